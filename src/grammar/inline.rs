//! The characters of a line → runs and blanks.

use super::scan::Glyph;
use crate::diagnostic::{Diagnostic, Faults, Place};
use crate::document::{Blank, Emphasis, Inline, Line, Run, Width};

/// Fewest underscores that are a blank.
const BLANK: usize = 3;

/// The runs and blanks of `glyphs`; an emphasis that is not closed is noted.
pub fn line(glyphs: &[Glyph], faults: &mut Faults) -> Line {
    let mut builder = Builder { line: Vec::new(), origin: None, bold: None, italic: None };
    let glyphs = trim(glyphs);
    let mut at = 0;
    while at < glyphs.len() {
        at += builder.take(&glyphs[at..], faults);
    }
    for (opened, mark, noun) in [(builder.bold, "**", "đậm"), (builder.italic, "*", "nghiêng")]
    {
        if let Some(place) = opened {
            faults.push(
                Diagnostic::error(format!("dấu `{mark}` mở chữ {noun} mà không đóng trong dòng"))
                    .at(place)
                    .hint(format!("thêm `{mark}` ở cuối chữ {noun}, hoặc viết `\\*` để in ra `*`")),
            );
        }
    }
    builder.line
}

/// The fault of `line`, which stands at `place` and has no end that a blank could run to.
pub fn running_on(line: &Line, place: Place) -> Option<Diagnostic> {
    let runs_on =
        |inline: &Inline| matches!(inline, Inline::Blank(Blank { width: Width::Rest(_), .. }));
    line.iter().any(runs_on).then(|| {
        Diagnostic::error(
            "`___>` chỉ dùng trong đoạn văn, khoản, điểm, gạch đầu dòng và ô của bảng",
        )
        .at(place)
        .hint("viết `___` với nhiều gạch cho đủ chỗ")
    })
}

/// `glyphs` without white space around them.
pub fn trim(glyphs: &[Glyph]) -> &[Glyph] {
    let from = glyphs.iter().position(|glyph| !glyph.is_space()).unwrap_or(glyphs.len());
    let to = glyphs.iter().rposition(|glyph| !glyph.is_space()).map_or(from, |at| at + 1);
    &glyphs[from..to]
}

struct Builder {
    line: Line,
    /// Origin of the last run, while more may be added to it.
    origin: Option<u32>,
    bold: Option<Place>,
    italic: Option<Place>,
}

impl Builder {
    /// Takes what `glyphs` begins with and returns how many glyphs that was.
    fn take(&mut self, glyphs: &[Glyph], faults: &mut Faults) -> usize {
        let first = glyphs[0];
        let same = |mark, most| glyphs.iter().take(most).take_while(|glyph| glyph.is(mark)).count();
        match (same('*', 2), same('_', usize::MAX)) {
            (2.., _) => {
                toggle(&mut self.bold, glyphs, 2, faults);
                2
            }
            (1, _) => {
                toggle(&mut self.italic, glyphs, 1, faults);
                1
            }
            (0, digits @ BLANK..) => {
                self.origin = None;
                self.blank(digits, glyphs, faults)
            }
            (0, _) if first.is_space() => {
                let spaces = glyphs.iter().take_while(|glyph| glyph.is_space()).count();
                self.push(Glyph { c: ' ', ..first });
                spaces
            }
            (0, _) => {
                self.push(first);
                1
            }
        }
    }

    /// `___` or `___>`, which the line ends with.
    fn blank(&mut self, digits: usize, glyphs: &[Glyph], faults: &mut Faults) -> usize {
        let width = u16::try_from(digits).unwrap_or(u16::MAX);
        if !glyphs.get(digits).is_some_and(|glyph| glyph.is('>')) {
            self.line.push(Inline::dots(width));
            return digits;
        }
        self.line.push(Inline::rest(width));
        if glyphs.len() > digits + 1 {
            faults.push(
                Diagnostic::error("sau `___>` không còn chỗ cho chữ: dòng chấm chạy đến hết dòng")
                    .at(glyphs[digits].place)
                    .hint(
                        "bỏ chữ phía sau; hoặc viết `___` với nhiều gạch cho chỗ trống giữa dòng",
                    ),
            );
        }
        digits + 1
    }

    fn push(&mut self, glyph: Glyph) {
        let emphasis = self.emphasis();
        match self.line.last_mut() {
            Some(Inline::Run(run))
                if self.origin == Some(glyph.origin) && run.emphasis == emphasis =>
            {
                run.text.push(glyph.c);
                if let Some(place) = &mut run.place {
                    place.end = place.end.max(glyph.place.end);
                }
            }
            _ => self.line.push(Inline::Run(Run {
                text: glyph.c.to_string(),
                emphasis,
                place: Some(glyph.place),
            })),
        }
        self.origin = Some(glyph.origin);
    }

    fn emphasis(&self) -> Emphasis {
        match (self.bold.is_some(), self.italic.is_some()) {
            (false, false) => Emphasis::None,
            (true, false) => Emphasis::Bold,
            (false, true) => Emphasis::Italic,
            (true, true) => Emphasis::BoldItalic,
        }
    }
}

/// Opens an emphasis at the mark that `glyphs` begins with, or closes it.
fn toggle(opened: &mut Option<Place>, glyphs: &[Glyph], length: usize, faults: &mut Faults) {
    let place = Place { end: glyphs[length - 1].place.end, ..glyphs[0].place };
    match opened.take() {
        None => *opened = Some(place),
        Some(start) if start.source == place.source && start.end == place.start => faults.push(
            Diagnostic::error("dấu mở và dấu đóng không có chữ nào ở giữa")
                .at(Place { end: place.end, ..start })
                .hint("bỏ cả hai dấu, hoặc viết `\\*` để in ra `*`"),
        ),
        Some(_) => {}
    }
}
