//! ND30-14: a body that is not justified.

use super::text::{self, Tally};
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

/// Shorter paragraphs of a DOCX may be one printed line, in letters.
const LONG: usize = 90;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let told = text::paragraphs(paper).filter_map(|(part, paragraph)| {
        // A paragraph of one printed line is justified and left-aligned at once.
        let short = paragraph.lines.len() == 1
            || paragraph.lines.is_empty() && paragraph.text.chars().count() < LONG;
        // A line broken by hand ends where it was broken.
        let broken = paragraph.text.contains('\n');
        Some((part, paragraph.align.filter(|_| !short && !broken)?))
    });
    let tally = Tally::of(told, |align| *align != Alignment::Justify);
    let finding = tally.say(paper, findings, |_| "không căn đều hai bên".to_owned());
    if let Some(finding) = finding {
        finding.hint("chọn các đoạn, bấm Ctrl+J");
    }
}
