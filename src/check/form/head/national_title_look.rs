//! ND30-21: the look and the place of the national title.

use crate::check::form::{geometry, looks};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Part, Region};
pub static RULE: Rule = Rule {
    code: "ND30-21",
    title: "Quốc hiệu cỡ 12 – 13, đứng, đậm, trên một dòng, ở nửa bên phải",
    severity: Severity::Error,
    article: "PL I.II.1, PL I.V.1 Nghị định 30/2020/NĐ-CP",
    why: "Quốc hiệu bị ngắt dòng hay nhạt nét làm cả phần đầu trang lệch.",
    wrong: "Quốc hiệu cỡ 14, chữ đứng không đậm",
    right: "Quốc hiệu cỡ 13, chữ đứng, đậm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::NationalTitle);
    let Some(part) = paper.seen.first(Component::NationalTitle) else { return };
    let lines = geometry::lines(paper, part);
    let count = lines.len().max(paper.seen.all(Component::NationalTitle).count());
    if count > 1 {
        let fault = format!("Quốc hiệu bị ngắt thành {count} dòng");
        findings
            .fault((&part.extent).into(), fault)
            .hint("nới rộng cột bên phải hoặc dùng bộ cỡ chữ 12/13/13");
    }
    let sheet = paper.seen.layout.sheets.first();
    if let ([line], Some(sheet)) = (lines, sheet)
        && line.centre() < sheet.width / 2.0
    {
        findings.fault((&part.extent).into(), "Quốc hiệu đứng ở nửa bên trái của trang");
    } else if is_swapped(paper, part) {
        findings.fault(
            (&part.extent).into(),
            "Quốc hiệu đứng ở cột bên trái, tên cơ quan ở cột bên phải",
        );
    }
}

/// Whether the issuer stands in a cell to the right of the national title.
fn is_swapped(paper: &Paper<'_>, title: &Part) -> bool {
    let cell = |part: &Part| match paper.seen.layout.paragraphs[part.extent.paragraph].region {
        Region::Cell { table, column, .. } => Some((table, column)),
        _ => None,
    };
    let issuer = paper.seen.first(Component::Issuer).and_then(cell);
    let (Some(title), Some(issuer)) = (cell(title), issuer) else { return false };
    title.0 == issuer.0 && title.1 < issuer.1
}
