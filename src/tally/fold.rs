//! What the reports of one metric come to, whatever its kind.
//!
//! Each kind folds in a file of its own; here is what they give back and what they share.

use std::collections::{BTreeMap, BTreeSet};

use super::bounds::{Bounds, Span};
use super::exact::Exact;
use super::figure::{Figure, How, Label, Role, Term};
use super::ledger::{Entry, Ledger, why_nothing};
use super::verdict::Verdict;
use crate::data::{Metric, MetricKind, Period};
use crate::yaml::Text;

/// What one metric comes to.
#[derive(Debug, Clone)]
pub struct Fold {
    /// One cell a period in scope.
    pub periods: Vec<PeriodCell>,
    /// Lũy kế.
    pub total: Figure,
    pub state: State,
    /// The units that have said all that is asked of them, of `owners`.
    pub complete: usize,
    pub owners: usize,
}

/// What one period brought.
#[derive(Debug, Clone)]
pub struct PeriodCell {
    pub id: Text,
    pub name: Text,
    pub figure: Figure,
    /// The owners that reported, of `owners`.
    pub reported: usize,
    pub owners: usize,
}

impl PeriodCell {
    /// "25", "25 (5/6 đơn vị)", "Chưa báo cáo".
    pub fn words(&self) -> String {
        let printed = &self.figure.printed;
        match self.reported {
            0 => printed.clone(),
            all if all == self.owners => printed.clone(),
            some => format!("{printed} ({some}/{} đơn vị)", self.owners),
        }
    }
}

/// How far a verdict can be told.
#[derive(Debug, Clone)]
pub enum State {
    /// Nothing is known.
    Nothing,
    /// The possible totals; both ends as cells while something is missing.
    Counted { span: Span, bounds: Option<Box<Bounds>> },
    /// Whatever may still come.
    Settled(Verdict),
    /// An account in words, which no verdict is given on.
    Words,
}

/// What a fold starts from.
#[derive(Debug)]
pub struct Asked<'a> {
    pub metric: &'a Metric,
    pub label: Label,
    pub ledger: &'a Ledger<'a>,
    /// By period, then by owner.
    pub entries: Vec<Entry<'a>>,
    /// The levels that a printed figure must stay on its own side of.
    pub against: Vec<Exact>,
}

impl<'a> Asked<'a> {
    /// The entries of `period`.
    pub fn of_period(&self, period: &Period) -> Vec<Entry<'a>> {
        self.entries.iter().filter(|entry| entry.period.id == period.id).copied().collect()
    }

    /// The entries of each owner, from the first period to the last.
    pub fn by_owner(&self) -> BTreeMap<&'a str, Vec<Entry<'a>>> {
        let mut owners = BTreeMap::<_, Vec<_>>::new();
        for entry in &self.entries {
            owners.entry(entry.unit.id.as_str()).or_default().push(*entry);
        }
        owners
    }

    /// The part of each entry in a total of the latest: that of its owner's last period with a result is added.
    pub fn roles(&self) -> impl Fn(&Entry<'_>) -> Role + use<'a> {
        let owners = self.by_owner().into_iter();
        let latest = owners.filter_map(|(owner, entries)| {
            let last = entries.iter().rev().find(|entry| entry.result().is_some())?;
            Some((owner, last.period.id.as_str()))
        });
        let latest: BTreeMap<&str, &str> = latest.collect();
        move |entry| {
            let period = latest.get(entry.unit.id.as_str()).copied();
            if period == Some(entry.period.id.as_str()) { Role::Added } else { Role::Replaced }
        }
    }

    /// One cell a period, each made of the terms of its entries that say something.
    pub fn period_cells(
        &self,
        how: &How,
        terms: impl Fn(&Entry<'a>) -> Vec<Term>,
    ) -> Vec<PeriodCell> {
        let cell = |period: &&Period| {
            let entries = self.of_period(period);
            let label = self.label.below(period.id.as_str(), period.name.as_str());
            PeriodCell {
                id: period.id.clone(),
                name: period.name.clone(),
                figure: self.cell(label, how, &entries, &terms),
                reported: entries.iter().filter(|entry| entry.result().is_some()).count(),
                owners: entries.len(),
            }
        };
        self.ledger.periods.iter().map(cell).collect()
    }

    /// The figure of `entries`, or the word that says why there is none.
    pub fn cell(
        &self,
        label: Label,
        how: &How,
        entries: &[Entry<'a>],
        terms: impl Fn(&Entry<'a>) -> Vec<Term>,
    ) -> Figure {
        let known: Vec<Term> = entries.iter().flat_map(terms).collect();
        let gaps = entries.iter().filter(|entry| entry.result().is_none()).map(Entry::gap);
        if known.is_empty() {
            return Figure::word(label, why_nothing(entries), gaps.collect());
        }
        Figure::new(label, how.clone(), known.into_iter().chain(gaps).collect(), &self.against)
    }

    /// The entries that count towards the total: all of what is added up, the last of what is as it stands.
    pub fn decisive(&self) -> Vec<Entry<'a>> {
        match self.metric.kind {
            MetricKind::Flow | MetricKind::Zero | MetricKind::Checklist => self.entries.clone(),
            MetricKind::Stock
            | MetricKind::Ratio
            | MetricKind::Milestone
            | MetricKind::Qualitative => {
                self.ledger.periods.last().map_or_else(Vec::new, |last| self.of_period(last))
            }
        }
    }

    /// The decisive entries that are not there.
    pub fn pending(&self) -> Vec<Entry<'a>> {
        self.decisive().into_iter().filter(|entry| entry.result().is_none()).collect()
    }

    /// The owners that nothing is pending of, and how many owners there are.
    pub fn coverage(&self) -> (usize, usize) {
        let owners = self.ledger.owners(self.metric);
        let pending = self.pending();
        let pending: BTreeSet<&str> = pending.iter().map(|entry| entry.unit.id.as_str()).collect();
        let complete = owners.iter().filter(|unit| !pending.contains(unit.id.as_str()));
        (complete.count(), owners.len())
    }
}

impl Fold {
    /// Both ends of the total as cells, while something is missing.
    pub fn bounds(&self) -> Option<&Bounds> {
        match &self.state {
            State::Counted { bounds, .. } => bounds.as_deref(),
            State::Nothing | State::Settled(_) | State::Words => None,
        }
    }

    /// "5/6 đơn vị"; of a single owner, the periods it has not told about.
    pub fn coverage_words(&self, asked: &Asked<'_>) -> String {
        if self.owners != 1 {
            return format!("{}/{} đơn vị", self.complete, self.owners);
        }
        let pending = asked.pending();
        let periods: Vec<&str> = pending.iter().map(|entry| entry.period.name.as_str()).collect();
        format!("chưa có số liệu {}", periods.join(", "))
    }
}
