//! A paragraph's lines → its measures: alignment, indents, the white above it, its line spacing.

use std::cmp::Ordering;

use super::area::Habits;
use super::lines::{DESCENT, Line, SINGLE, mm, pt};
use super::paragraphs::Draft;
use crate::format::Alignment;
use crate::read::Region;

/// Edges and middles in a cell agree this closely, in mm.
const FLUSH: f64 = 0.5;
/// Right ends of justified lines agree this closely, in mm: letters and stops end a little before or behind their room.
const JUSTIFIED: f64 = 1.0;
/// Middles of centred lines agree this closely, in mm.
const CENTRED: f64 = 1.5;
/// Edges of lines that begin together agree this closely, in mm.
const TOGETHER: f64 = 0.7;

/// How the lines of `draft` stand; `beside` are all lines of its column, its own among them.
pub(super) fn alignment(draft: &Draft, beside: &[&Line]) -> Option<Alignment> {
    match draft.region {
        Region::Cell { .. } => in_cell(draft),
        _ if draft.column.is_some() => in_column(draft, beside),
        _ if draft.centred => Some(Alignment::Centre),
        _ => in_body(draft),
    }
}

fn in_body(draft: &Draft) -> Option<Alignment> {
    let (_, full) = draft.lines.split_last()?;
    let right = draft.within.right;
    let flush = full.iter().filter(|line| (line.right - right).abs() < JUSTIFIED).count();
    match (full.len(), flush) {
        (0, _) => None,
        (all, flush) if all == flush => Some(Alignment::Justify),
        _ => Some(Alignment::Left),
    }
}

fn in_column(draft: &Draft, beside: &[&Line]) -> Option<Alignment> {
    let line = &draft.lines[0];
    let others = || beside.iter().filter(|other| **other != line);
    let apart = |of: fn(&Line) -> f64, near: f64| -> Vec<f64> {
        others().map(|other| (of(line) - of(other)).abs()).filter(|apart| *apart < near).collect()
    };
    let (centred, flush) = (apart(Line::centre, CENTRED), apart(|line| line.left, TOGETHER));
    let mean = |apart: &[f64]| apart.iter().sum::<f64>() / apart.len() as f64;
    match centred.len().cmp(&flush.len()) {
        Ordering::Greater => Some(Alignment::Centre),
        Ordering::Less => Some(Alignment::Left),
        // Lines of one width agree both ways: what they agree in exactly was meant.
        Ordering::Equal if mean(&centred) < mean(&flush) => Some(Alignment::Centre),
        Ordering::Equal if mean(&flush) < mean(&centred) => Some(Alignment::Left),
        Ordering::Equal => None,
    }
}

fn in_cell(draft: &Draft) -> Option<Alignment> {
    let middle = f64::midpoint(draft.within.left, draft.within.right);
    let centred = draft.lines.iter().all(|line| (line.centre() - middle).abs() < FLUSH);
    let first = draft.lines[0].left;
    let flush = draft.lines.iter().all(|line| (line.left - first).abs() < FLUSH);
    match (centred, flush) {
        (true, _) => Some(Alignment::Centre),
        (false, true) => Some(Alignment::Left),
        (false, false) => None,
    }
}

/// From the left edge of the other lines to that of the first, and from the edge of the text to that of the others, in mm.
pub(super) fn indents(draft: &Draft) -> (Option<f64>, Option<f64>) {
    if draft.centred || draft.column.is_some() || draft.region != Region::Body {
        return (None, None);
    }
    let others = draft.lines.get(1).map_or(draft.within.left, |line| line.left);
    // A line on another sheet keeps to that sheet's edge.
    let others = if draft.lines[0].page == draft.lines.get(1).map_or(0, |line| line.page) {
        others
    } else {
        draft.within.left
    };
    (Some(draft.lines[0].left - others), Some(others - draft.within.left))
}

/// From baseline to baseline, in single lines.
pub(super) fn leading(draft: &Draft) -> Option<f64> {
    let pairs = draft.lines.windows(2).filter(|pair| pair[0].page == pair[1].page);
    let step = |pair: &[Line]| {
        (pair[1].baseline - pair[0].baseline) / (SINGLE * mm(pair[0].size.max(pair[1].size)))
    };
    let mut steps: Vec<f64> = pairs.map(step).collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 2).copied()
}

/// White above beside line spacing, in pt; a single line of the body is taken to be spaced as the body usually is.
pub(super) fn before(draft: &Draft, habits: Habits) -> Option<f64> {
    let above = draft.above.as_ref()?;
    let line = &draft.lines[0];
    let in_body = draft.column.is_none() && !draft.centred;
    let usual = habits.step.filter(|_| in_body).map(|step| step / SINGLE);
    let leading = leading(draft).or(usual).unwrap_or(1.0);
    let single = DESCENT * above.size + (SINGLE - DESCENT) * line.size;
    let wider = (leading - 1.0) * SINGLE * line.size;
    Some(pt(line.baseline - above.baseline) - single - wider)
}
