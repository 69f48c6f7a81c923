//! Where the text of each page begins and ends, and how the lines of a paper usually stand in it.

use std::collections::BTreeMap;

use super::leaf::Leaf;
use super::lines::{Line, WIDEST, mm};

/// The left and right edges that text keeps to, in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub right: f64,
}

/// How the lines of a paper usually stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Habits {
    /// From the left edge to where a paragraph begins, in mm.
    pub indent: Option<f64>,
    /// From baseline to baseline inside a paragraph, in em.
    pub step: Option<f64>,
    /// Whether the file writes the white space at the end of a broken line.
    pub spaces_kept: bool,
}

/// Edges that so many lines keep to are meant.
const MEANT: usize = 2;
/// An edge of one page that so many lines keep to is its own.
const KEPT: usize = 6;
/// A left edge further in may be that of first lines alone, in mm.
const LESS_THAN_AN_INDENT: f64 = 7.0;
/// How far the padding of cells lets a table stand out, in mm.
const STANDING_OUT: std::ops::Range<f64> = 1.0..3.0;
/// Among fewer lines one alone may be the only one that keeps to an edge.
const FEW: usize = 12;
/// So many lines that keep to an edge tell it beyond doubt; a few may all begin where paragraphs do.
const SURE: usize = FEW;
/// The usual left and right margins of a paper, in mm.
const MARGINS: (f64, f64) = (30.0, 15.0);
/// Margins wider than the usual by more are rare, in mm.
const WIDER: f64 = 6.0;
/// Edges nearer than this are one, in mm.
const SAME: f64 = 0.6;
/// A line that ends nearer to the edge is full, in mm.
const FULL: f64 = 3.0;
/// How far a first line goes in, in mm.
const INDENTS: std::ops::Range<f64> = 3.0..30.0;

/// The text area of every page; pages of one width share it.
pub(super) fn areas(leaves: &[Leaf]) -> Vec<Area> {
    let width = |leaf: &Leaf| leaf.width.round() as i64;
    let mut by_width: BTreeMap<i64, Vec<&Leaf>> = BTreeMap::new();
    leaves.iter().for_each(|leaf| by_width.entry(width(leaf)).or_default().push(leaf));
    let by_width: BTreeMap<i64, Area> =
        by_width.into_iter().map(|(width, leaves)| (width, area(&leaves))).collect();
    leaves.iter().map(|leaf| own(leaf, by_width[&width(leaf)])).collect()
}

/// `shared`, or a narrower area that many lines of `leaf` keep to and none leaves: sections differ in their margins.
fn own(leaf: &Leaf, shared: Area) -> Area {
    let lines = || leaf.lines().map(|placed| &placed.line);
    let edge = |values: Vec<f64>, shared: f64, narrower: f64| -> f64 {
        let first = values.iter().copied().fold(f64::INFINITY, f64::min);
        let kept = values.iter().filter(|value| **value - first < SAME).count();
        if kept >= KEPT && first - shared < narrower { first } else { shared }
    };
    let lefts = lines().map(|line| line.left).collect();
    let rights = lines().map(|line| -line.right).collect();
    Area {
        left: edge(lefts, shared.left, LESS_THAN_AN_INDENT),
        right: -edge(rights, -shared.right, f64::INFINITY),
    }
}

fn area(leaves: &[&Leaf]) -> Area {
    let mut lines: Vec<(f64, f64)> = Vec::new();
    for leaf in leaves {
        lines.extend(leaf.lines().map(|placed| (placed.line.left, placed.line.right)));
        let blanks = leaf.strokes.iter().filter(|stroke| stroke.length() > leaf.width / 2.0);
        lines.extend(blanks.flat_map(|stroke| [(stroke.x1, stroke.x2); MEANT]));
    }
    let tables = || leaves.iter().flat_map(|leaf| leaf.tables()).map(|filled| &filled.table);
    let mut lefts: Vec<f64> = lines.iter().map(|line| line.0).collect();
    let mut rights: Vec<f64> = lines.iter().map(|line| -line.1).collect();
    vouch(&mut lefts, tables().map(|table| table.columns[0]).collect());
    vouch(&mut rights, tables().map(|table| -table.columns[table.columns.len() - 1]).collect());
    let width = leaves.first().map_or(0.0, |leaf| leaf.width);
    Area {
        left: sure(&lefts, least(lefts.clone()), MARGINS.0),
        right: width - sure(&rights, least(rights.clone()) + width, MARGINS.1),
    }
}

