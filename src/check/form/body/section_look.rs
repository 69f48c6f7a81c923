//! ND30-49: mục and tiểu mục that stand on lines of their own.

use super::division::{divisions, faults};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-49",
    title: "“Mục”, “Tiểu mục” và số Ả Rập ở một dòng riêng, căn giữa, đậm; tên in hoa, đậm ở dòng ngay dưới",
    severity: Severity::Error,
    article: "PL I.II.6, PL I.V.6 Nghị định 30/2020/NĐ-CP",
    why: "Mục trình bày như chương thì người đọc không thấy mục nằm trong chương nào.",
    wrong: "Mục 1. Quản lý văn bản đi – cùng một dòng, chữ đứng",
    right: "Mục 1 căn giữa, đậm; dòng dưới QUẢN LÝ VĂN BẢN ĐI in hoa, đậm, căn giữa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for division in divisions(paper).iter().filter(|one| matches!(one.name, "Mục" | "Tiểu mục"))
    {
        let place = &division.part.extent;
        for what in faults(paper, division) {
            findings.fault(place.into(), what);
        }
        if !division.number.chars().all(|c| c.is_ascii_digit()) {
            let what =
                format!("{} đánh số “{}”, phải dùng chữ số Ả Rập", division.name, division.number);
            findings.fault(place.into(), what).hint(format!("viết như “{} 1”", division.name));
        }
    }
}
