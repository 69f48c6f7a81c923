//! Rows of pieces → lines in reading order: a head or a foot in two columns is read one column after the other.
//!
//! Columns stand where a strip of white runs down between pieces for two rows or more, and the pieces on one side of it
//! keep to a middle or an edge of their own. A gap inside one row is only a gap.

use super::lines::{Line, Row};
use crate::read::Side;

/// A line where it is read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub line: Line,
    /// `None` when it has the whole width.
    pub column: Option<Column>,
}

/// A column of a head or foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// Different for every column of the paper.
    pub number: usize,
    pub side: Side,
}

/// White between two columns, in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Strip {
    from: f64,
    to: f64,
}

/// Rows `rows.0..rows.1` with white between.
#[derive(Debug, Clone, Copy)]
struct Band {
    strip: Strip,
    rows: (usize, usize),
}

/// A page with more rows, or more pieces in one, is no page of a head and a foot.
const MOST_ROWS: usize = 150;
const MOST_PIECES: usize = 8;
/// The least white between columns, in mm.
const LEAST: f64 = 1.0;
/// A signature and the name under it are not further apart, in mm.
const FURTHEST: f64 = 50.0;
/// A line of a head stands no further above the next one, in mm.
const NEXT_LINE: f64 = 12.0;
/// A line further below the one above it begins a block of its own, in mm.
const NEW_BLOCK: f64 = 9.0;
/// Lines whose middles are nearer belong to one column, in mm.
const SAME_CENTRE: f64 = 1.5;
/// The same where another column vouches for it, in mm.
const LIKE_CENTRE: f64 = 12.0;
/// Lines whose left edges are nearer belong to one column, in mm.
const SAME_EDGE: f64 = 0.7;

/// Puts the rows of one page, or of a part of it, in reading order.
#[derive(Debug)]
pub(super) struct Arranger<'a> {
    /// The middle of the sheet, in mm.
    pub middle: f64,
    /// The number the next column gets.
    pub next: &'a mut usize,
}

impl Arranger<'_> {
    /// `rows` in reading order, each in its column.
    pub fn arrange(&mut self, rows: &[Row], column: Option<Column>) -> Vec<Placed> {
        let mut placed = Vec::new();
        let mut at = 0;
        while at < rows.len() {
            let found = (at..rows.len()).find_map(|start| band(rows, at, start));
            let end = found.map_or(rows.len(), |band| band.rows.0);
            placed.extend(rows[at..end].iter().map(|row| Placed { line: whole(row), column }));
            at = end;
            if let Some(band) = found {
                at = band.rows.1;
                placed.extend(self.columns(&rows[end..at], band.strip));
            }
        }
        placed
    }

    fn columns(&mut self, rows: &[Row], strip: Strip) -> Vec<Placed> {
        let side = |keep: fn(&Line, Strip) -> bool| -> Vec<Row> {
            let part = |row: &Row| -> Row {
                row.iter().filter(|piece| keep(piece, strip)).cloned().collect()
            };
            rows.iter().map(part).filter(|row| !row.is_empty()).collect()
        };
        let left = side(|piece, strip| piece.centre() < strip.middle());
        let right = side(|piece, strip| piece.centre() >= strip.middle());
        [left, right].into_iter().flat_map(|rows| self.column(&rows)).collect()
    }

    fn column(&mut self, rows: &[Row]) -> Vec<Placed> {
        let lines: Vec<Line> = rows.iter().map(whole).collect();
        let left = lines.iter().map(|line| line.left).fold(f64::INFINITY, f64::min);
        let right = lines.iter().map(|line| line.right).fold(f64::NEG_INFINITY, f64::max);
        let side = if f64::midpoint(left, right) < self.middle { Side::Left } else { Side::Right };
        let number = *self.next;
        *self.next += 1;
        self.arrange(rows, Some(Column { number, side }))
    }
}

/// The pieces of `row` as one line.
pub(super) fn whole(row: &Row) -> Line {
    let mut pieces = row.iter().cloned();
    let mut line = pieces.next().expect("a row is never empty");
    pieces.for_each(|piece| line.append(piece));
    line
}

/// The best band whose first row of two columns is `start`; it may reach up to row `from`.
fn band(rows: &[Row], from: usize, start: usize) -> Option<Band> {
    let strips = strips(rows, start);
    let grown = strips.into_iter().map(|strip| grow(rows, start, strip));
    let best = grown
        .filter(|band| has_two_lines_at_right(&rows[start..band.rows.1], band.strip))
        .max_by(|a, b| {
        (a.rows.1, a.strip.width()).partial_cmp(&(b.rows.1, b.strip.width())).expect("finite")
    })?;
    Some(reach_up(rows, from, best))
}

/// A blank inside one line has something at its right once; a column has more than one line.
fn has_two_lines_at_right(rows: &[Row], strip: Strip) -> bool {
    rows.iter().filter(|row| side_of(row, strip, is_right).is_some()).count() > 1
}

