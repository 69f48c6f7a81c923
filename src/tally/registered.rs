//! A ratio that nobody reports because the pledges themselves say it: persons registered of all persons.
//!
//! Only for a metric with base `so_nguoi` whose lead is an issuer, not a unit: the council counts what the
//! units sent it.

use super::bounds::Span;
use super::exact::whole;
use super::figure::{Figure, How, Role, Term, Typed};
use super::fold::{Asked, Fold, PeriodCell, State};
use crate::data::{Base, Dataset, Lead, Metric, MetricKind, Period};

/// Whether `metric` is counted from the pledges.
pub fn is_counted_from_pledges(data: &Dataset, metric: &Metric) -> bool {
    let council = data.leads(metric).iter().all(|lead| matches!(lead, Lead::Issuer(_)));
    metric.kind == MetricKind::Ratio && metric.base == Some(Base::People) && council
}

/// The persons of all pledges over the persons of all units; no pledge at all says nothing.
pub fn registered(asked: &Asked<'_>) -> Fold {
    let data = asked.ledger.data;
    let terms: Vec<Term> = persons(data).chain(people(data)).collect();
    let figure = |label| {
        if data.pledges.is_empty() {
            Figure::word(label, super::ledger::NO_FIGURE, Vec::new())
        } else {
            Figure::new(label, How::Ratio, terms.clone(), &asked.against)
        }
    };
    let units = data.units();
    let signed = units.iter().filter(|unit| data.pledges.contains_key(unit.id.as_str())).count();
    let cell = |period: &&Period| PeriodCell {
        id: period.id.clone(),
        name: period.name.clone(),
        figure: figure(asked.label.below(period.id.as_str(), period.name.as_str())),
        // A unit that has not registered is counted, as nobody.
        reported: units.len(),
        owners: units.len(),
    };
    let periods = asked.ledger.periods.iter().map(cell).collect();
    let total = figure(asked.label.clone());
    let state = match total.value.clone() {
        Some(value) => State::Counted { span: Span::exactly(value), bounds: None },
        None => State::Nothing,
    };
    Fold { periods, total, state, complete: signed, owners: units.len() }
}

fn persons(data: &Dataset) -> impl Iterator<Item = Term> {
    data.units()
        .iter()
        // A unit that does not say how many people it has is left out above and below the line.
        .filter(|unit| unit.people.is_some())
        .filter_map(|unit| Some((unit, data.pledges.get(unit.id.as_str())?)))
        .flat_map(|(unit, pledge)| {
            pledge.persons.iter().map(|person| Term {
                role: Role::Part,
                value: Typed::Word(person.name.as_str().to_owned()),
                place: person.name.place,
                owner: unit.name.as_str().to_owned(),
                period: String::new(),
            })
        })
}

fn people(data: &Dataset) -> impl Iterator<Item = Term> {
    data.units().iter().filter_map(|unit| {
        let people = unit.people?;
        Some(Term {
            role: Role::Whole,
            value: Typed::Number(whole(people.value)),
            place: people.place,
            owner: unit.name.as_str().to_owned(),
            period: String::new(),
        })
    })
}
