//! ND30-17: line spacing.

use super::text;
use crate::check::form::looks::{decimal, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Leading;
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
const TOLERANCE: f64 = 0.02;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let limits = paper.table.paragraph.leading.permitted;
    let mut fixed = None;
    let told = text::paragraphs(paper).filter_map(|(part, paragraph)| match paragraph.leading? {
        Leading::Lines(lines) => Some((part, lines)),
        Leading::Fixed(pt) => {
            fixed.get_or_insert((part, pt));
            None
        }
    });
    let told: Vec<_> = told.collect();
    let wrong = |lines: f64| lines < limits.least - TOLERANCE || lines > limits.most + TOLERANCE;
    let wrong: Vec<_> = told.iter().filter(|(_, lines)| wrong(*lines)).collect();
    if let Some((first, lines)) = wrong.first() {
        let fault = format!(
            "{} của {} đoạn giãn {} dòng, từ {}",
            wrong.len(),
            told.len(),
            decimal(*lines),
            quoted(paper.seen.text(first))
        );
        findings
            .fault((&first.extent).into(), fault)
            .hint("Paragraph > Line spacing: Single đến 1.5 lines");
    }
    if let Some((part, pt)) = fixed {
        let fault =
            format!("giãn dòng cố định {} pt, từ {}", decimal(pt), quoted(paper.seen.text(part)));
        let finding = findings.fault((&part.extent).into(), fault);
        finding.weigh(Severity::Warning).hint(
            "Paragraph > Line spacing: Single đến 1.5 lines, không dùng Exactly hay At least",
        );
    }
}
