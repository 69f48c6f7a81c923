//! The data as templates see it: converted once a run, shared by every paper and every thread.
//!
//! In: the [`Dataset`]. Out: for each subject of a paper a record of values; what all papers have in common
//! is one value, handed around by reference count.
//!
//! Beside the keys of the files themselves (`co_quan`, `don_vi`, `ke_hoach`, …) a template sees
//!
//! | name | in | holds |
//! |---|---|---|
//! | `tong_hop` | every template | the tables of the year, see [`crate::tally`] |
//! | `thuoc_do` | every template | the metrics of all targets in one list |
//! | `cac_dot` | every template | the records of `dot_nay`, one a period |
//! | `van_ban` | every template | `van-ban/<ten_tep>.yaml` of this paper; every key is there, whether or not the file is |
//! | `don_vi_nay` | `lam_cho: don_vi` | the unit; `dang_ky`, its pledge or nothing; `chi_tieu`, the metrics it leads, each with `dang_ky`, its own level, and `chung`, whether others lead it too; `dang_ky_danh_hieu` and `chi_cam_ket`, its people; `tong_hop`, its row of the year |
//! | `dot_nay` | `lam_cho: dot` | the period; `tong_hop`, its tables; `bao_cao`, what the units wrote; `chua_bao_cao`, the units without a report |

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use minijinja::Value;

use super::subject::Subject;
use super::value::{Entries, entries, keys, list, record, value};
use crate::data::{
    AgencyFile, Dataset, Metric, PaperFile, Period, PersonPledge, Pledge, Report, Unit, YesNo,
};
use crate::tally;
use crate::yaml::{Show, Text, View};

/// Values of the engine, ready for any paper.
#[derive(Debug)]
pub struct Material<'a> {
    /// Who issues and who signs.
    pub agency: &'a AgencyFile,
    shared: Entries,
    units: Option<Units<'a>>,
    /// `dot_nay`, by id.
    periods: BTreeMap<String, Value>,
    /// `van_ban`, by the name of the paper's files.
    papers: BTreeMap<String, Value>,
    /// `van_ban` of a paper for which nobody has written anything.
    blank: Value,
    /// Every key there is, once a hint has asked for them.
    keys: OnceLock<BTreeSet<&'static str>>,
}

/// What `don_vi_nay` is made of, for one unit when its paper is made: of all at once they would be most of the room.
#[derive(Debug)]
struct Units<'a> {
    data: &'a Dataset,
    /// The metrics each unit leads, by its id.
    leading: BTreeMap<&'a str, Vec<Led<'a>>>,
    /// The unit's row of the year, by its id.
    rows: BTreeMap<&'a str, Value>,
}

/// Keys that this module adds to those of the data, whether or not there is a unit or a period to have them.
const OWN_KEYS: [&str; 7] =
    ["bao_cao", "chi_cam_ket", "chi_tieu", "chua_bao_cao", "chung", "dang_ky", "dang_ky_danh_hieu"];

impl<'a> Material<'a> {
    /// Everything a run knows.
    pub fn new(data: &'a Dataset) -> Self {
        let mut material = Self::of(&data.agency_file, data.show());
        let year = value(tally::year(data).show());
        let ids = data.units().iter().map(|unit| unit.id.as_str());
        let rows = ids.zip(rows(&year)).collect();
        material.units = Some(Units { data, leading: leading(data, &material.shared), rows });
        material.shared.insert("tong_hop", year);
        let metrics = list(metrics(&material.shared).collect());
        material.shared.insert("thuoc_do", metrics);
        let periods = data.plan.periods.iter();
        let periods: Vec<_> = periods.map(|period| period_record(data, period)).collect();
        let ids = data.plan.periods.iter().map(|period| period.id.as_str().to_owned());
        material.periods = ids.zip(periods.clone()).collect();
        material.shared.insert("cac_dot", list(periods));
        material.papers =
            data.papers.iter().map(|(name, paper)| (name.clone(), value(paper.show()))).collect();
        material
    }

    /// A record `view` alone, without units and periods of its own.
    pub fn of(agency: &'a AgencyFile, view: View) -> Self {
        Self {
            agency,
            shared: entries(&value(view)),
            units: None,
            periods: BTreeMap::new(),
            papers: BTreeMap::new(),
            blank: value(PaperFile::blank().show()),
            keys: OnceLock::new(),
        }
    }

    /// What a template sees of `subject`.
    pub fn about(&self, subject: Subject<'_>) -> Entries {
        let mut seen = self.shared.clone();
        let own = match subject {
            Subject::Plan | Subject::Year => None,
            Subject::Unit(unit) => {
                self.units.as_ref().map(|units| ("don_vi_nay", units.record(unit)))
            }
            Subject::Period(period) => {
                self.periods.get(period.id.as_str()).map(|own| ("dot_nay", own.clone()))
            }
        };
        seen.extend(own);
        seen
    }

    /// The words written for the paper whose files are called `name`; with every key, whether or not there are any.
    pub fn paper(&self, name: &str) -> Value {
        self.papers.get(name).unwrap_or(&self.blank).clone()
    }

