//! The runs of a page → its printed lines: what stands on one baseline with no more than a word's space between.
//!
//! In: runs as they were drawn. Out: rows from top to bottom, each of pieces from left to right. Which pieces of a row
//! are columns and which only stand apart is not decided here.

use crate::pages::{Ink, Run, Stroke};

/// Above its baseline, in em of Times New Roman.
pub(super) const ASCENT: f64 = 1825.0 / 2048.0;
/// Below its baseline, in em of Times New Roman.
pub(super) const DESCENT: f64 = 443.0 / 2048.0;
/// From baseline to baseline of single spacing, in em (nd30.md: 1.1499).
pub(super) const SINGLE: f64 = (1825.0 + 443.0 + 87.0) / 2048.0;
/// The widest step between lines of a paragraph that the decree knows is 1.5 lines; a little more, in em.
pub(super) const WIDEST: f64 = 1.56 * SINGLE;
/// A space of Times New Roman, in em.
const SPACE: f64 = 0.25;
/// Baselines nearer than this are one, in em.
const SAME: f64 = 0.25;
/// What stands further apart is another piece, in em.
const APART: f64 = 0.6;
/// The same where no space was written between.
const APART_UNSPACED: f64 = 0.3;
/// A stroke this near to the baseline is a blank to be filled in, in em.
const ON_BASELINE: f64 = 0.2;
/// Letters raised or lowered by less belong to the line beside them, in em of the line.
const RAISED: f64 = 0.5;
/// Raised or lowered letters are so much smaller than those beside them.
const SMALL: f64 = 0.75;

/// `pt` in mm.
pub(super) fn mm(pt: f64) -> f64 {
    pt * 25.4 / 72.0
}

/// `mm` in pt.
pub(super) fn pt(mm: f64) -> f64 {
    mm * 72.0 / 25.4
}

/// Printed words on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// From 0.
    pub page: usize,
    /// From left to right, never empty; white space at both ends kept in the text.
    pub runs: Vec<Run>,
    /// First and last ink, in mm: white space is none.
    pub left: f64,
    pub right: f64,
    /// In mm.
    pub baseline: f64,
    /// Of the largest letters, in pt.
    pub size: f64,
}

impl Line {
    fn new(page: usize, run: Run) -> Self {
        let (left, right) = ink(&run);
        Self { page, left, right, baseline: run.y, size: run.size, runs: vec![run] }
    }

    /// The middle between its ends, in mm.
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }

    /// The head of its box, in mm.
    pub fn top(&self) -> f64 {
        self.baseline - ASCENT * mm(self.size)
    }

    /// The foot of its box, in mm.
    pub fn foot(&self) -> f64 {
        self.baseline + DESCENT * mm(self.size)
    }

    /// Whether `other` stands beside it, on whatever baseline.
    pub fn is_beside(&self, other: &Self) -> bool {
        let height = 0.7 * mm(self.size.min(other.size));
        (self.baseline - other.baseline).abs() < height
            && (self.right < other.left || other.right < self.left)
    }

    /// All its letters.
    pub fn letters(&self) -> impl Iterator<Item = char> {
        self.runs.iter().flat_map(|run| run.text.chars())
    }

    /// Whether white space was written behind its last word.
    pub fn ends_with_space(&self) -> bool {
        self.runs.last().is_some_and(|run| run.text.ends_with(char::is_whitespace))
    }

    /// The width of its first word, in mm, as its run spreads its letters.
    pub fn first_word(&self) -> f64 {
        let run = &self.runs[0];
        let letters = run.text.chars().count();
        let word = run.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        run.width * word as f64 / letters.max(1) as f64
    }

    /// What stands right of it on the same baseline added to it.
    pub fn append(&mut self, mut other: Self) {
        self.right = self.right.max(other.right);
        self.left = self.left.min(other.left);
        if other.size > self.size {
            (self.size, self.baseline) = (other.size, other.baseline);
        }
        self.runs.append(&mut other.runs);
    }
}

/// Where the ink of `run` begins and ends, in mm. White space that ends a printed line has no width, as whoever made the
/// pages has seen to; that before a word has its own.
fn ink(run: &Run) -> (f64, f64) {
    let before = run.text.chars().take_while(|c| c.is_whitespace()).count();
    let left = run.x + SPACE * mm(run.size) * before as f64;
    (left.min(run.right()), run.right())
}

