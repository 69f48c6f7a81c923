//! ND30-33: the letters of the kind in the symbol.

use crate::check::form::head::kinds::kind_of;
use crate::check::form::head::symbol::Symbol;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::kind::PaperKind;
pub static RULE: Rule = Rule {
    code: "ND30-33",
    title: "chữ viết tắt trong ký hiệu đúng với tên loại",
    severity: Severity::Error,
    article: "PL III.I Nghị định 30/2020/NĐ-CP",
    why: "Ký hiệu nói loại khác với tên loại thì văn bản vào nhầm sổ.",
    wrong: "KẾ HOẠCH mang số 12/BC-UBND",
    right: "KẾ HOẠCH mang số 12/KH-UBND",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Number) else { return };
    let symbol = Symbol::of(paper.seen.text(part));
    let Some(group) =
        symbol.letters.split('-').next().map(str::trim).filter(|group| !group.is_empty())
    else {
        return;
    };
    let letter = paper.seen.first(Component::LetterSubject).is_some();
    let named = paper.seen.first(Component::Kind).and_then(|kind| kind_of(paper.seen.text(kind)));
    match named {
        Some(kind) if kind.word() != group => {
            let fault =
                format!("{} mang ký hiệu “{}”", kind.title().to_lowercase(), symbol.letters);
            findings
                .fault((&part.extent).into(), fault)
                .hint(format!("viết “{}” ở đầu ký hiệu", kind.word()));
        }
        None if letter && PaperKind::ALL.iter().any(|kind| kind.word() == group) => {
            let fault = format!("công văn mang chữ viết tắt tên loại “{group}”");
            findings
                .fault((&part.extent).into(), fault)
                .hint("ký hiệu công văn bắt đầu bằng tên cơ quan: “UBND-…”");
        }
        _ => {}
    }
}
