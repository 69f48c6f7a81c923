//! ND30-40: the look of the subject.

use crate::check::form::looks::{self, quoted, words};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-40",
    title: "trích yếu ngay dưới tên loại, cỡ 13 – 14, đứng, đậm, chữ thường, căn giữa, không có dấu chấm",
    severity: Severity::Error,
    article: "PL I.II.5, PL I.V.5 Nghị định 30/2020/NĐ-CP",
    why: "Trích yếu là một cụm từ, không phải một câu; in hoa cả dòng là nhầm với tên loại.",
    wrong: "PHÁT ĐỘNG PHONG TRÀO THI ĐUA.",
    right: "Phát động phong trào thi đua",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::Subject);
    let Some(last) = paper.seen.all(Component::Subject).last() else { return };
    looks::centred(paper, findings, last);
    let words = words(paper.seen.text(last));
    if words.ends_with('.') && !words.ends_with("...") {
        let fault = format!("trích yếu {} có dấu chấm cuối", quoted(&words));
        findings.fault((&last.extent).into(), fault).hint("bỏ dấu chấm");
    }
}
