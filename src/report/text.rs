//! A review for a terminal: each finding with its excerpt, then what was right, what stays open, and the sum.

use super::{Ink, Noted, Review, Spot};
use crate::diagnostic::{Diagnostic, Fault, Screen, Sources, render};
use crate::read::Regime;

/// `review` as the clerk reads it.
pub fn text(review: &Review, sources: &Sources, screen: Screen) -> String {
    let findings = review.findings.iter();
    let shown = |noted: &Noted| render(&diagnostic(noted, review), sources, screen);
    let mut parts: Vec<String> = findings.map(shown).collect();
    parts.extend(right(review, sources));
    parts.extend(missing(review));
    parts.extend(other_regimes(review));
    parts.extend(undecided(review));
    parts.push(review.summary());
    parts.join("\n\n")
}

/// `noted` as a message.
fn diagnostic(noted: &Noted, review: &Review) -> Diagnostic {
    let mut shown = Diagnostic::warning(noted.message.as_str()).of(Fault::Form);
    shown.severity = noted.severity;
    shown.code = noted.rule.map(|rule| rule.code);
    shown.place = noted.spot.place;
    shown.label = review.whereabouts(&noted.spot, &noted.subjects);
    shown.hints.clone_from(&noted.hints);
    shown
}

/// Most names of papers in one line.
const MOST_NAMES: usize = 4;

impl Review {
    /// The spot in words: on which papers, and where on the ink.
    pub(super) fn whereabouts(&self, spot: &Spot, subjects: &[usize]) -> Option<String> {
        let names = || self.names(subjects);
        match (&spot.place, &spot.ink) {
            (Some(_), None) => None,
            (Some(place), Some(ink)) if self.is_own_words(*place, subjects) => {
                Some(ink.to_string())
            }
            (Some(_), Some(ink)) => Some(format!("{}: {ink}", names())),
            (None, Some(ink)) => Some(format!("{}: {ink}", names())),
            (None, None) if subjects.is_empty() => None,
            (None, None) => Some(names()),
        }
    }

    /// Whether `place` lies in the words of the only subject, which the excerpt names by itself.
    fn is_own_words(&self, place: crate::diagnostic::Place, subjects: &[usize]) -> bool {
        let plain = |at: &usize| self.subjects[*at].plain.as_ref().map(|(source, _)| *source);
        subjects.len() == 1 && plain(&subjects[0]) == Some(place.source)
    }

    /// "ke-hoach-2024, dang-ky-thon1 và 12 văn bản khác".
    pub(super) fn names(&self, subjects: &[usize]) -> String {
        let named = |at: &usize| self.subjects[*at].name.clone();
        let shown: Vec<String> = subjects.iter().take(MOST_NAMES).map(named).collect();
        match subjects.len() - shown.len() {
            0 => shown.join(", "),
            more => format!("{} và {more} văn bản khác", shown.join(", ")),
        }
    }

    /// "data/ke-hoach-2024.yaml:12", "trang 1, …", or the names of the papers.
    pub(super) fn pointed(&self, spot: &Spot, subjects: &[usize], sources: &Sources) -> String {
        match (spot.place, &spot.ink) {
            (_, Some(ink @ Ink::Point { .. })) => format!("{}: {ink}", self.names(subjects)),
            (Some(place), _) => {
                let (line, _) = sources.line_column(place);
                format!("{}:{line}", sources.get(place.source).name)
            }
            (None, Some(ink)) => format!("{}: {ink}", self.names(subjects)),
            (None, None) => self.names(subjects),
        }
    }
}

fn right(review: &Review, sources: &Sources) -> Option<String> {
    let line = |one: &super::Affirmed| {
        let at = review.pointed(&one.spot, &one.subjects, sources);
        format!("  {} {} ({at})", one.rule.code, one.message)
    };
    section("đã xét và thấy đúng:", review.right.iter().map(line))
}

fn missing(review: &Review) -> Option<String> {
    let lacking = review.subjects.iter().filter(|subject| !subject.missing.is_empty());
    let line = |subject: &super::Subject| {
        let names: Vec<_> = subject.missing.iter().map(|one| one.title()).collect();
        format!("  {}: {}", subject.name, names.join("; "))
    };
    section("không nhận ra:", lacking.map(line))
}

fn other_regimes(review: &Review) -> Option<String> {
    let party = review.subjects.iter().filter(|subject| subject.regime == Some(Regime::Party));
    let line = |subject: &super::Subject| format!("  {}", subject.name);
    section("văn bản của Đảng, không xét thể thức theo Nghị định 30:", party.map(line))
}

fn undecided(review: &Review) -> Option<String> {
    let line = |open: &super::Open| {
        let codes: Vec<_> = open.rules.iter().map(|rule| rule.code).collect();
        let is_everywhere = open.subjects.len() == review.subjects.len();
        let of = if is_everywhere { String::new() } else { review.names(&open.subjects) };
        let of = if of.is_empty() { of } else { format!(" ({of})") };
        format!("  {}{of}: {}", open.reason, codes.join(", "))
    };
    section("không kết luận được:", review.undecided.iter().map(line))
}

fn section(title: &str, lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
}
