//! One page taken apart: its page number, its tables with their cells, and its lines in reading order.

use super::columns::{Arranger, Placed};
use super::furniture;
use super::grid::{Cell, Grid, Table};
use super::lines::{Line, Row, rows};
use crate::pages::{Page, Run, Stroke};

/// A page taken apart.
#[derive(Debug)]
pub(super) struct Leaf {
    /// In mm.
    pub width: f64,
    /// In mm.
    pub height: f64,
    /// From top to bottom.
    pub items: Vec<Item>,
    /// The line that numbers the page.
    pub number: Option<Line>,
    /// Level strokes outside tables.
    pub strokes: Vec<Stroke>,
}

/// What is read as one.
#[derive(Debug)]
pub(super) enum Item {
    Line(Placed),
    Table(Filled),
}

/// A table with its words.
#[derive(Debug)]
pub(super) struct Filled {
    pub table: Table,
    /// In row order; empty cells are left out.
    pub cells: Vec<(Cell, Vec<Line>)>,
}

impl Leaf {
    /// Page `number`, counted from 0; `column` is the number the next column gets.
    pub fn of(number: usize, page: &Page, column: &mut usize) -> Self {
        let grid = Grid::of(page);
        let (inside, outside): (Vec<&Run>, Vec<&Run>) =
            page.runs.iter().partition(|run| place(&grid, run).is_some());
        let mut rows = rows(number, outside, &grid.loose);
        let page_number = furniture::take_number(&mut rows, page);
        let tables = filled(number, grid.tables, &inside);
        let mut arranger = Arranger { middle: page.width / 2.0, next: column };
        Self {
            width: page.width,
            height: page.height,
            items: items(&mut arranger, &rows, tables),
            number: page_number,
            strokes: grid.loose,
        }
    }

    /// Its lines outside tables.
    pub fn lines(&self) -> impl Iterator<Item = &Placed> {
        self.items.iter().filter_map(|item| match item {
            Item::Line(placed) => Some(placed),
            Item::Table(_) => None,
        })
    }

    /// Its tables.
    pub fn tables(&self) -> impl Iterator<Item = &Filled> {
        self.items.iter().filter_map(|item| match item {
            Item::Line(_) => None,
            Item::Table(filled) => Some(filled),
        })
    }

    /// All lines but the page number.
    pub fn ink(&self) -> impl Iterator<Item = &Line> {
        let cells = self.tables().flat_map(|table| table.cells.iter().flat_map(|cell| &cell.1));
        self.lines().map(|placed| &placed.line).chain(cells)
    }
}

/// The table a run stands in, and its cell.
fn place(grid: &Grid, run: &Run) -> Option<(usize, Cell)> {
    let y = run.y - 0.3 * super::lines::mm(run.size);
    let in_table = |(at, table): (usize, &Table)| Some((at, table.cell(run.centre(), y)?));
    grid.tables.iter().enumerate().find_map(in_table)
}

fn filled(page: usize, tables: Vec<Table>, runs: &[&Run]) -> Vec<Filled> {
    let grid = Grid { tables, loose: Vec::new() };
    let mut placed: Vec<(usize, Cell, &Run)> = Vec::new();
    for run in runs {
        let (table, cell) = place(&grid, run).expect("these runs stand in cells");
        placed.push((table, cell, run));
    }
    placed.sort_by_key(|(table, cell, _)| (*table, cell.row, cell.column));
    let mut cells: Vec<Vec<(Cell, Vec<Line>)>> = grid.tables.iter().map(|_| Vec::new()).collect();
    let key = |(table, cell, _): &(usize, Cell, &Run)| (*table, cell.row, cell.column);
    for of_cell in placed.chunk_by(|a, b| key(a) == key(b)) {
        let (table, cell, _) = of_cell[0];
        let rows = rows(page, of_cell.iter().map(|(_, _, run)| *run), &[]);
        let lines: Vec<Line> = rows.iter().map(super::columns::whole).collect();
        if !lines.is_empty() {
            cells[table].push((cell, lines));
        }
    }
    grid.tables.into_iter().zip(cells).map(|(table, cells)| Filled { table, cells }).collect()
}

/// Lines and tables from top to bottom.
fn items(arranger: &mut Arranger<'_>, rows: &[Row], tables: Vec<Filled>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut rest = rows;
    for filled in tables {
        let above = rest.partition_point(|row| row[0].baseline < filled.table.top());
        items.extend(arranger.arrange(&rest[..above], None).into_iter().map(Item::Line));
        rest = &rest[above..];
        items.push(Item::Table(filled));
    }
    items.extend(arranger.arrange(rest, None).into_iter().map(Item::Line));
    items
}
