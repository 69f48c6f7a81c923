//! ND30-48: phần and chương.

use super::division::{divisions, faults};
use super::outline::from_roman;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-48",
    title: "“Phần”, “Chương” và số La Mã ở một dòng riêng, căn giữa, đậm; tên in hoa, đậm ở dòng ngay dưới",
    severity: Severity::Error,
    article: "PL I.II.6, PL I.V.6 Nghị định 30/2020/NĐ-CP",
    why: "Văn bản dài chia phần, chương khác nhau mỗi nơi một kiểu thì khó tra và khó viện dẫn.",
    wrong: "Chương 1: Quy định chung – cùng một dòng, căn trái, số Ả Rập",
    right: "Chương I căn giữa, đậm; dòng dưới QUY ĐỊNH CHUNG in hoa, đậm, căn giữa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for division in divisions(paper).iter().filter(|one| matches!(one.name, "Phần" | "Chương"))
    {
        let place = &division.part.extent;
        for what in faults(paper, division) {
            findings.fault(place.into(), what);
        }
        if from_roman(division.number).is_none() {
            let what =
                format!("{} đánh số “{}”, phải dùng chữ số La Mã", division.name, division.number);
            let finding = findings.fault(place.into(), what);
            finding.hint(format!("viết như “{} I”", division.name));
            // Long the custom, and never said to be wrong.
            if !division.number.starts_with(|c: char| c.is_ascii_digit()) {
                finding.weigh(Severity::Warning);
            }
        }
    }
}
