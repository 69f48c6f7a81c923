//! Milestones: done once, by anybody, is done – in time or late.

use super::bounds::{End, Span};
use super::exact::count;
use super::figure::{Figure, How, Role, Term, Typed};
use super::fold::{Asked, Fold, PeriodCell, State};
use super::ledger::Entry;
use super::verdict::Verdict;
use crate::data::ResultValue;

pub const NOT_DONE: &str = "Chưa xong";

/// `moc`: the earliest day that any report gives.
pub fn milestone(asked: &Asked<'_>) -> Fold {
    let periods = asked.period_cells(&How::Earliest, day).into_iter();
    let periods =
        periods.map(|cell| PeriodCell { figure: or_not_done(cell.figure), ..cell }).collect();
    let total = asked.cell(asked.label.clone(), &How::Earliest, &asked.entries, day);
    let total = or_not_done(total);
    let (complete, owners) = asked.coverage();
    let state = state(asked, &total, complete < owners);
    Fold { periods, total, state, complete, owners }
}

/// The day it was reached, or a term that adds nothing where a report says that it is not.
fn day(entry: &Entry<'_>) -> Vec<Term> {
    let Some(result) = entry.result() else { return Vec::new() };
    match &result.value {
        ResultValue::Done(Some(date)) => {
            vec![entry.term(Role::Added, Typed::Day(date.day), date.place)]
        }
        ResultValue::Done(None) => {
            vec![entry.term(Role::Replaced, Typed::Word(NOT_DONE.to_owned()), result.place)]
        }
        _ => Vec::new(),
    }
}

fn or_not_done(cell: Figure) -> Figure {
    let done = cell.terms.iter().any(|term| term.role == Role::Added);
    match cell.how {
        How::Earliest if !done => Figure::word(cell.label, NOT_DONE, cell.terms),
        _ => cell,
    }
}

fn state(asked: &Asked<'_>, total: &Figure, lacks: bool) -> State {
    let known = |term: &&Term| term.role != Role::Missing;
    if total.terms.iter().find(known).is_none() {
        return State::Nothing;
    }
    let days = total.terms.iter().filter_map(|term| match term.value {
        Typed::Day(day) if term.role == Role::Added => Some(day),
        _ => None,
    });
    let due = asked.metric.due.map(|due| due.day);
    match days.min() {
        Some(day) if due.is_none_or(|due| day <= due) => State::Settled(Verdict::Met),
        Some(_) if !lacks => State::Settled(Verdict::NotMet),
        None if !lacks
            && due.zip(asked.ledger.looked_at()).is_some_and(|(due, day)| day >= due) =>
        {
            State::Settled(Verdict::NotMet)
        }
        None if !lacks => State::Settled(Verdict::Ongoing),
        _ => {
            let high = End::At(count(usize::from(lacks)));
            State::Counted { span: Span { low: End::At(count(0)), high }, bounds: None }
        }
    }
}
