//! What is wrong with a line that YAML cannot read, in the words of a clerk.
//!
//! In: the text and the byte at which the parser gave up. Out: a fault at the character to be changed. Only
//! the text is looked at: the parser's own message is English and may change with its version.

use super::node::MAX_DEPTH;
use crate::diagnostic::{Diagnostic, Place, SourceId};

/// Written under the caret of a fault after which nothing more can be read.
pub const FATAL: &str = "từ đây không đọc tiếp được";

/// The fault that made the parser give up at byte `at` of `text`.
pub fn explain(source: SourceId, text: &str, at: usize) -> Diagnostic {
    let spot = Spot::new(text, at);
    let (start, length, fault) = deep(&spot)
        .or_else(|| tab(&spot))
        .or_else(|| hidden_sign(&spot))
        .or_else(|| directive(&spot))
        .or_else(|| bracket(&spot))
        .or_else(|| quote(&spot))
        .or_else(|| first_sign(&spot))
        .or_else(|| second_colon(&spot))
        .or_else(|| no_colon(&spot))
        .unwrap_or_else(|| indentation(&spot));
    // The parser may give up behind the last character, or within the first of many bytes.
    let end = text.ceil_char_boundary(start + length);
    fault.at(Place::new(source, start.min(end), end)).label(FATAL)
}

/// The fault of a list or record that stands in too many others.
pub fn too_deep() -> Diagnostic {
    Diagnostic::error(format!("lồng nhau quá {MAX_DEPTH} cấp"))
        .label(FATAL)
        .hint("dữ liệu của năm lồng nhau chưa đến mười cấp: xem các dấu `[`, `{` và chỗ thụt vào trước chỗ này")
}

/// Where the fault begins, how many bytes it takes, and what it is.
type Found = (usize, usize, Diagnostic);

/// The byte at which the parser gave up, its line, and the lines around it that are not empty.
struct Spot<'a> {
    text: &'a str,
    at: usize,
    line: Line<'a>,
    before: Option<Line<'a>>,
    after: Option<Line<'a>>,
}

#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Spot<'a> {
    fn new(text: &'a str, at: usize) -> Self {
        let start = line_start(text, at);
        let line = Line::at(text, start);
        let mut above = start;
        let mut before = std::iter::from_fn(|| {
            above = line_start(text, above.checked_sub(1)?);
            Some(Line::at(text, above))
        });
        let mut next = start;
        let mut after = std::iter::from_fn(|| {
            next += text[next..].find('\n')? + 1;
            Some(Line::at(text, next))
        });
        let words = |line: &Line<'_>| !line.is_empty();
        let (before, after) = (before.find(words), after.find(words));
        Self { text, at, line, before, after }
    }

    /// The character at which the parser gave up.
    fn sign(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// The words of the line before that character.
    fn head(&self) -> &'a str {
        &self.text[self.line.start..self.at]
    }
}

/// Where the line begins that byte `at` stands in.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |before| before + 1)
}

impl<'a> Line<'a> {
    /// The line that begins at byte `start`.
    fn at(text: &'a str, start: usize) -> Self {
        let line = text[start..].split('\n').next().unwrap_or_default();
        Self { start, text: line.trim_end_matches('\r') }
    }

    fn is_empty(self) -> bool {
        let words = self.text.trim_start();
        words.is_empty() || words.starts_with('#')
    }

