//! Charts: results against their targets, a bar each.

use serde::{Deserialize, Serialize};

use super::Line;

/// Level bars under each other, measured against the line of 100 %.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Number from 1 within the paper.
    pub ordinal: u32,
    /// What whoever does not see it is told instead; stands for the chart in the text of the paper.
    pub alternative: Line,
    /// From top to bottom; at least one.
    pub bars: Vec<Bar>,
}

/// `| nhãn | con số % | chữ in cạnh cột |` – one bar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// What is measured.
    pub label: Line,
    /// Percent of the target that was reached, a whole number; `None` where there is no figure.
    pub share: Option<u32>,
    /// Printed at the end of the bar.
    pub words: Line,
}
