//! ND30-03: the top margin.

use super::margins::{self, Edge};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-03",
    title: "lề trên từ 20 đến 25 mm",
    severity: Severity::Error,
    article: "PL I.I.3 Nghị định 30/2020/NĐ-CP",
    why: "Số trang nằm trong lề trên; lề hẹp thì số trang dính vào chữ.",
    wrong: "lề trên 15 mm",
    right: "lề trên 20 mm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let permitted = paper.table.page.top.permitted;
    margins::hold(paper, findings, Edge::Top, permitted);
}
