//! ND30-06: the right margin.

use super::margins::{self, Edge};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-06",
    title: "lề phải từ 15 đến 20 mm",
    severity: Severity::Error,
    article: "PL I.I.3 Nghị định 30/2020/NĐ-CP",
    why: "Lề phải hẹp thì máy in và bản sao cắt mất chữ.",
    wrong: "lề phải 10 mm",
    right: "lề phải 15 mm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let permitted = paper.table.page.right.permitted;
    margins::hold(paper, findings, Edge::Right, permitted);
}
