//! ND30-41: the rule under the subject.

use crate::check::form::rules::{self, Underline};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;
pub static RULE: Rule = Rule {
    code: "ND30-41",
    title: "dưới trích yếu có đường kẻ liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối",
    severity: Severity::Error,
    article: "PL I.II.5 Nghị định 30/2020/NĐ-CP",
    why: "Thiếu đường kẻ dưới trích yếu là một trong những lỗi hay bị trả nhất.",
    wrong: "không có đường kẻ dưới trích yếu",
    right: "đường kẻ dài 0,4 dòng chữ, ở giữa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let parts: Vec<&Part> = paper.seen.all(Component::Subject).collect();
    rules::hold(
        paper,
        findings,
        &Underline {
            name: "trích yếu",
            parts: &parts,
            share: paper.table.rules.subject.permitted,
            wanted: "từ 1/3 đến 1/2 dòng chữ",
        },
    );
}
