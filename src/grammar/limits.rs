//! How much a text may be: lines, characters of a line, columns, charts, faults.
//!
//! Each keeps the work on a paper in proportion to its pages: a longer text is a mistake of a loop, not a paper.

use super::scan::{Glyph, span};
use crate::diagnostic::{Diagnostic, Place};

/// Most lines of a text, blank ones among them: more than a thousand pages. Ordinals have 16 bits.
const MOST_LINES: usize = 50_000;

/// Most characters of a line, which is one paragraph or one row: about seven pages.
const MOST_CHARACTERS: usize = 20_000;

/// Most columns of a table: 4 mm each on a page that lies.
pub const MOST_COLUMNS: usize = 60;

/// Most charts of a text: each is a picture.
pub const MOST_CHARTS: u32 = 60;

/// So many faults are enough for one reading.
pub const MOST_FAULTS: usize = 100;

/// Whether line `number`, from 0, may be read; `start` is the place of the whole text.
pub fn line(number: usize, glyphs: &[Glyph], start: Place) -> Result<(), Diagnostic> {
    if number >= MOST_LINES {
        let place = if glyphs.is_empty() { start.point() } else { span(&glyphs[..1]) };
        return Err(Diagnostic::error(format!("văn bản dài quá {MOST_LINES} dòng"))
            .at(place)
            .hint("chia thành nhiều văn bản, hoặc xem lại vòng lặp của mẫu"));
    }
    length(glyphs).map_or(Ok(()), Err)
}

/// The fault of a line that is too long.
pub fn length(glyphs: &[Glyph]) -> Option<Diagnostic> {
    let first = glyphs.get(MOST_CHARACTERS)?;
    let fault = Diagnostic::error(format!("dòng dài quá {MOST_CHARACTERS} ký tự"));
    Some(fault.at(first.place).hint("chia thành nhiều đoạn, mỗi đoạn một dòng"))
}

/// The fault of a table of `count` columns, if they are too many; `place` is where they are given.
pub fn columns(count: usize, place: Place) -> Option<Diagnostic> {
    (count > MOST_COLUMNS).then(|| {
        Diagnostic::error(format!("bảng có {count} cột, nhiều hơn {MOST_COLUMNS}"))
            .at(place)
            .hint("chia thành nhiều bảng, hoặc đổi hàng thành cột")
    })
}