    /// Every key a template may name. Looked for when they are asked for: only a hint needs them.
    pub fn keys(&self) -> &BTreeSet<&'static str> {
        self.keys.get_or_init(|| {
            let mut found = BTreeSet::from(OWN_KEYS);
            found.extend(self.shared.keys());
            let own = self.periods.values().chain(self.papers.values()).chain([&self.blank]);
            self.shared.values().chain(own).for_each(|value| keys(value, &mut found));
            if let Some(units) = &self.units {
                units.data.units().iter().for_each(|unit| keys(&units.record(unit), &mut found));
            }
            found
        })
    }
}

impl Units<'_> {
    /// `don_vi_nay` of `unit`.
    fn record(&self, unit: &Unit) -> Value {
        let id = unit.id.as_str();
        let led = self.leading.get(id).map_or(&[][..], Vec::as_slice);
        let mut own = unit_record(unit, self.data.pledges.get(id), led);
        own.extend(self.rows.get(id).map(|row| ("tong_hop", row.clone())));
        record(own)
    }
}

/// The words of a report beside its figures.
fn report(unit: &Unit, report: &Report) -> Value {
    value(View::Record(vec![
        ("don_vi", unit.name.show()),
        ("ngay_nop", report.handed_in.show()),
        ("nhan_xet", report.remarks.show()),
        ("han_che", report.difficulties.show()),
        ("kien_nghi", report.proposals.show()),
    ]))
}

/// The unit's record, its pledge and the metrics it leads.
fn unit_record(unit: &Unit, pledge: Option<&Pledge>, led: &[Led<'_>]) -> Entries {
    let mut own = entries(&value(unit.show()));
    let levels = |id: &Text| {
        let levels = pledge.iter().flat_map(|pledge| &pledge.levels);
        levels.into_iter().find(|level| level.metric.as_str() == id.as_str())
    };
    let metrics = led.iter().map(|(metric, together, shown)| {
        let mut shown = entries(shown);
        shown.insert("chung", value(together.show()));
        shown.insert("dang_ky", value(levels(&metric.id).map_or(View::Missing, Show::show)));
        record(shown)
    });
    own.insert("chi_tieu", list(metrics.collect()));
    own.insert("chi_cam_ket", persons(pledge, PersonPledge::only_commits));
    own.insert("dang_ky_danh_hieu", persons(pledge, |person| !person.only_commits()));
    own.insert("dang_ky", value(pledge.map_or(View::Missing, Show::show)));
    own
}

/// The period's record and what was reported up to its end.
fn period_record(data: &Dataset, period: &Period) -> Value {
    let mut own = entries(&value(period.show()));
    let tally = value(tally::period(data, period).show());
    own.insert("tong_hop", tally);
    let reports = data.reports.iter().filter(|report| report.period == period.id.as_str());
    let reports: BTreeMap<_, _> = reports.map(|report| (report.unit.as_str(), report)).collect();
    let (there, lacking): (Vec<_>, Vec<_>) =
        data.units().iter().partition(|unit| reports.contains_key(unit.id.as_str()));
    let there = there.iter().map(|unit| report(unit, reports[unit.id.as_str()]));
    own.insert("bao_cao", list(there.collect()));
    own.insert("chua_bao_cao", list(lacking.iter().map(|unit| value(unit.show())).collect()));
    record(own)
}

/// The persons of `pledge` who only commit, or those who do not.
fn persons(pledge: Option<&Pledge>, wanted: impl Fn(&PersonPledge) -> bool) -> Value {
    let persons = pledge.into_iter().flat_map(|pledge| &pledge.persons);
    list(persons.filter(|person| wanted(person)).map(|person| value(person.show())).collect())
}

/// The year's row of every unit, in the order of the units.
fn rows(year: &Value) -> Vec<Value> {
    year.get_attr("don_vi").map(|rows| items(&rows)).unwrap_or_default()
}

fn items(list: &Value) -> Vec<Value> {
    list.try_iter().map(Iterator::collect).unwrap_or_default()
}

/// A metric, whether other units lead it too, and its record.
type Led<'d> = (&'d Metric, YesNo, Value);

/// The metrics each unit leads, groups taken apart.
fn leading<'d>(data: &'d Dataset, shared: &Entries) -> BTreeMap<&'d str, Vec<Led<'d>>> {
    let mut leading: BTreeMap<&str, Vec<Led<'_>>> = BTreeMap::new();
    for (metric, shown) in data.metrics().zip(metrics(shared)) {
        let units: Vec<_> = metric.leads.iter().flat_map(|id| members(data, id)).collect();
        let together = if units.len() > 1 { YesNo::Yes } else { YesNo::No };
        for unit in units {
            leading.entry(unit).or_default().push((metric, together, shown.clone()));
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
    let targets = targets.map(|targets| items(&targets)).unwrap_or_default();
    let lists = targets.into_iter().filter_map(|target| target.get_attr("thuoc_do").ok());
    lists.flat_map(|metrics| items(&metrics))
}
