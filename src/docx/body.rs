//! The blocks of the body → paragraphs and tables.

use docx_rs::Paragraph;

use super::addressees::addressees;
use super::drawing;
use super::frame::component;
use super::measure::Twips;
use super::numbering::{Counter, Numbered, typed_label};
use super::outline::heading_style;
use super::piece::Piece;
use super::runs::{add_line, leader, paragraph, ruled, to_the_end};
use super::section::Sheet;
use super::setting::Setting;
use super::styles::FILL_LINE_LANDSCAPE;
use super::table;
use crate::document::{Appendix, Block, Heading, HeadingLevel, Item, ItemLevel, Orientation, line};
use crate::format::Component;

/// What the blocks of one section are laid out with.
pub struct Body<'a> {
    pub setting: Setting<'a>,
    pub sheet: Sheet,
    pub orientation: Orientation,
    pub counter: &'a mut Counter,
}

impl Body<'_> {
    /// `blocks` in their order.
    pub fn blocks(&mut self, blocks: &[Block]) -> Vec<Piece> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    /// The heading of an appendix.
    pub fn appendix(appendix: &Appendix) -> Vec<Piece> {
        [
            (Component::AppendixLabel, &appendix.label),
            (Component::AppendixTitle, &appendix.title),
            (Component::AppendixReference, &appendix.reference),
        ]
        .map(|(style, line)| Piece::paragraph(component(style, line)))
        .into()
    }

    fn block(&mut self, block: &Block) -> Vec<Piece> {
        let one = |style: Component, line| {
            vec![Piece::paragraph(ruled(style.word(), line, self.sheet.text_width()))]
        };
        match block {
            Block::Addressees(lines) => addressees(lines, self.sheet, self.setting)
                .into_iter()
                .map(Piece::paragraph)
                .collect(),
            Block::Authority(line) => one(Component::Authority, line),
            Block::Basis(line) => one(Component::Basis, line),
            Block::Heading(heading) => self.heading(heading),
            Block::Item(item) => vec![Piece::paragraph(self.item(item))],
            Block::Paragraph(line) => one(Component::Paragraph, line),
            Block::Centred(line) => one(Component::Centred, line),
            Block::Table(table) => {
                vec![Piece::table(table::table(table, self.sheet, self.setting))]
            }
            Block::Chart(_) => vec![Piece::paragraph(drawing::room())],
            Block::FillLines(count) => (0..*count).map(|_| self.fill_line()).collect(),
        }
    }

    fn heading(&mut self, heading: &Heading) -> Vec<Piece> {
        let style = heading_style(heading.level);
        let level = match heading.level {
            HeadingLevel::Part
            | HeadingLevel::Chapter
            | HeadingLevel::Section
            | HeadingLevel::Subsection => {
                return vec![
                    Piece::paragraph(paragraph(style, &line(&*heading.label))),
                    Piece::paragraph(component(Component::PartTitle, &heading.title)),
                ];
            }
            HeadingLevel::Roman => Numbered::Roman,
            HeadingLevel::Article => Numbered::Article,
            HeadingLevel::Clause => Numbered::Clause,
        };
        let words = paragraph(style, &heading.title);
        vec![Piece::paragraph(self.counter.number(words, level, heading.ordinal))]
    }

    fn item(&mut self, item: &Item) -> Paragraph {
        let paragraph = self.labelled(item);
        to_the_end(paragraph, &item.content, self.sheet.text_width())
    }

    fn labelled(&mut self, item: &Item) -> Paragraph {
        match item.level {
            ItemLevel::Article => {
                let words = component(Component::ArticleText, &item.content);
                self.counter.number(words, Numbered::Article, item.ordinal)
            }
            ItemLevel::Clause => {
                let words = component(Component::Clause, &item.content);
                self.counter.number(words, Numbered::Clause, item.ordinal)
            }
            ItemLevel::Point => {
                let point = Paragraph::new().style(Component::Point.word());
                add_line(typed_label(point, &item.label), &item.content)
            }
            ItemLevel::Dash => component(Component::Dash, &item.content),
        }
    }

    /// A dotted line from margin to margin: a tab with a leader, which a clerk types over from the left.
    fn fill_line(&self) -> Piece {
        let style = match self.orientation {
            Orientation::Portrait => Component::FillLine.word(),
            Orientation::Landscape => FILL_LINE_LANDSCAPE,
        };
        Piece::paragraph(Paragraph::new().style(style).add_run(leader()))
    }
}

/// The component that a section of `blocks` begins with.
pub fn opening(blocks: &[Block]) -> Component {
    match blocks.first() {
        Some(Block::Addressees(_)) => Component::Addressees,
        Some(Block::Authority(_)) => Component::Authority,
        Some(Block::Basis(_)) => Component::Basis,
        Some(Block::Heading(heading)) => match heading.level {
            HeadingLevel::Roman => Component::Roman,
            HeadingLevel::Article => Component::Article,
            HeadingLevel::Clause => Component::TitledClause,
            HeadingLevel::Part
            | HeadingLevel::Chapter
            | HeadingLevel::Section
            | HeadingLevel::Subsection => Component::PartNumber,
        },
        Some(Block::Item(item)) => item_style(item.level),
        Some(Block::Centred(_) | Block::Chart(_)) => Component::Centred,
        Some(Block::FillLines(_)) => Component::FillLine,
        Some(Block::Table(_)) => Component::TableCell,
        Some(Block::Paragraph(_)) | None => Component::Paragraph,
    }
}

/// How many blocks at the end of `blocks` hold two lines of text: what goes with the foot to its page (ND30-62).
/// Lines to be filled in hold none.
pub fn closing(blocks: &[Block], sheet: Sheet, setting: Setting<'_>) -> usize {
    let (mut lines, mut count) = (0, 0);
    for block in blocks.iter().rev() {
        if lines < 2 {
            count += 1;
            lines += text_lines(block, sheet, setting);
        }
    }
    count
}

/// How many lines of text `block` holds; two stand for more.
fn text_lines(block: &Block, sheet: Sheet, setting: Setting<'_>) -> usize {
    let (component, label, words) = match block {
        Block::Authority(words) => (Component::Authority, None, words),
        Block::Basis(words) => (Component::Basis, None, words),
        Block::Paragraph(words) => (Component::Paragraph, None, words),
        Block::Centred(words) => (Component::Centred, None, words),
        Block::Item(item) => (item_style(item.level), Some(&item.label), &item.content),
        Block::Addressees(lines) => return lines.len(),
        Block::Heading(_) => return 1,
        Block::FillLines(_) => return 0,
        Block::Table(_) | Block::Chart(_) => return 2,
    };
    let mut whole = label.map(|label| line(format!("{label} "))).unwrap_or_default();
    whole.extend(words.iter().cloned());
    let indent = Twips::from_mm(setting.format.style(component).indent);
    if setting.width(&whole, component) + indent <= sheet.text_width() { 1 } else { 2 }
}

fn item_style(level: ItemLevel) -> Component {
    match level {
        ItemLevel::Article => Component::ArticleText,
        ItemLevel::Clause => Component::Clause,
        ItemLevel::Point => Component::Point,
        ItemLevel::Dash => Component::Dash,
    }
}
