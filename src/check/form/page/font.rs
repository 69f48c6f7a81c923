//! ND30-07: other fonts than Times New Roman.

use super::unicode;
use crate::check::Place;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Extent;
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
const TWINS: [&str; 3] = ["tinos", "liberationserif", "timesnewroman"];

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let mut strangers: BTreeMap<String, Extent> = BTreeMap::new();
    let mut twins: BTreeSet<String> = BTreeSet::new();
    for (at, paragraph) in paper.seen.layout.paragraphs.iter().enumerate() {
        let faces = paragraph
            .spans
            .iter()
            .filter(|span| !paragraph.text[span.range.clone()].trim().is_empty());
        for span in faces {
            let Some(face) = &span.look.face else { continue };
            match plain(face) {
                plain if plain.starts_with("timesnewroman") => {}
                plain if TWINS.iter().any(|twin| plain.starts_with(twin)) => {
                    twins.insert(face.clone());
                }
                // Symbols of bullets and boxes are no text.
                plain if plain.starts_with("symbol") || plain.starts_with("wingdings") => {}
                // Fonts of the old codes are told of by ND30-08.
                _ if unicode::is_legacy(face) => {}
                _ => {
                    strangers
                        .entry(face.clone())
                        .or_insert_with(|| Extent::new(at, span.range.clone()));
                }
            }
        }
    }
    for (face, extent) in strangers {
        let words = quoted(paper.seen.layout.text(&extent));
        let fault = format!("{words} dùng phông {face}");
        findings
            .fault((&extent).into(), fault)
            .hint("chọn cả văn bản, đổi phông thành Times New Roman");
    }
    if !twins.is_empty() {
        let names: Vec<String> = twins.into_iter().collect();
        let fault = format!("phông {} thay cho Times New Roman, cùng số đo", names.join(", "));
        findings.fault(Place::Whole, fault).weigh(Severity::Note);
    }
}

/// "TimesNewRomanPS-BoldMT" and "Times New Roman" begin alike.
fn plain(face: &str) -> String {
    face.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
