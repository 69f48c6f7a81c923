//! ND30-24: white space between national title and motto.

use crate::check::form::geometry;
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-24",
    title: "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn",
    severity: Severity::Error,
    article: "PL I.II.1 Nghị định 30/2020/NĐ-CP",
    why: "Hai dòng này trình bày liền nhau; cách xa làm ngày tháng lệch khỏi dòng số.",
    wrong: "một dòng trống giữa Quốc hiệu và Tiêu ngữ",
    right: "Tiêu ngữ ngay dưới Quốc hiệu",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// A single line of 14 pt with room for rounding, in pt.
const MOST: f64 = 18.0;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let (Some(above), Some(part)) =
        (paper.seen.all(Component::NationalTitle).last(), paper.seen.first(Component::Motto))
    else {
        return;
    };
    if let Some(step) = geometry::step(paper, above, part).filter(|step| *step > MOST) {
        let fault = format!("Tiêu ngữ cách Quốc hiệu {} pt, hơn một dòng đơn", decimal(step));
        findings.fault((&part.extent).into(), fault).hint("để giãn dòng đơn, khoảng cách đoạn 0");
        return;
    }
    let paragraph = &paper.seen.layout.paragraphs[part.extent.paragraph];
    let apart = above.extent.paragraph != part.extent.paragraph && paragraph.lines.is_empty();
    if let Some(before) = paragraph.before.filter(|before| apart && *before > 2.0) {
        let fault = format!("Tiêu ngữ cách Quốc hiệu thêm {} pt", decimal(before));
        findings
            .fault((&part.extent).into(), fault)
            .hint("để khoảng cách đoạn trước và sau bằng 0");
    }
}
