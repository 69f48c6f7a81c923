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
    let row = &paper.table.components.get(Component::Paragraph).permitted;
    let sized = text::paragraphs(paper).map(|(part, _)| {
        let looks: Vec<&Look> = paper.seen.layout.looks(&part.extent).collect();
        (part, looks::size(&looks, row.size))
    });
    let finding = Tally::of(sized, Option::is_some)
        .say(paper, findings, |what| what.clone().unwrap_or_default());
    if let Some(finding) = finding {
        finding.weigh(RULE.severity);
    }
    let faced = text::paragraphs(paper).map(|(part, _)| (part, whole(paper, part)));
    let finding = Tally::of(faced, Option::is_some)
        .say(paper, findings, |what| what.unwrap_or_default().to_owned());
    // A note or a title without a number may be italic or bold.
    if let Some(finding) = finding.filter(|finding| finding.severity < RULE.severity) {
        finding.weigh(Severity::Note);
    }
}

/// A word may be bold or italic; a paragraph may not.
fn whole(paper: &Paper<'_>, part: &Part) -> Option<&'static str> {
    let looks: Vec<&Look> = paper.seen.layout.looks(&part.extent).collect();
    let all = |told: fn(&Look) -> Option<bool>| {
        !looks.is_empty() && looks.iter().all(|look| told(look) == Some(true))
    };
    match () {
        () if all(|look| look.italic) => Some("in nghiêng"),
        () if all(|look| look.bold) => Some("in đậm"),
        () => None,
    }
}
