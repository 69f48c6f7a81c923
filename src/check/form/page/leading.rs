//! ND30-17: line spacing.

use super::text::{self, Tally};
use crate::check::form::looks::{between, decimal};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::{Leading, Part};
pub static RULE: Rule = Rule {
    code: "ND30-17",
    title: "giãn dòng từ đơn đến 1,5 dòng",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Giãn dòng quá rộng hay quá hẹp là để ép văn bản vừa trang.",
    wrong: "giãn dòng 1,8",
    right: "giãn dòng đơn",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Spacing is read to this, in lines.
const TOLERANCE: f64 = 0.03;
/// From baseline to baseline of single spacing in Times New Roman, in em.
const SINGLE: f64 = 1.15;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let limits = paper.table.paragraph.leading.permitted;
    let told = text::paragraphs(paper).filter_map(|(part, _)| Some((part, lines(paper, part)?)));
    let tally = Tally::of(told, |lines| {
        *lines < limits.least - TOLERANCE || *lines > limits.most + TOLERANCE
    });
    let said = tally.say(paper, findings, |lines| {
        format!("giãn {} dòng, phải {} dòng", decimal(*lines), between(limits))
    });
    if let Some(finding) = said {
        finding.hint("Paragraph > Line spacing: Single đến 1.5 lines");
    }
}

/// Line spacing of `part` in single lines; a fixed one against the letters it holds.
fn lines(paper: &Paper<'_>, part: &Part) -> Option<f64> {
    let layout = &paper.seen.layout;
    match layout.paragraphs[part.extent.paragraph].leading? {
        Leading::Lines(lines) => Some(lines),
        Leading::Fixed(pt) => {
            let sizes = layout.looks(&part.extent).filter_map(|look| look.size);
            let largest = sizes.fold(0.0, f64::max);
            (largest > 0.0).then(|| pt / (SINGLE * largest))
        }
    }
}
