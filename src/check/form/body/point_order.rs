//! ND30-53: điểm "a)" in the order of the Vietnamese alphabet.

use super::outline::{Entry, Sign, entries};
use crate::check::form::looks::more;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::document::numbering::LETTERS;
use crate::format::Component;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-53",
    title: "điểm đánh chữ cái tiếng Việt với dấu đóng ngoặc: a) b) c) d) đ) e) g) h) i) k) …",
    severity: Severity::Error,
    article: "PL I.II.6, PL I.V.6 Nghị định 30/2020/NĐ-CP",
    why: "Điểm đánh theo bảng chữ cái tiếng Anh hay sai thứ tự thì viện dẫn “điểm đ khoản 1” chỉ nhầm chỗ.",
    wrong: "a. … b. … c. … hoặc d) … e) … f) …",
    right: "d) … đ) … e) … g) …",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let all = entries(paper);
    shapes(&all, findings);
    let mut last: Option<char> = None;
    for entry in &all {
        let Sign::Letter(letter) = entry.sign else {
            // What is set between two điểm ends their row.
            last = None;
            continue;
        };
        // A row may begin anew where words of its own open it.
        let begins = last.is_none() || entry.after_text && letter == 'a';
        let wanted = if begins { Some('a') } else { last.and_then(next) };
        if wanted != Some(letter) {
            disorder(entry, letter, wanted, last, findings);
        }
        last = Some(letter);
    }
}

fn disorder(
    entry: &Entry<'_>,
    letter: char,
    wanted: Option<char>,
    last: Option<char>,
    findings: &mut Findings<'_>,
) {
    let what = match (wanted, last) {
        (Some(wanted), Some(last)) => {
            format!("sau điểm {last}) là điểm {letter}), phải là điểm {wanted})")
        }
        (Some(wanted), None) => format!("điểm đầu tiên là {letter}), phải là {wanted})"),
        (None, _) => format!("điểm {letter}) đứng sau chữ cái không có trong thứ tự tiếng Việt"),
    };
    findings
        .fault((&entry.place()).into(), what)
        .hint("thứ tự: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y");
}

/// The letter after `letter`; after one that is none of the order, none.
fn next(letter: char) -> Option<char> {
    let at = LETTERS.iter().position(|known| *known == letter)?;
    LETTERS.get(at + 1).copied()
}

/// "a.", "(a)", "a/": one finding for all of them.
fn shapes(all: &[Entry<'_>], findings: &mut Findings<'_>) {
    let points = all.iter().filter(|entry| entry.part.component == Component::Point);
    let wrong: Vec<&Entry<'_>> =
        points.filter(|entry| entry.close() != ")" || entry.shown.starts_with('(')).collect();
    let Some(first) = wrong.first() else { return };
    let more = more(wrong.len());
    let letter = first.shown.chars().find(|c| c.is_alphabetic()).unwrap_or('a');
    let what = format!("điểm ghi “{}”, phải là “{letter})”{more}", first.shown);
    findings.fault((&first.place()).into(), what);
}
