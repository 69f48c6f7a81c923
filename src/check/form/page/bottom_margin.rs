//! ND30-04: the bottom margin.

use super::margins::{self, Edge};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-04",
    title: "lề dưới từ 20 đến 25 mm",
    severity: Severity::Error,
    article: "PL I.I.3 Nghị định 30/2020/NĐ-CP",
    why: "Lề dưới hẹp thì dòng cuối dễ bị máy in cắt.",
    wrong: "lề dưới 15 mm",
    right: "lề dưới 20 mm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let permitted = paper.table.page.bottom.permitted;
    margins::hold(paper, findings, Edge::Bottom, permitted);
}
