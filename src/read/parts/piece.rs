//! Pieces: what was typed as one paragraph but stands as several things, parted by tabs, line breaks or a row of spaces.

use std::ops::Range;

use super::super::fold::fold;
use super::super::{Extent, Layout, Region, Side};

/// Words that stand together, trimmed, never empty.
#[derive(Debug, Clone)]
pub struct Piece<'a> {
    pub extent: Extent,
    pub text: &'a str,
    pub fold: String,
    /// Which of the pieces of its paragraph it is, from 0.
    pub nth: usize,
}

/// So many spaces in a row part two columns.
const GAP: usize = 4;

/// The pieces of the paragraphs `range` of `layout`.
pub fn pieces(layout: &Layout, range: Range<usize>) -> Vec<Piece<'_>> {
    range.flat_map(|at| of_paragraph(layout, at)).collect()
}

/// The pieces of paragraph `at`.
pub fn of_paragraph(layout: &Layout, at: usize) -> Vec<Piece<'_>> {
    let text = layout.paragraphs[at].text.as_str();
    let found = cuts(text).into_iter().enumerate().map(|(nth, range)| {
        let words = &text[range.clone()];
        Piece { extent: Extent::new(at, range), text: words, fold: fold(words), nth }
    });
    found.collect()
}

/// Paragraph `at` as a single piece; `None` when it is blank.
pub fn whole(layout: &Layout, at: usize) -> Option<Piece<'_>> {
    let text = layout.paragraphs[at].text.as_str();
    let range = trimmed(text, 0..text.len())?;
    let words = &text[range.clone()];
    Some(Piece { extent: Extent::new(at, range), text: words, fold: fold(words), nth: 0 })
}

fn cuts(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut spaces) = (0, 0);
    for (at, c) in text.char_indices() {
        spaces = if c == ' ' || c == '\u{a0}' { spaces + 1 } else { 0 };
        if matches!(c, '\t' | '\n') || spaces == GAP {
            found.extend(trimmed(text, start..at));
            start = at + c.len_utf8();
        }
    }
    found.extend(trimmed(text, start..text.len()));
    found
}

/// `range` without the white space at its ends; `None` when nothing is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    let kept = words.trim();
    (!kept.is_empty()).then(|| start..start + kept.len())
}

impl Piece<'_> {
    /// A column it can be told to stand in: pieces of one column have the same.
    pub fn column(&self, layout: &Layout) -> Column {
        let paragraph = &layout.paragraphs[self.extent.paragraph];
        match (paragraph.side, paragraph.region) {
            (Some(side), _) => Column::Side(side),
            (None, Region::Cell { table, column, .. }) => Column::Cell(table, column),
            (None, Region::TextBox) => Column::Box,
            (None, _) => Column::Nth(self.nth),
        }
    }

    /// Bytes `range` of its words, as an extent.
    pub fn slice(&self, range: Range<usize>) -> Extent {
        let start = self.extent.range().start;
        Extent::new(self.extent.paragraph, start + range.start..start + range.end)
    }
}

/// What tells columns apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Side(Side),
    Cell(usize, usize),
    Box,
    Nth(usize),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        cuts(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn tabs_breaks_and_rows_of_spaces_part_pieces() {
        assert_eq!(words("UBND XÃ A\tCỘNG HÒA\nĐộc lập"), ["UBND XÃ A", "CỘNG HÒA", "Độc lập"]);
        assert_eq!(words("  Số: 01/KH        ngày 5 "), ["Số: 01/KH", "ngày 5"]);
        assert_eq!(words(" \t "), Vec::<&str>::new());
    }
}
