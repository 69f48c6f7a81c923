//! ND30-30: "Số:", its look and place.

use crate::check::form::looks::{decimal, quoted, words};
use crate::check::form::{geometry, looks};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-30",
    title: "số, ký hiệu viết “Số: …/…”, cỡ 13, đứng, giữa tên cơ quan",
    severity: Severity::Error,
    article: "PL I.II.3, PL I.V.3 Nghị định 30/2020/NĐ-CP",
    why: "Số và ký hiệu là chỗ tra cứu văn bản; viết sai mẫu thì không vào sổ được.",
    wrong: "Số 12 /KH-UBND",
    right: "Số: 12/KH-UBND",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Number) else {
        return findings.undecided("không nhận ra số, ký hiệu");
    };
    looks::hold(paper, findings, Component::Number);
    let words = words(paper.seen.text(part));
    if !words.starts_with("Số:") {
        let fault = format!("{} không bắt đầu bằng “Số:”", quoted(&words));
        findings
            .fault((&part.extent).into(), fault)
            .hint("viết “Số:”, một dấu cách, số, gạch chéo, ký hiệu");
    }
    let above = paper.seen.all(Component::Issuer).last();
    let off = above.and_then(|above| geometry::off_centre(paper, part, above));
    if let Some(off) = off.filter(|off| off.abs() > 2.0 * geometry::SAME) {
        let fault = format!("số, ký hiệu lệch {} mm so với giữa tên cơ quan", decimal(off.abs()));
        findings.fault((&part.extent).into(), fault);
    }
}
