//! The printed lines of a page: runs that share a baseline.

use crate::pages::Page;

/// What stands on one baseline, across all columns.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedLine {
    /// Baseline, in mm.
    pub y: f64,
    /// The runs from left to right, a space between those that stand apart.
    pub text: String,
}

/// Baselines nearer than this are one, in mm.
const SAME: f64 = 0.5;
/// Runs further apart than this are words of different columns, in mm.
const APART: f64 = 0.5;

/// The lines of `page` from top to bottom.
pub fn lines(page: &Page) -> Vec<PrintedLine> {
    let mut runs: Vec<_> = page.runs.iter().collect();
    runs.sort_by(|a, b| a.y.total_cmp(&b.y));
    runs.chunk_by(|a, b| b.y - a.y < SAME)
        .map(|line| {
            let mut line = line.to_vec();
            line.sort_by(|a, b| a.x.total_cmp(&b.x));
            let mut text = String::new();
            let mut end = f64::INFINITY;
            for run in &line {
                if run.x - end > APART {
                    text.push(' ');
                }
                text.push_str(&run.text);
                end = run.right();
            }
            PrintedLine { y: line[0].y, text }
        })
        .collect()
}
