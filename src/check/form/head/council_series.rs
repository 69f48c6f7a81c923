//! ND30-34: a council's own series of numbers.

use crate::check::form::head::symbol::Symbol;
use crate::check::form::looks::words;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-34",
    title: "hội đồng, ban, tổ ban hành văn bản thì lấy số và ký hiệu riêng",
    severity: Severity::Warning,
    article: "PL I.II.3 Nghị định 30/2020/NĐ-CP",
    why: "Hội đồng dùng dấu của Ủy ban nhưng có sổ riêng; lấy số của Ủy ban là trùng số.",
    wrong: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG mang số 12/BC-UBND",
    right: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG mang số 03/BC-HĐTĐKT",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Number) else { return };
    let issuer: Vec<String> =
        paper.seen.all(Component::Issuer).map(|line| words(paper.seen.text(line))).collect();
    let issuer = issuer.join(" ").to_uppercase();
    let named = ["HỘI ĐỒNG ", "BAN ", "TỔ "].iter().any(|start| issuer.starts_with(start));
    let council = named && !issuer.starts_with("HỘI ĐỒNG NHÂN DÂN");
    let symbol = Symbol::of(paper.seen.text(part));
    if council && symbol.letters.split('-').any(|group| group.trim() == "UBND") {
        let fault = format!("hội đồng, ban, tổ ban hành mà ký hiệu là “{}”", symbol.letters);
        findings
            .fault((&part.extent).into(), fault)
            .hint("ghi chữ viết tắt của hội đồng, ban, tổ ấy và lấy số trong sổ riêng");
    }
}
