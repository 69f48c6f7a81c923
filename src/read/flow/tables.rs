//! Tables over page breaks: a table goes on where one with the same columns begins the next page, and the head it
//! repeats there is not read again.

use super::grid::{Cell, Table};
use super::leaf::Filled;
use super::lines::Line;

/// The tables read so far.
#[derive(Debug, Default)]
pub(super) struct Tables {
    count: usize,
    open: Option<Open>,
}

/// A table that may go on.
#[derive(Debug)]
struct Open {
    table: Table,
    page: usize,
    /// Rows read so far.
    rows: usize,
    /// The words of its rows on its first page.
    head: Vec<Vec<(usize, String)>>,
}

/// Cells with their lines.
type Cells = Vec<(Cell, Vec<Line>)>;

impl Tables {
    /// Something else was read since.
    pub fn interrupt(&mut self) {
        self.open = None;
    }

    /// The number of the table that `filled` is or goes on with, and its cells without a repeated head, their rows counted
    /// through; nothing when it has no words.
    pub fn add(&mut self, filled: Filled) -> Option<(usize, Cells)> {
        let Filled { table, cells } = filled;
        let page = cells.first()?.1.first()?.page;
        let height = table.rows.len() - 1;
        let said = words(&cells, height);
        let open = self.open.take();
        let Some(mut open) = open.filter(|open| open.page < page && open.table.goes_on(&table))
        else {
            self.open = Some(Open { table, page, rows: height, head: said });
            self.count += 1;
            return Some((self.count - 1, cells));
        };
        let repeated = repeated(&open.head, &said);
        let first = open.rows;
        let cells = cells.into_iter().filter(|(cell, _)| cell.row >= repeated);
        let moved =
            |(cell, lines): (Cell, _)| (Cell { row: first + cell.row - repeated, ..cell }, lines);
        let cells = cells.map(moved).collect();
        (open.rows, open.page) = (open.rows + height - repeated, page);
        self.open = Some(open);
        Some((self.count - 1, cells))
    }
}

/// What stands in each row, by column.
fn words(cells: &Cells, height: usize) -> Vec<Vec<(usize, String)>> {
    let mut rows = vec![Vec::new(); height];
    for (cell, lines) in cells {
        let text = lines.iter().flat_map(Line::letters).filter(|c| !c.is_whitespace()).collect();
        rows[cell.row].push((cell.column, text));
    }
    rows
}

/// How many rows at the top of a page say the same as those of the table's head.
fn repeated(head: &[Vec<(usize, String)>], rows: &[Vec<(usize, String)>]) -> usize {
    head.iter().zip(rows).take_while(|(a, b)| a == b && !a.is_empty()).count()
}
