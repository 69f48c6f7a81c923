//! The gate of `build`: a finished paper of our own, before it is written.

use super::{Finding, Manuscript, Paper, Place, examine_form};
use crate::diagnostic::{Diagnostic, Fault, Severity};
use crate::format::FormatTable;
use crate::read::{Observed, Spot};

/// What breaks the decree in the form of `seen`, a paper of ours whose words are `words`: errors, with which it must not
/// be written, and warnings. Notes are for whoever asks for a review.
pub fn gate(seen: &Observed, words: &Manuscript, table: &FormatTable) -> Vec<Diagnostic> {
    let report = examine_form(&Paper { seen, table }).traced(seen, words);
    let grave = report.findings.into_iter().filter(|finding| finding.severity > Severity::Note);
    grave.map(|finding| told(finding, seen)).collect()
}

fn told(finding: Finding, seen: &Observed) -> Diagnostic {
    let Finding { rule, severity, message, place, origin, hints } = finding;
    let sentence = match page(&place, seen) {
        Some(page) => format!("{}: trang {page}: {message}", rule.code),
        None => format!("{}: {message}", rule.code),
    };
    let mut diagnostic = Diagnostic { severity, ..Diagnostic::error(sentence).of(Fault::Form) };
    diagnostic.place = origin;
    diagnostic.hints = hints;
    diagnostic.hint(format!("{} ({})", rule.title, rule.article))
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
