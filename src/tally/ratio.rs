//! Ratios: the latest of each owner, sum of the parts over sum of the wholes – never a mean of percentages.

use num_traits::Zero;

use super::bounds::{Bounds, End, Span};
use super::exact::{Exact, exact, percent, whole};
use super::figure::{Figure, How, Role, Term, Typed, sum};
use super::fold::{Asked, Fold, State};
use super::ledger::Entry;
use crate::data::{Base, ResultValue, Unit};
use crate::yaml::Whole;

/// `ty_le`.
pub fn ratio(asked: &Asked<'_>) -> Fold {
    let all = |entry: &Entry<'_>| pair(entry, Role::Added);
    let periods = asked.period_cells(&How::Ratio, all);
    let role = asked.roles();
    let latest = |entry: &Entry<'_>| pair(entry, role(entry));
    let total = asked.cell(asked.label.clone(), &How::Ratio, &asked.entries, latest);
    let (complete, owners) = asked.coverage();
    let state = match total.value {
        Some(_) => counted(asked, &asked.decisive()),
        None => State::Nothing,
    };
    Fold { periods, total, state, complete, owners }
}

/// Part and whole of `entry`, or both as replaced by later ones.
fn pair(entry: &Entry<'_>, role: Role) -> Vec<Term> {
    let Some(ResultValue::Ratio { part, whole }) = entry.result().map(|result| &result.value)
    else {
        return Vec::new();
    };
    let (upper, lower) = match role {
        Role::Added => (Role::Part, Role::Whole),
        other => (other, other),
    };
    vec![
        entry.term(upper, Typed::Number(exact(*part)), part.place),
        entry.term(lower, Typed::Number(exact(*whole)), whole.place),
    ]
}

fn counted(asked: &Asked<'_>, last: &[Entry<'_>]) -> State {
    let sure: Vec<Term> = last.iter().flat_map(|entry| pair(entry, Role::Added)).collect();
    let missing: Vec<&Entry<'_>> = last.iter().filter(|entry| entry.result().is_none()).collect();
    let bases: Option<Vec<Term>> =
        missing.iter().map(|entry| base(asked, entry.unit, Role::Whole)).collect();
    let value = percent(&sum(&sure, Role::Part), &sum(&sure, Role::Whole));
    match (missing.is_empty(), bases, value) {
        (true, _, Some(value)) => State::Counted { span: Span::exactly(value), bounds: None },
        (true, _, None) => State::Nothing,
        (false, Some(bases), _) => known_bases(asked, &sure, &bases),
        (false, None, value) => unknown_bases(value),
    }
}

/// The missing owners reached nobody, or everybody.
fn known_bases(asked: &Asked<'_>, sure: &[Term], bases: &[Term]) -> State {
    let all = bases.iter().map(|base| Term { role: Role::Part, ..base.clone() });
    let low: Vec<Term> = sure.iter().chain(bases).cloned().collect();
    let high: Vec<Term> = low.iter().cloned().chain(all).collect();
    let low = end(asked, "thap_nhat", "thấp nhất có thể", low);
    let high = end(asked, "cao_nhat", "cao nhất có thể", high);
    let (Some(least), Some(most)) = (low.value.clone(), high.value.clone()) else {
        return State::Nothing;
    };
    let span = Span { low: End::At(least), high: End::At(most) };
    State::Counted { span, bounds: Some(Box::new(Bounds { low, high: Some(high) })) }
}

/// A base of any size pulls the ratio as near to 0 or to 100 % as one likes, and never quite there.
fn unknown_bases(value: Option<Exact>) -> State {
    let (none, all) = (Exact::zero(), whole(100));
    let low = match &value {
        Some(value) if !value.is_zero() => End::JustAbove(none),
        _ => End::At(none),
    };
    let high = match value {
        Some(value) if value < all => End::JustBelow(all),
        _ => End::At(all),
    };
    State::Counted { span: Span { low, high }, bounds: None }
}

/// The people or households of `unit`, where the ratio is a share of them.
fn base(asked: &Asked<'_>, unit: &Unit, role: Role) -> Option<Term> {
    let Whole { value, place } = match asked.metric.base? {
        Base::Households => unit.households?,
        Base::People => unit.people?,
        Base::Annex => return None,
    };
    let owner = unit.name.as_str().to_owned();
    Some(Term { role, value: Typed::Number(whole(value)), place, owner, period: String::new() })
}

fn end(asked: &Asked<'_>, id: &str, title: &str, terms: Vec<Term>) -> Figure {
    Figure::new(asked.label.below(id, title), How::Ratio, terms, &asked.against)
}
