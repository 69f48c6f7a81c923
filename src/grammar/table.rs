//! Rows → a table with joined cells.

use super::inline::{line, trim};
use super::limits;
use super::scan::{Glyph, span};
use crate::diagnostic::{Diagnostic, Faults, Place};
use crate::document::{Align, Cell, Column, Inline, Line, Row, Table};

/// `|=` or `|`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Header,
    Body,
}

/// A table whose rows are still coming.
#[derive(Debug)]
pub struct OpenTable {
    columns: Option<Vec<Column>>,
    header: Vec<Vec<Slot>>,
    rows: Vec<Vec<Slot>>,
    /// The first row, for faults of the whole table.
    place: Option<Place>,
    /// A row was wrong; the table cannot be built, and its fault is noted.
    broken: bool,
}

/// One place of the grid.
#[derive(Debug)]
struct Slot {
    place: Place,
    holds: Holds,
}

#[derive(Debug)]
enum Holds {
    Words(Line),
    /// `<`
    Left,
    /// `^`
    Up,
}

impl OpenTable {
    /// A table with the columns of its `@cot`, or as many equal ones as its first row has cells.
    pub fn new(columns: Option<(Vec<Column>, Place)>) -> Self {
        Self {
            columns: columns.map(|(columns, _)| columns),
            header: Vec::new(),
            rows: Vec::new(),
            place: None,
            broken: false,
        }
    }

    /// Whether rows below the header were read.
    pub fn has_rows(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Reads one row: `| a | b |` or `|= a | b |`.
    pub fn row(&mut self, kind: RowKind, glyphs: &[Glyph], faults: &mut Faults) {
        self.place.get_or_insert(span(glyphs));
        match self.slots(kind, glyphs, faults) {
            Ok(slots) if kind == RowKind::Header => self.header.push(slots),
            Ok(slots) => self.rows.push(slots),
            Err(fault) => {
                self.broken = true;
                faults.push(fault);
            }
        }
    }

    fn slots(
        &mut self,
        kind: RowKind,
        glyphs: &[Glyph],
        faults: &mut Faults,
    ) -> Result<Vec<Slot>, Diagnostic> {
        let mark = if kind == RowKind::Header { 2 } else { 1 };
        let bars = glyphs.len() > mark && glyphs[glyphs.len() - 1].is('|');
        if !bars {
            let fault = Diagnostic::error("hàng của bảng phải kết thúc bằng `|`").at(span(glyphs));
            return Err(fault.hint("thêm `|` ở cuối dòng; viết `\\|` để in ra chính ký tự ấy"));
        }
        let cells = &glyphs[mark..glyphs.len() - 1];
        let count = 1 + cells.iter().filter(|glyph| glyph.is('|')).count();
        if let Some(fault) = limits::columns(count, span(glyphs)) {
            return Err(fault);
        }
        let slots: Vec<_> =
            cells.split(|glyph| glyph.is('|')).map(|cell| slot(cell, glyphs, faults)).collect();
        let equal = || vec![Column { parts: 1, align: Align::Left }; slots.len()];
        let wanted = self.columns.get_or_insert_with(equal).len();
        if slots.len() != wanted {
            let found = slots.len();
            let fault = Diagnostic::error(format!("hàng có {found} ô, bảng có {wanted} cột"));
            return Err(fault.at(span(glyphs)).hint(
                "thêm hay bớt ô; ô chỉ có `<` gộp với ô bên trái, ô chỉ có `^` gộp với ô trên",
            ));
        }
        Ok(slots)
    }

    /// The table, or `None` when a fault was noted.
    pub fn finish(self, faults: &mut Faults) -> Option<Table> {
        if self.broken {
            return None;
        }
        if self.header.is_empty() {
            let fault = Diagnostic::error("bảng thiếu hàng tiêu đề").at(self.place?);
            faults.push(fault.hint("viết hàng đầu bằng `|=`, ví dụ `|= TT | Nội dung |`"));
            return None;
        }
        let header = join(self.header, faults)?;
        let rows = join(self.rows, faults)?;
        Some(Table { columns: self.columns?, header, rows })
    }
}

fn slot(cell: &[Glyph], row: &[Glyph], faults: &mut Faults) -> Slot {
    let trimmed = trim(cell);
    let place = if trimmed.is_empty() { span(row) } else { span(trimmed) };
    let holds = match trimmed {
        [only] if only.is('<') => Holds::Left,
        [only] if only.is('^') => Holds::Up,
        [open, inside @ .., close]
            if open.is('[') && close.is(']') && inside.iter().all(Glyph::is_space) =>
        {
            Holds::Words(vec![Inline::cell()])
        }
        words => Holds::Words(line(words, faults)),
    };
    Slot { place, holds }
}

/// Rows of cells with their spans; `None` when a join is wrong, which is noted.
fn join(grid: Vec<Vec<Slot>>, faults: &mut Faults) -> Option<Vec<Row>> {
    let covers = covers(&grid).map_err(|fault| faults.push(fault)).ok()?;
    let mut rows = Vec::new();
    for (at, slots) in grid.into_iter().enumerate() {
        let mut cells = Vec::new();
        for (across, Slot { place, holds }) in slots.into_iter().enumerate() {
            if let Holds::Words(content) = holds {
                let Some((across, down)) = covers[at][across].extent((at, across)) else {
                    faults.push(not_a_rectangle(place));
                    return None;
                };
                cells.push(Cell { content, across, down });
            }
        }
        rows.push(Row { cells });
    }
    Some(rows)
}

/// What the cell that has its home here covers.
#[derive(Debug, Clone, Copy)]
struct Cover {
    /// How many places of the grid.
    places: usize,
    /// The first column of them, the last column and the last row.
    left: usize,
    right: usize,
    bottom: usize,
}

impl Cover {
    /// Takes in the place at `row` and `column`, which comes after all that it has.
    fn take(&mut self, (row, column): (usize, usize)) {
        self.places += 1;
        self.left = self.left.min(column);
        self.right = self.right.max(column);
        self.bottom = row;
    }

