//! ND30-05: the left margin.

use super::margins::{self, Edge};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-05",
    title: "lề trái từ 30 đến 35 mm",
    severity: Severity::Error,
    article: "PL I.I.3 Nghị định 30/2020/NĐ-CP",
    why: "Lề trái hẹp thì đóng tập vào là mất chữ.",
    wrong: "lề trái 25 mm",
    right: "lề trái 30 mm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let permitted = paper.table.page.left.permitted;
    margins::hold(paper, findings, Edge::Left, permitted);
}
