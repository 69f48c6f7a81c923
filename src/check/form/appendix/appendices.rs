//! The appendices of a paper: label, title, reference, each with what stands in its place.

use crate::check::Paper;
use crate::check::form::body::from_roman;
use crate::format::Component;
use crate::read::{Part, fold};

/// Printed lines that a reference takes at most.
const MOST_LINES: usize = 4;

/// One appendix.
#[derive(Debug, Clone)]
pub struct Appendix<'a> {
    pub label: &'a Part,
    /// "I", "02", empty for the only one.
    pub number: &'a str,
    pub titles: Vec<&'a Part>,
    pub reference: Option<&'a Part>,
    /// All its words, be they printed on several lines.
    pub reference_words: String,
    /// The first part behind these three.
    pub next: Option<&'a Part>,
}

impl Appendix<'_> {
    /// What its Roman number counts.
    pub fn ordinal(&self) -> Option<u32> {
        from_roman(self.number)
    }
}

/// Every appendix, in order.
pub fn appendices<'a>(paper: &Paper<'a>) -> Vec<Appendix<'a>> {
    paper.seen.all(Component::AppendixLabel).map(|label| appendix(paper, label)).collect()
}

fn appendix<'a>(paper: &Paper<'a>, label: &'a Part) -> Appendix<'a> {
    let own = |part: &&Part| part.group == label.group && !part.component.is_signing();
    let of = |component| paper.seen.all(component).filter(own);
    let head = |component| {
        matches!(
            component,
            Component::AppendixLabel | Component::AppendixTitle | Component::AppendixReference
        )
    };
    let reference = of(Component::AppendixReference).next();
    let text = paper.seen.text(label);
    let number = text.split_whitespace().nth(2).unwrap_or_default();
    Appendix {
        label,
        number: number.trim_end_matches(['.', ':']),
        titles: of(Component::AppendixTitle).collect(),
        reference,
        reference_words: reference.map(|part| to_bracket(paper, part)).unwrap_or_default(),
        next: paper.seen.parts.iter().filter(own).find(|part| !head(part.component)),
    }
}

/// The words of `first` and of what stands under it, up to the bracket that closes them.
fn to_bracket(paper: &Paper<'_>, first: &Part) -> String {
    let lines = paper.seen.parts.iter().skip_while(|part| *part != first).take(MOST_LINES);
    let lines: Vec<&str> = lines.map(|part| paper.seen.text(part)).collect();
    let closing = lines.iter().position(|line| line.contains(')'));
    lines[..=closing.unwrap_or(0)].join(" ")
}

/// Whether `part` says what an appendix belongs to, be it without brackets.
pub fn is_reference(paper: &Paper<'_>, part: &Part) -> bool {
    let words = fold(paper.seen.text(part));
    let bare = words.trim_start_matches(['(', '[', '"', '“']);
    bare.starts_with("kem theo") || bare.starts_with("ban hanh kem theo")
}
