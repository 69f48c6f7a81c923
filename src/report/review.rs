//! All reports of a run → one: in one order, each thing said once.

use std::collections::BTreeSet;

use super::{Kind, Spot, Subject};
use crate::check::{CATALOGUE, Check, Finding, Means, Place, Report, Rule, Selection};
use crate::diagnostic::{Diagnostic, Severity, Sources, inert};
use crate::read::{Medium, Observed, Regime};

/// What a run of `check` has to say.
#[derive(Debug, Default)]
pub struct Review {
    selection: Selection,
    pub subjects: Vec<Subject>,
    pub findings: Vec<Noted>,
    pub right: Vec<Affirmed>,
    pub undecided: Vec<Open>,
    /// Files that could not be read, and papers that could not be made.
    pub refused: Vec<Diagnostic>,
    /// Findings that the data itself sets aside, with a reason.
    pub set_aside: Vec<SetAside>,
    pub(super) asked: BTreeSet<&'static str>,
}

/// A finding.
#[derive(Debug, Clone)]
pub struct Noted {
    /// `None` for what is said of the examination itself.
    pub rule: Option<&'static Rule>,
    pub severity: Severity,
    pub message: String,
    pub hints: Vec<String>,
    pub spot: Spot,
    /// Indices of the subjects it was met in, in order.
    pub subjects: Vec<usize>,
}

/// A finding that the data itself sets aside.
#[derive(Debug, Clone)]
pub struct SetAside {
    pub noted: Noted,
    /// As the clerk gives it.
    pub reason: String,
}

/// Something that was checked and holds.
#[derive(Debug, Clone)]
pub struct Affirmed {
    pub rule: &'static Rule,
    pub message: String,
    pub spot: Spot,
    /// Indices of the subjects.
    pub subjects: Vec<usize>,
}

/// A reason for which rules could not be decided.
#[derive(Debug, Clone)]
pub struct Open {
    pub reason: String,
    pub rules: Vec<&'static Rule>,
    /// Indices of the subjects.
    pub subjects: Vec<usize>,
}

impl Open {
    fn new(reason: &str) -> Self {
        Self { reason: reason.to_owned(), rules: Vec::new(), subjects: Vec::new() }
    }
}

impl Review {
    /// A review of the rules in `selection`.
    pub fn new(selection: Selection) -> Self {
        Self { selection, ..Self::default() }
    }

    /// The rules that are asked about.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Adds what was found in `subject`; `seen` is what was read of it, when it is a finished paper.
    pub fn add(
        &mut self,
        subject: Subject,
        seen: Option<&Observed>,
        report: Report,
        sources: &mut Sources,
    ) {
        let mut subject = seen.into_iter().fold(subject, Subject::seen);
        if let Some(seen) = seen.filter(|_| needs_words(&subject, &report)) {
            let (words, starts) = seen.layout.plain();
            let name = match subject.kind {
                Kind::Data | Kind::File(_) => subject.name.clone(),
                Kind::Paper => format!("{} (bản in)", subject.name),
            };
            subject.plain = Some((sources.add(name, words), starts));
        }
        let at = self.subjects.len();
        self.ask(at, &subject, seen);
        let Report { findings, right, undecided } = report;
        for finding in findings {
            let spot = Spot::of(&finding.place, finding.origin, &subject, seen);
            self.note(finding, spot, at, subject.kind);
        }
        for one in right {
            let spot = Spot::of(&one.place, None, &subject, seen);
            self.affirm(Affirmed {
                rule: one.rule,
                message: inert(&one.message),
                spot,
                subjects: vec![at],
            });
        }
        for one in undecided {
            self.leave_open(one.rule, &inert(&one.reason), at);
        }
        self.subjects.push(subject);
    }

    /// Notes which rules are asked about subject `at`, and which its medium cannot answer.
    fn ask(&mut self, at: usize, subject: &Subject, seen: Option<&Observed>) {
        let selection = self.selection.clone();
        for rule in CATALOGUE.iter().copied().filter(|rule| selection.includes(rule)) {
            let answer = match rule.check {
                // Papers of the Party follow rules of their own.
                Check::Form { .. } if subject.regime == Some(Regime::Party) => None,
                Check::Form { pdf, docx, .. } => seen.map(|seen| match seen.layout.medium {
                    // Our own papers come in both formats: what one does not tell the other may.
                    Medium::Pdf if subject.kind == Kind::Paper && is_told(docx) => docx,
                    Medium::Pdf => pdf,
                    Medium::Docx => docx,
                }),
                Check::Words(_) => (subject.kind != Kind::Data).then_some(Means::Measured),
                // The papers of the year tell its calendar once more; its data has told it.
                Check::Season(_) => (subject.kind != Kind::Paper).then_some(Means::Measured),
                Check::Data(_) => (subject.kind == Kind::Data).then_some(Means::Measured),
            };
            match answer {
                Some(Means::Undecidable(reason)) => self.leave_open(rule, reason, at),
                Some(Means::Measured | Means::FromStyle) => {
                    self.asked.insert(rule.code);
                }
                None => {}
            }
        }
    }

