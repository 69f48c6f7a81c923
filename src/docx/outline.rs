//! Where headings stand in Word's navigation pane.
//!
//! The levels that a paper uses are ranked without gaps: in a plan mục I is level 1, under chapters and điều it is
//! whatever is left. Phần, chương, mục and tiểu mục share one look; each has a style of its own, based on that look,
//! because Word ties the outline level to the style.

use std::collections::BTreeSet;

use docx_rs::{ParagraphProperty, Style};

use super::styles::base;
use crate::document::{Block, Document, HeadingLevel};
use crate::format::Component;

/// The heading levels that a paper uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outline {
    used: BTreeSet<usize>,
}

impl Outline {
    /// The outline of `document`.
    pub fn of(document: &Document) -> Self {
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let used = blocks.filter_map(|block| match block {
            Block::Heading(heading) => Some(rank(heading.level)),
            _ => None,
        });
        Self { used: used.collect() }
    }

    /// The level of a component that is a heading on one line.
    pub fn level(&self, component: Component) -> Option<usize> {
        match component {
            Component::Roman => Some(self.depth(HeadingLevel::Roman)),
            Component::Article => Some(self.depth(HeadingLevel::Article)),
            Component::TitledClause => Some(self.depth(HeadingLevel::Clause)),
            Component::AppendixLabel => Some(0),
            _ => None,
        }
    }

    /// The styles of the numbers of phần, chương, mục and tiểu mục.
    pub fn part_styles(&self) -> Vec<Style> {
        [
            (HeadingLevel::Part, "Số phần"),
            (HeadingLevel::Chapter, "Số chương"),
            (HeadingLevel::Section, "Số mục"),
            (HeadingLevel::Subsection, "Số tiểu mục"),
        ]
        .into_iter()
        .map(|(level, name)| self.part_style(level, name))
        .collect()
    }

    fn part_style(&self, level: HeadingLevel, name: &str) -> Style {
        let style = base(heading_style(level), name).based_on(Component::PartNumber.word());
        let mut style = style.next(Component::PartTitle.word());
        style.paragraph_property = ParagraphProperty::new().outline_lvl(self.depth(level));
        style
    }

    fn depth(&self, level: HeadingLevel) -> usize {
        self.used.range(..rank(level)).count()
    }
}

/// The id of the style of a heading's number or, where number and title share a line, of the heading.
pub fn heading_style(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::Part => "so_phan_lon",
        HeadingLevel::Chapter => "so_chuong",
        HeadingLevel::Section => "so_muc",
        HeadingLevel::Subsection => "so_tieu_muc",
        HeadingLevel::Roman => Component::Roman.word(),
        HeadingLevel::Article => Component::Article.word(),
        HeadingLevel::Clause => Component::TitledClause.word(),
    }
}

fn rank(level: HeadingLevel) -> usize {
    level as usize
}
