//! The foot: signature blocks (ô 7) and recipients (ô 9b), whole on one page and never alone there.

use docx_rs::{LineSpacing, LineSpacingType, Paragraph, Table, TableCell, TableRow, VAlignType};

use super::frame::{component, components};
use super::grid;
use super::measure::Twips;
use super::piece::keep_table;
use super::section::Sheet;
use crate::document::{Foot, RECIPIENTS, SignatureBlock, line};
use crate::format::{Component, Format};

/// The foot of a paper.
pub fn foot(foot: &Foot, sheet: Sheet, format: &Format) -> Table {
    let left = sheet.text_width().share(format.frame.recipients_share);
    let columns = [left, sheet.text_width() - left];
    let layout = Layout { columns, format };
    keep_table(grid::frame(layout.rows(foot), &columns))
}

struct Layout<'a> {
    columns: [Twips; 2],
    format: &'a Format,
}

impl Layout<'_> {
    /// One block stands right of the recipients; two stand side by side, further ones centred under them, and the
    /// recipients under all.
    fn rows(&self, foot: &Foot) -> Vec<TableRow> {
        let [left, right] = self.columns;
        match foot.blocks.as_slice() {
            [] => vec![self.across(recipients(foot))],
            [only] => vec![grid::row(vec![
                grid::cell(left, recipients(foot)),
                grid::cell(right, self.whole(only)),
            ])],
            [first, second, rest @ ..] => {
                let mut rows = vec![
                    grid::row(vec![
                        grid::cell(left, above(first)),
                        grid::cell(right, above(second)),
                    ]),
                    grid::row(vec![
                        self.low(left, self.below(first)),
                        self.low(right, self.below(second)),
                    ]),
                ];
                rows.extend(rest.iter().map(|block| self.across(self.whole(block))));
                if !foot.recipients.is_empty() {
                    rows.push(self.across(recipients(foot)));
                }
                rows
            }
        }
    }

    fn across(&self, paragraphs: Vec<Paragraph>) -> TableRow {
        let [left, right] = self.columns;
        grid::row(vec![grid::cell(left + right, paragraphs).grid_span(2)])
    }

    /// Names stand level even where a post above one of them takes another line.
    fn low(&self, width: Twips, paragraphs: Vec<Paragraph>) -> TableCell {
        grid::cell(width, paragraphs).vertical_align(VAlignType::Bottom)
    }

    fn whole(&self, block: &SignatureBlock) -> Vec<Paragraph> {
        let mut paragraphs = above(block);
        paragraphs.extend(self.below(block));
        paragraphs
    }

    /// Post and name, the first of them after the room for the signature.
    fn below(&self, block: &SignatureBlock) -> Vec<Paragraph> {
        let mut paragraphs = components(Component::Post, &block.post);
        paragraphs.push(component(Component::SignerName, &block.name));
        let room = Twips::from_mm(self.format.frame.signature_gap);
        let first = paragraphs.remove(0).line_spacing(
            LineSpacing::new()
                .before(room.unsigned())
                .after(0)
                .line_rule(LineSpacingType::Auto)
                .line(240),
        );
        paragraphs.insert(0, first);
        paragraphs
    }
}

/// Authority, title and note.
fn above(block: &SignatureBlock) -> Vec<Paragraph> {
    let mut paragraphs = components(Component::Signature, &block.authority);
    paragraphs.extend(components(Component::SignatureNote, block.note.as_slice()));
    paragraphs
}

fn recipients(foot: &Foot) -> Vec<Paragraph> {
    if foot.recipients.is_empty() {
        return Vec::new();
    }
    let mut paragraphs = vec![component(Component::RecipientsHeading, &line(RECIPIENTS))];
    paragraphs.extend(components(Component::Recipient, &foot.recipients));
    paragraphs
}
