//! ND30-01: a sheet that is not A4.

use crate::check::Place;
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-01",
    title: "khổ giấy A4, 210 × 297 mm",
    severity: Severity::Error,
    article: "PL I.I.1 Nghị định 30/2020/NĐ-CP",
    why: "In ra khổ khác thì lề và cỡ chữ đều sai.",
    wrong: "trang khổ Letter, 215,9 × 279,4 mm",
    right: "trang 210 × 297 mm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Rounding of points and of printers' drivers, in mm.
const TOLERANCE: f64 = 0.6;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let page = &paper.table.page;
    let (short, long) = (page.width.permitted.most, page.height.permitted.most);
    for (at, sheet) in paper.seen.layout.sheets.iter().enumerate() {
        let (narrow, wide) = (sheet.width.min(sheet.height), sheet.width.max(sheet.height));
        if (narrow - short).abs() > TOLERANCE || (wide - long).abs() > TOLERANCE {
            let fault = format!("trang {} × {} mm", decimal(sheet.width), decimal(sheet.height));
            findings.fault(Place::Sheet(at), fault).hint("chọn khổ A4: Layout > Size > A4");
            return;
        }
    }
}
