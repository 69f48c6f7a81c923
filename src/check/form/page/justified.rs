//! ND30-14: a body that is not justified.

use super::text;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Alignment;
pub static RULE: Rule = Rule {
    code: "ND30-14",
    title: "nội dung căn đều hai bên",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Căn đều hai bên giữ lề phải thẳng; căn trái là thói quen của thư thường.",
    wrong: "các đoạn căn trái",
    right: "các đoạn căn đều hai bên",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let told = text::paragraphs(paper).filter_map(|(part, paragraph)| {
        // A paragraph of one printed line is justified and left-aligned at once.
        let short = paragraph.lines.len() == 1
            || paragraph.lines.is_empty() && paragraph.text.chars().count() < 70;
        (!short).then_some((part, paragraph.align))
    });
    let told: Vec<_> = told.collect();
    let wrong: Vec<_> =
        told.iter().filter(|(_, align)| *align != Some(Alignment::Justify)).collect();
    if let Some((first, align)) = wrong.first() {
        let aligned = match align {
            Some(Alignment::Centre) => "căn giữa",
            _ => "không căn đều hai bên",
        };
        let fault = format!(
            "{} của {} đoạn dài {aligned}, từ {}",
            wrong.len(),
            told.len(),
            quoted(paper.seen.text(first))
        );
        findings.fault((&first.extent).into(), fault).hint("chọn các đoạn, bấm Ctrl+J");
    }
}
