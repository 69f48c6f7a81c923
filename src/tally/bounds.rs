//! The lowest and the highest total that is still possible while owners are missing.
//!
//! Missing is never zero: what is not reported leaves the total open between two ends, and a verdict is certain
//! only when both ends give the same one.

use std::cmp::Ordering;

use super::exact::Exact;
use super::figure::Figure;

/// All totals that the missing values still allow.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub low: End,
    pub high: End,
}

/// One end of a span.
#[derive(Debug, Clone, PartialEq)]
pub enum End {
    /// The total may be exactly this.
    At(Exact),
    /// It comes as near to this as one likes from above: a share of a base that nobody knows.
    JustAbove(Exact),
    /// As near as one likes from below.
    JustBelow(Exact),
    /// Nothing stops it.
    Endless,
}

impl Span {
    /// A total that nothing can change any more.
    pub fn exactly(value: Exact) -> Self {
        Self { low: End::At(value.clone()), high: End::At(value) }
    }

    /// Whether only one total is possible.
    pub fn is_point(&self) -> bool {
        matches!((&self.low, &self.high), (End::At(low), End::At(high)) if low == high)
    }
}

impl End {
    /// How the totals nearest to this end stand to `level`.
    pub fn against(&self, level: &Exact) -> Ordering {
        match self {
            Self::At(value) => value.cmp(level),
            Self::JustAbove(value) => value.cmp(level).then(Ordering::Greater),
            Self::JustBelow(value) => value.cmp(level).then(Ordering::Less),
            Self::Endless => Ordering::Greater,
        }
    }
}

/// Both ends as cells of their own, so that they can be asked where they come from.
#[derive(Debug, Clone)]
pub struct Bounds {
    pub low: Figure,
    /// `None` where nothing stops the total.
    pub high: Option<Figure>,
}

impl Bounds {
    /// "68,1–86,8 %", "ít nhất 25".
    pub fn printed(&self) -> String {
        let Some(high) = &self.high else { return format!("ít nhất {}", self.low.printed) };
        match self.low.printed.strip_suffix(" %") {
            Some(low) => format!("{low}–{}", high.printed),
            None => format!("{}–{}", self.low.printed, high.printed),
        }
    }
}
