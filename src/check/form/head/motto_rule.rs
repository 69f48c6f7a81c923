//! ND30-25: the rule under the motto.

use crate::check::form::rules::{self, Underline};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-25",
    title: "dưới Tiêu ngữ có đường kẻ liền, dài bằng dòng chữ",
    severity: Severity::Error,
    article: "PL I.II.1 Nghị định 30/2020/NĐ-CP",
    why: "Đường kẻ ngắn dưới Tiêu ngữ là lỗi thường bị trả nhất; gạch chân chữ không phải là đường kẻ.",
    wrong: "đường kẻ bằng nửa Tiêu ngữ",
    right: "đường kẻ dài bằng Tiêu ngữ",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Motto) else { return };
    rules::hold(
        paper,
        findings,
        &Underline {
            name: "Tiêu ngữ",
            parts: &[part],
            share: paper.table.rules.motto.permitted,
            wanted: "bằng dòng chữ",
        },
    );
}
