//! What a total is held against: the plan's level, a period's milestone, a pledge above the plan.
//!
//! In: levels and comparators. Out: on which side of the level every possible total stands.

use std::cmp::Ordering;

use num_traits::Zero;

use super::bounds::{End, Span};
use super::exact::{Exact, exact};
use crate::data::{Comparator, Level};

/// A level and how results are held against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Aim {
    pub comparator: Comparator,
    /// The level, or the lower of the two.
    pub least: Exact,
    /// The level, or the upper of the two: above it the aim is exceeded.
    pub most: Exact,
}

/// Where a total stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Below,
    Within,
    Above,
}

impl Aim {
    /// `level` under `comparator`.
    pub fn new(level: Level, comparator: Comparator) -> Self {
        let (least, most) = match level {
            Level::Single(number) => (exact(number), exact(number)),
            Level::Between(least, most) => (exact(least), exact(most)),
        };
        Self { comparator, least, most }
    }

    /// None at all.
    pub fn zero() -> Self {
        Self { comparator: Comparator::Exactly, least: Exact::zero(), most: Exact::zero() }
    }

    /// At least `least`.
    pub fn at_least(least: Exact) -> Self {
        Self { comparator: Comparator::AtLeast, most: least.clone(), least }
    }

    /// The numbers a printed figure must stay on its own side of.
    pub fn levels(&self) -> [Exact; 2] {
        [self.least.clone(), self.most.clone()]
    }

    /// Whether it asks more than `other`: a pledge above the plan.
    pub fn is_stricter_than(&self, other: &Self) -> bool {
        match other.comparator {
            Comparator::AtMost => self.most < other.most,
            Comparator::AtLeast | Comparator::Exactly | Comparator::Within => {
                (&self.least, &self.most) > (&other.least, &other.most) && self.least >= other.least
            }
        }
    }

    /// Where the lowest and the highest total of `span` stand.
    pub fn standings(&self, span: &Span) -> (Standing, Standing) {
        (self.standing(&span.low), self.standing(&span.high))
    }

    fn standing(&self, end: &End) -> Standing {
        match (end.against(&self.least), end.against(&self.most)) {
            (Ordering::Less, _) => Standing::Below,
            (_, Ordering::Greater) => Standing::Above,
            _ => Standing::Within,
        }
    }
}
