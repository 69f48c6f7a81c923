//! Tab stops, as styles and paragraphs set and clear them.

use super::measure::twips;
use super::xml::{Node, NodeExt};

/// A stop in pt from the left edge of the column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tab {
    pub at: f64,
    pub stop: Stop,
}

/// What stands at a stop: the beginning, the middle or the end of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    Left,
    Centre,
    Right,
}

/// What one place says of a stop: `None` clears it.
pub type Said = (f64, Option<Stop>);

/// Between stops that nobody sets, in pt.
const DEFAULT: f64 = 36.0;
/// More stops than Word allows are not read.
const MOST: usize = 64;

/// What the `w:tabs` `node` says.
pub fn said(node: Node<'_>) -> Vec<Said> {
    let one = |tab: Node<'_>| {
        let stop = match tab.attr("val") {
            Some("clear") => None,
            Some("center") => Some(Stop::Centre),
            Some("right" | "end" | "decimal") => Some(Stop::Right),
            Some("bar") => return None,
            _ => Some(Stop::Left),
        };
        Some((tab.attr("pos").and_then(twips)?, stop))
    };
    node.children().filter(|it| it.word() == "tab").filter_map(one).take(MOST).collect()
}

/// `own` stops with what `over` says over them, from left to right.
pub fn under(own: &[Said], over: &[Said]) -> Vec<Said> {
    let kept = own.iter().filter(|(at, _)| !over.iter().any(|(other, _)| other == at));
    let mut found: Vec<Said> = kept.chain(over).copied().take(2 * MOST).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found
}

/// The stops that hold where `all` was said.
pub fn stops(all: &[Said]) -> Vec<Tab> {
    all.iter().filter_map(|(at, stop)| Some(Tab { at: *at, stop: (*stop)? })).collect()
}

/// The stop behind `from` where nobody sets one.
pub fn default_after(from: f64) -> f64 {
    ((from + 0.1) / DEFAULT).floor() * DEFAULT + DEFAULT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_is_cleared_and_set_anew() {
        let own = [(10.0, Some(Stop::Left)), (50.0, Some(Stop::Right))];
        let over = [(50.0, None), (30.0, Some(Stop::Centre))];
        let at = |at, stop| Tab { at, stop };
        assert_eq!(stops(&under(&own, &over)), [at(10.0, Stop::Left), at(30.0, Stop::Centre)]);
        assert_eq!([0.0, 35.95, 36.0, 50.0].map(default_after), [36.0, 72.0, 72.0, 72.0]);
    }
}
