//! ND30-50: mục with Roman numbers, "I. TÊN MỤC".

use super::outline::{Entry, entries};
use crate::check::form::looks::{self, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Look, is_upper};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-50",
    title: "mục ghi “I. TÊN MỤC”: số La Mã, dấu chấm, tên in hoa, đậm, cỡ 13 – 14",
    severity: Severity::Error,
    article: "PL I.V.6b Nghị định 30/2020/NĐ-CP",
    why: "Tên mục in thường, không đậm thì chìm vào nội dung.",
    wrong: "I/ Mục đích, yêu cầu",
    right: "I. MỤC ĐÍCH, YÊU CẦU in hoa, đậm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let all = entries(paper);
    let romans = all.iter().filter(|entry| entry.part.component == Component::Roman);
    for entry in romans.filter(|entry| !entry.rest.is_empty()) {
        let what = faults(paper, entry);
        if !what.is_empty() {
            let named = quoted(paper.seen.text(entry.part));
            findings.fault((&entry.part.extent).into(), format!("{named} {}", what.join(", ")));
        }
    }
}

fn faults(paper: &Paper<'_>, entry: &Entry<'_>) -> Vec<String> {
    let row = &paper.table.components.get(Component::Roman).permitted;
    let looks: Vec<&Look> = paper.seen.layout.looks(&entry.part.extent).collect();
    let close = (entry.close() != ".").then(|| format!("ghi số “{}” (phải như “I.”)", entry.shown));
    let case = (!is_upper(entry.rest)).then(|| "tên mục in thường (phải in hoa)".to_owned());
    let found = [close, case, looks::size(&looks, row.size), looks::face(&looks, row.face)];
    found.into_iter().flatten().collect()
}
