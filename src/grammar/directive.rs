//! Lines that begin with `@`.
//!
//! `@phan`, `@chuong`, `@muc`, `@tieu_muc` and a title; `@cot 1 4:giua 2:phai` before a table: the shares
//! and alignments of its columns; `@dong 3`: dotted lines to fill in; `@ngang`, `@doc`: the pages lie or
//! stand from here; `@phu_luc`, `@phu_luc_ngang` and a title: an appendix begins; `@bieu_do` and what it shows: a
//! chart, of the rows below.

use super::inline::{line, running_on, trim};
use super::limits;
use super::scan::{Glyph, span, typed};
use crate::diagnostic::{Diagnostic, Faults, Place, nearest};
use crate::document::{Align, Column, HeadingLevel, Line, Orientation};

/// A directive that was understood.
#[derive(Debug)]
pub enum Directive {
    Heading(HeadingLevel, Line),
    Columns(Vec<Column>),
    FillLines(u8),
    Turn(Orientation),
    Appendix(Orientation, Line),
    Chart(Line),
}

impl Directive {
    /// Whether it may stand in data.
    pub fn suits_prose(&self) -> bool {
        match self {
            Self::Columns(_) | Self::FillLines(_) => true,
            Self::Heading(..) | Self::Turn(_) | Self::Appendix(..) | Self::Chart(_) => false,
        }
    }
}

const NAMES: [&str; 11] = [
    "phan",
    "chuong",
    "muc",
    "tieu_muc",
    "cot",
    "dong",
    "ngang",
    "doc",
    "phu_luc",
    "phu_luc_ngang",
    "bieu_do",
];

/// Most lines one `@dong` makes: about a page.
const MOST_LINES: u8 = 40;

/// The directive in a line that begins with `@`.
pub fn read(glyphs: &[Glyph], faults: &mut Faults) -> Result<Directive, Diagnostic> {
    let length = glyphs.iter().position(Glyph::is_space).unwrap_or(glyphs.len());
    let (head, rest) = glyphs.split_at(length);
    let name = typed(&head[1..]);
    let place = span(head);
    let rest = trim(rest);
    match name.as_str() {
        // A value may give a title, never the directive itself.
        _ if head.iter().any(|glyph| glyph.literal) => Err(unknown(&name, place)),
        "phan" => heading(HeadingLevel::Part, &name, rest, place, faults),
        "chuong" => heading(HeadingLevel::Chapter, &name, rest, place, faults),
        "muc" => heading(HeadingLevel::Section, &name, rest, place, faults),
        "tieu_muc" => heading(HeadingLevel::Subsection, &name, rest, place, faults),
        "phu_luc" => appendix(Orientation::Portrait, &name, rest, place, faults),
        "phu_luc_ngang" => appendix(Orientation::Landscape, &name, rest, place, faults),
        "bieu_do" => Ok(Directive::Chart(title(&name, rest, place, faults)?)),
        "cot" => columns(rest, place),
        "dong" => fill_lines(rest, place),
        "ngang" => turn(Orientation::Landscape, &name, rest),
        "doc" => turn(Orientation::Portrait, &name, rest),
        _ => Err(unknown(&name, place)),
    }
}

fn unknown(name: &str, place: Place) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có lệnh `@{name}`")).at(place);
    let fault = if let Some(near) = nearest(name, NAMES) {
        fault.hint(format!("có phải ý bạn là `@{near}`?"))
    } else {
        let names: Vec<_> = NAMES.iter().map(|name| format!("`@{name}`")).collect();
        fault.hint(format!("các lệnh được dùng: {}", names.join(", ")))
    };
    fault.hint("để in ra chính ký tự `@`, viết `\\@`")
}

fn heading(
    level: HeadingLevel,
    name: &str,
    rest: &[Glyph],
    place: Place,
    faults: &mut Faults,
) -> Result<Directive, Diagnostic> {
    Ok(Directive::Heading(level, title(name, rest, place, faults)?))
}

fn appendix(
    orientation: Orientation,
    name: &str,
    rest: &[Glyph],
    place: Place,
    faults: &mut Faults,
) -> Result<Directive, Diagnostic> {
    Ok(Directive::Appendix(orientation, title(name, rest, place, faults)?))
}

fn title(
    name: &str,
    rest: &[Glyph],
    place: Place,
    faults: &mut Faults,
) -> Result<Line, Diagnostic> {
    if rest.is_empty() {
        let fault = Diagnostic::error(format!("lệnh `@{name}` thiếu tên")).at(place);
        return Err(fault.hint(format!("viết `@{name} Tên` trên cùng một dòng")));
    }
    let title = line(rest, faults);
    faults.extend(running_on(&title, place));
    Ok(title)
}

fn turn(orientation: Orientation, name: &str, rest: &[Glyph]) -> Result<Directive, Diagnostic> {
    if rest.is_empty() {
        return Ok(Directive::Turn(orientation));
    }
    let fault = Diagnostic::error(format!("lệnh `@{name}` đứng một mình trên dòng"));
    Err(fault.at(span(rest)).hint("chuyển phần chữ này xuống dòng dưới"))
}

fn fill_lines(rest: &[Glyph], place: Place) -> Result<Directive, Diagnostic> {
    let count = typed(rest).parse().ok().filter(|count| (1..=MOST_LINES).contains(count));
    count.map(Directive::FillLines).ok_or_else(|| {
        Diagnostic::error("lệnh `@dong` cần số dòng để trống")
            .at(if rest.is_empty() { place } else { span(rest) })
            .hint(format!("viết một số từ 1 đến {MOST_LINES}, ví dụ `@dong 3`"))
    })
}

fn columns(rest: &[Glyph], place: Place) -> Result<Directive, Diagnostic> {
    let columns: Vec<_> = rest
        .split(Glyph::is_space)
        .filter(|word| !word.is_empty())
        .map(|word| column(&typed(word)).ok_or_else(|| bad_column(word)))
        .collect::<Result<_, _>>()?;
    if columns.is_empty() {
        let fault = Diagnostic::error("lệnh `@cot` thiếu bề rộng các cột").at(place);
        return Err(fault.hint("viết phần của mỗi cột, ví dụ `@cot 1 4 2:phai`"));
    }
    limits::columns(columns.len(), place).map_or(Ok(Directive::Columns(columns)), Err)
}

/// `4`, `4:giua`.
fn column(word: &str) -> Option<Column> {
    let (parts, align) = word.split_once(':').unwrap_or((word, "trai"));
    let align = match align {
        "trai" => Align::Left,
        "giua" => Align::Centre,
        "phai" => Align::Right,
        _ => return None,
    };
    Some(Column { parts: parts.parse().ok().filter(|parts| (1..=100).contains(parts))?, align })
}

fn bad_column(word: &[Glyph]) -> Diagnostic {
    Diagnostic::error(format!("`{}` không phải là một cột", typed(word)))
        .at(span(word))
        .hint("viết một số từ 1 đến 100, có thể kèm `:trai`, `:giua` hay `:phai`, ví dụ `4:giua`")
}
