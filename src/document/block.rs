//! The blocks of a body.

use serde::{Deserialize, Serialize};

use super::{Chart, Line, Table};

/// One block of a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Block {
    /// "Kính gửi:" with one addressee on the line, or several each on its own with a dash (PL I.I.II, nơi nhận).
    Addressees(Vec<Line>),
    /// The line of the issuing authority of a decision, upper case, bold, centred.
    Authority(Line),
    /// One căn cứ, italic; its ";" or "." is already there.
    Basis(Line),
    Heading(Heading),
    Item(Item),
    /// `text` – a paragraph of the body.
    Paragraph(Line),
    /// `: text` – a centred line.
    Centred(Line),
    /// `| a | b |` – a table.
    Table(Table),
    /// `@dong n` – so many full-width dotted lines to be filled in by hand.
    FillLines(u8),
    /// `@bieu_do lời` – a bar chart.
    Chart(Chart),
}

/// A heading with its number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    pub level: HeadingLevel,
    /// Number from 1 within its parent.
    pub ordinal: u32,
    /// The number as printed: "Phần I", "I.", "Điều 2.", "3.".
    pub label: String,
    /// Upper case where the level wants it.
    pub title: Line,
}

/// The levels that are headings (PL I.I.V rows 6a, 6b), from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadingLevel {
    /// `@phan` Phần I, the title on a line of its own.
    Part,
    /// `@chuong` Chương I, the title on a line of its own.
    Chapter,
    /// `@muc` Mục 1, the title on a line of its own.
    Section,
    /// `@tieu_muc` Tiểu mục 1, the title on a line of its own.
    Subsection,
    /// `#` mục of a plan or report: "I. TÊN MỤC".
    Roman,
    /// `=` with a title: "Điều 1. Tên điều", all of it bold.
    Article,
    /// `##` khoản with a title: "1. Tên khoản".
    Clause,
}

/// A numbered or dashed paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub level: ItemLevel,
    /// Number from 1 within its parent; also counted for dashes.
    pub ordinal: u32,
    /// "1.", "a)", "-".
    pub label: String,
    pub content: Line,
}

/// The levels that are paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemLevel {
    /// `=` with a sentence: "**Điều 1.** Tặng danh hiệu …", the number bold, the words upright (PL III, mẫu 1.2).
    Article,
    /// `+` khoản without a title: "1. …".
    Clause,
    /// `++` điểm: "a) …" in Vietnamese order.
    Point,
    /// `-` gạch đầu dòng.
    Dash,
}
