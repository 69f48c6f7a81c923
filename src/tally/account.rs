//! Qualitative metrics: the last account of each owner, in its own words; never a figure, never a verdict.

use super::figure::{How, Role, Term, Typed};
use super::fold::{Asked, Fold, State};
use super::ledger::Entry;
use crate::data::{Prose, ResultValue};
use crate::yaml::Text;

/// What an owner says.
#[derive(Debug, Clone)]
pub struct Account {
    pub unit: Text,
    pub period: Text,
    pub words: Prose,
}

/// `dinh_tinh`.
pub fn accounts(asked: &Asked<'_>) -> Fold {
    let periods = asked.period_cells(&How::Accounts, said);
    let role = asked.roles();
    let total = asked.cell(asked.label.clone(), &How::Accounts, &asked.entries, |entry| {
        let role = role(entry);
        said(entry).into_iter().map(|term| Term { role, ..term }).collect()
    });
    let (complete, owners) = asked.coverage();
    Fold { periods, total, state: State::Words, complete, owners }
}

fn said(entry: &Entry<'_>) -> Vec<Term> {
    let Some(result) = entry.result() else { return Vec::new() };
    let ResultValue::Words(words) = &result.value else { return Vec::new() };
    let first = words.lines().next().unwrap_or_default().to_owned();
    vec![entry.term(Role::Added, Typed::Word(first), result.place)]
}

/// The last account of each owner of a qualitative metric, in the order of the owners.
pub fn last_accounts(asked: &Asked<'_>) -> Vec<Account> {
    let last = |entries: &Vec<Entry<'_>>| {
        entries.iter().rev().find_map(|entry| match &entry.result()?.value {
            ResultValue::Words(words) => Some(Account {
                unit: entry.unit.name.clone(),
                period: entry.period.name.clone(),
                words: words.clone(),
            }),
            _ => None,
        })
    };
    let said = asked.by_owner();
    let owners = asked.ledger.owners(asked.metric).into_iter();
    owners.filter_map(|unit| last(said.get(unit.id.as_str())?)).collect()
}
