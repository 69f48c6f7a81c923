//! ND30-55: phần, chương, mục, tiểu mục, điều have titles.

use super::division::divisions;
use super::outline::entries;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-55",
    title: "phần, chương, mục, tiểu mục có tên; điều có tên hoặc có nội dung ngay sau số",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Không có tên thì mục lục và người đọc không biết phần ấy nói gì.",
    wrong: "Chương II, rồi đến ngay Điều 4",
    right: "Chương II, dòng dưới TỔ CHỨC THỰC HIỆN",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for division in divisions(paper) {
        if division.beside.is_empty() && division.title.is_none() {
            let named = format!("{} {}", division.name, division.number);
            findings
                .fault((&division.part.extent).into(), format!("{named} không có tên"))
                .hint("ghi tên in hoa, đậm, căn giữa ở dòng ngay dưới");
        }
    }
    for entry in entries(paper) {
        let titled = matches!(
            entry.part.component,
            Component::Roman | Component::Article | Component::ArticleText
        );
        if titled && entry.rest.is_empty() {
            let number = entry.shown.trim_end_matches(['.', ':']);
            let what = match entry.part.component {
                Component::Roman => format!("mục {number} không có tên"),
                _ => format!("{number} không có tên và nội dung"),
            };
            findings.fault((&entry.place()).into(), what);
        }
    }
}
