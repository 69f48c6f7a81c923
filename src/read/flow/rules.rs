//! Which strokes stand under which words: rules drawn under them, and underlined letters.

use super::lines::{DESCENT, Line, mm};
use crate::pages::{Ink, Run, Stroke};
use crate::read::{RuleKind, RuleUnder};

/// A stroke nearer to the baseline underlines the letters, in em.
const UNDERLINE: f64 = 0.2;
/// A rule stands no further under the foot of its line, in mm.
const FURTHEST: f64 = 4.0;
/// The share of a run that a stroke must run under to underline it.
const COVERED: f64 = 0.6;
/// Signs that rows are typed of to look like a rule.
const TYPED: &str = "_-–—─";

/// Whether one of `strokes` underlines `run`.
pub(super) fn is_underlined(run: &Run, strokes: &[Stroke]) -> bool {
    let (left, right) = (run.x, run.right());
    strokes.iter().any(|stroke| {
        underlines(run.y, run.size, stroke)
            && overlap((left, right), ends(stroke)) > COVERED * (right - left)
    })
}

fn underlines(baseline: f64, size: f64, stroke: &Stroke) -> bool {
    let below = stroke.y1 - baseline;
    stroke.ink == Ink::Solid && (0.01..UNDERLINE * mm(size)).contains(&below)
}

fn ends(stroke: &Stroke) -> (f64, f64) {
    (stroke.x1.min(stroke.x2), stroke.x1.max(stroke.x2))
}

fn overlap(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1.min(b.1) - a.0.max(b.0)
}

/// The rule under `line`, whose longest line above it is `text_length` mm; no rule when it is nearer to one of `below`.
pub(super) fn under(line: &Line, strokes: &[Stroke], below: &[&Line]) -> Option<RuleUnder> {
    let foot = line.baseline + DESCENT * mm(line.size) + FURTHEST;
    let is_under = |stroke: &&Stroke| {
        let y = stroke.y1;
        // Dots on the baseline are a blank to be filled in.
        let head = if stroke.ink == Ink::Solid { 0.01 } else { UNDERLINE * mm(line.size) };
        (line.baseline + head..foot).contains(&y)
            && overlap(ends(stroke), (line.left, line.right)) > 0.5 * stroke.length()
            && !below.iter().any(|other| is_between(line, other, stroke))
    };
    let stroke = strokes.iter().filter(is_under).min_by(|a, b| a.y1.total_cmp(&b.y1))?;
    let underlined = underlines(line.baseline, line.size, stroke);
    Some(RuleUnder {
        kind: if underlined { RuleKind::Underline } else { RuleKind::Drawn },
        length: Some(stroke.length()),
        text_length: Some(line.right - line.left),
        off_centre: Some(stroke.centre() - line.centre()),
        solid: Some(stroke.ink == Ink::Solid),
    })
}

/// Whether the baseline of `other` lies between `line` and `stroke`, over some of the stroke.
fn is_between(line: &Line, other: &Line, stroke: &Stroke) -> bool {
    line.baseline + 0.1 < other.baseline
        && other.baseline < stroke.y1
        && overlap((other.left, other.right), ends(stroke)) > 0.0
}

/// The rule that `line` is typed to be, under `above`.
pub(super) fn typed(above: &Line, line: &Line) -> Option<RuleUnder> {
    let signs: Vec<char> = line.letters().filter(|c| !c.is_whitespace()).collect();
    let is_rule = signs.len() > 2 && signs.iter().all(|c| TYPED.contains(*c));
    let near = line.baseline - above.baseline < 1.8 * mm(above.size.max(line.size));
    (is_rule && near && line.page == above.page).then(|| RuleUnder {
        kind: RuleKind::Typed,
        length: Some(line.right - line.left),
        text_length: Some(above.right - above.left),
        off_centre: Some(line.centre() - above.centre()),
        solid: Some(signs.iter().all(|c| "_—─".contains(*c))),
    })
}
