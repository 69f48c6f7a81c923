//! The files of the year held against the plan, the agency and each other.
//!
//! In: records that were read without fault of their own. Out: what no single file can tell.

mod papers;
mod people;
mod pledges;
mod reports;
mod season;
pub mod size;

pub use season::outside;

use super::load::Year;
use super::metrics::Metrics;
use super::{AgencyFile, Plan};
use crate::diagnostic::Faults;

/// Everything there is to compare.
pub struct Book<'a> {
    pub agency: &'a AgencyFile,
    pub plan: &'a Plan,
    pub metrics: &'a Metrics<'a>,
    pub year: &'a Year,
}

/// Notes every finding in `book`.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    size::check(book, found);
    season::check(book, found);
    pledges::check(book, found);
    reports::check(book, found);
    people::check(book, found);
    papers::check(book, found);
}