    fn indent(self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// What follows "khoá: " or "- ", with its byte; the whole line when neither is there.
    fn value(self) -> (usize, &'a str) {
        let at = self.text.find(": ").map(|at| at + 2);
        let at = at.or_else(|| self.text.find("- ").map(|at| at + 2)).unwrap_or(0);
        let value = self.text[at..].trim_start();
        (self.start + self.text.len() - value.len(), value)
    }
}

/// Brackets in brackets, of which the parser tells nothing before it gives up.
fn deep(spot: &Spot<'_>) -> Option<Found> {
    let mut open = 0_usize;
    for (at, sign) in spot.text[..spot.at].char_indices() {
        match sign {
            '[' | '{' => open += 1,
            ']' | '}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > MAX_DEPTH {
            return Some((at, 1, too_deep()));
        }
    }
    None
}

fn tab(spot: &Spot<'_>) -> Option<Found> {
    // A tab that indents a line is told at the end of the line before it.
    let at = spot.line.text.find('\t').map(|tab| spot.line.start + tab).or_else(|| {
        let after = spot.after?;
        let indent = after.text.len() - after.text.trim_start().len();
        after.text[..indent].find('\t').map(|tab| after.start + tab)
    })?;
    let fault = Diagnostic::error("có dấu Tab ở chỗ phải là dấu cách");
    Some((at, 1, fault.hint("thay bằng dấu cách; mỗi cấp thụt vào hai dấu cách")))
}

/// The fault of a character that is not seen on the screen.
pub fn hidden(sign: char) -> Diagnostic {
    Diagnostic::error(format!("có ký tự ẩn U+{:04X}", u32::from(sign)))
        .label(FATAL)
        .hint("xoá ký tự ấy rồi gõ lại cả dòng bằng bàn phím")
}

fn hidden_sign(spot: &Spot<'_>) -> Option<Found> {
    let sign =
        spot.sign().filter(|c| *c == '\u{FEFF}' || (c.is_control() && !c.is_whitespace()))?;
    Some((spot.at, sign.len_utf8(), hidden(sign)))
}

fn directive(spot: &Spot<'_>) -> Option<Found> {
    let lines = [Some(spot.line), spot.before].into_iter().flatten();
    let line = lines.into_iter().find(|line| line.text.starts_with('%'))?;
    let fault = Diagnostic::error("dòng không được bắt đầu bằng `%`");
    Some((line.start, 1, fault.hint("xoá dòng này, hoặc thêm `# ` ở đầu nếu là ghi chú")))
}

/// A `[` or `{` that is not closed on its line.
fn bracket(spot: &Spot<'_>) -> Option<Found> {
    let (line, at, open) = [Some(spot.line), spot.before]
        .into_iter()
        .flatten()
        .find_map(|line| open_bracket(line).map(|(at, open)| (line, at, open)))?;
    let close = if open == '[' { ']' } else { '}' };
    let fault = Diagnostic::error(format!("dấu `{open}` mở ở đây mà không có `{close}`"));
    let hint = format!(
        "thêm `{close}` ở cuối; nếu `{open}` là chữ của giá trị, đặt cả giá trị trong dấu nháy"
    );
    Some((line.start + at, 1, fault.hint(hint)))
}

fn open_bracket(line: Line<'_>) -> Option<(usize, char)> {
    let (value_at, value) = line.value();
    let open = value.chars().next().filter(|c| matches!(c, '[' | '{'))?;
    let close = if open == '[' { ']' } else { '}' };
    let unclosed = value.matches(open).count() > value.matches(close).count();
    unclosed.then_some((value_at - line.start, open))
}

fn quote(spot: &Spot<'_>) -> Option<Found> {
    if let Some(sign) = spot.sign().filter(|c| matches!(c, '"' | '\'')) {
        let fault = Diagnostic::error(format!("dấu nháy `{sign}` mở ở đây mà không đóng"));
        return Some((spot.at, 1, fault.hint(format!("thêm `{sign}` ở cuối giá trị"))));
    }
    let (value_at, value) = spot.line.value();
    let sign = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    (spot.at > value_at + 1 && spot.head().trim_end().ends_with(sign)).then(|| {
        let fault = Diagnostic::error(format!("có chữ đứng sau dấu nháy `{sign}` đóng giá trị"));
        let other = if sign == '"' { '\'' } else { '"' };
        let hint = format!("đặt cả giá trị trong dấu nháy kia: `{other}…{other}`");
        (spot.at, 1, fault.hint(hint))
    })
}

/// A value that begins with a sign of YAML's own.
fn first_sign(spot: &Spot<'_>) -> Option<Found> {
    let (value_at, value) = spot.line.value();
    let sign = value.chars().next().filter(|c| "@`%>|*&!]},".contains(*c))?;
    if spot.at > value_at + 2 {
        return None;
    }
    let shown = if sign == '`' { "dấu nháy ngược".to_owned() } else { format!("`{sign}`") };
    let fault = Diagnostic::error(format!("giá trị không được bắt đầu bằng {shown}"));
    Some((value_at, 1, fault.hint("đặt cả giá trị trong dấu nháy: `\"…\"`")))
}

/// "khoá: chữ: chữ".
fn second_colon(spot: &Spot<'_>) -> Option<Found> {
    let head = spot.head();
    let key = head.split_once(": ").filter(|_| spot.sign() == Some(':'))?.0;
    let key = key.trim_start().trim_start_matches("- ");
    let fault = Diagnostic::error("giá trị có dấu hai chấm mà không nằm trong dấu nháy");
    Some((spot.at, 1, fault.hint(format!("đặt cả giá trị trong dấu nháy: `{key}: \"…\"`"))))
}

/// The line before has no "khoá: " of its own, and so could not be told from the words above or below it.
fn no_colon(spot: &Spot<'_>) -> Option<Found> {
    let line = spot.before?;
    let (words_at, words) = (line.start + line.indent(), line.text.trim());
    if words.contains(": ") || words.ends_with(':') || words.starts_with('-') {
        return None;
    }
    if let Some(colon) = words.find(':') {
        let (key, value) = words.split_at(colon);
        let fault = Diagnostic::error("thiếu dấu cách sau dấu hai chấm");
        let hint = format!("viết `{key}: {}`", &value[1..]);
        Some((words_at + colon, 1, fault.hint(hint)))
    } else {
        let fault = Diagnostic::error("dòng này không có khoá và dấu hai chấm");
        let hint = "viết `khoá: giá trị`; lời văn nhiều dòng thì viết `|` sau dấu hai chấm và thụt các dòng dưới vào";
        Some((words_at, words.len(), fault.hint(hint)))
    }
}

fn indentation(spot: &Spot<'_>) -> Found {
    let start = spot.line.start + spot.line.indent();
    let length = spot.line.text.trim().len();
    let deeper = spot.before.is_some_and(|before| spot.line.indent() > before.indent());
    let fault = Diagnostic::error("dòng này thụt vào không đúng cấp");
    let hint = if deeper {
        "dòng trên đã có giá trị nên dòng này phải thẳng cột với nó"
    } else {
        "các dòng cùng một nhóm phải bắt đầu ở cùng một cột"
    };
    (start, length, fault.hint(hint))
}
