//! ND30-37: the date beside the number.

use crate::check::form::geometry;
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-37",
    title: "địa danh, thời gian cùng dòng với số, ký hiệu, giữa Quốc hiệu",
    severity: Severity::Error,
    article: "PL I.II.4 Nghị định 30/2020/NĐ-CP",
    why: "Số và ngày đọc trên một dòng; lệch dòng là bảng của phần đầu bị vỡ.",
    wrong: "ngày tháng thấp hơn số một dòng",
    right: "ngày tháng cùng dòng với số",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Nearer than this two baselines are one, in mm.
const LEVEL: f64 = 1.0;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::PlaceDate) else { return };
    if let Some(number) = paper.seen.first(Component::Number) {
        let drop = geometry::drop(paper, number, part);
        if let Some(drop) = drop.filter(|drop| drop.abs() > LEVEL) {
            let side = if drop > 0.0 { "thấp" } else { "cao" };
            let fault =
                format!("ngày tháng {side} hơn dòng số, ký hiệu {} mm", decimal(drop.abs()));
            findings.fault((&part.extent).into(), fault);
        }
        if geometry::rows_differ(paper, number, part) {
            let fault = "ngày tháng và số, ký hiệu không ở cùng một hàng của bảng";
            findings.fault((&part.extent).into(), fault);
        }
    }
    let title = paper.seen.first(Component::NationalTitle);
    let off = title.and_then(|title| geometry::off_centre(paper, part, title));
    if let Some(off) = off.filter(|off| off.abs() > 2.0 * geometry::SAME) {
        let fault = format!("ngày tháng lệch {} mm so với giữa Quốc hiệu", decimal(off.abs()));
        findings.fault((&part.extent).into(), fault);
    }
}
