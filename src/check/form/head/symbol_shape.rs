//! ND30-32: the year, the spaces and the strokes of a symbol.

use crate::check::form::head::symbol::Symbol;
use crate::check::form::looks::{quoted, words};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-32",
    title: "ký hiệu không có năm và dấu cách; gạch chéo rồi gạch nối",
    severity: Severity::Error,
    article: "PL I.II.3 Nghị định 30/2020/NĐ-CP",
    why: "Năm chỉ có trong số của văn bản quy phạm pháp luật; ký hiệu sai thì hệ thống quản lý văn bản không nhận.",
    wrong: "Số: 12/2024/KH-UBND",
    right: "Số: 12/KH-UBND",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Number) else { return };
    let text = words(paper.seen.text(part));
    let symbol = Symbol::of(&text);
    let mut fault = |sentence: String| {
        findings.fault((&part.extent).into(), sentence).hint("viết như “Số: 12/KH-UBND”");
    };
    if let Some(year) = symbol.year {
        fault(format!("số, ký hiệu có năm “{year}”"));
    } else if !text.contains('/') {
        fault(format!("{} không có gạch chéo giữa số và ký hiệu", quoted(&text)));
    } else if symbol.letters.contains(' ') {
        fault(format!("ký hiệu “{}” có dấu cách", symbol.letters));
    } else if symbol.letters.contains(['–', '—', '/', '_']) {
        fault(format!("ký hiệu “{}” không nối bằng gạch nối", symbol.letters));
    }
}