    fn note(&mut self, finding: Finding, spot: Spot, at: usize, kind: Kind) {
        let Finding { rule, severity, place, origin, .. } = finding;
        if !self.selection.includes(rule) {
            return;
        }
        let message = inert(&finding.message);
        let is_typed = matches!(place, Place::Typed(_)) || origin.is_some();
        let same = |noted: &&mut Noted| {
            let alike = noted.rule.is_some_and(|other| other.code == rule.code);
            // The same words of a template are wrong in all its papers, wherever they were printed.
            let shared = !is_typed && kind == Kind::Paper && noted.subjects != [at];
            // What is wrong with a file of somebody's is told of that file alone.
            let is_near = !matches!(kind, Kind::File(_)) || noted.subjects == [at];
            let same_place = noted.spot == spot || is_typed && noted.spot.place == spot.place;
            alike && is_near && (same_place || shared) && noted.message == message
        };
        if let Some(noted) = self.findings.iter_mut().find(same) {
            if noted.subjects.last() != Some(&at) {
                noted.subjects.push(at);
            }
            return;
        }
        let hints = finding.hints.iter().map(|hint| inert(hint)).collect();
        let subjects = vec![at];
        self.findings.push(Noted { rule: Some(rule), severity, message, hints, spot, subjects });
    }

    fn affirm(&mut self, one: Affirmed) {
        if !self.selection.includes(one.rule) {
            return;
        }
        let is_file = |at: &usize| {
            self.subjects.get(*at).is_some_and(|known| matches!(known.kind, Kind::File(_)))
        };
        let same = |other: &&mut Affirmed| {
            let alike = other.rule.code == one.rule.code && other.message == one.message;
            // What holds in a file of somebody's is said of that file alone.
            alike && (other.subjects == one.subjects || !other.subjects.iter().any(is_file))
        };
        match self.right.iter_mut().find(same) {
            Some(other) if other.subjects.ends_with(&one.subjects) => {}
            Some(other) => other.subjects.extend(one.subjects),
            None => self.right.push(one),
        }
    }

    fn leave_open(&mut self, rule: &'static Rule, reason: &str, at: usize) {
        if !self.selection.includes(rule) {
            return;
        }
        let known = self.undecided.iter().position(|open| open.reason == reason);
        let known = known.unwrap_or_else(|| {
            self.undecided.push(Open::new(reason));
            self.undecided.len() - 1
        });
        let open = &mut self.undecided[known];
        if open.rules.iter().all(|known| known.code != rule.code) {
            open.rules.push(rule);
        }
        if open.subjects.last() != Some(&at) {
            open.subjects.push(at);
        }
    }

    /// How many rules were asked that could be answered.
    pub fn rules_asked(&self) -> usize {
        self.asked.len()
    }

    /// Puts the findings in the order in which one goes through the files.
    pub fn sort(&mut self) {
        let subjects = &self.subjects;
        self.findings.sort_by_key(|noted| {
            let code = noted.rule.map_or("", |rule| rule.code);
            (rank(&noted.spot, &noted.subjects, subjects), code_rank(code))
        });
        self.right.sort_by_key(|one| rank(&one.spot, &one.subjects, subjects));
    }
}

fn is_told(means: Means) -> bool {
    !matches!(means, Means::Undecidable(_))
}

/// Whether the words of `subject` are needed to show where something of `report` is.
fn needs_words(subject: &Subject, report: &Report) -> bool {
    let untyped =
        |finding: &Finding| matches!(finding.place, Place::Printed(_)) && finding.origin.is_none();
    matches!(subject.kind, Kind::File(_)) || report.findings.iter().any(untyped)
}

/// The file, then the place in it; what has no place goes before the rest of its file.
fn rank(spot: &Spot, subjects: &[usize], all: &[Subject]) -> (u32, usize, u32) {
    let first = subjects.first().copied().unwrap_or(0);
    let plain = || all.get(first).and_then(|subject| Some((subject.plain.as_ref()?.0, 0)));
    match spot.place.map(|place| (place.source, place.start)).or_else(plain) {
        Some((source, start)) => (u32::from(source.0), 0, start),
        None => (u32::MAX, first, 0),
    }
}

/// Codes in the order of the catalogue; what has none goes last.
fn code_rank(code: &str) -> usize {
    CATALOGUE.iter().position(|rule| rule.code == code).unwrap_or(usize::MAX)
}
