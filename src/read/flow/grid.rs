//! The strokes of a page → its tables, cell by cell, and the level strokes that belong to none.
//!
//! A table is what upright and level strokes that touch each other part into two cells or more; a box around a word is
//! none. Strokes come in pieces (a cell's edge each, or a row of short ones), which are put together first.

use crate::pages::{Page, Stroke};

/// Ends and positions nearer than this are one, in mm.
const NEAR: f64 = 0.7;
/// One field is a box; more than these are squared paper, not a table.
const FIELDS: std::ops::Range<usize> = 2..20_000;

/// What strokes part.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// From top to bottom.
    pub tables: Vec<Table>,
    /// Level strokes that no upright one touches.
    pub loose: Vec<Stroke>,
}

/// One table of one page.
#[derive(Debug)]
pub(super) struct Table {
    /// Positions of its upright strokes, in mm.
    pub columns: Vec<f64>,
    /// Positions of its level strokes, in mm.
    pub rows: Vec<f64>,
    /// The cell that each field of the grid belongs to, row by row: the field of the cell's upper left corner.
    cells: Vec<usize>,
    /// The last column that the cell of each corner reaches.
    last: Vec<usize>,
}

/// Where a cell stands in its table, and how wide it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cell {
    pub row: usize,
    pub column: usize,
    /// In mm.
    pub left: f64,
    pub right: f64,
}

/// A stroke along one axis: `at` across it, `from` … `to` along it, in mm.
#[derive(Debug, Clone, Copy)]
struct Edge {
    at: f64,
    from: f64,
    to: f64,
    stroke: Stroke,
}

impl Grid {
    /// The tables and loose strokes of `page`.
    pub fn of(page: &Page) -> Self {
        let (level, upright): (Vec<Stroke>, Vec<Stroke>) = page
            .strokes
            .iter()
            .copied()
            .filter(|stroke| is_along(stroke.y1, stroke.y2) || is_along(stroke.x1, stroke.x2))
            .partition(|stroke| is_along(stroke.y1, stroke.y2));
        let level = merged(level.into_iter().map(|s| edge(s, s.y1, s.x1, s.x2)));
        let upright = merged(upright.into_iter().map(|s| edge(s, s.x1, s.y1, s.y2)));
        let groups = Groups::of(&level, &upright);
        let loose = (0..level.len()).filter(|at| groups.is_alone(*at));
        let loose = loose.map(|at| level[at].as_level()).collect();
        let mut tables = groups.tables(&level, &upright);
        tables.sort_by(|a, b| a.top().total_cmp(&b.top()));
        Self { tables, loose }
    }
}

fn is_along(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.2
}

fn edge(stroke: Stroke, at: f64, a: f64, b: f64) -> Edge {
    Edge { at, from: a.min(b), to: a.max(b), stroke }
}

impl Edge {
    fn as_level(&self) -> Stroke {
        Stroke { x1: self.from, y1: self.at, x2: self.to, y2: self.at, ..self.stroke }
    }

    fn covers(&self, along: f64) -> bool {
        self.from - NEAR < along && along < self.to + NEAR
    }
}

/// Pieces of one stroke put together.
fn merged(edges: impl Iterator<Item = Edge>) -> Vec<Edge> {
    let mut edges: Vec<Edge> = edges.collect();
    edges.sort_by(|a, b| a.at.total_cmp(&b.at));
    let lanes = edges.chunk_by_mut(|a, b| b.at - a.at < 0.25);
    let mut whole: Vec<Edge> = Vec::new();
    for lane in lanes {
        lane.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = whole.len();
        for edge in lane.iter() {
            match whole[first..].last_mut() {
                Some(last) if edge.from - last.to < NEAR => last.to = last.to.max(edge.to),
                _ => whole.push(*edge),
            }
        }
    }
    whole
}

/// Strokes that touch each other, level ones first; the number of each is that of its group.
struct Groups {
    level: usize,
    parents: Vec<usize>,
}

