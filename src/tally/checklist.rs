//! Checklists: what any owner did in any period is done.

use super::bounds::{End, Span};
use super::exact::count;
use super::figure::{Figure, How, Role, Term, Typed};
use super::fold::{Asked, Fold, PeriodCell, State};
use super::ledger::Entry;
use crate::data::{MetricItem, ResultValue};
use crate::yaml::Text;

/// `danh_muc`: union over periods and owners.
pub fn checklist(asked: &Asked<'_>) -> Fold {
    let periods = asked.period_cells(&How::Union, done).into_iter();
    let periods =
        periods.map(|cell| PeriodCell { figure: of_items(asked, cell.figure), ..cell }).collect();
    let total = asked.cell(asked.label.clone(), &How::Union, &asked.entries, done);
    let total = of_items(asked, total);
    let (complete, owners) = asked.coverage();
    let state = match &total.value {
        None => State::Nothing,
        Some(value) if complete < owners => {
            let high = End::At(count(asked.metric.items.len()));
            State::Counted { span: Span { low: End::At(value.clone()), high }, bounds: None }
        }
        Some(value) => State::Counted { span: Span::exactly(value.clone()), bounds: None },
    };
    Fold { periods, total, state, complete, owners }
}

/// The items that `entry` did; a term that adds nothing where its report says that it did none.
fn done(entry: &Entry<'_>) -> Vec<Term> {
    let Some(result) = entry.result() else { return Vec::new() };
    let ResultValue::Items(items) = &result.value else { return Vec::new() };
    let item =
        |item: &Text| entry.term(Role::Added, Typed::Word(item.as_str().to_owned()), item.place);
    if items.is_empty() {
        return vec![entry.term(Role::Replaced, Typed::Word("[]".to_owned()), result.place)];
    }
    items.iter().map(item).collect()
}

/// `cell` with the items of the plan as what there is to do.
fn of_items(asked: &Asked<'_>, cell: Figure) -> Figure {
    if cell.how != How::Union {
        return cell;
    }
    let item = |item: &MetricItem| Term {
        role: Role::Whole,
        value: Typed::Word(item.id.as_str().to_owned()),
        place: item.id.place,
        owner: item.name.as_str().to_owned(),
        period: String::new(),
    };
    let items = asked.metric.items.iter().map(item);
    Figure::new(cell.label, How::Union, cell.terms.into_iter().chain(items).collect(), &[])
}