/// Where row `start` has white between two pieces, or between a piece and one beside it in the next row.
fn strips(rows: &[Row], start: usize) -> Vec<Strip> {
    if rows.len() > MOST_ROWS || rows[start].len() > MOST_PIECES {
        return Vec::new();
    }
    let between = |a: &Line, b: &Line| Strip { from: a.right, to: b.left };
    let mut strips: Vec<Strip> =
        rows[start].windows(2).map(|pair| between(&pair[0], &pair[1])).collect();
    if let ([one], Some([other])) = (rows[start].as_slice(), rows.get(start + 1).map(Vec::as_slice))
        && one.is_beside(other)
    {
        strips.push(if one.right < other.left { between(one, other) } else { between(other, one) });
    }
    strips
}

impl Strip {
    fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    fn width(self) -> f64 {
        self.to - self.from
    }

    /// What is left of it beside `piece`; nothing when the piece crosses it.
    fn beside(self, piece: &Line) -> Option<Self> {
        let narrowed = if piece.centre() < self.middle() {
            Self { from: self.from.max(piece.right), ..self }
        } else {
            Self { to: self.to.min(piece.left), ..self }
        };
        (narrowed.width() >= LEAST).then_some(narrowed)
    }

    fn beside_all(self, row: &Row) -> Option<Self> {
        row.iter().try_fold(self, Self::beside)
    }
}

/// The rows from `start` down that keep to `strip`.
fn grow(rows: &[Row], start: usize, strip: Strip) -> Band {
    let mut band = Band { strip, rows: (start, start + 1) };
    let mut strip = strip;
    for at in start + 1..rows.len() {
        let Some(narrowed) = strip.beside_all(&rows[at]) else { break };
        if rows[at][0].baseline - rows[band.rows.1 - 1][0].baseline > FURTHEST {
            break;
        }
        strip = narrowed;
        if belongs(&rows[start..band.rows.1], &rows[at], strip) {
            band = Band { strip, rows: (start, at + 1) };
        } else if rows[at][0].baseline - rows[at - 1][0].baseline > NEW_BLOCK {
            // What keeps to neither column and stands apart begins something else.
            break;
        }
    }
    band
}

/// `band` with the lines right above it that keep to one of its columns.
fn reach_up(rows: &[Row], from: usize, mut band: Band) -> Band {
    while band.rows.0 > from {
        let above = &rows[band.rows.0 - 1];
        let Some(strip) = band.strip.beside_all(above) else { break };
        if rows[band.rows.0][0].baseline - above[0].baseline > NEXT_LINE {
            break;
        }
        if !belongs(&rows[band.rows.0..band.rows.1], above, strip) {
            break;
        }
        band = Band { strip, rows: (band.rows.0 - 1, band.rows.1) };
    }
    band
}

/// Whether `row` stands in the columns of `others` on both sides of `strip`.
fn belongs(others: &[Row], row: &Row, strip: Strip) -> bool {
    let sides = [side_of(row, strip, is_left), side_of(row, strip, is_right)];
    let others = [is_left, is_right].map(|is| -> Vec<Line> {
        others.iter().filter_map(|row| side_of(row, strip, is)).collect()
    });
    match sides {
        [Some(left), Some(right)] => {
            keeps(&others[0], &left, LIKE_CENTRE) || keeps(&others[1], &right, LIKE_CENTRE)
        }
        [Some(left), None] => keeps(&others[0], &left, SAME_CENTRE),
        [None, Some(right)] => keeps(&others[1], &right, SAME_CENTRE),
        [None, None] => false,
    }
}

fn is_left(piece: &Line, strip: Strip) -> bool {
    piece.centre() < strip.middle()
}

fn is_right(piece: &Line, strip: Strip) -> bool {
    piece.centre() >= strip.middle()
}

/// The pieces of `row` on one side of `strip`, as one.
fn side_of(row: &Row, strip: Strip, is: fn(&Line, Strip) -> bool) -> Option<Line> {
    let pieces: Row = row.iter().filter(|piece| is(piece, strip)).cloned().collect();
    (!pieces.is_empty()).then(|| whole(&pieces))
}

/// Whether `line` has the middle or the left edge of one of `column`.
fn keeps(column: &[Line], line: &Line, same_centre: f64) -> bool {
    let centred = |other: &Line| (other.centre() - line.centre()).abs() < same_centre;
    let flush = |other: &Line| (other.left - line.left).abs() < SAME_EDGE;
    let near = |a: &Line, b: &Line| (a.centre() - b.centre()).abs() < SAME_CENTRE;
    let paired = |a: &Line| column.iter().filter(|b| near(a, b)).count() > 1;
    let is_centred = column.iter().any(paired);
    column.iter().any(|other| centred(other) || (!is_centred && flush(other)))
}
