//! ND30-12: page numbers of an appendix.

use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;
pub static RULE: Rule = Rule {
    code: "ND30-12",
    title: "mỗi phụ lục đánh số trang riêng",
    severity: Severity::Warning,
    article: "PL I.III.1 Nghị định 30/2020/NĐ-CP",
    why: "Phụ lục tách ra lưu riêng; số trang chạy tiếp thì không biết đã đủ chưa.",
    wrong: "phụ lục bắt đầu từ trang 5",
    right: "trang thứ hai của phụ lục mang số 2",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    // An appendix in a file of its own begins with page 1 anyway.
    if !paper.seen.parts.iter().any(|part| part.group == 0) {
        return;
    }
    for part in paper.seen.all(Component::AppendixLabel) {
        let Some(line) = layout.paragraphs[part.extent.paragraph].lines.first() else {
            return in_styles(paper, findings, part);
        };
        // The page after the first of an appendix is its second.
        let next = layout.page_numbers.iter().find(|number| number.sheet == line.page);
        let begins = line.page > 1;
        let wrong = next.filter(|number| number.text.trim().parse() != Ok(2_usize));
        if let Some(number) = wrong.filter(|number| begins && goes_on(paper, number.sheet)) {
            let fault = format!("trang thứ hai của phụ lục mang số {}", number.text.trim());
            findings
                .fault((&part.extent).into(), fault)
                .hint("tách phụ lục thành section riêng, đánh số lại từ 1");
        }
    }
}

/// Whether the sheet holds no beginning of another appendix.
fn goes_on(paper: &Paper<'_>, sheet: usize) -> bool {
    let page = |part: &Part| {
        paper.seen.layout.paragraphs[part.extent.paragraph].lines.first().map(|line| line.page)
    };
    paper.seen.all(Component::AppendixLabel).all(|label| page(label) != Some(sheet + 1))
}

fn in_styles(paper: &Paper<'_>, findings: &mut Findings<'_>, part: &Part) {
    let sheets = &paper.seen.layout.sheets;
    if !sheets.iter().any(|sheet| sheet.restarts_at == Some(1)) {
        let finding =
            findings.fault((&part.extent).into(), "số trang của phụ lục không bắt đầu lại từ 1");
        finding.hint("đặt ngắt section trước phụ lục, Format Page Numbers > Start at 1");
    }
}
