//! The gate of `build`: a finished paper of our own, before it is written.
//!
//! Whoever printed the paper notices what its files break; whoever has its words says where they were typed.

use serde::{Deserialize, Serialize};

use super::trace::{Clue, clue};
use super::{Finding, Manuscript, Paper, Place, examine_form};
use crate::diagnostic::{self, Diagnostic, Fault, Severity};
use crate::format::FormatTable;
use crate::read::{Observed, Spot};

/// One thing that a finished paper breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    severity: Severity,
    /// "ND30-29: trang 2: …"
    message: String,
    hints: Vec<String>,
    /// What the words concerned are known by.
    clue: Option<Clue>,
}

/// What breaks the decree in the form of `seen`, a paper of ours: errors, with which it must not be written, and
/// warnings. Notes are for whoever asks for a review.
pub fn notices(seen: &Observed, table: &FormatTable) -> Vec<Notice> {
    let report = examine_form(&Paper { seen, table });
    let grave = report.findings.into_iter().filter(|finding| finding.severity > Severity::Note);
    grave.map(|finding| notice(finding, seen)).collect()
}

fn notice(finding: Finding, seen: &Observed) -> Notice {
    let Finding { rule, severity, message, place, mut hints, .. } = finding;
    let message = match page(&place, seen) {
        Some(page) => format!("{}: trang {page}: {message}", rule.code),
        None => format!("{}: {message}", rule.code),
    };
    hints.push(format!("{} ({})", rule.title, rule.article));
    Notice { severity, message, hints, clue: clue(&place, seen) }
}

impl Notice {
    /// The notice as a finding about the paper whose words are `words`.
    pub fn told(self, words: &Manuscript) -> Diagnostic {
        let place: Option<diagnostic::Place> = self.clue.and_then(|clue| clue.origin(words));
        Diagnostic {
            severity: self.severity,
            place,
            hints: self.hints,
            ..Diagnostic::error(self.message).of(Fault::Form)
        }
    }
}

/// The page on which `place` is, from 1.
fn page(place: &Place, seen: &Observed) -> Option<usize> {
    match place {
        Place::Printed(extent) => match seen.layout.paragraphs[extent.paragraph].spot {
            Spot::Page { page, .. } => Some(page),
            Spot::Paragraph { .. } => None,
        },
        Place::Sheet(sheet) => Some(sheet + 1),
        Place::Typed(_) | Place::Whole => None,
    }
}
