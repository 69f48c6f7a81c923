//! ND30-31: the zero before numbers under ten.

use crate::check::form::head::symbol::Symbol;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-31",
    title: "số dưới 10 có số 0 đứng trước, số khác thì không",
    severity: Severity::Error,
    article: "PL I.II.3 Nghị định 30/2020/NĐ-CP",
    why: "Sổ văn bản đi ghi số hai chữ số; thiếu hay thừa số 0 là sai mẫu.",
    wrong: "Số: 5/KH-UBND",
    right: "Số: 05/KH-UBND",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Number) else { return };
    let symbol = Symbol::of(paper.seen.text(part));
    let Some(number) = symbol.number else { return };
    let right = match number.trim_start_matches('0') {
        "" => "01".to_owned(),
        digit if digit.len() == 1 => format!("0{digit}"),
        digits => digits.to_owned(),
    };
    if number != right {
        let fault = format!("số văn bản viết “{number}”");
        findings.fault((&part.extent).into(), fault).hint(format!("viết “{right}”"));
    }
}
