//! The units that lead a metric of the plan, each once; all villages count as one.

use crate::data::{Dataset, Lead, Unit, UnitKind};
use crate::diagnostic::Place;
use crate::yaml::Text;

/// A unit with work.
#[derive(Debug, Clone, Copy)]
pub struct Worker<'a> {
    pub unit: &'a Unit,
    /// The first metric it leads, and where that says so.
    pub metric: &'a Text,
    pub place: Place,
    /// How many villages it stands for; 0 for a unit that is none.
    pub villages: usize,
    /// Whether it is the body that issues the plan.
    pub is_issuer: bool,
}

impl Worker<'_> {
    /// "Công an xã", "các thôn"
    pub fn called(&self) -> &str {
        if self.villages > 1 { "các thôn" } else { self.unit.name.as_str() }
    }
}

/// Everybody who has work, in the order of the plan.
pub fn workers(data: &Dataset) -> Vec<Worker<'_>> {
    let mut workers: Vec<Worker<'_>> = Vec::new();
    for metric in data.metrics() {
        for lead in data.leads(metric) {
            let Lead::Unit(unit) = lead else { continue };
            let is_village = unit.kind == UnitKind::Village;
            let same = |known: &&mut Worker<'_>| {
                known.unit.id == unit.id || is_village && known.unit.kind == UnitKind::Village
            };
            if let Some(known) = workers.iter_mut().find(same) {
                known.villages += usize::from(is_village && known.unit.id != unit.id);
                continue;
            }
            let named = metric.leads.iter().find(|id| id.as_str() == unit.id.as_str());
            let place = named.or(metric.leads.first()).map_or(metric.place, |id| id.place);
            let is_issuer = unit.id.as_str() == data.plan.paper.issuer.as_str();
            let (metric, villages) = (&metric.id, usize::from(is_village));
            workers.push(Worker { unit, metric, place, villages, is_issuer });
        }
    }
    workers
}
