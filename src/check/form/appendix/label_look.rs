//! ND30-71: the label and the title of an appendix.

use super::appendices::{Appendix, appendices, is_reference};
use crate::check::form::looks::{face, faults, quoted, size};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::{Alignment, Component};
use crate::read::{Look, Part};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-71",
    title: "“Phụ lục I” in thường, cỡ 14, đứng, đậm, căn giữa ở một dòng riêng; tên phụ lục in hoa, đậm, cỡ 13 – 14 ở dưới",
    severity: Severity::Error,
    article: "PL I.III.1, PL I.V.9 Nghị định 30/2020/NĐ-CP",
    why: "Phụ lục trình bày thống nhất thì tìm được ngay trong tập văn bản.",
    wrong: "PHỤ LỤC I in hoa, tên in thường",
    right: "Phụ lục I, dòng dưới DANH SÁCH TẬP THỂ, CÁ NHÂN in hoa",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for appendix in appendices(paper) {
        label(paper, appendix.label, findings);
        match appendix.titles.as_slice() {
            [] => untitled(paper, &appendix, findings),
            titles => {
                let mut looks = titles
                    .iter()
                    .map(|part| (*part, faults(paper, part, Component::AppendixTitle)));
                let wrong = looks.find_map(|(part, what)| Some((part, what?)));
                if let Some((part, what)) = wrong {
                    let named = quoted(paper.seen.text(part));
                    findings.fault((&part.extent).into(), format!("tên phụ lục {named} {what}"));
                }
            }
        }
    }
}

fn label(paper: &Paper<'_>, part: &Part, findings: &mut Findings<'_>) {
    let text = paper.seen.text(part);
    if let Some(what) = faults(paper, part, Component::AppendixLabel) {
        let row = &paper.table.components.get(Component::AppendixLabel).permitted;
        let looks: Vec<&Look> = paper.seen.layout.looks(&part.extent).collect();
        let only_case = size(&looks, row.size).is_none()
            && face(&looks, row.face).is_none()
            && text.starts_with("PHỤ")
            && is_centred(paper, part);
        let finding = findings.fault((&part.extent).into(), format!("{} {what}", quoted(text)));
        if only_case {
            finding.weigh(Severity::Warning);
        }
    } else if text.starts_with("PHỤ") {
        let what = format!("{} in hoa (phải in thường)", quoted(text));
        findings.fault((&part.extent).into(), what).weigh(Severity::Warning);
    }
}

fn is_centred(paper: &Paper<'_>, part: &Part) -> bool {
    let told = paper.seen.layout.paragraphs[part.extent.paragraph].align;
    told.is_none_or(|told| told == Alignment::Centre)
}

/// No title in capitals: what stands there instead is one in small letters, or there is none.
fn untitled(paper: &Paper<'_>, appendix: &Appendix<'_>, findings: &mut Findings<'_>) {
    let title = |part: &&Part| {
        matches!(part.component, Component::Centred | Component::Paragraph)
            && !is_reference(paper, part)
            && paper.seen.layout.paragraphs[part.extent.paragraph].align == Some(Alignment::Centre)
    };
    let (part, what) = if let Some(part) = appendix.next.filter(title) {
        let named = quoted(paper.seen.text(part));
        (part, format!("tên phụ lục {named} in thường (phải in hoa)"))
    } else {
        let named = quoted(paper.seen.text(appendix.label));
        (appendix.label, format!("{named} không có tên phụ lục"))
    };
    findings.fault((&part.extent).into(), what);
}
