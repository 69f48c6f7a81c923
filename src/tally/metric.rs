//! One row of Bảng 1: a metric, what the plan asks of it, what it came to, and the verdict.

use super::account::{self, Account};
use super::aim::Aim;
use super::exact::{count, exact};
use super::figure::{Figure, How, Label, Role, Term, Typed};
use super::fold::{Asked, Fold};
use super::judgement::{self, Judgement};
use super::ledger::{Ledger, Scope};
use super::pledged::{Pledged, pledged};
use super::share::share;
use super::verdict::{Verdict, VerdictSet};
use super::{amounts, checklist, milestone, ratio, registered};
use crate::data::{Comparator, Dataset, Lead, Level, Metric, MetricKind, Unit};
use crate::diagnostic::Place;
use crate::yaml::{Number, Text};

/// A metric's row.
#[derive(Debug, Clone)]
pub struct MetricRow {
    pub id: Text,
    pub name: Text,
    pub unit: Option<Text>,
    pub kind: MetricKind,
    /// Number of its target in the plan, from 1.
    pub target: usize,
    pub place: Place,
    pub plan: Option<Figure>,
    pub fold: Fold,
    /// What is overdue or left out, and what that leaves open: "5/6 đơn vị; 68,1–86,8 %".
    pub open: Option<String>,
    /// Percent of the level, or the gap of a ratio.
    pub share: Option<Figure>,
    pub judgement: Judgement,
    pub second: Option<Second>,
    pub leads: Vec<Named>,
    /// Owners of which something that is due is not there.
    pub missing: Vec<Named>,
    pub accounts: Vec<Account>,
}

/// A level pledged above the plan, and whether it was reached.
#[derive(Debug, Clone)]
pub struct Second {
    pub level: Figure,
    pub judgement: Judgement,
}

/// Who is meant, in full and in short.
#[derive(Debug, Clone)]
pub struct Named {
    pub id: Text,
    pub name: Text,
    pub short_name: Text,
}

impl Named {
    /// `unit`; one without a short name goes by its full one.
    pub fn of(unit: &Unit) -> Self {
        Self {
            id: unit.id.clone(),
            name: unit.name.clone(),
            short_name: unit.short_name.clone().unwrap_or_else(|| unit.name.clone()),
        }
    }
}

impl MetricRow {
    /// The row of `metric`, of the target with number `target`.
    pub fn new(ledger: &Ledger<'_>, metric: &Metric, target: usize) -> Self {
        let label = label(metric);
        let aim = aim(metric);
        let second = pledged(ledger, metric, &label, plan_aim(metric).as_ref());
        let against = aim.iter().chain(second.iter().map(|second| &second.aim));
        let asked = Asked {
            metric,
            label: label.clone(),
            ledger,
            entries: ledger.entries(metric),
            against: against.flat_map(Aim::levels).collect(),
        };
        let fold = fold(&asked);
        let plan = plan(metric, &label);
        let reached = share(metric, &fold, plan.as_ref());
        let set = match ledger.scope {
            Scope::Period(_) => VerdictSet::Period,
            Scope::Year => VerdictSet::Final,
        };
        let case = judgement::Case { asked: &asked, fold: &fold, share: reached.as_ref(), set };
        let open = case.open();
        let judgement = case.judge(aim.as_ref(), milestone_aim(ledger, metric).as_ref());
        let second = second.map(|Pledged { figure, aim }| {
            // How far it has come is said of the pledge, not of the plan.
            let share = share(metric, &fold, Some(&figure));
            let judgement =
                judgement::Case { share: share.as_ref(), ..case }.judge(Some(&aim), None);
            Second { level: figure, judgement }
        });
        Self {
            id: metric.id.clone(),
            name: metric.name.clone(),
            unit: metric.unit.clone(),
            kind: metric.kind,
            target,
            place: metric.place,
            plan,
            share: reached,
            judgement,
            second,
            leads: leads(ledger.data, metric),
            missing: missing(&asked),
            open,
            accounts: account::last_accounts(&asked),
            fold,
        }
    }

    /// Whether it enters the counts of Bảng 1.
    pub fn is_measurable(&self) -> bool {
        !matches!(self.judgement.verdict, Verdict::NoLevel | Verdict::Qualitative)
    }

    /// Every cell of the row.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let bounds = self.fold.bounds();
        let ends = bounds
            .iter()
            .flat_map(|bounds| std::iter::once(&bounds.low).chain(bounds.high.as_ref()));
        let ends: Vec<&Figure> = ends.collect();
        std::iter::once(&self.fold.total)
            .chain(&self.plan)
            .chain(self.second.as_ref().map(|second| &second.level))
            .chain(self.fold.periods.iter().map(|cell| &cell.figure))
            .chain(&self.share)
            .chain(ends)
    }
}

