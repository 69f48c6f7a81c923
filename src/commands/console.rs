//! The user's side of a run: where results go, who answers, and how it ended.

use std::io::{BufRead, Write};

use crate::diagnostic::{Diagnostic, Fault, Screen, Severity};

/// Where a command speaks to its user.
pub struct Console<'a> {
    /// Results, one a line.
    pub out: &'a mut dyn Write,
    /// How `out` is written to.
    pub screen: Screen,
    /// Where answers are typed; `None` when nobody is there to be asked.
    pub answers: Option<&'a mut dyn BufRead>,
}

/// What a command leaves to be said, and the worst that it has said itself.
#[derive(Debug, Default)]
pub struct Outcome {
    pub found: Vec<Diagnostic>,
    /// Of the errors in a report that was written.
    pub reported: Option<Fault>,
}

impl From<Vec<Diagnostic>> for Outcome {
    fn from(found: Vec<Diagnostic>) -> Self {
        Self { found, reported: None }
    }
}

impl Outcome {
    /// The kind of the worst error, which decides the exit code.
    pub fn worst(&self) -> Option<Fault> {
        let errors = self.found.iter().filter(|found| found.severity == Severity::Error);
        errors.map(|found| found.fault).max().max(self.reported)
    }
}
