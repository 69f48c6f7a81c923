//! The year's reports, looked up by unit, period and metric – and what is missing there, never as a zero.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::figure::{Role, Term, Typed};
use super::timeliness::{Timeliness, timeliness};
use crate::data::{Dataset, Lead, Metric, MetricResult, Period, Pledge, Report, Unit};

/// What is looked at: the year, or the time up to the end of a period.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    Period(&'a Period),
    Year,
}

/// The reports of the periods in scope.
#[derive(Debug)]
pub struct Ledger<'a> {
    pub data: &'a Dataset,
    pub scope: Scope<'a>,
    /// In the order of the plan, up to the one looked at.
    pub periods: Vec<&'a Period>,
    reports: BTreeMap<(&'a str, &'a str), &'a Report>,
}

/// What a unit says of a metric in a period.
#[derive(Debug, Clone, Copy)]
pub enum Said<'a> {
    Value(&'a MetricResult),
    /// Its report leaves the metric out.
    Silent(&'a Report),
    /// No report, and its deadline has passed.
    Overdue,
    /// No report yet, and none is due.
    NotDue,
}

/// What one unit says of a metric in one period.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub unit: &'a Unit,
    pub period: &'a Period,
    pub said: Said<'a>,
}

impl<'a> Ledger<'a> {
    pub fn new(data: &'a Dataset, scope: Scope<'a>) -> Self {
        let reports = data.reports.iter();
        let reports = reports.map(|report| ((&*report.period, &*report.unit), report)).collect();
        Self { data, scope, periods: periods(data, scope), reports }
    }

    /// The report of `unit` for `period`, once it is handed in.
    pub fn report(&self, period: &Period, unit: &Unit) -> Option<&'a Report> {
        self.reports.get(&(period.id.as_str(), unit.id.as_str())).copied()
    }

    /// How `unit` stands with its report of `period`.
    pub fn timeliness(&self, period: &Period, unit: &Unit) -> Timeliness {
        timeliness(self.report(period, unit), period, self.as_of())
    }

    /// The day that due and late are judged on.
    pub fn as_of(&self) -> Option<NaiveDate> {
        self.data.plan.as_of.map(|date| date.day)
    }

    /// The day whose end the tally speaks of: a period's report does not look beyond its period.
    pub fn looked_at(&self) -> Option<NaiveDate> {
        match self.scope {
            Scope::Period(period) => self.as_of().map(|day| day.min(period.to.day)),
            Scope::Year => self.as_of(),
        }
    }

    /// The units that report `metric`, each once; an issuer that is no unit reports nothing.
    pub fn owners(&self, metric: &Metric) -> Vec<&'a Unit> {
        let units = self.data.leads(metric).into_iter().filter_map(|lead| match lead {
            Lead::Unit(unit) => Some(unit),
            Lead::Issuer(_) => None,
        });
        units.collect()
    }

    /// What each owner says of `metric` in each period: by period, then by owner.
    pub fn entries(&self, metric: &Metric) -> Vec<Entry<'a>> {
        let owners = self.owners(metric);
        let entry = |period: &'a Period, unit: &'a Unit| Entry {
            unit,
            period,
            said: self.said(period, unit, metric),
        };
        self.periods
            .iter()
            .flat_map(|period| owners.iter().map(move |unit| entry(period, unit)))
            .collect()
    }

    fn said(&self, period: &Period, unit: &Unit, metric: &Metric) -> Said<'a> {
        let Some(report) = self.report(period, unit) else {
            return match self.timeliness(period, unit) {
                Timeliness::Overdue => Said::Overdue,
                Timeliness::NotDue | Timeliness::OnTime | Timeliness::Late => Said::NotDue,
            };
        };
        let result =
            report.results.iter().find(|result| result.metric.as_str() == metric.id.as_str());
        result.map_or(Said::Silent(report), Said::Value)
    }
}

/// Every pledge with its unit, in the order of the units.
pub fn pledges(data: &Dataset) -> impl Iterator<Item = (&Unit, &Pledge)> {
    data.units().iter().filter_map(|unit| Some((unit, data.pledges.get(unit.id.as_str())?)))
}

fn periods<'a>(data: &'a Dataset, scope: Scope<'a>) -> Vec<&'a Period> {
    let all = data.plan.periods.iter();
    match scope {
        Scope::Year => all.collect(),
        Scope::Period(last) => {
            let at = data.plan.periods.iter().position(|period| period.id == last.id);
            all.take(at.map_or(0, |at| at + 1)).collect()
        }
    }
}

impl<'a> Entry<'a> {
    /// What is reported, if anything is.
    pub fn result(&self) -> Option<&'a MetricResult> {
        match self.said {
            Said::Value(result) => Some(result),
            Said::Silent(_) | Said::Overdue | Said::NotDue => None,
        }
    }

    /// A term that says why there is no value: the report that leaves it out, or the deadline without one.
    pub fn gap(&self) -> Term {
        let (value, place) = match self.said {
            Said::Value(result) => (Typed::Word("có số liệu".to_owned()), result.place),
            Said::Silent(report) => (Typed::Word(NO_FIGURE.to_owned()), report.place.point()),
            Said::Overdue => (Typed::Word(NOT_REPORTED.to_owned()), self.period.report_due.place),
            Said::NotDue => (Typed::Word(NOT_DUE.to_owned()), self.period.report_due.place),
        };
        self.term(Role::Missing, value, place)
    }

    /// A term of this unit and period.
    pub fn term(&self, role: Role, value: Typed, place: crate::diagnostic::Place) -> Term {
        Term {
            role,
            value,
            place,
            owner: self.unit.name.as_str().to_owned(),
            period: self.period.name.as_str().to_owned(),
        }
    }
}

pub const NO_FIGURE: &str = "Không có số liệu";
pub const NOT_REPORTED: &str = "Chưa báo cáo";
pub const NOT_DUE: &str = "Chưa đến hạn";

/// The word for entries without any value: the gravest reason goes before the others.
pub fn why_nothing(entries: &[Entry<'_>]) -> &'static str {
    let any = |wanted: fn(&Said<'_>) -> bool| entries.iter().any(|entry| wanted(&entry.said));
    if any(|said| matches!(said, Said::Overdue)) {
        NOT_REPORTED
    } else if entries.is_empty() || any(|said| matches!(said, Said::Silent(_))) {
        NO_FIGURE
    } else {
        NOT_DUE
    }
}
