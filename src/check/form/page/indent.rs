//! ND30-15: the indent of first lines.

use super::text::{self, Tally};
use crate::check::form::looks::decimal;
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
const TOLERANCE: f64 = 0.5;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let limits = paper.table.paragraph.indent.permitted;
    let near = |indent: f64, one: f64| (indent - one).abs() <= TOLERANCE;
    let told: Vec<_> = text::paragraphs(paper)
        .filter_map(|(part, paragraph)| Some((part, text::indent(paragraph)?)))
        .collect();
    let tally = Tally::of(told.iter().copied(), |indent| {
        !near(*indent, limits.least) && !near(*indent, limits.most)
    });
    let said = tally.say(paper, findings, |indent| format!("lùi đầu dòng {} mm", decimal(*indent)));
    if let Some(finding) = said {
        finding.hint("Paragraph > Special > First line: 1,27 cm");
        return;
    }
    let Some((_, first)) = told.first() else { return };
    if let Some((part, _)) = told.iter().find(|(_, indent)| !near(*indent, *first)) {
        findings
            .fault((&part.extent).into(), "chỗ lùi đầu dòng 1 cm, chỗ lùi 1,27 cm")
            .weigh(Severity::Warning);
    }
}
