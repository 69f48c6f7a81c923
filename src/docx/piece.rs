//! The building bricks of a page: paragraphs and tables, and what must stay together.

use docx_rs::{
    Document, LineSpacing, Paragraph, SectionProperty, Table, TableCellContent, TableChild,
    TableRow, TableRowChild,
};

use super::measure::Twips;
use super::styles::AFTER_TABLE;

/// Height of the paragraph after a table.
const THIN: Twips = Twips::POINT;

/// A paragraph or a table.
#[derive(Debug)]
pub enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl Piece {
    /// A paragraph.
    pub fn paragraph(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }

    /// A table.
    pub fn table(table: Table) -> Self {
        Self::Table(Box::new(table))
    }

    /// The same piece, kept on the page of what follows; of a table, its last two rows.
    pub fn kept_with_next(mut self) -> Self {
        match &mut self {
            Self::Paragraph(paragraph) => keep(paragraph),
            Self::Table(table) => table.rows.iter_mut().rev().take(2).for_each(keep_child),
        }
        self
    }

    /// The same piece with every paragraph of it changed by `change`.
    pub fn with_paragraphs(mut self, change: impl Fn(&mut Paragraph)) -> Self {
        match &mut self {
            Self::Paragraph(paragraph) => change(paragraph),
            Self::Table(table) => {
                table.rows.iter_mut().flat_map(paragraphs).for_each(change);
            }
        }
        self
    }

    /// Adds the piece to the main part.
    pub fn add_to(self, main: Document) -> Document {
        match self {
            Self::Paragraph(paragraph) => main.add_paragraph(*paragraph),
            Self::Table(table) => main.add_table(*table),
        }
    }
}

/// `table` with every row kept on the page of what follows it.
pub fn keep_table(mut table: Table) -> Table {
    table.rows.iter_mut().for_each(keep_child);
    table
}

/// `row` kept on the page of what follows it.
pub fn keep_row(mut row: TableRow) -> TableRow {
    row_paragraphs(&mut row).for_each(keep);
    row
}

fn keep_child(row: &mut TableChild) {
    paragraphs(row).for_each(keep);
}

/// The paragraphs in the cells of `row`.
fn paragraphs(row: &mut TableChild) -> impl Iterator<Item = &mut Paragraph> {
    let TableChild::TableRow(row) = row;
    row_paragraphs(row)
}

fn row_paragraphs(row: &mut TableRow) -> impl Iterator<Item = &mut Paragraph> {
    let contents =
        row.cells.iter_mut().flat_map(|TableRowChild::TableCell(cell)| &mut cell.children);
    contents.filter_map(|content| match content {
        TableCellContent::Paragraph(paragraph) => Some(&mut **paragraph),
        _ => None,
    })
}

fn keep(paragraph: &mut Paragraph) {
    paragraph.property.keep_next = Some(true);
}

/// `pieces` with `room` above every table but the first piece: Word gives a table none of its own.
pub fn room_above_tables(pieces: Vec<Piece>, room: Twips) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (&piece, out.last_mut()) {
            (Piece::Table(_), Some(Piece::Paragraph(above))) => {
                let spacing = LineSpacing::new().after(room.unsigned());
                above.property.line_spacing = Some(spacing);
            }
            (Piece::Table(_), Some(Piece::Table(_))) => {
                let spacing = LineSpacing::new().before((room - THIN).at_least_zero().unsigned());
                let thin = Paragraph::new().style(AFTER_TABLE).line_spacing(spacing);
                out.push(Piece::paragraph(thin));
            }
            (Piece::Table(_), None) | (Piece::Paragraph(_), _) => {}
        }
        out.push(piece);
    }
    out
}

/// `pieces` with the paragraph between that keeps two tables from becoming one.
pub fn separate(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let (Piece::Table(_), Some(Piece::Table(_))) = (&piece, out.last()) {
            out.push(thin());
        }
        out.push(piece);
    }
    out
}

/// `pieces` with `section` on their last paragraph; a section that ends in a table gets one, a point high.
pub fn close(mut pieces: Vec<Piece>, section: SectionProperty) -> Vec<Piece> {
    pieces = ended(pieces);
    if let Some(Piece::Paragraph(paragraph)) = pieces.last_mut() {
        paragraph.property.section_property = Some(section);
    }
    pieces
}

/// `pieces` with the paragraph that must follow a table at the end of a section.
pub fn ended(mut pieces: Vec<Piece>) -> Vec<Piece> {
    if !matches!(pieces.last(), Some(Piece::Paragraph(_))) {
        pieces.push(thin());
    }
    pieces
}

/// The paragraph after a table.
fn thin() -> Piece {
    Piece::paragraph(Paragraph::new().style(AFTER_TABLE))
}
