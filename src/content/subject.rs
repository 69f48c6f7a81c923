//! What one paper of a template is about.

use super::front::MadeFor;
use crate::data::{Dataset, Period, Unit};

/// The thing a paper is made for; its template sees it under a key of its own.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// The plan of the year.
    Plan,
    /// One unit: `don_vi_nay`.
    Unit(&'a Unit),
    /// One period: `dot_nay`.
    Period(&'a Period),
    /// The whole year.
    Year,
}

impl<'a> Subject<'a> {
    /// Everything in `data` that a template `made_for` is made for, in the order of the data.
    pub fn all(made_for: MadeFor, data: &'a Dataset) -> Vec<Self> {
        match made_for {
            MadeFor::Plan => vec![Self::Plan],
            MadeFor::Unit => data.units().iter().map(Self::Unit).collect(),
            MadeFor::Period => data.plan.periods.iter().map(Self::Period).collect(),
            MadeFor::Year => vec![Self::Year],
        }
    }
}
