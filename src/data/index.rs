//! Where each id of `don-vi.yaml` stands, so that finding one costs the same among five and two thousand.

use std::collections::BTreeMap;

use super::AgencyFile;
use crate::yaml::Text;

/// The places of all ids of one file, each among its own kind.
#[derive(Debug, Clone)]
pub struct Index {
    pub units: Places,
    pub groups: Places,
    pub issuers: Places,
    pub officers: Places,
}

/// Ids by their place in a list.
#[derive(Debug, Clone)]
pub struct Places(BTreeMap<String, usize>);

impl Index {
    /// The ids of `agency`; where one is given twice, the first counts.
    pub fn of(agency: &AgencyFile) -> Self {
        Self {
            units: Places::of(agency.units.iter().map(|unit| &unit.id)),
            groups: Places::of(agency.groups.iter().map(|group| &group.id)),
            issuers: Places::of(agency.issuers.iter().map(|issuer| &issuer.id)),
            officers: Places::of(agency.officers.iter().map(|officer| &officer.id)),
        }
    }
}

impl Places {
    fn of<'a>(ids: impl DoubleEndedIterator<Item = &'a Text> + ExactSizeIterator) -> Self {
        // Backwards, so that the first of two stays.
        Self(ids.enumerate().rev().map(|(at, id)| (id.as_str().to_owned(), at)).collect())
    }

    /// What stands in `list` where `id` was.
    pub fn find<'a, T>(&self, id: &str, list: &'a [T]) -> Option<&'a T> {
        self.0.get(id).and_then(|at| list.get(*at))
    }
}