/// The pieces of one baseline, from left to right, never empty.
pub(super) type Row = Vec<Line>;

/// The rows of page `page`, counted from 0, from top to bottom; one of `strokes` on their baseline is a blank to be filled
/// in, which parts nothing.
pub(super) fn rows<'a>(
    page: usize,
    runs: impl IntoIterator<Item = &'a Run>,
    strokes: &[Stroke],
) -> Vec<Row> {
    let written = |run: &&Run| !run.text.trim().is_empty();
    let mut runs: Vec<Run> = runs.into_iter().filter(written).cloned().collect();
    runs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match rows.last_mut() {
            Some(row) if row.iter().any(|other| is_on_line(other, &run)) => row.push(run),
            _ => rows.push(vec![run]),
        }
    }
    let rows = with_figures(rows).into_iter();
    rows.map(|row| pieces(page, row, strokes)).collect()
}

fn is_on_line(a: &Run, b: &Run) -> bool {
    (b.y - a.y).abs() < (SAME * mm(a.size.min(b.size))).max(0.1)
}

/// Rows of raised or lowered figures joined to the rows they belong to.
fn with_figures(rows: Vec<Vec<Run>>) -> Vec<Vec<Run>> {
    let mut whole: Vec<Vec<Run>> = Vec::new();
    for mut row in rows {
        while let Some(mut above) = whole.pop_if(|above| belong_together(above, &row)) {
            row.append(&mut above);
        }
        whole.push(row);
    }
    whole
}

fn belong_together(a: &[Run], b: &[Run]) -> bool {
    are_figures_of(a, b) || are_figures_of(b, a)
}

/// Whether `small` are figures that stand a little above or below the letters of `row`, and among them.
fn are_figures_of(small: &[Run], row: &[Run]) -> bool {
    let largest = |runs: &[Run]| runs.iter().map(|run| run.size).fold(0.0, f64::max);
    let size = largest(row);
    let letters = |run: &&Run| run.size > SMALL * size;
    let near = |run: &Run| {
        row.iter().filter(letters).any(|other| {
            let em = mm(size);
            (run.y - other.y).abs() < RAISED * em
                && other.x - em < run.x
                && run.right() < other.right() + em
        })
    };
    largest(small) <= SMALL * size && small.iter().all(near)
}

fn pieces(page: usize, mut runs: Vec<Run>, strokes: &[Stroke]) -> Row {
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut row: Row = Vec::new();
    for run in runs {
        match row.last_mut() {
            Some(piece) if continues(piece, &run, strokes) => piece.append(Line::new(page, run)),
            _ => row.push(Line::new(page, run)),
        }
    }
    row.iter_mut().for_each(|piece| reach(piece, strokes));
    row
}

/// A blank at either end of `piece` is part of its line.
fn reach(piece: &mut Line, strokes: &[Stroke]) {
    let at_baseline = |stroke: &&Stroke| {
        stroke.ink == Ink::Dotted
            && (stroke.y1 - piece.baseline).abs() < ON_BASELINE * mm(piece.size)
    };
    let (mut left, mut right) = (piece.left, piece.right);
    for stroke in strokes.iter().filter(at_baseline) {
        let (from, to) = (stroke.x1.min(stroke.x2), stroke.x1.max(stroke.x2));
        let near = |a: f64, b: f64| (a - b).abs() < APART * mm(piece.size);
        if near(from, right) {
            right = to;
        } else if near(to, left) {
            left = from;
        }
    }
    (piece.left, piece.right) = (left, right);
}

fn continues(piece: &Line, run: &Run, strokes: &[Stroke]) -> bool {
    let last = piece.runs.last().expect("a line is never empty");
    let spaced = piece.ends_with_space() || run.text.starts_with(char::is_whitespace);
    let apart = if spaced { APART } else { APART_UNSPACED };
    let white = (last.right(), run.x);
    white.1 - white.0 < apart * mm(last.size.min(run.size))
        || strokes.iter().any(|stroke| is_blank(stroke, run, white))
}

/// Whether `stroke` lies on the baseline of `run` in most of the white before it.
fn is_blank(stroke: &Stroke, run: &Run, (from, to): (f64, f64)) -> bool {
    let covered = stroke.x2.max(stroke.x1).min(to) - stroke.x1.min(stroke.x2).max(from);
    (stroke.y1 - run.y).abs() < ON_BASELINE * mm(run.size) && covered > 0.5 * (to - from)
}
