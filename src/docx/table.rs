//! Ruled tables: fixed columns, repeated header rows, joined cells.

use docx_rs::{
    HeightRule, Paragraph, Table as WordTable, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableCellMargins, TableRow, VAlignType, VMergeType,
};

use super::grid;
use super::measure::{Twips, eighths};
use super::piece::keep_row;
use super::runs::{paragraph, to_the_end};
use super::section::Sheet;
use super::setting::Setting;
use super::styles::{CELL_CENTRE, CELL_RIGHT};
use crate::document::{Align, Cell, Column, Inline, Line, Row, Table};
use crate::format::Component;

/// `table` over the whole text width.
pub fn table(table: &Table, sheet: Sheet, setting: Setting<'_>) -> WordTable {
    let columns = Columns { widths: widths(&table.columns, sheet.text_width()), table, setting };
    let mut rows: Vec<_> =
        columns.rows(&table.header, Place::Header).into_iter().map(keep_row).collect();
    rows.extend(columns.rows(&table.rows, Place::Body));
    grid::fixed(WordTable::new(rows), &columns.widths)
        .set_borders(borders(setting.format.table.stroke))
        .margins(padding(setting))
}

/// From the letters to the middle of the stroke; Word adds half the stroke, and the line gap above the letters.
fn padding(setting: Setting<'_>) -> TableCellMargins {
    let format = &setting.format.table;
    let side = Twips::from_mm(format.pad_x).width();
    let half = Twips::from_pt(format.stroke / 2.0);
    let bottom = (Twips::from_mm(format.pad_y) - half).at_least_zero();
    let gap = Twips::from_pt(setting.line_gap(Component::TableCell));
    let top = (bottom - gap).at_least_zero();
    TableCellMargins::new().margin(top.width(), side, bottom.width(), side)
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Header,
    Body,
}

/// A cell that stands in a row because a row above says so.
#[derive(Clone, Copy)]
struct Hanging {
    rows_left: u16,
    across: u16,
}

struct Columns<'a> {
    widths: Vec<Twips>,
    table: &'a Table,
    setting: Setting<'a>,
}

impl Columns<'_> {
    fn rows(&self, rows: &[Row], place: Place) -> Vec<TableRow> {
        let mut hanging: Vec<Option<Hanging>> = vec![None; self.widths.len()];
        rows.iter().map(|row| self.row(row, place, &mut hanging)).collect()
    }

    fn row(&self, row: &Row, place: Place, hanging: &mut [Option<Hanging>]) -> TableRow {
        let mut cells = Vec::new();
        let mut new = row.cells.iter();
        let mut column = 0;
        while column < self.widths.len() {
            if let Some(above) = hanging[column] {
                hanging[column] = (above.rows_left > 1)
                    .then(|| Hanging { rows_left: above.rows_left - 1, ..above });
                cells.push(self.continued(column, above.across, place));
                column += usize::from(above.across);
            } else if let Some(cell) = new.next() {
                hanging[column] = (cell.down > 1)
                    .then(|| Hanging { rows_left: cell.down - 1, across: cell.across });
                cells.push(self.cell(column, cell, place));
                column += usize::from(cell.across);
            } else {
                break;
            }
        }
        let found = grid::row(cells);
        if place == Place::Body && row.cells.iter().any(|cell| has_blank(&cell.content)) {
            let height = Twips::from_mm(self.setting.format.table.fill_row);
            return found.row_height(height.signed() as f32).height_rule(HeightRule::AtLeast);
        }
        found
    }

    fn cell(&self, column: usize, cell: &Cell, place: Place) -> TableCell {
        let paragraph = paragraph(self.style(column, place), &cell.content);
        let paragraph = to_the_end(paragraph, &cell.content, self.inner(column, cell.across));
        let word = self.shaped(column, cell.across, paragraph);
        if cell.down > 1 { word.vertical_merge(VMergeType::Restart) } else { word }
    }

    fn continued(&self, column: usize, across: u16, place: Place) -> TableCell {
        let paragraph = paragraph(self.style(column, place), &Line::new());
        self.shaped(column, across, paragraph).vertical_merge(VMergeType::Continue)
    }

    fn shaped(&self, column: usize, across: u16, paragraph: Paragraph) -> TableCell {
        let width = self.width(column, across);
        let cell = grid::cell(width, vec![paragraph]).vertical_align(VAlignType::Center);
        if across > 1 { cell.grid_span(usize::from(across)) } else { cell }
    }

    fn width(&self, column: usize, across: u16) -> Twips {
        let end = (column + usize::from(across)).min(self.widths.len());
        self.widths[column..end].iter().fold(Twips::ZERO, |sum, width| sum + *width)
    }

    /// The part of a cell that words may cover.
    fn inner(&self, column: usize, across: u16) -> Twips {
        let padding = Twips::from_mm(self.setting.format.table.pad_x);
        self.width(column, across) - padding - padding
    }

    fn style(&self, column: usize, place: Place) -> &'static str {
        match (place, self.table.columns[column].align) {
            (Place::Header, _) => Component::TableHead.word(),
            (Place::Body, Align::Left) => Component::TableCell.word(),
            (Place::Body, Align::Centre) => CELL_CENTRE,
            (Place::Body, Align::Right) => CELL_RIGHT,
        }
    }
}

fn has_blank(line: &Line) -> bool {
    line.iter().any(|inline| matches!(inline, Inline::Blank(_)))
}

/// Widths in twips that add up to `whole`.
fn widths(columns: &[Column], whole: Twips) -> Vec<Twips> {
    let total: u32 = columns.iter().map(|column| u32::from(column.parts)).sum();
    let mut parts = 0;
    let mut from = Twips::ZERO;
    columns
        .iter()
        .map(|column| {
            parts += u32::from(column.parts);
            let to = whole.share(f64::from(parts) / f64::from(total.max(1)));
            let width = to - from;
            from = to;
            width
        })
        .collect()
}

fn borders(stroke: f64) -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    [Top, Left, Bottom, Right, InsideH, InsideV]
        .into_iter()
        .map(|position| TableBorder::new(position).size(eighths(stroke)).color("000000"))
        .fold(TableBorders::with_empty(), TableBorders::set)
}
