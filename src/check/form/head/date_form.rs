//! ND30-35: the form and the look of place and date.

use crate::check::form::looks::{self, quoted, words};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-35",
    title: "địa danh, thời gian viết “Địa danh, ngày … tháng … năm …”, nghiêng, cỡ 13 – 14",
    severity: Severity::Error,
    article: "PL I.II.4, PL I.V.4 Nghị định 30/2020/NĐ-CP",
    why: "Ngày viết tắt hay thiếu dấu phẩy là sai mẫu, và dễ bị sửa.",
    wrong: "Bình Lương ngày 5/2/2024",
    right: "Bình Lương, ngày 05 tháng 02 năm 2024",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::PlaceDate) else {
        return findings.undecided("không nhận ra địa danh và thời gian");
    };
    looks::hold(paper, findings, Component::PlaceDate);
    let words = words(paper.seen.text(part));
    let Some((place, date)) = words.split_once(',') else {
        let fault = format!("{} thiếu dấu phẩy sau địa danh", quoted(&words));
        findings.fault((&part.extent).into(), fault);
        return;
    };
    let date = date.trim_start();
    let ordered = ["ngày", "tháng", "năm"]
        .iter()
        .try_fold(0, |from, word| date[from..].find(word).map(|at| from + at + word.len()));
    if place.trim().is_empty()
        || ordered.is_none()
        || !date.starts_with("ngày")
        || date.ends_with('.') && ends_with_digit(date)
    {
        let fault = format!("địa danh, thời gian viết {}", quoted(&words));
        findings.fault((&part.extent).into(), fault).hint("viết “Địa danh, ngày … tháng … năm …”");
    }
}

/// Dots after the year may be a place to write in; after a digit they are a stop.
fn ends_with_digit(date: &str) -> bool {
    date.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit()) && !date.ends_with("..")
}
