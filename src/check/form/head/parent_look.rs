//! ND30-26: the look of the body above.

use crate::check::form::looks;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-26",
    title: "tên cơ quan chủ quản in hoa, cỡ 12 – 13, đứng, không đậm",
    severity: Severity::Error,
    article: "PL I.II.2, PL I.V.2 Nghị định 30/2020/NĐ-CP",
    why: "Chỉ tên cơ quan ban hành được in đậm; in đậm cả hai làm lẫn ai là người ban hành.",
    wrong: "ỦY BAN NHÂN DÂN XÃ BÌNH LƯƠNG in đậm trên tên Hội đồng",
    right: "ỦY BAN NHÂN DÂN XÃ BÌNH LƯƠNG chữ đứng, không đậm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::Parent);
}
