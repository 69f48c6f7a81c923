//! ND30-32: the year, the spaces and the strokes of a symbol.

use crate::check::form::geometry::joined;
use crate::check::form::head::kinds::{is_normative, kind_of};
use crate::check::form::head::symbol::Symbol;
use crate::check::form::looks::{quoted, words};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::kind::PaperKind;
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
    let kind = joined(paper, Component::Kind);
    let sentence = match () {
        // The number of a normative act holds its year.
        () if symbol.year.is_some() && is_normative(&kind) => return,
        () if symbol.year.is_some() => {
            format!("số, ký hiệu có năm “{}”", symbol.year.unwrap_or_default())
        }
        () if !text.contains('/') => {
            format!("{} không có gạch chéo giữa số và ký hiệu", quoted(&text))
        }
        () if symbol.letters.contains(' ') => format!("ký hiệu “{}” có dấu cách", symbol.letters),
        () if symbol.letters.contains(['–', '—', '/', '_']) => {
            format!("ký hiệu “{}” không nối bằng gạch nối", symbol.letters)
        }
        () => return,
    };
    let finding = findings.fault((&part.extent).into(), sentence);
    finding.hint("viết như “Số: 12/KH-UBND”");
    let may_be_normative =
        matches!(kind_of(&kind), Some(PaperKind::Decision | PaperKind::Resolution));
    if symbol.year.is_some() && may_be_normative {
        finding.weigh(Severity::Warning).hint("chỉ văn bản quy phạm pháp luật mới ghi năm");
    }
}
