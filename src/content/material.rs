//! The data as templates see it: converted once a run, shared by every paper and every thread.
//!
//! In: the [`Dataset`]. Out: for each subject of a paper a record of values; what all papers have in common
//! is one value, handed around by reference count.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;

use super::subject::Subject;
use super::value::{Entries, entries, keys, list, record, value};
use crate::data::{AgencyFile, Dataset, Metric, PaperFile, Period, Pledge, Unit};
use crate::yaml::{Show, Text, View};

/// Values of the engine, ready for any paper.
#[derive(Debug)]
pub struct Material<'a> {
    /// Who issues and who signs.
    pub agency: &'a AgencyFile,
    shared: Entries,
    /// `don_vi_nay`, by id.
    units: BTreeMap<String, Value>,
    /// `dot_nay`, by id.
    periods: BTreeMap<String, Value>,
    /// `van_ban`, by the name of the paper's files.
    papers: BTreeMap<String, Value>,
    /// `van_ban` of a paper for which nobody has written anything.
    blank: Value,
    /// Every key there is, for hints.
    keys: BTreeSet<&'static str>,
}

impl<'a> Material<'a> {
    /// Everything a run knows.
    pub fn new(data: &'a Dataset) -> Self {
        let mut material = Self::of(&data.agency_file, &data.show());
        let year = material.shown(&View::Missing);
        material.shared.insert("tong_hop", year);
        material.units = material.units(data);
        material.periods = data
            .plan
            .periods
            .iter()
            .map(|period| (period.id.as_str().to_owned(), material.period(period)))
            .collect();
        material.papers = data
            .papers
            .iter()
            .map(|(name, paper)| (name.clone(), material.shown(&paper.show())))
            .collect();
        material
    }

    /// A record `view` alone, without units and periods of its own.
    pub fn of(agency: &'a AgencyFile, view: &View) -> Self {
        let blank = PaperFile::blank().show();
        let mut found = BTreeSet::new();
        keys(view, &mut found);
        keys(&blank, &mut found);
        Self {
            agency,
            shared: entries(&value(view)),
            units: BTreeMap::new(),
            periods: BTreeMap::new(),
            papers: BTreeMap::new(),
            blank: value(&blank),
            keys: found,
        }
    }

    /// What a template sees of `subject`.
    pub fn about(&self, subject: Subject<'_>) -> Entries {
        let mut seen = self.shared.clone();
        let own = match subject {
            Subject::Plan | Subject::Year => None,
            Subject::Unit(unit) => self.units.get(unit.id.as_str()).map(|own| ("don_vi_nay", own)),
            Subject::Period(period) => {
                self.periods.get(period.id.as_str()).map(|own| ("dot_nay", own))
            }
        };
        seen.extend(own.map(|(key, own)| (key, own.clone())));
        seen
    }

    /// The words written for the paper whose files are called `name`; with every key, whether or not there are any.
    pub fn paper(&self, name: &str) -> Value {
        self.papers.get(name).unwrap_or(&self.blank).clone()
    }

    /// Every key a template may name.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.keys.iter().copied()
    }

    /// `view` as a value, its keys noted.
    fn shown(&mut self, view: &View) -> Value {
        keys(view, &mut self.keys);
        value(view)
    }

    fn units(&mut self, data: &Dataset) -> BTreeMap<String, Value> {
        self.keys.extend(["dang_ky", "chi_tieu"]);
        let leading = leading(data, &self.shared);
        let mut units = BTreeMap::new();
        for unit in data.units() {
            let id = unit.id.as_str();
            let led = leading.get(id).map_or(&[][..], Vec::as_slice);
            units.insert(id.to_owned(), self.unit(unit, data.pledges.get(id), led));
        }
        units
    }

    /// The unit's record, its pledge and the metrics it leads.
    fn unit(&mut self, unit: &Unit, pledge: Option<&Pledge>, led: &[Led<'_>]) -> Value {
        let mut own = entries(&self.shown(&unit.show()));
        let levels = |id: &Text| {
            let levels = pledge.iter().flat_map(|pledge| &pledge.levels);
            levels.into_iter().find(|level| level.metric.as_str() == id.as_str())
        };
        let metrics = led.iter().map(|(metric, shown)| {
            let mut shown = entries(shown);
            shown.insert("dang_ky", value(&levels(&metric.id).map_or(View::Missing, Show::show)));
            record(shown)
        });
        own.insert("chi_tieu", list(metrics.collect()));
        own.insert("dang_ky", self.shown(&pledge.map_or(View::Missing, Show::show)));
        record(own)
    }

    fn period(&mut self, period: &Period) -> Value {
        let mut own = entries(&self.shown(&period.show()));
        let tally = self.shown(&View::Missing);
        own.insert("tong_hop", tally);
        record(own)
    }
}

/// A metric and its record.
type Led<'d> = (&'d Metric, Value);

/// The metrics each unit leads, groups taken apart.
fn leading<'d>(data: &'d Dataset, shared: &Entries) -> BTreeMap<&'d str, Vec<Led<'d>>> {
    let mut leading: BTreeMap<&str, Vec<Led<'_>>> = BTreeMap::new();
    for (metric, shown) in data.metrics().zip(metrics(shared)) {
        for id in &metric.leads {
            for unit in members(data, id) {
                leading.entry(unit).or_default().push((metric, shown.clone()));
            }
        }
    }
    leading
}

/// The ids of the units that `id` means.
fn members<'d>(data: &'d Dataset, id: &'d Text) -> Vec<&'d str> {
    let group = data.agency_file.groups.iter().find(|group| group.id.as_str() == id.as_str());
    group.map_or_else(|| vec![id.as_str()], |group| group.units.iter().map(Text::as_str).collect())
}

/// The record of every metric of the plan, in order.
fn metrics(shared: &Entries) -> impl Iterator<Item = Value> {
    let targets = shared.get("ke_hoach").and_then(|plan| plan.get_attr("chi_tieu").ok());
    let items = |list: Value| list.try_iter().into_iter().flatten();
    targets
        .into_iter()
        .flat_map(items)
        .filter_map(|target| target.get_attr("thuoc_do").ok())
        .flat_map(items)
}
