//! ND30-42: the subject of a công văn.

use crate::check::form::looks::{self, quoted, words};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-42",
    title: "trích yếu công văn viết “V/v …” dưới số, cỡ 12 – 13, đứng, không đậm, không đường kẻ",
    severity: Severity::Error,
    article: "PL I.II.5, PL I.V.5 Nghị định 30/2020/NĐ-CP",
    why: "Trích yếu công văn đứng ở cột trái, khác với văn bản có tên loại.",
    wrong: "Về việc báo cáo in đậm dưới số",
    right: "V/v báo cáo kết quả",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::LetterSubject);
    let Some(part) = paper.seen.first(Component::LetterSubject) else { return };
    let words = words(paper.seen.text(part));
    if !words.starts_with("V/v ") {
        let fault = format!("trích yếu công văn viết {}", quoted(&words));
        findings.fault((&part.extent).into(), fault).hint("bắt đầu bằng “V/v ”");
    }
    let last = paper.seen.all(Component::LetterSubject).last().unwrap_or(part);
    if paper.seen.layout.rule(&last.extent).is_some() {
        findings
            .fault((&last.extent).into(), "trích yếu công văn có đường kẻ bên dưới")
            .hint("bỏ đường kẻ");
    }
}
