//! Tables with column widths and joined cells.

use serde::{Deserialize, Serialize};

use super::Line;

/// A ruled table. Every row fills all columns once the spans are counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub columns: Vec<Column>,
    /// Rows repeated on top of each page; at least one.
    pub header: Vec<Row>,
    pub rows: Vec<Row>,
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Share of the text width: this over the sum of all, at least 1.
    pub parts: u16,
    pub align: Align,
}

/// How a cell stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// One row; it is never split over two pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The cells that begin in this row, from left to right.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub content: Line,
    /// Columns it covers, at least 1 (`<` joins a cell to its left neighbour).
    pub across: u16,
    /// Rows it covers, at least 1 (`^` joins a cell to the one above).
    pub down: u16,
}

impl Cell {
    /// A cell of one column and one row.
    pub fn new(content: Line) -> Self {
        Self { content, across: 1, down: 1 }
    }
}
