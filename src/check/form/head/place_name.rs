//! ND30-38: the name of the place.

use crate::check::form::looks::words;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-38",
    title: "địa danh viết hoa chữ đầu mỗi âm tiết và là nơi của cơ quan ban hành",
    severity: Severity::Warning,
    article: "PL I.II.4 Nghị định 30/2020/NĐ-CP",
    why: "Địa danh nói cơ quan đóng ở đâu; chép từ văn bản cũ thì thường quên sửa.",
    wrong: "bình lương, ngày …",
    right: "Bình Lương, ngày …",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::PlaceDate) else { return };
    let words = words(paper.seen.text(part));
    let Some(place) = words.split_once(',').map(|(place, _)| place.trim()) else { return };
    // A row of dots is a place to write in.
    if !place.chars().any(char::is_alphabetic) {
        return;
    }
    let small = place.split([' ', '-']).find(|word| word.starts_with(char::is_lowercase));
    if let Some(small) = small {
        let fault = format!("địa danh “{place}” có chữ “{small}” viết thường");
        findings.fault((&part.extent).into(), fault);
        return;
    }
    if let Some(unit) = unit_of_issuer(paper).filter(|unit| !names(place, unit)) {
        let fault = format!("địa danh “{place}” khác tên đơn vị “{unit}” của cơ quan ban hành");
        findings.fault((&part.extent).into(), fault);
    }
}

/// The proper name of the commune whose own committee or council issues: "BÌNH LƯƠNG".
fn unit_of_issuer(paper: &Paper<'_>) -> Option<String> {
    let all: Vec<String> =
        paper.seen.all(Component::Issuer).map(|line| words(paper.seen.text(line))).collect();
    let all = all.join(" ").to_uppercase();
    let at = ["XÃ ", "PHƯỜNG ", "ĐẶC KHU "].iter().find_map(|word| {
        let at = all.find(&format!(" {word}"))?;
        Some(at + 1 + word.len())
    })?;
    let committee = ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN"];
    committee.iter().any(|name| all.starts_with(name)).then(|| all[at..].to_owned())
}

fn names(place: &str, unit: &str) -> bool {
    let plain = |text: &str| text.to_uppercase().replace("HOÀ", "HÒA");
    let (place, unit) = (plain(place), plain(unit));
    place.ends_with(&unit) || unit.ends_with(&place)
}
