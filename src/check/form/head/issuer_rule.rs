//! ND30-29: the rule under the issuing body.

use crate::check::form::rules::{self, Underline};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;
pub static RULE: Rule = Rule {
    code: "ND30-29",
    title: "dưới tên cơ quan ban hành có đường kẻ liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối",
    severity: Severity::Error,
    article: "PL I.II.2 Nghị định 30/2020/NĐ-CP",
    why: "Kẻ hết dòng hay kẻ lệch là nhầm với đường kẻ dưới Tiêu ngữ.",
    wrong: "đường kẻ dài 0,7 dòng chữ",
    right: "đường kẻ dài 0,4 dòng chữ, ở giữa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let parts: Vec<&Part> = paper.seen.all(Component::Issuer).collect();
    rules::hold(
        paper,
        findings,
        &Underline {
            name: "tên cơ quan ban hành",
            parts: &parts,
            share: paper.table.rules.issuer.permitted,
            wanted: "từ 1/3 đến 1/2 dòng chữ",
        },
    );
}
