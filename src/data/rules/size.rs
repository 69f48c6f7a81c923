//! How many of each the data may hold: far more than the largest commune has, and few enough for every paper of them.
//!
//! A commune of after 2025 has up to a hundred villages, two hundred units, some thousand persons who register.

use super::Book;
use crate::diagnostic::{Diagnostic, Faults, Place};

/// Most units of a commune.
pub const MOST_UNITS: usize = 3_000;
/// Most persons in one unit's pledge.
pub const MOST_PERSONS: usize = 2_000;
/// Most targets of a plan.
pub const MOST_TARGETS: usize = 500;
/// Most metrics of all targets together: a plan prints a line for each.
pub const MOST_METRICS: usize = 1_000;
/// Most periods of a year: two a month.
pub const MOST_PERIODS: usize = 24;
/// Most awards of a year.
pub const MOST_AWARDS: usize = 10_000;

pub fn check(book: &Book<'_>, found: &mut Faults) {
    let (agency, plan, year) = (book.agency, book.plan, book.year);
    let metrics: Vec<Place> =
        plan.targets.iter().flat_map(|target| &target.metrics).map(|metric| metric.place).collect();
    let decisions = year.awards.iter().flat_map(|awards| &awards.decisions);
    let awards: Vec<Place> =
        decisions.flat_map(|decision| &decision.awards).map(|award| award.place).collect();
    found.extend(beyond("đơn vị", &places(&agency.units, |unit| unit.place), MOST_UNITS));
    found.extend(beyond("chỉ tiêu", &places(&plan.targets, |target| target.place), MOST_TARGETS));
    found.extend(beyond("thước đo", &metrics, MOST_METRICS));
    found.extend(beyond("đợt", &places(&plan.periods, |period| period.place), MOST_PERIODS));
    found.extend(beyond("lượt khen thưởng", &awards, MOST_AWARDS));
    for pledge in year.pledges.values() {
        let persons = places(&pledge.persons, |person| person.place);
        found.extend(beyond("người trong một bản đăng ký", &persons, MOST_PERSONS));
    }
}

fn places<T>(items: &[T], place: impl Fn(&T) -> Place) -> Vec<Place> {
    items.iter().map(place).collect()
}

/// The fault of more than `most` of what `noun` names, at the first too many.
fn beyond(noun: &str, places: &[Place], most: usize) -> Option<Diagnostic> {
    let first = *places.get(most)?;
    let message = format!("có {} {noun}, nhiều hơn {most}", places.len());
    let fault = Diagnostic::error(message).at(first.point());
    Some(fault.hint("xem lại dữ liệu: có phần nào bị chép lặp không; nếu đúng là nhiều như vậy, chia thành nhiều thư mục"))
}
