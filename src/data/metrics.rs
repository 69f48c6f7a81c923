//! The metrics of the plan by their ids, each with the units that lead it or take part in it.
//!
//! In: the agency and the plan. Out: look-ups that cost the same for five units and for two thousand.

use std::collections::{BTreeMap, BTreeSet};

use super::{AgencyFile, Metric, Plan, link};
use crate::diagnostic::Diagnostic;
use crate::yaml::Text;

/// Every metric of a plan.
#[derive(Debug)]
pub struct Metrics<'a>(BTreeMap<&'a str, Entry<'a>>);

/// A metric and who answers for it.
#[derive(Debug)]
pub struct Entry<'a> {
    pub metric: &'a Metric,
    /// Ids of the units that lead it, groups taken apart.
    pub leads: BTreeSet<&'a str>,
    partners: BTreeSet<&'a str>,
    /// Those who lead it as the plan names them, for messages.
    lead_names: String,
}

impl<'a> Metrics<'a> {
    /// The metrics of `plan`, led by the units of `agency`.
    pub fn new(agency: &'a AgencyFile, plan: &'a Plan) -> Self {
        let people = People::new(agency);
        let metrics = plan.targets.iter().flat_map(|target| &target.metrics);
        Self(metrics.map(|metric| (metric.id.as_str(), people.entry(metric))).collect())
    }

    /// The metric `id` that `unit` leads, or the fault of reporting it.
    pub fn led_by(&self, unit: &str, id: &Text) -> Result<&Entry<'a>, Diagnostic> {
        let Some(entry) = self.0.get(id.as_str()) else {
            let own = self.0.iter().filter(|(_, entry)| entry.leads.contains(unit));
            let own: BTreeSet<&str> = own.map(|(id, _)| *id).collect();
            let given = if own.is_empty() { self.0.keys().copied().collect() } else { own };
            return Err(link::unknown("thước đo", id.as_str(), &given).at(id.place));
        };
        if entry.leads.contains(unit) { Ok(entry) } else { Err(entry.led_by_others(unit, id)) }
    }

    /// Every metric, by its id.
    pub fn iter(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.0.values()
    }
}

impl Entry<'_> {
    fn led_by_others(&self, unit: &str, id: &Text) -> Diagnostic {
        let name = self.metric.name.as_str();
        let does = if self.partners.contains(unit) {
            "chỉ phối hợp, không chủ trì"
        } else {
            "không chủ trì"
        };
        Diagnostic::error(format!("`{unit}` {does} thước đo `{}`", id.as_str())).at(id.place).hint(
            format!(
                "thước đo này ({name}) do {} chủ trì: ghi vào tệp của đơn vị ấy",
                self.lead_names
            ),
        )
    }
}

/// Who can lead a metric, by id.
struct People<'a> {
    units: BTreeMap<&'a str, &'a str>,
    groups: BTreeMap<&'a str, (&'a str, Vec<&'a str>)>,
    issuers: BTreeMap<&'a str, &'a str>,
}

impl<'a> People<'a> {
    fn new(agency: &'a AgencyFile) -> Self {
        let units = agency.units.iter().map(|unit| (unit.id.as_str(), unit.name.as_str()));
        let groups = agency.groups.iter().map(|group| {
            let units = group.units.iter().map(Text::as_str).collect();
            (group.id.as_str(), (group.name.as_str(), units))
        });
        let issuers = agency.issuers.iter().map(|one| (one.id.as_str(), one.name.as_str()));
        Self { units: units.collect(), groups: groups.collect(), issuers: issuers.collect() }
    }

    fn entry(&self, metric: &'a Metric) -> Entry<'a> {
        let names: Vec<_> = metric.leads.iter().map(|id| self.shown(id.as_str())).collect();
        Entry {
            metric,
            leads: self.units(&metric.leads),
            partners: self.units(&metric.partners),
            lead_names: names.join(", "),
        }
    }

    /// The units that `ids` mean; a unit goes before a group of the same id.
    fn units(&self, ids: &'a [Text]) -> BTreeSet<&'a str> {
        let mut units = BTreeSet::new();
        for id in ids.iter().map(Text::as_str) {
            match self.groups.get(id).filter(|_| !self.units.contains_key(id)) {
                Some((_, members)) => units.extend(members.iter().copied()),
                None => drop(units.insert(id)),
            }
        }
        units.retain(|id| self.units.contains_key(id));
        units
    }

    /// `ccb` (Hội Cựu chiến binh xã)
    fn shown(&self, id: &str) -> String {
        let name = (self.units.get(id).copied())
            .or_else(|| self.groups.get(id).map(|(name, _)| *name))
            .or_else(|| self.issuers.get(id).copied());
        name.map_or_else(|| format!("`{id}`"), |name| format!("`{id}` ({name})"))
    }
}