fn label(metric: &Metric) -> Label {
    let id = metric.id.as_str();
    let unit = match metric.kind {
        MetricKind::Ratio => "%",
        MetricKind::Checklist => "việc",
        _ => metric.unit.as_ref().map_or("", Text::as_str),
    };
    Label {
        id: id.to_owned(),
        title: format!("{id} {}", metric.name.as_str()),
        unit: unit.to_owned(),
        place: metric.place.point(),
    }
}

fn fold(asked: &Asked<'_>) -> Fold {
    match asked.metric.kind {
        MetricKind::Ratio
            if registered::is_counted_from_pledges(asked.ledger.data, asked.metric) =>
        {
            registered::registered(asked)
        }
        MetricKind::Flow | MetricKind::Zero => amounts::flow(asked),
        MetricKind::Stock => amounts::stock(asked),
        MetricKind::Ratio => ratio::ratio(asked),
        MetricKind::Milestone => milestone::milestone(asked),
        MetricKind::Checklist => checklist::checklist(asked),
        MetricKind::Qualitative => account::accounts(asked),
    }
}

/// What the total is held against; `None` where the plan names no level.
fn aim(metric: &Metric) -> Option<Aim> {
    match metric.kind {
        MetricKind::Flow | MetricKind::Stock | MetricKind::Ratio => plan_aim(metric),
        MetricKind::Zero => Some(plan_aim(metric).unwrap_or_else(Aim::zero)),
        MetricKind::Milestone => Some(Aim::at_least(count(1))),
        MetricKind::Checklist => Some(Aim::at_least(count(metric.items.len()))),
        MetricKind::Qualitative => None,
    }
}

fn plan_aim(metric: &Metric) -> Option<Aim> {
    Some(Aim::new(metric.level?, metric.comparator.unwrap_or(Comparator::AtLeast)))
}

/// What the plan asks for by the end of the period looked at.
fn milestone_aim(ledger: &Ledger<'_>, metric: &Metric) -> Option<Aim> {
    let Scope::Period(period) = ledger.scope else { return None };
    let of_period =
        |milestone: &&crate::data::Milestone| milestone.period.as_str() == period.id.as_str();
    let level = metric.milestones.iter().find(of_period)?.level;
    let comparator = match metric.comparator {
        Some(Comparator::Within) | None => Comparator::AtLeast,
        Some(comparator) => comparator,
    };
    Some(Aim::new(Level::Single(level), comparator))
}

/// "78", "1–2", "97 %", "31/12/2024", "3 việc".
fn plan(metric: &Metric, label: &Label) -> Option<Figure> {
    let label = label.below("ke_hoach", "kế hoạch");
    let term = |value, place| Term {
        role: Role::Added,
        value,
        place,
        owner: "Kế hoạch".to_owned(),
        period: String::new(),
    };
    let number = |number: Number| term(Typed::Number(exact(number)), number.place);
    let terms = match (metric.kind, metric.level, metric.due) {
        (MetricKind::Checklist, ..) => {
            let item = |item: &crate::data::MetricItem| {
                term(Typed::Word(item.id.as_str().to_owned()), item.id.place)
            };
            return Some(Figure::count(label, metric.items.iter().map(item).collect()));
        }
        (MetricKind::Milestone, _, Some(due)) => vec![term(Typed::Day(due.day), due.place)],
        (_, Some(Level::Single(level)), _) => vec![number(level)],
        (_, Some(Level::Between(least, most)), _) => vec![number(least), number(most)],
        (_, None, _) => return None,
    };
    Some(Figure::new(label, How::AsTyped, terms, &[]))
}

fn leads(data: &Dataset, metric: &Metric) -> Vec<Named> {
    let named = |lead: Lead<'_>| match lead {
        Lead::Unit(unit) => Named::of(unit),
        Lead::Issuer(issuer) => Named {
            id: issuer.id.clone(),
            name: issuer.name.clone(),
            short_name: issuer.name.clone(),
        },
    };
    data.leads(metric).into_iter().map(named).collect()
}

fn missing(asked: &Asked<'_>) -> Vec<Named> {
    let late = judgement::due(&asked.pending());
    let named = leads(asked.ledger.data, asked.metric).into_iter();
    named.filter(|lead| late.iter().any(|entry| entry.unit.id == lead.id)).collect()
}

impl MetricRow {
    /// The metric as one of the things a table counts.
    pub fn as_term(&self) -> Term {
        Term {
            role: Role::Added,
            value: Typed::Word(self.id.as_str().to_owned()),
            place: self.id.place,
            owner: self.name.as_str().to_owned(),
            period: String::new(),
        }
    }
}
