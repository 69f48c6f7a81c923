//! Words that may be wider than the cell of a table, or the column of the recipients, in which they stand.
//!
//! In: the tree, the format, the fonts. Out: those words, for the layouts to break between two letters where they are
//! really wider; to ask that of every word of a paper would take longer than the rest of its layout.

use std::collections::BTreeSet;

use crate::document::Block;
use crate::document::{Document, Emphasis, Inline, Line, Orientation, Section, Table, placed};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::{Component, Format};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// What may be lost in the layouts' own sums, in pt.
const ROUNDING: f64 = 0.01;

/// The words of `document` that may be wider than where they stand, as they are parted by spaces.
pub(super) fn wide_words<'a>(
    document: &'a Document,
    format: &Format,
    fonts: &Fonts,
) -> BTreeSet<&'a str> {
    let mut found = Words { format, fonts, wide: BTreeSet::new() };
    for section in &document.sections {
        let tables = section.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        tables.for_each(|table| found.table(table, text_width(section, format)));
    }
    found.recipients(document);
    found.wide
}

/// The width of the text of `section`, in mm.
fn text_width(section: &Section, format: &Format) -> f64 {
    match section.orientation {
        Orientation::Portrait => format.page.text_width(),
        Orientation::Landscape => format.page.landscape_text_width(),
    }
}

struct Words<'a, 'b> {
    format: &'b Format,
    fonts: &'b Fonts,
    wide: BTreeSet<&'a str>,
}

impl<'a> Words<'a, '_> {
    fn table(&mut self, table: &'a Table, width: f64) {
        let parts: Vec<f64> = table.columns.iter().map(|column| f64::from(column.parts)).collect();
        let part = width / parts.iter().sum::<f64>();
        let padding = 2.0 * self.format.table.pad_x;
        let rows = [(Component::TableHead, &table.header), (Component::TableCell, &table.rows)];
        for (component, rows) in rows {
            for (column, cell) in placed(rows) {
                let covered: f64 = parts.iter().skip(column).take(cell.across.into()).sum();
                self.line(component, &cell.content, covered * part - padding);
            }
        }
    }

    fn recipients(&mut self, document: &'a Document) {
        let foot = &document.frame.foot;
        let body = document.sections.iter().rfind(|section| section.appendix.is_none());
        let whole = body.map_or(0.0, |section| text_width(section, self.format));
        let share = if foot.blocks.len() == 1 { self.format.frame.recipients_share } else { 1.0 };
        let lines = foot.recipients.iter();
        lines.for_each(|line| self.line(Component::Recipient, line, whole * share));
    }

    /// Takes the words of `line`, printed as `component`, that may be wider than `width` mm.
    fn line(&mut self, component: Component, line: &'a Line, width: f64) {
        let style = self.format.style(component);
        let most = width * POINTS - ROUNDING;
        for inline in line {
            let Inline::Run(run) = inline else { continue };
            let bold = matches!(run.emphasis, Emphasis::Bold | Emphasis::BoldItalic);
            let italic = matches!(run.emphasis, Emphasis::Italic | Emphasis::BoldItalic);
            let face = FaceStyle::of(style.bold || bold, style.italic || italic);
            let is_wide = |word: &&str| {
                // No letter is wider than an em for each of its bytes.
                word.len() as f64 * style.size > most
                    && self.fonts.width(word, face, style.size) > most
            };
            self.wide.extend(run.text.split(' ').filter(is_wide));
        }
    }
}
