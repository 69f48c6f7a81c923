//! ND30-23: the look and the place of the motto.

use crate::check::form::looks::decimal;
use crate::check::form::{geometry, looks};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-23",
    title: "Tiêu ngữ cỡ 13 – 14, đứng, đậm, trên một dòng, giữa Quốc hiệu",
    severity: Severity::Error,
    article: "PL I.II.1, PL I.V.1 Nghị định 30/2020/NĐ-CP",
    why: "Tiêu ngữ đứng cân dưới Quốc hiệu; in nghiêng hay lệch là sai mẫu.",
    wrong: "Tiêu ngữ chữ nghiêng",
    right: "Tiêu ngữ cỡ 14, chữ đứng, đậm, giữa Quốc hiệu",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::Motto);
    let Some(part) = paper.seen.first(Component::Motto) else { return };
    let count = geometry::lines(paper, part).len().max(paper.seen.all(Component::Motto).count());
    if count > 1 {
        findings
            .fault((&part.extent).into(), format!("Tiêu ngữ bị ngắt thành {count} dòng"))
            .hint("nới rộng cột bên phải");
        return;
    }
    let above = paper.seen.first(Component::NationalTitle);
    let off = above.and_then(|above| geometry::off_centre(paper, part, above));
    if let Some(off) = off.filter(|off| off.abs() > geometry::SAME) {
        let fault = format!("Tiêu ngữ lệch {} mm so với giữa Quốc hiệu", decimal(off.abs()));
        findings.fault((&part.extent).into(), fault);
    }
}
