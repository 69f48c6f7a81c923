//! ND30-51: "Điều 1. ".

use super::outline::{Entry, entries};
use crate::check::form::looks::{self, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Look;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-51",
    title: "“Điều”, số Ả Rập, dấu chấm rồi tên điều, chữ thường, đứng, đậm, cùng cỡ với nội dung",
    severity: Severity::Error,
    article: "PL I.II.6, PL I.V.6a Nghị định 30/2020/NĐ-CP",
    why: "Điều là chỗ được viện dẫn nhiều nhất, phải thấy ngay khi lướt qua trang.",
    wrong: "Điều 1: Tặng danh hiệu … (dấu hai chấm, chữ không đậm)",
    right: "Điều 1. Tặng danh hiệu … (“Điều 1.” đậm)",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for entry in entries(paper) {
        let what = match entry.part.component {
            Component::Article | Component::ArticleText => faults(paper, &entry),
            _ => continue,
        };
        if !what.is_empty() {
            let named = quoted(paper.seen.text(entry.part));
            findings.fault((&entry.place()).into(), format!("{named} {}", what.join(", ")));
        }
    }
}

fn faults(paper: &Paper<'_>, entry: &Entry<'_>) -> Vec<String> {
    let row = &paper.table.components.get(Component::Article).permitted;
    let layout = &paper.seen.layout;
    let label: Vec<&Look> = layout.looks(&entry.place()).collect();
    let close =
        (entry.close() != ".").then(|| format!("ghi “{}” (phải có dấu chấm sau số)", entry.shown));
    let case =
        entry.shown.starts_with("ĐIỀU").then(|| "chữ “ĐIỀU” in hoa (phải “Điều”)".to_owned());
    let found = [close, case, looks::size(&label, row.size), looks::face(&label, row.face)];
    found.into_iter().flatten().collect()
}
