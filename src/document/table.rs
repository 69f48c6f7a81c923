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

/// The cells of `rows`, each with the ordinal of its first column: cells that reach down from above push it to the right.
pub fn placed(rows: &[Row]) -> Vec<(usize, &Cell)> {
    let mut placed = Vec::new();
    // For each column the row that is free again.
    let mut free: Vec<usize> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in &row.cells {
            while free.get(column).is_some_and(|free| *free > at) {
                column += 1;
            }
            placed.push((column, cell));
            let end = column + usize::from(cell.across);
            free.resize(free.len().max(end), 0);
            free[column..end].fill(at + usize::from(cell.down));
            column = end;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stands_right_of_those_that_reach_down_into_its_row() {
        let cell = |across, down| Cell { content: Vec::new(), across, down };
        let rows = [
            Row { cells: vec![cell(1, 2), cell(2, 1), cell(1, 3)] },
            Row { cells: vec![cell(1, 1), cell(1, 1)] },
            Row { cells: vec![cell(2, 1), cell(1, 1)] },
        ];
        let columns: Vec<usize> = placed(&rows).into_iter().map(|(column, _)| column).collect();
        assert_eq!(columns, [0, 1, 3, 1, 2, 0, 2]);
    }
}
