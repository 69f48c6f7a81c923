//! ND30-70: appendices are named in the text and numbered.

use super::appendices::{Appendix, appendices};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::document::numbering::roman;
use crate::read::fold;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-70",
    title: "văn bản có phụ lục thì trong nội dung có chỉ dẫn; từ hai phụ lục thì đánh số La Mã liên tục",
    severity: Severity::Error,
    article: "PL I.III.1 Nghị định 30/2020/NĐ-CP",
    why: "Phụ lục không được nhắc đến trong văn bản thì ai cũng có thể thêm hoặc bỏ mà không biết.",
    wrong: "hai phụ lục “Phụ lục 1”, “Phụ lục 3”, nội dung không nhắc đến",
    right: "“Phụ lục I”, “Phụ lục II”, nội dung ghi “(chi tiết tại Phụ lục I)”",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let all = appendices(paper);
    let Some(first) = all.first() else { return };
    // A file may hold nothing but an appendix.
    let top = paper.seen.parts.iter().map(|part| part.extent.paragraph).min();
    if top != Some(first.label.extent.paragraph) && !is_mentioned(paper) {
        findings
            .fault((&first.label.extent).into(), "nội dung văn bản không có chỉ dẫn về phụ lục")
            .hint("ghi trong nội dung, ví dụ “(chi tiết tại Phụ lục kèm theo)”");
    }
    if all.len() > 1 {
        numbers(&all, findings);
    }
}

fn numbers(all: &[Appendix<'_>], findings: &mut Findings<'_>) {
    for (nth, appendix) in (1..).zip(all) {
        let wanted = roman(nth);
        if appendix.ordinal() == Some(nth) {
            continue;
        }
        let what = match appendix.number {
            "" => format!("phụ lục thứ {nth} không đánh số, phải là “Phụ lục {wanted}”"),
            number => format!("phụ lục thứ {nth} đánh số “{number}”, phải là “Phụ lục {wanted}”"),
        };
        findings.fault((&appendix.label.extent).into(), what);
    }
}

/// Whether the text before the appendices speaks of one, or of something that comes with it.
fn is_mentioned(paper: &Paper<'_>) -> bool {
    let body =
        paper.seen.parts.iter().filter(|part| part.group == 0 || part.component.is_signing());
    body.map(|part| fold(paper.seen.text(part))).any(|words| {
        ["phu luc", "kem theo", "dinh kem", "bieu mau"].iter().any(|word| words.contains(word))
    })
}
