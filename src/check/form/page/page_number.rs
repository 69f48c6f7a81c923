//! ND30-11: the look and the place of page numbers.

use crate::check::Place;
use crate::check::form::looks;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::{Alignment, Component};
use crate::read::{Margin, Medium, PageNumber};
pub static RULE: Rule = Rule {
    code: "ND30-11",
    title: "từ trang 2 có số trang: chữ số Ả Rập, cỡ 13 – 14, đứng, ở giữa lề trên",
    severity: Severity::Error,
    article: "PL I.I.7, PL I.V.14 Nghị định 30/2020/NĐ-CP",
    why: "Số trang ở chân trang, hoặc kèm chữ và gạch, là mẫu của văn bản cũ.",
    wrong: "“Trang 2/5” ở chân trang",
    right: "số 2 ở giữa lề trên",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Further from the middle than this a number is not centred, in mm.
const CENTRED: f64 = 1.5;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let several = layout.medium == Medium::Pdf && layout.sheets.len() > 1;
    if layout.page_numbers.is_empty() {
        if several && !begins_appendix(paper, 2) {
            findings.fault(Place::Sheet(1), "trang 2 không có số trang");
        } else if layout.medium == Medium::Docx {
            let finding = findings.fault(Place::Whole, "văn bản không đánh số trang");
            finding.weigh(Severity::Warning).hint("Insert > Page Number > Top of Page, căn giữa");
        }
        return;
    }
    if let Some((number, wrong)) =
        layout.page_numbers.iter().find_map(|n| Some((n, wrong(paper, n)?)))
    {
        findings.fault(
            Place::Sheet(number.sheet),
            format!("số trang “{}” {wrong}", number.text.trim()),
        );
    }
}

/// Whether an appendix begins on page `page`: the first page of one shows no number.
fn begins_appendix(paper: &Paper<'_>, page: usize) -> bool {
    paper.seen.all(Component::AppendixLabel).any(|label| {
        let lines = &paper.seen.layout.paragraphs[label.extent.paragraph].lines;
        lines.first().is_some_and(|line| line.page == page)
    })
}

fn wrong(paper: &Paper<'_>, number: &PageNumber) -> Option<String> {
    let row = &paper.table.components.get(Component::PageNumber).permitted;
    let look = [&number.look];
    let digits = number.text.trim();
    let plain = digits == "#" || digits.chars().all(|c| c.is_ascii_digit());
    let off = number.off_centre.is_some_and(|off| off.abs() > CENTRED)
        || number.off_centre.is_none()
            && number.align.is_some_and(|align| align != Alignment::Centre);
    match () {
        () if number.margin == Margin::Bottom => Some("ở chân trang (phải ở lề trên)".to_owned()),
        () if !plain => Some("có chữ hoặc dấu kèm theo (chỉ ghi chữ số)".to_owned()),
        () if off => Some("không ở giữa".to_owned()),
        () => looks::size(&look, row.size).or_else(|| looks::face(&look, row.face)),
    }
}
