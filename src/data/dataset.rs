//! The dataset: everything a run knows of the commune and its year, with its links looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::index::Index;
use super::{
    Agency, AgencyFile, AwardFile, Issuer, Metric, Officer, PaperFile, Plan, Pledge, RatingFile,
    Report, Signer, Unit, UnitGroup, load::Year, rules,
};
use crate::diagnostic::Diagnostic;
use crate::yaml::{Date, Show, Text, View};

/// The agency, its plan and its year; every id in it leads somewhere.
#[derive(Debug, Clone)]
pub struct Dataset {
    pub agency_file: AgencyFile,
    pub plan: Plan,
    /// By unit id; a unit that has not registered is not there.
    pub pledges: BTreeMap<String, Pledge>,
    /// In the order of the periods, then of the units.
    pub reports: Vec<Report>,
    /// `None` until the year is rated.
    pub ratings: Option<RatingFile>,
    /// `None` until something is awarded.
    pub awards: Option<AwardFile>,
    /// By the name of the paper's files.
    pub papers: BTreeMap<String, PaperFile>,
    index: Index,
}

/// Who answers for a metric.
#[derive(Debug, Clone, Copy)]
pub enum Lead<'a> {
    Unit(&'a Unit),
    /// A council that reports itself; it is no unit.
    Issuer(&'a Issuer),
}

impl Lead<'_> {
    /// Id of the unit or of the issuer.
    fn id(&self) -> &Text {
        match self {
            Self::Unit(unit) => &unit.id,
            Self::Issuer(issuer) => &issuer.id,
        }
    }
}

impl Dataset {
    /// A year that has a plan and nothing else yet.
    pub fn new(agency_file: AgencyFile, plan: Plan) -> Self {
        Self::of(agency_file, plan, Year::default())
    }

    /// A plan and what came of it.
    pub(super) fn of(agency_file: AgencyFile, plan: Plan, year: Year) -> Self {
        let Year { pledges, reports, ratings, awards, papers, unread: _ } = year;
        let index = Index::of(&agency_file);
        Self { agency_file, plan, pledges, reports, ratings, awards, papers, index }
    }

    /// The same year judged on `day`, typed behind `--ngay`, in the place of `tinh_den_ngay`.
    pub fn on(mut self, day: Date) -> Result<Self, Diagnostic> {
        if let Some(fault) = rules::outside(&self.plan, "--ngay", day) {
            return Err(fault);
        }
        self.plan.as_of = Some(day);
        Ok(self)
    }

    /// The commune.
    pub fn agency(&self) -> &Agency {
        &self.agency_file.agency
    }

    /// Every unit, in the order of the file.
    pub fn units(&self) -> &[Unit] {
        &self.agency_file.units
    }

    /// Every issuer, in the order of the file.
    pub fn issuers(&self) -> &[Issuer] {
        &self.agency_file.issuers
    }

    /// The unit called `id`.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.index.units.find(id, self.units())
    }

    /// The issuer called `id`.
    pub fn issuer(&self, id: &str) -> Option<&Issuer> {
        self.index.issuers.find(id, self.issuers())
    }

    /// The person called `id`.
    pub fn officer(&self, id: &str) -> Option<&Officer> {
        self.index.officers.find(id, &self.agency_file.officers)
    }

    /// The metrics of all targets, in order.
    pub fn metrics(&self) -> impl Iterator<Item = &Metric> {
        self.plan.targets.iter().flat_map(|target| &target.metrics)
    }

    /// Who answers for `metric`, groups taken apart.
    pub fn leads(&self, metric: &Metric) -> Vec<Lead<'_>> {
        let mut known = BTreeSet::new();
        let leads = metric.leads.iter().flat_map(|id| self.meant_by(id));
        // A unit named beside its own group still answers once.
        leads.filter(|lead| known.insert(lead.id().as_str().to_owned())).collect()
    }

    fn group(&self, id: &str) -> Option<&UnitGroup> {
        self.index.groups.find(id, &self.agency_file.groups)
    }

    /// Whom `id` means: a unit, the units of a group, an issuer; nobody when it is unknown.
    ///
    /// A unit goes before an issuer of the same id: `ubnd` is both.
    fn meant_by(&self, id: &Text) -> Vec<Lead<'_>> {
        let id = id.as_str();
        match (self.unit(id), self.group(id), self.issuer(id)) {
            (Some(unit), _, _) => vec![Lead::Unit(unit)],
            (None, Some(group), _) => {
                group.units.iter().filter_map(|id| self.unit(id.as_str())).map(Lead::Unit).collect()
            }
            (None, None, Some(issuer)) => vec![Lead::Issuer(issuer)],
            (None, None, None) => Vec::new(),
        }
    }
}

impl Issuer {
    /// The signer called `id`.
    pub fn signer(&self, id: &str) -> Option<&Signer> {
        self.signers.iter().find(|signer| signer.id.as_str() == id)
    }
}

/// The keys of `don-vi.yaml`, the plan under `ke_hoach`, and the files of the year under the names of their
/// folders; who leads a metric or takes part in it stands there whole, so that a template can print names.
impl Show for Dataset {
    fn show(&self) -> View {
        let plan = self.followed(self.plan.show());
        match self.agency_file.show() {
            View::Record(mut entries) => {
                entries.push(("ke_hoach", plan));
                entries.extend(self.year());
                View::Record(entries)
            }
            other => other,
        }
    }
}

impl Dataset {
    fn year(&self) -> [(&'static str, View); 4] {
        let pledges = self.units().iter().filter_map(|unit| {
            let pledge = self.pledges.get(unit.id.as_str())?;
            Some(with_unit(&unit.id, pledge.show()))
        });
        [
            ("dang_ky", View::List(pledges.collect())),
            ("ket_qua", self.reports.show()),
            ("xep_loai", self.ratings.show()),
            ("khen_thuong", self.awards.show()),
        ]
    }
}

/// `record` with the id of its unit, which the file says by its name.
fn with_unit(id: &Text, record: View) -> View {
    match record {
        View::Record(entries) => {
            View::Record([("don_vi", id.show())].into_iter().chain(entries).collect())
        }
        other => other,
    }
}

impl Dataset {
    /// `view` with units, groups and issuers in the place of their ids.
    fn followed(&self, view: View) -> View {
        match view {
            View::List(items) => {
                View::List(items.into_iter().map(|item| self.followed(item)).collect())
            }
            View::Record(entries) => View::Record(
                entries
                    .into_iter()
                    .map(|(key, view)| (key, self.followed_under(key, view)))
                    .collect(),
            ),
            other => other,
        }
    }

    fn followed_under(&self, key: &str, view: View) -> View {
        match (key, view) {
            ("chu_tri" | "phoi_hop", View::List(ids)) => {
                View::List(ids.into_iter().map(|id| self.named(id)).collect())
            }
            (_, view) => self.followed(view),
        }
    }

    fn named(&self, id: View) -> View {
        let View::Text(name, _) = &id else { return id };
        let found = (self.unit(name).map(Show::show))
            .or_else(|| self.group(name).map(Show::show))
            .or_else(|| self.issuer(name).map(Show::show));
        found.unwrap_or(id)
    }
}
