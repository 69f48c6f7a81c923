//! Tỷ lệ: how much of the level is reached – a percentage of amounts, a gap in points of ratios.

use std::collections::BTreeSet;

use super::exact::whole;
use super::figure::{Figure, How, Role, Term, Typed};
use super::fold::Fold;
use crate::data::{Comparator, Metric, MetricKind};

/// The share of `plan` that `fold` comes to; none for a level not to be exceeded, for zero, for a day.
///
/// Of a range it is a share of the end that it falls short of or goes beyond; inside the range there is none,
/// so that more than 100 % is always "Vượt" and less never "Đạt".
pub fn share(metric: &Metric, fold: &Fold, plan: Option<&Figure>) -> Option<Figure> {
    fold.total.value.as_ref()?;
    let plan = plan?;
    let grows = metric.comparator != Some(Comparator::AtMost);
    let terms = match metric.kind {
        MetricKind::Flow | MetricKind::Stock if grows => share_of_level(&fold.total, plan)?,
        MetricKind::Checklist => share_of_items(&fold.total),
        MetricKind::Ratio => return Some(gap(&fold.total, plan)),
        _ => return None,
    };
    let label = fold.total.label.below("ty_le", "tỷ lệ so với kế hoạch").in_unit("%");
    let share = Figure::new(label, How::Ratio, terms, &[whole(100)]);
    share.value.is_some().then_some(share)
}

fn share_of_level(total: &Figure, plan: &Figure) -> Option<Vec<Term>> {
    let total_value = total.value.as_ref()?;
    let level = match (&plan.how, &plan.terms[..]) {
        (How::AsTyped, [least, _]) if *total_value < least.number() => vec![least],
        (How::AsTyped, [_, most]) if *total_value > most.number() => vec![most],
        (How::AsTyped, [_, _]) => return None,
        (_, terms) => terms.iter().collect(),
    };
    let parts = total.terms.iter().filter(|term| term.role == Role::Added);
    let parts = parts.map(|term| Term { role: Role::Part, ..term.clone() });
    Some(
        parts
            .chain(level.into_iter().map(|term| Term { role: Role::Whole, ..term.clone() }))
            .collect(),
    )
}

/// Each item once, whoever did it.
fn share_of_items(total: &Figure) -> Vec<Term> {
    let mut seen = BTreeSet::new();
    let mut first = |term: &&Term| match &term.value {
        Typed::Word(word) => seen.insert((term.role, word.clone())),
        Typed::Number(_) | Typed::Day(_) => false,
    };
    let counted = total.terms.iter().filter(|term| term.counts()).filter(|term| first(term));
    counted
        .map(|term| match term.role {
            Role::Added => Term { role: Role::Part, ..term.clone() },
            _ => term.clone(),
        })
        .collect()
}

fn gap(total: &Figure, plan: &Figure) -> Figure {
    let pairs = total.terms.iter().filter(|term| term.counts()).cloned();
    let label = total.label.below("chenh_lech", "chênh lệch so với kế hoạch").in_unit("điểm %");
    let level = plan.terms.first().map(|level| Term { role: Role::Level, ..level.clone() });
    Figure::new(label, How::Gap, pairs.chain(level).collect(), &[])
}
