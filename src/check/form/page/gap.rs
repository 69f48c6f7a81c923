//! ND30-16: the gap between paragraphs.

use super::text::{self, Tally};
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-16",
    title: "các đoạn cách nhau ít nhất 6 pt",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Đoạn cách nhau 6 pt để mắt tách được từng ý.",
    wrong: "các đoạn cách nhau 0 pt",
    right: "các đoạn cách nhau 6 pt",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Gaps are read to this, in pt.
const TOLERANCE: f64 = 0.6;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let least = paper.table.paragraph.gap.permitted.least;
    // What stands under a heading, a table or a page break is set otherwise.
    let told = text::paragraphs(paper)
        .zip(text::paragraphs(paper).skip(1))
        .filter(|(above, below)| above.0.extent.paragraph + 1 == below.0.extent.paragraph)
        // The lines of a title without a number belong together.
        .filter(|(_, (part, _))| {
            !paper.seen.layout.looks(&part.extent).all(|look| look.bold == Some(true))
        })
        .filter_map(|(_, (part, paragraph))| Some((part, paragraph.before?)));
    let tally = Tally::of(told, |gap| *gap < least - TOLERANCE);
    let said = tally.say(paper, findings, |gap| {
        format!("cách đoạn trên {} pt, ít hơn {} pt", decimal(gap.max(0.0)), decimal(least))
    });
    if let Some(finding) = said {
        finding.hint("Paragraph > Spacing > Before: 6 pt");
    }
}
