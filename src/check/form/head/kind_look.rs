//! ND30-39: the name of the kind.

use crate::check::form::head::kinds::{begins_with_kind, is_normative, kind_of};
use crate::check::form::looks::{self, quoted, words};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-39",
    title: "tên loại in hoa, cỡ 13 – 14, đứng, đậm, căn giữa, và có trong danh mục",
    severity: Severity::Error,
    article: "PL I.II.5, PL I.V.5 Nghị định 30/2020/NĐ-CP",
    why: "Tên loại cho biết văn bản là gì; công văn thì không có tên loại.",
    wrong: "Kế hoạch viết thường, căn trái",
    right: "KẾ HOẠCH in hoa, đậm, căn giữa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::Kind);
    let Some(part) = paper.seen.first(Component::Kind) else { return };
    looks::centred(paper, findings, part);
    let words = words(paper.seen.text(part));
    if words.to_uppercase().contains("CÔNG VĂN") {
        let fault = findings.fault((&part.extent).into(), "công văn không ghi tên loại");
        fault.hint("xoá dòng “CÔNG VĂN”, giữ “V/v …” dưới số, ký hiệu");
        return;
    }
    if is_normative(&words) {
        return findings.undecided("văn bản quy phạm pháp luật không theo Nghị định 30/2020/NĐ-CP");
    }
    // A numbered paper is of a kind; a form names itself.
    let numbered = paper.seen.first(Component::Number).is_some();
    if numbered && kind_of(&words).is_none() && !begins_with_kind(&words) {
        let fault = format!("{} không phải là tên loại trong danh mục", quoted(&words));
        let finding = findings.fault((&part.extent).into(), fault);
        finding
            .weigh(Severity::Warning)
            .hint("dùng một trong 29 loại của Điều 7 Nghị định 30/2020/NĐ-CP");
    }
}
