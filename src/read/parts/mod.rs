//! A [`Layout`] → [`Observed`]: which component each of its paragraphs is.

use super::{Layout, Observed, Regime};

/// `layout` with its components recognised.
pub fn recognise(layout: Layout) -> Observed {
    Observed { layout, regime: Regime::Unknown, parts: Vec::new() }
}
