//! ND30-07: other fonts than Times New Roman.

use super::unicode;
use crate::check::Place;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::{Extent, Span};
use std::collections::{BTreeMap, BTreeSet};
pub static RULE: Rule = Rule {
    code: "ND30-07",
    title: "phông chữ Times New Roman",
    severity: Severity::Error,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP",
    why: "Phông khác làm văn bản đổi trang khi mở ở máy khác.",
    wrong: "Arial, Calibri",
    right: "Times New Roman",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Fonts of the same widths and heights, free to embed.
const TWINS: [&str; 2] = ["tinos", "liberationserif"];

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let mut strangers: BTreeMap<&str, Place> = BTreeMap::new();
    let mut twins: BTreeSet<&str> = BTreeSet::new();
    for (face, place) in faces(paper) {
        let plain = plain(face);
        match () {
            () if plain.starts_with("timesnewroman") => {}
            () if TWINS.iter().any(|twin| plain.starts_with(twin)) => {
                twins.insert(face);
            }
            // Fonts of the old codes are told of by ND30-08.
            () if unicode::is_legacy(face) => {}
            () => {
                strangers.entry(face).or_insert(place);
            }
        }
    }
    for (face, place) in strangers {
        let words = match &place {
            Place::Printed(extent) => quoted(paper.seen.layout.text(extent)),
            _ => "số trang".to_owned(),
        };
        findings
            .fault(place, format!("{words} dùng phông {face}"))
            .hint("chọn cả văn bản, đổi phông thành Times New Roman");
    }
    if !twins.is_empty() {
        let names: Vec<&str> = twins.into_iter().collect();
        let fault = format!("phông {} thay cho Times New Roman, cùng số đo", names.join(", "));
        findings.fault(Place::Whole, fault).weigh(Severity::Note);
    }
}

/// Every face that letters or figures are set in; bullets and boxes are no text.
fn faces<'a>(paper: &Paper<'a>) -> impl Iterator<Item = (&'a str, Place)> {
    let layout = &paper.seen.layout;
    let text = layout.paragraphs.iter().enumerate().flat_map(|(at, paragraph)| {
        let written =
            |span: &&Span| paragraph.text[span.range.clone()].chars().any(char::is_alphanumeric);
        paragraph.spans.iter().filter(written).filter_map(move |span| {
            let face = span.look.face.as_deref()?;
            Some((face, Place::Printed(Extent::new(at, span.range.clone()))))
        })
    });
    let numbers = layout
        .page_numbers
        .iter()
        .filter_map(|number| Some((number.look.face.as_deref()?, Place::Sheet(number.sheet))));
    text.chain(numbers)
}

/// "TimesNewRomanPS-BoldMT" and "Times New Roman" begin alike.
fn plain(face: &str) -> String {
    face.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
