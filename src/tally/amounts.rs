//! Amounts: flows and cases are added over periods and units, of stocks the latest counts.

use super::bounds::{Bounds, End, Span};
use super::exact::{Exact, exact};
use super::figure::{Figure, How, Role, Term, Typed, sum};
use super::fold::{Asked, Fold, State};
use super::ledger::Entry;
use crate::data::ResultValue;

/// `cong_don` and `khong`: sum over periods, sum over owners.
pub fn flow(asked: &Asked<'_>) -> Fold {
    let terms = |entry: &Entry<'_>| amount(entry, Role::Added).into_iter().collect();
    let periods = asked.period_cells(&How::Sum, terms);
    let total = asked.cell(asked.label.clone(), &How::Sum, &asked.entries, terms);
    let (complete, owners) = asked.coverage();
    let state = state(asked, &total.terms, complete < owners);
    Fold { periods, total, state, complete, owners }
}

/// `hien_co`: the latest of each owner, sum over owners.
///
/// An owner that is silent in the last period may have any stock by now: what it had then is printed, and
/// counts towards no bound.
pub fn stock(asked: &Asked<'_>) -> Fold {
    let periods =
        asked.period_cells(&How::Sum, |entry| amount(entry, Role::Added).into_iter().collect());
    let role = asked.roles();
    let latest = |entry: &Entry<'_>| amount(entry, role(entry)).into_iter().collect();
    let total = asked.cell(asked.label.clone(), &How::Sum, &asked.entries, latest);
    let (complete, owners) = asked.coverage();
    let decisive = asked.decisive();
    let sure: Vec<Term> = decisive.iter().filter_map(|entry| amount(entry, Role::Added)).collect();
    let state = match total.value {
        Some(_) => counted(asked, &sure, complete < owners),
        None => State::Nothing,
    };
    Fold { periods, total, state, complete, owners }
}

fn amount(entry: &Entry<'_>, role: Role) -> Option<Term> {
    match entry.result()?.value {
        ResultValue::Amount(number) => {
            Some(entry.term(role, Typed::Number(exact(number)), number.place))
        }
        _ => None,
    }
}

fn state(asked: &Asked<'_>, terms: &[Term], lacks: bool) -> State {
    let known: Vec<Term> = terms.iter().filter(|term| term.role == Role::Added).cloned().collect();
    if known.is_empty() { State::Nothing } else { counted(asked, &known, lacks) }
}

/// From the sum of what is sure to what nothing can exceed.
fn counted(asked: &Asked<'_>, sure: &[Term], lacks: bool) -> State {
    let low = sum(sure, Role::Added);
    if !lacks {
        return State::Counted { span: Span::exactly(low), bounds: None };
    }
    let limit = asked.metric.limit.filter(|limit| exact(*limit) >= low);
    let high = limit.map_or(End::Endless, |limit| End::At(exact(limit)));
    let ceiling = limit.map(|limit| Term {
        role: Role::Added,
        value: Typed::Number(exact(limit)),
        place: limit.place,
        owner: asked.metric.name.as_str().to_owned(),
        period: String::new(),
    });
    let bounds = Bounds {
        low: end(asked, "thap_nhat", "thấp nhất có thể", sure.to_vec()),
        high: ceiling.map(|limit| end(asked, "cao_nhat", "cao nhất có thể", vec![limit])),
    };
    State::Counted { span: Span { low: End::At(low), high }, bounds: Some(Box::new(bounds)) }
}

fn end(asked: &Asked<'_>, id: &str, title: &str, terms: Vec<Term>) -> Figure {
    let against: &[Exact] = &asked.against;
    Figure::new(asked.label.below(id, title), How::Sum, terms, against)
}
