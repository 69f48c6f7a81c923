//! ND30-36: zeros of days and months.

use crate::check::form::looks::words;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-36",
    title: "ngày dưới 10 và tháng 1, 2 có số 0 đứng trước; tháng 3 đến 12 thì không",
    severity: Severity::Error,
    article: "PL I.II.4 Nghị định 30/2020/NĐ-CP",
    why: "Số 0 giữ chỗ cho ngày và cho tháng 1, tháng 2 để không ai thêm chữ số.",
    wrong: "ngày 5 tháng 03 năm 2024",
    right: "ngày 05 tháng 3 năm 2024",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::PlaceDate) else { return };
    let words = words(paper.seen.text(part));
    let digits = |word| digits_after(&words, word);
    if let Some(day) = digits("ngày") {
        let value: u8 = day.parse().unwrap_or(0);
        match day.len() {
            _ if !(1..=31).contains(&value) => {
                findings.fault((&part.extent).into(), format!("không có ngày {day}"));
            }
            1 => {
                let fault =
                    findings.fault((&part.extent).into(), format!("ngày {day} viết một chữ số"));
                fault.hint(format!("viết “ngày 0{day}”"));
            }
            _ => {}
        }
    }
    if let Some(month) = digits("tháng") {
        let value: u8 = month.parse().unwrap_or(0);
        let right = if value <= 2 { format!("0{value}") } else { value.to_string() };
        if !(1..=12).contains(&value) {
            findings.fault((&part.extent).into(), format!("không có tháng {month}"));
        } else if month != right {
            let fault = findings.fault((&part.extent).into(), format!("tháng viết “{month}”"));
            fault.hint(format!("viết “tháng {right}”"));
        }
    }
    if let (Some(day), Some(month), Some(year)) = (digits("ngày"), digits("tháng"), digits("năm"))
        && let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), year.parse())
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && chrono::NaiveDate::from_ymd_opt(year, month, day).is_none()
    {
        findings.fault((&part.extent).into(), format!("không có ngày {day}/{month}/{year}"));
    }
}

/// The digits that follow `word`, when nothing else stands with them.
fn digits_after<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    let at = words.rfind(word)? + word.len();
    let next = words[at..].split_whitespace().next()?;
    let next = next.trim_end_matches('.');
    (!next.is_empty() && next.chars().all(|c| c.is_ascii_digit())).then_some(next)
}
