//! A paper with its components recognised.

use serde::{Deserialize, Serialize};

use super::{Extent, Layout};
use crate::format::Component;

/// What was read and what was recognised in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observed {
    pub layout: Layout,
    pub regime: Regime,
    /// In reading order of the decree: head, body, foot, appendices. A paragraph may hold several (a head set by
    /// tabs), and a component several parts (a name over two lines).
    pub parts: Vec<Part>,
}

/// Whose rules the paper follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Regime {
    /// An administrative paper of the State: Nghị định 30.
    State,
    /// "ĐẢNG CỘNG SẢN VIỆT NAM": the Party's own rules, not Nghị định 30.
    Party,
    /// A mass organisation's or anything else's: no national title was found.
    #[default]
    Unknown,
}

/// One component where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub component: Component,
    pub extent: Extent,
    /// Signature blocks from 0, left to right; appendices from 1 with all that is inside them; 0 for the rest.
    pub group: usize,
}

impl Observed {
    /// The parts that are `component`, in order.
    pub fn all(&self, component: Component) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.component == component)
    }

    /// The first part that is `component`.
    pub fn first(&self, component: Component) -> Option<&Part> {
        self.all(component).next()
    }

    /// The words of `part`.
    pub fn text(&self, part: &Part) -> &str {
        self.layout.text(&part.extent)
    }
}
