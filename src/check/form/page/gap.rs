//! ND30-16: the gap between paragraphs.

use super::text;
use crate::check::form::looks::{decimal, quoted};
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
    // The first paragraph of a page or of the body stands under something else.
    let told: Vec<_> = text::paragraphs(paper)
        .zip(text::paragraphs(paper).skip(1))
        .filter(|(above, below)| above.0.extent.paragraph + 1 == below.0.extent.paragraph)
        .filter_map(|(_, (part, paragraph))| Some((part, paragraph.before?)))
        .collect();
    let wrong: Vec<_> = told.iter().filter(|(_, gap)| *gap < least - TOLERANCE).collect();
    if let Some((first, gap)) = wrong.first() {
        let fault = format!(
            "{} của {} đoạn cách đoạn trên {} pt, từ {}",
            wrong.len(),
            told.len(),
            decimal(gap.max(0.0)),
            quoted(paper.seen.text(first))
        );
        findings.fault((&first.extent).into(), fault).hint("Paragraph > Spacing > Before: 6 pt");
    }
}
