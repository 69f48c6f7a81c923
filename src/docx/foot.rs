//! The foot: signature blocks (ô 7) and recipients (ô 9b), whole on one page and never alone there.

use docx_rs::{LineSpacing, Paragraph, Table, TableRow};

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
        grid::row(vec![
            grid::cell(left, self.recipients(foot, level)),
            grid::cell(right, self.signature(block, &[block], right)),
        ])
    }

    fn under_each_other(&self, blocks: &[SignatureBlock], foot: &Foot) -> Vec<TableRow> {
        let mut rows: Vec<TableRow> =
            blocks.chunks(2).map(|blocks| self.side_by_side(blocks)).collect();
        if !foot.recipients.is_empty() {
            rows.push(self.across(self.recipients(foot, 0.0)));
        }
        rows
    }

    fn side_by_side(&self, blocks: &[SignatureBlock]) -> TableRow {
        let [left, right] = self.columns;
        match blocks {
            [first, second] => {
                let level = [first, second];
                grid::row(vec![
                    grid::cell(left, self.signature(first, &level, left)),
                    grid::cell(right, self.signature(second, &level, right)),
                ])
            }
            others => {
                let whole = left + right;
                let alone = |block| self.signature(block, &[block], whole);
                self.across(others.iter().flat_map(alone).collect())
            }
        }
    }

    fn across(&self, paragraphs: Vec<Paragraph>) -> TableRow {
        let [left, right] = self.columns;
        grid::row(vec![grid::cell(left + right, paragraphs).grid_span(2)])
    }

    /// A whole block in a column `column` wide, its name level with those of the blocks of `row`.
    fn signature(
        &self,
        block: &SignatureBlock,
        row: &[&SignatureBlock],
        column: Twips,
    ) -> Vec<Paragraph> {
        let frame = &self.setting.format.frame;
        let mut paragraphs = self.above(block, frame.block_gap);
        let short = self.reach(row, column) - self.reach(&[block], column);
        paragraphs.extend(self.below(block, frame.signature_gap * 72.0 / 25.4 + short));
        paragraphs
    }

    /// Authority, title and note.
    fn above(&self, block: &SignatureBlock, gap: f64) -> Vec<Paragraph> {
        let mut paragraphs = components(Component::Signature, &block.authority);
        paragraphs.extend(components(Component::SignatureNote, block.note.as_slice()));
        lower(paragraphs, gap - self.setting.line_gap(Component::Signature))
    }

    /// Post and name, `room` below the title.
    fn below(&self, block: &SignatureBlock, room: f64) -> Vec<Paragraph> {
        let mut paragraphs = components(Component::Post, &block.post);
        paragraphs.push(component(Component::SignerName, &block.name));
        let own = match block.post.as_slice() {
            [] => 0.0,
            [..] => self.setting.line_gap(Component::Post),
        };
        lower(paragraphs, room - own)
    }

    /// Height of the tallest title and of the tallest post of `blocks`, in pt.
    fn reach(&self, blocks: &[&SignatureBlock], column: Twips) -> f64 {
        let titles = blocks.iter().map(|block| {
            self.setting.height(&block.authority, Component::Signature, column)
                + self.setting.height(block.note.as_slice(), Component::SignatureNote, column)
        });
        let posts =
            blocks.iter().map(|block| self.setting.height(&block.post, Component::Post, column));
        titles.fold(0.0, f64::max) + posts.fold(0.0, f64::max)
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

/// `paragraphs` with room of `pt` above the first.
fn lower(mut paragraphs: Vec<Paragraph>, pt: f64) -> Vec<Paragraph> {
    if let Some(first) = paragraphs.first_mut() {
        let room = Twips::from_pt(pt).at_least_zero().unsigned();
        first.property.line_spacing = Some(LineSpacing::new().before(room));
    }
    paragraphs
}
