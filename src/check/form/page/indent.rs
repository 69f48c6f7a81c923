//! ND30-15: the indent of first lines.

use super::text;
use crate::check::form::looks::{decimal, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-15",
    title: "chữ đầu đoạn lùi vào 1 cm hoặc 1,27 cm, như nhau trong cả văn bản",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Đoạn không lùi đầu dòng thì không thấy chỗ bắt đầu ý mới.",
    wrong: "các đoạn không lùi đầu dòng",
    right: "các đoạn lùi 1,27 cm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Places are read to this, in mm.
const TOLERANCE: f64 = 0.4;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let limits = paper.table.paragraph.indent.permitted;
    let told = text::paragraphs(paper)
        .filter_map(|(part, paragraph)| Some((part, text::indent(paragraph)?)));
    let told: Vec<_> = told.collect();
    let permitted = |indent: f64| {
        [limits.least, limits.most].iter().any(|one| (indent - one).abs() <= TOLERANCE)
    };
    let wrong: Vec<_> = told.iter().filter(|(_, indent)| !permitted(*indent)).collect();
    if let Some((first, indent)) = wrong.first() {
        let fault = format!(
            "{} của {} đoạn lùi đầu dòng {} mm, từ {}",
            wrong.len(),
            told.len(),
            decimal(*indent),
            quoted(paper.seen.text(first))
        );
        findings
            .fault((&first.extent).into(), fault)
            .hint("Paragraph > Special > First line: 1,27 cm");
        return;
    }
    let other = told.iter().find(|(_, indent)| (indent - told[0].1).abs() > 2.0 * TOLERANCE);
    if let Some((part, _)) = other {
        findings
            .fault((&part.extent).into(), "chỗ lùi 1 cm, chỗ lùi 1,27 cm")
            .weigh(Severity::Warning);
    }
}