impl Groups {
    fn of(level: &[Edge], upright: &[Edge]) -> Self {
        let parents = (0..level.len() + upright.len()).collect();
        let mut groups = Self { level: level.len(), parents };
        for (i, a) in level.iter().enumerate() {
            for (j, b) in upright.iter().enumerate() {
                if a.covers(b.at) && b.covers(a.at) {
                    join(&mut groups.parents, i, level.len() + j);
                }
            }
        }
        for at in 0..groups.parents.len() {
            groups.parents[at] = root(&groups.parents, at);
        }
        groups
    }

    fn is_alone(&self, stroke: usize) -> bool {
        let group = self.parents[stroke];
        !self.parents[self.level..].contains(&group)
    }

    fn tables(&self, level: &[Edge], upright: &[Edge]) -> Vec<Table> {
        let mut groups: Vec<usize> = self.parents.clone();
        groups.sort_unstable();
        groups.dedup();
        let of = |group: usize, edges: &[Edge], from: usize| -> Vec<Edge> {
            let mine = edges.iter().enumerate().filter(|(at, _)| self.parents[from + at] == group);
            mine.map(|(_, edge)| *edge).collect()
        };
        let table = |group| Table::of(&of(group, level, 0), &of(group, upright, self.level));
        groups.into_iter().filter_map(table).collect()
    }
}

fn root(parents: &[usize], mut at: usize) -> usize {
    while parents[at] != at {
        at = parents[at];
    }
    at
}

fn join(parents: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(parents, a), root(parents, b));
    parents[b.max(a)] = a.min(b);
}

impl Table {
    fn of(level: &[Edge], upright: &[Edge]) -> Option<Self> {
        let (rows, columns) = (positions(level), positions(upright));
        let fields = rows.len().saturating_sub(1) * columns.len().saturating_sub(1);
        if !FIELDS.contains(&fields) {
            return None;
        }
        let mut cells: Vec<usize> = (0..fields).collect();
        let across = columns.len() - 1;
        let wall = |edges: &[Edge], at: f64, along: f64| {
            edges
                .iter()
                .any(|edge| (edge.at - at).abs() < NEAR && edge.from < along && along < edge.to)
        };
        for field in 0..fields {
            let (row, column) = (field / across, field % across);
            let middle = f64::midpoint(rows[row], rows[row + 1]);
            if column + 1 < across && !wall(upright, columns[column + 1], middle) {
                join(&mut cells, field, field + 1);
            }
            let middle = f64::midpoint(columns[column], columns[column + 1]);
            if field + across < fields && !wall(level, rows[row + 1], middle) {
                join(&mut cells, field, field + across);
            }
        }
        let cells: Vec<usize> = (0..fields).map(|field| root(&cells, field)).collect();
        let mut last = vec![0; fields];
        for (field, corner) in cells.iter().enumerate() {
            last[*corner] = last[*corner].max(field % across);
        }
        let several = cells.iter().any(|cell| *cell != cells[0]);
        several.then_some(Self { columns, rows, cells, last })
    }

    /// Its upper edge, in mm.
    pub fn top(&self) -> f64 {
        self.rows[0]
    }

    /// The cell around a point.
    pub fn cell(&self, x: f64, y: f64) -> Option<Cell> {
        let find = |edges: &[f64], at: f64| edges.windows(2).position(|w| w[0] <= at && at < w[1]);
        let (column, row) = (find(&self.columns, x)?, find(&self.rows, y)?);
        let across = self.columns.len() - 1;
        let corner = self.cells[row * across + column];
        let last = self.last[corner];
        let (row, column) = (corner / across, corner % across);
        Some(Cell { row, column, left: self.columns[column], right: self.columns[last + 1] })
    }

    /// Whether its columns are those of `other`.
    pub fn goes_on(&self, other: &Self) -> bool {
        self.columns.len() == other.columns.len()
            && self.columns.iter().zip(&other.columns).all(|(a, b)| (a - b).abs() < NEAR)
    }
}

/// The distinct places of `edges`, in order.
fn positions(edges: &[Edge]) -> Vec<f64> {
    let mut places: Vec<f64> = edges.iter().map(|edge| edge.at).collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|b, a| *b - *a < NEAR);
    places
}
