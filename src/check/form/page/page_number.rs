//! ND30-11: the look and the place of page numbers.

use crate::check::Place;
use crate::check::form::looks;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
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

/// A DOCX of so many letters is surely longer than a page.
const LONG: usize = 6000;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    match layout.medium {
        Medium::Pdf => missing(paper, findings),
        Medium::Docx => unnumbered(paper, findings),
    }
    let wrong = layout.page_numbers.iter().find_map(|number| {
        Some((number, wrong(paper, number).or_else(|| miscounted(paper, number))?))
    });
    if let Some((number, wrong)) = wrong {
        let fault = format!("số trang “{}” {wrong}", number.text.trim());
        findings
            .fault(Place::Sheet(number.sheet), fault)
            .hint("Insert > Page Number > Top of Page, căn giữa, chỉ để lại số");
    }
}

/// Pages from the second that show no number.
fn missing(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let bare = |sheet: &usize| {
        let read = layout.sheets[*sheet].margins.is_some();
        let numbered = layout.page_numbers.iter().any(|number| number.sheet == *sheet);
        read && !numbered && !begins_appendix(paper, sheet + 1)
    };
    let bare: Vec<usize> = (1..layout.sheets.len()).filter(bare).collect();
    let Some(first) = bare.first() else { return };
    let fault = match bare.len() {
        1 => "trang không có số trang".to_owned(),
        many => format!("{many} trang không có số trang"),
    };
    findings
        .fault(Place::Sheet(*first), fault)
        .hint("Insert > Page Number > Top of Page, căn giữa");
}

fn unnumbered(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let letters: usize = layout.paragraphs.iter().map(|p| p.text.chars().count()).sum();
    if !layout.page_numbers.is_empty() {
        return;
    }
    if letters < LONG {
        return findings.undecided("tệp không đánh số trang, mà cũng không biết có mấy trang");
    }
    let finding = findings.fault(Place::Whole, "văn bản nhiều trang mà không đánh số trang");
    finding.hint("Insert > Page Number > Top of Page, căn giữa");
}

/// A number that is neither that of its page nor one more than the one before; what is attached begins anew.
fn miscounted(paper: &Paper<'_>, number: &PageNumber) -> Option<String> {
    let value: usize = number.text.trim().parse().ok()?;
    let before = paper.seen.layout.page_numbers.iter().find(|n| n.sheet + 1 == number.sheet);
    let before: Option<usize> = before.and_then(|number| number.text.trim().parse().ok());
    let follows = before.is_some_and(|before| value == before + 1);
    let right = value == number.sheet + 1 || value <= 2 || follows;
    (!right).then(|| "không phải là số của trang".to_owned())
}

/// Whether an appendix begins on page `page`: the first page of one shows no number.
fn begins_appendix(paper: &Paper<'_>, page: usize) -> bool {
    // A list that goes with a decision has a title and no label.
    let labels = paper.seen.all(Component::AppendixLabel);
    labels.chain(paper.seen.all(Component::AppendixTitle)).any(|label| {
        let lines = &paper.seen.layout.paragraphs[label.extent.paragraph].lines;
        lines.first().is_some_and(|line| line.page == page)
    })
}

fn wrong(paper: &Paper<'_>, number: &PageNumber) -> Option<String> {
    let row = &paper.table.components.get(Component::PageNumber).permitted;
    let look = [&number.look];
    let digits = number.text.trim();
    let plain = digits == "#" || digits.chars().all(|c| c.is_ascii_digit());
    let off = number.side.is_some() || number.off_centre.is_some_and(|off| off.abs() > CENTRED);
    match () {
        () if number.margin == Margin::Bottom => Some("ở chân trang (phải ở lề trên)".to_owned()),
        () if !plain => Some("có chữ hoặc dấu kèm theo (chỉ ghi chữ số)".to_owned()),
        () if off => Some("không ở giữa".to_owned()),
        () => looks::size(&look, row.size).or_else(|| looks::face(&look, row.face)),
    }
}
