//! The foot: signature blocks (ô 7) and recipients (ô 9b), whole on one page and never alone there.

use docx_rs::{LineSpacing, Paragraph, Table, TableCell, TableRow, VAlignType};

use super::frame::{component, components};
use super::grid;
use super::measure::Twips;
use super::piece::keep_table;
use super::section::Sheet;
use super::setting::Setting;
use crate::document::{Foot, RECIPIENTS, SignatureBlock, line};
use crate::format::Component;

/// The foot of a paper.
///
/// One block stands right of the recipients; two stand side by side, a third centred under them, and the recipients
/// under all. What stands side by side is level at the top, and names are level too.
pub fn foot(foot: &Foot, sheet: Sheet, setting: Setting<'_>) -> Table {
    let whole = sheet.text_width();
    let left = match foot.blocks.len() {
        1 => whole.share(setting.format.frame.recipients_share),
        _ => whole.share(0.5),
    };
    let layout = Layout { columns: [left, whole - left], setting };
    let rows = match foot.blocks.as_slice() {
        [only] => vec![layout.beside(only, foot)],
        several => layout.under_each_other(several, foot),
    };
    keep_table(grid::frame(rows, &layout.columns))
}

struct Layout<'a> {
    columns: [Twips; 2],
    setting: Setting<'a>,
}

impl Layout<'_> {
    fn beside(&self, block: &SignatureBlock, foot: &Foot) -> TableRow {
        let [left, right] = self.columns;
        let level = self.setting.level_with(Component::RecipientsHeading, Component::Signature);
        let mut signature = self.above(block);
        signature.extend(self.below(block));
        grid::row(vec![
            grid::cell(left, self.recipients(foot, level)),
            grid::cell(right, signature),
        ])
    }

    fn under_each_other(&self, blocks: &[SignatureBlock], foot: &Foot) -> Vec<TableRow> {
        let mut rows: Vec<TableRow> =
            blocks.chunks(2).flat_map(|blocks| self.side_by_side(blocks)).collect();
        if !foot.recipients.is_empty() {
            rows.push(self.across(self.recipients(foot, 0.0)));
        }
        rows
    }

    fn side_by_side(&self, blocks: &[SignatureBlock]) -> Vec<TableRow> {
        let [left, right] = self.columns;
        match blocks {
            [first, second] => vec![
                grid::row(vec![
                    grid::cell(left, self.above(first)),
                    grid::cell(right, self.above(second)),
                ]),
                grid::row(vec![low(left, self.below(first)), low(right, self.below(second))]),
            ],
            others => others
                .iter()
                .flat_map(|block| [self.across(self.above(block)), self.across(self.below(block))])
                .collect(),
        }
    }

    fn across(&self, paragraphs: Vec<Paragraph>) -> TableRow {
        let [left, right] = self.columns;
        grid::row(vec![grid::cell(left + right, paragraphs).grid_span(2)])
    }

    /// Authority, title and note.
    fn above(&self, block: &SignatureBlock) -> Vec<Paragraph> {
        let mut paragraphs = components(Component::Signature, &block.authority);
        paragraphs.extend(components(Component::SignatureNote, block.note.as_slice()));
        let gap = self.setting.format.frame.block_gap;
        lower(paragraphs, gap - self.setting.line_gap(Component::Signature))
    }

    /// Post and name, the first of them after the room for the signature.
    fn below(&self, block: &SignatureBlock) -> Vec<Paragraph> {
        let mut paragraphs = components(Component::Post, &block.post);
        paragraphs.push(component(Component::SignerName, &block.name));
        let room = self.setting.format.frame.signature_gap * 72.0 / 25.4;
        let room = match block.post.as_slice() {
            [] => room,
            [..] => room - self.setting.line_gap(Component::Post),
        };
        lower(paragraphs, room)
    }

    /// The recipients, `level` pt lower than the block's gap.
    fn recipients(&self, foot: &Foot, level: f64) -> Vec<Paragraph> {
        if foot.recipients.is_empty() {
            return Vec::new();
        }
        let mut paragraphs = vec![component(Component::RecipientsHeading, &line(RECIPIENTS))];
        paragraphs.extend(components(Component::Recipient, &foot.recipients));
        let gap = self.setting.format.frame.block_gap;
        let own = match foot.blocks.len() {
            1 => self.setting.line_gap(Component::Signature),
            _ => self.setting.line_gap(Component::RecipientsHeading),
        };
        lower(paragraphs, gap - own + level)
    }
}

/// Names stand level even where a post above one of them takes another line.
fn low(width: Twips, paragraphs: Vec<Paragraph>) -> TableCell {
    grid::cell(width, paragraphs).vertical_align(VAlignType::Bottom)
}

/// `paragraphs` with room of `pt` above the first.
fn lower(mut paragraphs: Vec<Paragraph>, pt: f64) -> Vec<Paragraph> {
    if let Some(first) = paragraphs.first_mut() {
        let room = Twips::from_pt(pt).at_least_zero().unsigned();
        first.property.line_spacing = Some(LineSpacing::new().before(room));
    }
    paragraphs
}
