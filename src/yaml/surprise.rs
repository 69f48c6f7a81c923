//! What YAML would change in a value without a word: a note that was none, an escape that was none.

use saphyr_parser::ScalarStyle;

use crate::diagnostic::{Diagnostic, Place, SourceId};

/// What of the value at `place`, or just after it, would not be read as it was typed.
pub fn faults(source: SourceId, text: &str, style: ScalarStyle, place: Place) -> Vec<Diagnostic> {
    let (start, end) = (place.start as usize, place.end as usize);
    match style {
        ScalarStyle::Plain => swallowed(source, text, end).into_iter().collect(),
        ScalarStyle::DoubleQuoted => escapes(&text[start..end])
            .map(|(at, length)| escape(Place::new(source, start + at, start + at + length)))
            .collect(),
        ScalarStyle::SingleQuoted | ScalarStyle::Literal | ScalarStyle::Folded => Vec::new(),
    }
}

/// `Tổ #2`: a note to YAML, part of the name to a clerk, unless a space follows the sign.
fn swallowed(source: SourceId, text: &str, end: usize) -> Option<Diagnostic> {
    let rest = text[end..].lines().next().unwrap_or_default();
    let note = rest.trim_start();
    let signs = note.trim_start_matches('#');
    let is_name = rest.len() > note.len() && signs.len() < note.len();
    if !is_name || signs.is_empty() || signs.starts_with(char::is_whitespace) {
        return None;
    }
    let at = end + rest.len() - note.len();
    Some(
        Diagnostic::error("phần từ dấu `#` trở đi bị YAML coi là ghi chú và bỏ đi")
            .at(Place::new(source, at, at + note.trim_end().len()))
            .hint("đặt cả giá trị trong dấu nháy; nếu đúng là ghi chú, thêm dấu cách sau `#`"),
    )
}

/// The escapes in a double-quoted value other than those of a quote and a backslash.
fn escapes(typed: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut signs = typed.char_indices();
    std::iter::from_fn(move || {
        loop {
            let (at, sign) = signs.next()?;
            if sign != '\\' {
                continue;
            }
            let (_, escaped) = signs.next()?;
            if !matches!(escaped, '"' | '\\') {
                return Some((at, 1 + escaped.len_utf8()));
            }
        }
    })
}

fn escape(place: Place) -> Diagnostic {
    Diagnostic::error(r#"trong dấu nháy kép chỉ dùng được `\"` và `\\`"#)
        .at(place)
        .hint(r"viết `\\` để có một dấu `\`, hoặc dùng dấu nháy đơn")
}
