//! ND30-43: the length of the subject.

use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-43",
    title: "trích yếu không quá 500 ký tự",
    severity: Severity::Warning,
    article: "PL VI Nghị định 30/2020/NĐ-CP",
    why: "Hệ thống quản lý văn bản cắt trích yếu dài hơn 500 ký tự.",
    wrong: "trích yếu 620 ký tự",
    right: "trích yếu một cụm từ ngắn gọn",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

/// Characters that the field `Subject` of an outgoing paper holds.
const MOST: usize = 500;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let lines = paper.seen.all(Component::Subject).chain(paper.seen.all(Component::LetterSubject));
    let lines: Vec<_> = lines.collect();
    let Some(first) = lines.first() else { return };
    let length: usize = lines.iter().map(|line| paper.seen.text(line).chars().count() + 1).sum();
    if length > MOST {
        findings
            .fault((&first.extent).into(), format!("trích yếu dài {length} ký tự"))
            .hint("viết gọn lại");
    }
}
