//! The tree: one paper, complete and free of any format.
//!
//! `content` makes a [`Document`] from a template and the data; `pdf` and `docx` lay the same tree out.
//! Everything that stands on the paper is in it, down to the last semicolon: upper case, numbers
//! ("I.", "a)"), the end mark "./." and the punctuation of lists are already written, so that a layout
//! only chooses faces, sizes and positions – and those come from the format table.

mod block;
mod chart;
mod frame;
mod inline;
pub mod numbering;
mod sources;
mod table;
mod text;

pub use block::{Block, Heading, HeadingLevel, Item, ItemLevel};
pub use chart::{Bar, Chart};
pub use frame::{Foot, Frame, Header, SignatureBlock, Title};
pub use inline::{Blank, Emphasis, Ink, Inline, Line, Run, Width, line};
pub use sources::{lines, sources};
pub use table::{Align, Cell, Column, Row, Table, placed};
pub use text::{ADDRESSEES, MOTTO, NATIONAL_TITLE, RECIPIENTS, outline, plain, text};

use serde::{Deserialize, Serialize};

/// One paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub info: Info,
    pub purpose: Purpose,
    pub frame: Frame,
    /// The body first, then the appendices; never empty.
    pub sections: Vec<Section>,
}

/// What a paper is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To be signed and read; its blanks are for the clerk who issues it.
    Read,
    /// A form: the blanks of its body are for whoever receives it.
    FillIn,
}

/// What a file says about itself: the title bar, a search, a screen reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Info {
    /// Kind and subject, e.g. "Kế hoạch Phát động phong trào thi đua năm 2024".
    pub title: String,
    /// The issuing body by its full name.
    pub author: String,
    /// Stable name of the paper, e.g. "ke-hoach-2024"; makes the file identifiers differ.
    pub id: String,
    /// The date the files carry inside; a blank day counts as the first of its month.
    pub date: FixedDate,
}

/// A day of the calendar, already known to exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedDate {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// A run of pages of one orientation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub orientation: Orientation,
    /// Present when the section is an appendix: it has a heading and its own page numbers (PL I.I.II, phụ lục).
    pub appendix: Option<Appendix>,
    pub blocks: Vec<Block>,
}

/// Which way the page lies. Landscape is for tables only (PL I.I.I.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    Portrait,
    Landscape,
}

/// The heading of an appendix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Appendix {
    /// "Phụ lục" for the only one, "Phụ lục I", "Phụ lục II", … for several.
    pub label: Line,
    /// Upper case.
    pub title: Line,
    /// "(Kèm theo Kế hoạch số … )".
    pub reference: Line,
}
