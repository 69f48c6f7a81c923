//! ND30-10: a page number on page 1.

use crate::check::Place;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-10",
    title: "trang 1 không hiện số trang",
    severity: Severity::Error,
    article: "PL I.I.7 Nghị định 30/2020/NĐ-CP",
    why: "Trang đầu đã có Quốc hiệu và số văn bản; số trang ở đó là thừa.",
    wrong: "số 1 ở đầu trang 1",
    right: "trang 1 để trống chỗ số trang",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(first) = paper.seen.layout.sheets.first() else { return };
    if first.first_is_numbered == Some(true) {
        let finding = findings.fault(Place::Sheet(0), "trang 1 hiện số trang");
        finding.hint("nháy đúp vào đầu trang, chọn Different First Page, xoá số ở trang 1");
    }
}
