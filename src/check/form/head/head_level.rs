//! ND30-28: the issuer beside the national title.

use crate::check::form::geometry;
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-28",
    title: "tên cơ quan ngang hàng với Quốc hiệu",
    severity: Severity::Warning,
    article: "PL I.IV Nghị định 30/2020/NĐ-CP",
    why: "Hai cột của phần đầu bắt đầu cùng một dòng.",
    wrong: "tên cơ quan thấp hơn Quốc hiệu một dòng",
    right: "dòng đầu của tên cơ quan ngang Quốc hiệu",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Nearer than this two baselines are level, in mm.
const LEVEL: f64 = 2.0;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let name = paper.seen.first(Component::Parent).or_else(|| paper.seen.first(Component::Issuer));
    let (Some(name), Some(title)) = (name, paper.seen.first(Component::NationalTitle)) else {
        return;
    };
    let drop = geometry::drop(paper, title, name);
    if let Some(drop) = drop.filter(|drop| drop.abs() > LEVEL) {
        let side = if drop > 0.0 { "thấp" } else { "cao" };
        let fault = format!("tên cơ quan {side} hơn Quốc hiệu {} mm", decimal(drop.abs()));
        findings.fault((&name.extent).into(), fault);
    }
    if geometry::rows_differ(paper, title, name) {
        let fault = "tên cơ quan và Quốc hiệu không ở cùng một hàng của bảng";
        findings.fault((&name.extent).into(), fault);
    }
}
