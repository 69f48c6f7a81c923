//! ND30-02: a landscape page without a table.

use crate::check::Place;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Medium;
pub static RULE: Rule = Rule {
    code: "ND30-02",
    title: "trang để dọc; chỉ trang có bảng, biểu mới được để ngang",
    severity: Severity::Warning,
    article: "PL I.I.2 Nghị định 30/2020/NĐ-CP",
    why: "Trang ngang giữa văn bản khó đóng và khó đọc.",
    wrong: "một trang chữ để ngang",
    right: "trang có bảng nhiều cột để ngang",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let sheets = &paper.seen.layout.sheets;
    let lies = |at: &usize| sheets[*at].width > sheets[*at].height;
    // A table that ends on the page before may leave a few lines on a landscape page of its own.
    let pages = paper.seen.layout.medium == Medium::Pdf;
    let left_over = |at: usize| pages && at > 0 && lies(&(at - 1)) && sheets[at - 1].has_table;
    let tabled = |at: usize| sheets[at].has_table || left_over(at);
    let bare: Vec<usize> = (0..sheets.len()).filter(lies).filter(|at| !tabled(*at)).collect();
    let Some(first) = bare.first() else { return };
    let fault = match bare.len() {
        1 => "trang nằm ngang mà không có bảng".to_owned(),
        many => format!("{many} trang nằm ngang mà không có bảng"),
    };
    findings.fault(Place::Sheet(*first), fault).hint("đặt lại Layout > Orientation > Portrait");
}
