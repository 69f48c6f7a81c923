//! The second target: what the owners of a metric pledged above the plan.

use super::aim::Aim;
use super::exact::{Exact, exact};
use super::figure::{Figure, How, Label, Role, Term, Typed};
use super::ledger::Ledger;
use crate::data::{Comparator, Level, Metric, MetricKind, PledgedLevel, Unit};
use crate::yaml::Number;

/// A level pledged above the plan, as a cell and as an aim.
#[derive(Debug, Clone)]
pub struct Pledged {
    pub figure: Figure,
    pub aim: Aim,
}

/// What all owners of `metric` together pledged, where it asks more than `plan`.
///
/// Amounts are added, once every owner has pledged one; a ratio of several owners has a level of its own only
/// when they all pledged the same.
pub fn pledged(
    ledger: &Ledger<'_>,
    metric: &Metric,
    label: &Label,
    plan: Option<&Aim>,
) -> Option<Pledged> {
    let label = label.below("dang_ky", "mức đăng ký");
    let levels = levels(ledger, metric)?;
    let pledged = match (metric.kind, &levels[..]) {
        (MetricKind::Flow | MetricKind::Stock | MetricKind::Ratio, [(unit, only)]) => {
            single(metric, label, unit, only)
        }
        (MetricKind::Flow | MetricKind::Stock, [_, _, ..]) => added(metric, label, &levels),
        (MetricKind::Ratio, [(unit, first), rest @ ..]) => {
            let same = rest.iter().all(|(_, level)| level.level == first.level);
            same.then(|| single(metric, label, unit, first))?
        }
        _ => return None,
    };
    let above = plan.is_none_or(|plan| pledged.aim.is_stricter_than(plan));
    above.then_some(pledged)
}

/// Every owner's pledged level; `None` while an owner has none.
fn levels<'a>(ledger: &Ledger<'a>, metric: &Metric) -> Option<Vec<(&'a Unit, &'a PledgedLevel)>> {
    let level = |unit: &'a Unit| {
        let pledge = ledger.data.pledges.get(unit.id.as_str())?;
        let level = pledge.levels.iter().find(|level| level.metric.as_str() == metric.id.as_str());
        Some((unit, level?))
    };
    ledger.owners(metric).into_iter().map(level).collect()
}

fn single(metric: &Metric, label: Label, unit: &Unit, pledged: &PledgedLevel) -> Pledged {
    let terms = match pledged.level {
        Level::Single(number) => vec![term(unit, number)],
        Level::Between(least, most) => vec![term(unit, least), term(unit, most)],
    };
    let comparator = match (pledged.level, metric.comparator) {
        (Level::Between(..), _) => Comparator::Within,
        (Level::Single(_), Some(Comparator::Within) | None) => Comparator::AtLeast,
        (Level::Single(_), Some(comparator)) => comparator,
    };
    let aim = Aim::new(pledged.level, comparator);
    Pledged { figure: Figure::new(label, How::AsTyped, terms, &[]), aim }
}

fn added(metric: &Metric, label: Label, levels: &[(&Unit, &PledgedLevel)]) -> Pledged {
    let least = |level: Level| match level {
        Level::Single(number) | Level::Between(number, _) => number,
    };
    let terms = levels.iter().map(|(unit, level)| term(unit, least(level.level))).collect();
    let figure = Figure::new(label, How::Sum, terms, &[]);
    let total: Exact = figure.amount();
    let comparator = match metric.comparator {
        Some(Comparator::Within) | None => Comparator::AtLeast,
        Some(comparator) => comparator,
    };
    Pledged { figure, aim: Aim { comparator, least: total.clone(), most: total } }
}

fn term(unit: &Unit, number: Number) -> Term {
    Term {
        role: Role::Added,
        value: Typed::Number(exact(number)),
        place: number.place,
        owner: unit.name.as_str().to_owned(),
        period: String::new(),
    }
}
