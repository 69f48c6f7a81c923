//! ND30-44: the look of a căn cứ, and a line of its own for each.

use super::bases::bases;
use crate::check::form::looks::{faults, more, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Extent, Part};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-44",
    title: "mỗi căn cứ một dòng riêng, chữ thường, nghiêng, cỡ 13 – 14",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Căn cứ viết nghiêng, mỗi căn cứ một dòng thì người đọc phân biệt được ngay với nội dung và tra được từng văn bản.",
    wrong: "Căn cứ Luật Thi đua, khen thưởng; Căn cứ Nghị định số 98/2023/NĐ-CP … viết liền một dòng, chữ đứng",
    right: "hai căn cứ ở hai dòng, chữ nghiêng cỡ 14",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let bases = bases(paper);
    let wrong =
        bases.iter().filter_map(|part| Some((part, faults(paper, part, Component::Basis)?)));
    let wrong: Vec<_> = wrong.collect();
    if let Some((first, sentence)) = wrong.first() {
        let more = more(wrong.len());
        let words = quoted(paper.seen.text(first));
        findings.fault((&first.extent).into(), format!("{words} {sentence}{more}"));
    }
    for (part, at) in bases.iter().filter_map(|part| Some((part, run_on(paper, part)?))) {
        let range = part.extent.range();
        let place = Extent::new(part.extent.paragraph, range.start + at..range.end);
        findings
            .fault(
                (&place).into(),
                "hai căn cứ viết liền trong một đoạn, mỗi căn cứ phải ở một dòng riêng",
            )
            .hint("đặt con trỏ trước chữ “Căn cứ” thứ hai rồi nhấn Enter");
    }
}

/// The byte of `part` at which a second căn cứ begins.
fn run_on(paper: &Paper<'_>, part: &Part) -> Option<usize> {
    let text = paper.seen.text(part);
    let later = text.match_indices("Căn cứ").map(|(at, _)| at).filter(|at| *at > 0);
    later
        .into_iter()
        .find(|at| text[..*at].trim_end().ends_with([';', ',', '.']) || text[..*at].ends_with('\n'))
}
