//! Borderless tables that carry the frame: fixed columns, no padding, rows that never split.

use docx_rs::{
    Paragraph, Table, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use super::measure::Twips;

/// A table of `rows` whose columns are `widths` wide.
pub fn frame(rows: Vec<TableRow>, widths: &[Twips]) -> Table {
    fixed(Table::without_borders(rows), widths).margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

/// `table` with columns of exactly `widths`, whatever its words.
pub fn fixed(table: Table, widths: &[Twips]) -> Table {
    let whole = widths.iter().fold(Twips::ZERO, |sum, width| sum + *width);
    table
        .layout(TableLayoutType::Fixed)
        .width(whole.width(), WidthType::Dxa)
        .set_grid(widths.iter().map(|width| width.width()).collect())
}

/// A row that stays on one page.
pub fn row(cells: Vec<TableCell>) -> TableRow {
    TableRow::new(cells).cant_split()
}

/// A cell `width` wide; docx-rs adds the paragraph that an empty one must have.
pub fn cell(width: Twips, paragraphs: Vec<Paragraph>) -> TableCell {
    let cell = TableCell::new().width(width.width(), WidthType::Dxa);
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}
