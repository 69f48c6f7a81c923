//! ND30-66: Nơi nhận beside the signature.

use super::blocks::{blocks, by_right};
use crate::check::form::geometry;
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Medium, Part, Region};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-66",
    title: "“Nơi nhận:” ngang hàng với dòng quyền hạn, chức vụ người ký",
    severity: Severity::Error,
    article: "PL I.II.9, PL I.IV Nghị định 30/2020/NĐ-CP",
    why: "Nơi nhận thấp hơn phần ký thì dễ tràn sang trang sau một mình.",
    wrong: "“Nơi nhận:” ở dưới họ tên người ký",
    right: "“Nơi nhận:” bên trái, cùng hàng với “TM. ỦY BAN NHÂN DÂN”",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Letters of 12 and 14 pt stand on lines that differ by less, in mm.
const LEVEL: f64 = 2.0;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    if by_right(paper).is_none() {
        return;
    }
    let blocks = blocks(paper);
    // Two who sign side by side leave no room beside them.
    let [block] = blocks.as_slice() else { return };
    let heading = paper.seen.first(Component::RecipientsHeading);
    let (Some(heading), Some(first)) = (heading, block.lines.first()) else { return };
    let what = match paper.seen.layout.medium {
        Medium::Pdf => on_page(paper, heading, first),
        Medium::Docx => in_rows(paper, heading, first),
    };
    if let Some(what) = what {
        findings
            .fault((&heading.extent).into(), what)
            .hint("đặt Nơi nhận và phần ký vào hai ô của một hàng trong bảng không kẻ");
    }
}

fn on_page(paper: &Paper<'_>, heading: &Part, first: &Part) -> Option<String> {
    let drop = geometry::drop(paper, first, heading)?;
    let side = if drop > 0.0 { "thấp" } else { "cao" };
    (drop.abs() > LEVEL).then(|| {
        format!("“Nơi nhận:” {side} hơn dòng quyền hạn, chức vụ {} mm", decimal(drop.abs()))
    })
}

fn in_rows(paper: &Paper<'_>, heading: &Part, first: &Part) -> Option<String> {
    let region = |part: &Part| paper.seen.layout.paragraphs[part.extent.paragraph].region;
    let same = heading.extent.paragraph == first.extent.paragraph;
    let apart = match (region(heading), region(first)) {
        (Region::Cell { table, row, .. }, Region::Cell { table: other, row: its, .. }) => {
            (table, row) != (other, its)
        }
        (Region::Body, Region::Body) => !same,
        _ => false,
    };
    apart.then(|| "“Nơi nhận:” không cùng hàng với dòng quyền hạn, chức vụ".to_owned())
}
