//! ND30-72: "(Kèm theo …)" under the title of an appendix.

use super::appendices::{Appendix, appendices, is_reference};
use crate::check::form::looks::{faults, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::fold;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-72",
    title: "dưới tên phụ lục có dòng “(Kèm theo …)” ghi văn bản, số, ngày, cơ quan; chữ thường, nghiêng, cỡ 13 – 14, căn giữa, trong ngoặc đơn",
    severity: Severity::Error,
    article: "PL I.III.1 Nghị định 30/2020/NĐ-CP",
    why: "Tờ phụ lục rời ra vẫn biết thuộc văn bản nào.",
    wrong: "Kèm theo Kế hoạch – chữ đứng, không ngoặc đơn",
    right: "(Kèm theo Kế hoạch số 05/KH-UBND ngày 01 tháng 02 năm 2024 của Ủy ban nhân dân xã) chữ nghiêng, căn giữa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for appendix in appendices(paper) {
        let Some(part) = appendix.reference else {
            missing(paper, &appendix, findings);
            continue;
        };
        let text = paper.seen.text(part);
        let closed =
            (!appendix.reference_words.contains(')')).then(|| "không đóng ngoặc đơn".to_owned());
        let words = fold(&appendix.reference_words);
        let owner = (!words.contains(" cua ")).then(|| "không ghi cơ quan ban hành".to_owned());
        let look = faults(paper, part, Component::AppendixReference);
        let what: Vec<String> = [closed, owner, look].into_iter().flatten().collect();
        if !what.is_empty() {
            findings.fault((&part.extent).into(), format!("{} {}", quoted(text), what.join(", ")));
        }
    }
}

/// No line in brackets: there is one without them, or none.
fn missing(paper: &Paper<'_>, appendix: &Appendix<'_>, findings: &mut Findings<'_>) {
    if let Some(part) = appendix.next.filter(|next| is_reference(paper, next)) {
        let named = quoted(paper.seen.text(part));
        findings.fault((&part.extent).into(), format!("{named} không đặt trong ngoặc đơn"));
        return;
    }
    let named = quoted(paper.seen.text(appendix.label));
    findings
        .fault((&appendix.label.extent).into(), format!("{named} không có dòng “(Kèm theo …)”"))
        .hint("ghi dưới tên phụ lục: “(Kèm theo Kế hoạch số … ngày … của …)”");
}