/// `margin` when enough of `edges` keep to it or when it is one that papers have; else the usual one: the few lines of a
/// short form need not reach any edge.
fn sure(edges: &[f64], margin: f64, usual: f64) -> f64 {
    let edge = edges.iter().copied().fold(f64::INFINITY, f64::min);
    let kept = edges.iter().filter(|other| **other - edge < SAME).count();
    if kept >= SURE || margin < usual + WIDER { margin } else { usual }
}

/// Adds the `edges` of tables, but those that stand out a little from where several words begin: Word lets a table stand
/// out by the padding of its cells.
fn vouch(words: &mut Vec<f64>, edges: Vec<f64>) {
    let stands_out = |edge: &f64| {
        let inside = words.iter().filter(|word| STANDING_OUT.contains(&(*word - edge)));
        inside.count() > MEANT
    };
    let told: Vec<f64> = edges.into_iter().filter(|edge| !stands_out(edge)).collect();
    words.extend(told.into_iter().flat_map(|edge| [edge; MEANT]));
}

/// The least of `values` that several keep to, or the least of all when hardly any keep together.
fn least(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let Some(first) = values.first().copied() else { return 0.0 };
    if values.len() < FEW {
        return first;
    }
    let meets =
        |at: &usize| values.get(at + MEANT - 1).is_some_and(|next| next - values[*at] < SAME);
    let meant = (0..values.len()).find(meets);
    let Some(meant) = meant else { return first };
    // Lines that end anywhere meet by chance too: then the outermost tells more.
    let near = values[meant..].partition_point(|value| value - values[meant] < SAME);
    let ragged = near * 4 < values.len() && values[meant] - first < 8.0;
    if ragged { first } else { values[meant] }
}

/// What the lines outside tables and columns do most often.
pub(super) fn habits(leaves: &[Leaf], areas: &[Area]) -> Habits {
    let (mut indents, mut steps) = (Vec::new(), Vec::new());
    let (mut broken, mut spaced) = (0, 0);
    for (leaf, area) in leaves.iter().zip(areas) {
        let wide = leaf.lines().filter(|placed| placed.column.is_none());
        let lines: Vec<&Line> = wide.map(|placed| &placed.line).collect();
        let indent = |line: &&Line| line.left - area.left;
        indents.extend(lines.iter().map(indent).filter(|indent| INDENTS.contains(indent)));
        for pair in lines.windows(2) {
            let [above, line] = [pair[0], pair[1]];
            let goes_on = above.right > area.right - FULL && (line.left - area.left).abs() < SAME;
            if goes_on && above.size == line.size {
                steps.extend(step(above, line));
                broken += 1;
                spaced += usize::from(above.ends_with_space());
            }
        }
    }
    Habits {
        indent: usual(indents, 0.5),
        step: usual(steps, 0.03),
        spaces_kept: broken > 0 && spaced * 5 > broken * 4,
    }
}

/// From baseline to baseline in em, when no more than lines of one paragraph have.
fn step(above: &Line, line: &Line) -> Option<f64> {
    let step = (line.baseline - above.baseline) / mm(line.size);
    (step < WIDEST).then_some(step)
}

/// The middle of the fullest window of `width` over `values`.
fn usual(mut values: Vec<f64>, width: f64) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let together = |at: usize| values[at..].partition_point(|value| value - values[at] <= width);
    let counts = (0..values.len()).map(|at| (together(at), std::cmp::Reverse(at)));
    let (count, std::cmp::Reverse(at)) = counts.max()?;
    Some(values[at + count / 2])
}
