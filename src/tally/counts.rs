//! The foot of Bảng 1: how many metrics have each verdict, of how many that can be measured.

use super::figure::{Figure, Label};
use super::metric::MetricRow;
use super::verdict::Verdict;
use crate::diagnostic::Place;

/// The counts, each a figure.
#[derive(Debug, Clone)]
pub struct Counts {
    /// The metrics that can be measured: with a level, and not words.
    pub measurable: Figure,
    /// By verdict, in the order of [`Verdict::ALL`].
    pub verdicts: Vec<Figure>,
}

/// The counts of `metrics`; `place` is the plan's.
pub fn counts(metrics: &[MetricRow], place: Place) -> Counts {
    let count = |id: &str, title: &str, is: &dyn Fn(&MetricRow) -> bool| {
        let label = Label {
            id: format!("dem/{id}"),
            title: title.to_owned(),
            unit: "thước đo".to_owned(),
            place: place.point(),
        };
        Figure::count(label, metrics.iter().filter(|row| is(row)).map(MetricRow::as_term).collect())
    };
    let of_verdict = |verdict: &Verdict| {
        count(verdict.word(), verdict.title(), &|row| row.judgement.verdict == *verdict)
    };
    Counts {
        measurable: count("chi_tieu", "Thước đo có mức so sánh", &MetricRow::is_measurable),
        verdicts: Verdict::ALL.iter().map(of_verdict).collect(),
    }
}

impl Counts {
    /// Every cell.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        std::iter::once(&self.measurable).chain(&self.verdicts)
    }
}
