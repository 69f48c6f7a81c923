//! ND30-67: the lines under Nơi nhận.

use super::lists::{Item, recipients};
use crate::check::form::looks::{faults, more, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-67",
    title: "mỗi nơi nhận một dòng có gạch đầu dòng sát lề trái, cỡ 11, đứng, cuối dòng “;”",
    severity: Severity::Error,
    article: "PL I.II.9, PL I.V.8 Nghị định 30/2020/NĐ-CP",
    why: "Danh sách thẳng hàng, cỡ nhỏ thì đọc nhanh và không lấn phần ký.",
    wrong: "- Thường trực Đảng ủy, HĐND xã, (cỡ 14)",
    right: "- Thường trực Đảng ủy, HĐND xã; (cỡ 11)",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let items = recipients(paper);
    let parts = items.iter().flat_map(|item| item.parts.iter().copied());
    let wrong: Vec<(&Part, String)> =
        parts.filter_map(|part| Some((part, faults(paper, part, Component::Recipient)?))).collect();
    if let Some((part, what)) = wrong.first() {
        let fault = format!("{} {what}{}", quoted(paper.seen.text(part)), more(wrong.len()));
        findings.fault((&part.extent).into(), fault);
    }
    let bare: Vec<&Item<'_>> = items.iter().filter(|item| !item.is_dashed()).collect();
    if let Some(item) = bare.first() {
        let fault = format!("{} không có gạch đầu dòng{}", quoted(&item.words), more(bare.len()));
        findings.fault((&item.parts[0].extent).into(), fault);
    }
    let Some((_, others)) = items.split_last() else { return };
    // What is kept ends as ND30-68 says.
    let open: Vec<&Item<'_>> = others
        .iter()
        .filter(|item| !item.is_kept() && !item.words.trim_end().ends_with(';'))
        .collect();
    if let Some(item) = open.first() {
        let fault = format!("{} không kết thúc bằng “;”{}", quoted(&item.words), more(open.len()));
        findings.fault((&item.parts[0].extent).into(), fault);
    }
}
