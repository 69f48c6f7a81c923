//! ND30-18: the size and the face of the body.

use super::text::{self, Tally};
use crate::check::form::looks;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Look, Part};
pub static RULE: Rule = Rule {
    code: "ND30-18",
    title: "nội dung cỡ 13 – 14, đứng, không đậm",
    severity: Severity::Error,
    article: "PL I.II.6, PL I.V.6 Nghị định 30/2020/NĐ-CP",
    why: "Cả đoạn in nghiêng hay đậm làm lẫn với căn cứ và tiêu đề.",
    wrong: "cả đoạn chữ nghiêng, cỡ 12",
    right: "đoạn chữ đứng, cỡ 14",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let told = text::paragraphs(paper).map(|(part, _)| (part, wrong(paper, part)));
    let tally = Tally::of(told, Option::is_some);
    let finding = tally.say(paper, findings, |what| what.clone().unwrap_or_default());
    // A note or a title without a number may be italic or bold.
    if let Some(finding) = finding.filter(|finding| finding.severity < Severity::Error) {
        finding.weigh(Severity::Note);
    }
}

/// A word may be bold or italic; a paragraph may not.
fn wrong(paper: &Paper<'_>, part: &Part) -> Option<String> {
    let row = &paper.table.components.get(Component::Paragraph).permitted;
    let looks: Vec<&Look> = paper.seen.layout.looks(&part.extent).collect();
    let all = |told: fn(&Look) -> Option<bool>| {
        !looks.is_empty() && looks.iter().all(|look| told(look) == Some(true))
    };
    match () {
        () if all(|look| look.italic) => Some("in nghiêng".to_owned()),
        () if all(|look| look.bold) => Some("in đậm".to_owned()),
        () => looks::size(&looks, row.size),
    }
}
