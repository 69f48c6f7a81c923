//! Reports and pledges of a [`Dataset`] → the tables of a period's report and of the year's.
//!
//! Pure: the same data gives the same tables, in whatever order its files were read, and nothing here asks the
//! clock – due and late are judged on `tinh_den_ngay` of the plan; where that is not given, nothing is due.
//! All arithmetic is exact; only `print` rounds. Every printed figure is a [`Figure`] that keeps its terms, so
//! that `vanban show tally --why 3g` can say where it comes from. Knows nothing of papers.

mod account;
mod aim;
mod amounts;
mod awards;
mod bounds;
mod checklist;
mod counts;
mod exact;
mod figure;
mod fold;
mod judgement;
mod ledger;
mod metric;
mod metric_words;
mod milestone;
mod money;
mod pledged;
mod print;
mod ratio;
mod registered;
mod registration;
mod share;
mod show;
mod show_honours;
mod timeliness;
mod titles;
mod units;
mod verdict;
mod why;

use crate::data::{Dataset, Period};

pub use account::Account;
pub use awards::{AwardSummary, DecisionRow, FormRow};
pub use bounds::{Bounds, End, Span};
pub use counts::Counts;
pub use exact::Exact;
pub use figure::{Figure, How, Label, Role, Term, Typed};
pub use fold::{Fold, PeriodCell, State};
pub use judgement::Judgement;
pub use metric::{MetricRow, Named, Second};
pub use money::{Money, MoneyLine};
pub use registration::{RegistrationSummary, UnitRegistration};
pub use timeliness::Timeliness;
pub use titles::{KindRow, Title, TitleRow};
pub use units::{Filing, Reporting, UnitRow};
pub use verdict::Verdict;
pub use why::why;

use ledger::{Ledger, Scope};

/// All tables of one report.
#[derive(Debug, Clone)]
pub struct Tally {
    /// Bảng 1, in the order of the plan.
    pub metrics: Vec<MetricRow>,
    /// The foot of Bảng 1.
    pub counts: Counts,
    /// Bảng 2.
    pub units: Vec<UnitRow>,
    pub reporting: Reporting,
    /// The registration and Bảng 3.
    pub registration: RegistrationSummary,
    /// Bảng 4.
    pub awards: AwardSummary,
    /// Bảng 5.
    pub money: Money,
}

/// The tables of the time up to the end of `period`, with the verdicts of a period.
pub fn period(data: &Dataset, period: &Period) -> Tally {
    tally(&Ledger::new(data, Scope::Period(period)))
}

/// The tables of the whole year, with the verdicts of its end.
pub fn year(data: &Dataset) -> Tally {
    tally(&Ledger::new(data, Scope::Year))
}

fn tally(ledger: &Ledger<'_>) -> Tally {
    let targets = ledger.data.plan.targets.iter().zip(1..);
    let metrics: Vec<MetricRow> = targets
        .flat_map(|(target, at)| target.metrics.iter().map(move |metric| (metric, at)))
        .map(|(metric, at)| MetricRow::new(ledger, metric, at))
        .collect();
    let units = units::units(ledger, &metrics);
    Tally {
        counts: counts::counts(&metrics, ledger.data.plan.place),
        reporting: units::reporting(ledger, &units),
        registration: registration::registration(ledger),
        awards: awards::awards(ledger),
        money: money::money(ledger),
        metrics,
        units,
    }
}

impl Tally {
    /// Every cell of every table.
    pub fn figures(&self) -> Vec<&Figure> {
        let metrics = self.metrics.iter().flat_map(MetricRow::figures);
        let units = self.units.iter().flat_map(UnitRow::figures);
        metrics
            .chain(self.counts.figures())
            .chain(units)
            .chain(self.reporting.figures())
            .chain(self.registration.figures())
            .chain(self.awards.figures())
            .chain(self.money.figures())
            .collect()
    }

    /// The cell called `id`, and those below it: of `3g` also `3g/dot1` and `3g/ty_le`.
    pub fn cells(&self, id: &str) -> Vec<&Figure> {
        let below = format!("{id}/");
        let is_meant =
            |figure: &&Figure| figure.label.id == id || figure.label.id.starts_with(&below);
        self.figures().into_iter().filter(is_meant).collect()
    }
}