    /// Columns and rows of the cell at `home`, when they make a rectangle.
    fn extent(&self, home: (usize, usize)) -> Option<(u16, u16)> {
        let (across, down) = (self.right + 1 - home.1, self.bottom + 1 - home.0);
        let fits = self.left == home.1 && self.places == down * across;
        fits.then_some((u16::try_from(across).ok()?, u16::try_from(down).ok()?))
    }
}

/// For each place of the grid what the cell there covers; of a joined place it means nothing.
fn covers(grid: &[Vec<Slot>]) -> Result<Vec<Vec<Cover>>, Diagnostic> {
    let mut covers: Vec<Vec<Cover>> = Vec::new();
    let mut above: Vec<(usize, usize)> = Vec::new();
    for (at, slots) in grid.iter().enumerate() {
        let empty = |column| Cover { places: 0, left: column, right: column, bottom: at };
        covers.push((0..slots.len()).map(empty).collect());
        let mut row: Vec<(usize, usize)> = Vec::new();
        for (column, slot) in slots.iter().enumerate() {
            let home = match slot.holds {
                Holds::Words(_) => (at, column),
                Holds::Left => *row.last().ok_or_else(|| nothing_there(slot, "bên trái"))?,
                Holds::Up => *above.get(column).ok_or_else(|| nothing_there(slot, "trên"))?,
            };
            covers[home.0][home.1].take((at, column));
            row.push(home);
        }
        above = row;
    }
    Ok(covers)
}

fn nothing_there(slot: &Slot, side: &str) -> Diagnostic {
    Diagnostic::error(format!("không có ô {side} để gộp"))
        .at(slot.place)
        .hint("viết `\\<` hoặc `\\^` nếu muốn in ra chính ký tự ấy; ô của thân bảng không gộp với tiêu đề")
}

fn not_a_rectangle(place: Place) -> Diagnostic {
    Diagnostic::error("các ô gộp không thành một hình chữ nhật")
        .at(place)
        .hint("xem lại các ô `<` và `^` bên phải và bên dưới ô này")
}
