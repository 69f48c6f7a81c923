//! What an examination says: faults, what was found right, what could not be decided.

use super::Rule;
use crate::diagnostic::{self, Severity};
use crate::read::Extent;

/// Everything said of one paper or one year.
#[derive(Debug, Default)]
pub struct Report {
    pub findings: Vec<Finding>,
    pub right: Vec<Right>,
    pub undecided: Vec<Undecided>,
}

/// One break of one rule.
#[derive(Debug, Clone)]
pub struct Finding {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// One Vietnamese sentence, lower case, no full stop.
    pub message: String,
    pub place: Place,
    /// Where the words were typed, when the paper is ours and the finding is on its ink.
    pub origin: Option<diagnostic::Place>,
    /// What to do next, one sentence each.
    pub hints: Vec<String>,
}

/// Where something is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// In a file that was typed.
    Typed(diagnostic::Place),
    /// In the words of a finished paper.
    Printed(Extent),
    /// A sheet as a whole, by its index.
    Sheet(usize),
    /// The paper as a whole.
    Whole,
}

/// Something that was checked and holds: "94 năm: 1930 → 2024".
#[derive(Debug, Clone)]
pub struct Right {
    pub rule: &'static Rule,
    pub message: String,
    pub place: Place,
}

/// Something a rule asks that this paper cannot answer: a component not found, a measure the medium lacks.
#[derive(Debug, Clone)]
pub struct Undecided {
    pub rule: &'static Rule,
    pub reason: String,
}

impl Report {
    /// This report and then `other` of the same paper.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.findings.extend(other.findings);
        self.right.extend(other.right);
        self.undecided.extend(other.undecided);
        self
    }
}

/// Where one rule writes what it finds.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static Rule,
    report: &'a mut Report,
}

impl<'a> Findings<'a> {
    /// A page of `report` for `rule`.
    pub fn new(rule: &'static Rule, report: &'a mut Report) -> Self {
        Self { rule, report }
    }

    /// Notes a break of the rule; the finding can still be given hints or another weight.
    pub fn fault(&mut self, place: Place, message: impl Into<String>) -> &mut Finding {
        let (rule, severity) = (self.rule, self.rule.severity);
        let finding = Finding {
            rule,
            severity,
            message: message.into(),
            place,
            origin: None,
            hints: Vec::new(),
        };
        self.report.findings.push(finding);
        self.report.findings.last_mut().expect("one was just pushed")
    }

    /// Notes that something was checked and holds; only what a reader would like to be told.
    pub fn right(&mut self, place: Place, message: impl Into<String>) {
        self.report.right.push(Right { rule: self.rule, message: message.into(), place });
    }

    /// Notes that the paper cannot answer.
    pub fn undecided(&mut self, reason: impl Into<String>) {
        self.report.undecided.push(Undecided { rule: self.rule, reason: reason.into() });
    }
}

impl Finding {
    /// One more hint.
    pub fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.hints.push(hint.into());
        self
    }

    /// Another weight than the rule's own.
    pub fn weigh(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }
}

impl From<diagnostic::Place> for Place {
    fn from(place: diagnostic::Place) -> Self {
        Self::Typed(place)
    }
}

impl From<&Extent> for Place {
    fn from(extent: &Extent) -> Self {
        Self::Printed(extent.clone())
    }
}
