//! ND30-20: the wording of the national title.

use crate::check::Place;
use crate::check::form::geometry::joined;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::document::NATIONAL_TITLE;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-20",
    title: "Quốc hiệu viết đúng từng chữ, in hoa",
    severity: Severity::Error,
    article: "PL I.II.1 Nghị định 30/2020/NĐ-CP",
    why: "Quốc hiệu là dòng đầu tiên người nhận nhìn thấy; sai một chữ là văn bản bị trả.",
    wrong: "CỘNG HOÀ XÃ HỘI CHŨ NGHĨA VIỆT NAM",
    right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let seen = paper.seen;
    let Some(part) = seen.first(Component::NationalTitle) else {
        return missing(paper, findings);
    };
    let words = joined(paper, Component::NationalTitle);
    // The decree prints both spellings of the tone mark.
    if words.replace("HOÀ", "HÒA") != NATIONAL_TITLE {
        let fault = format!("Quốc hiệu viết {}", quoted(&words));
        findings.fault((&part.extent).into(), fault).hint(format!("viết “{NATIONAL_TITLE}”"));
    }
}

/// A paper that has another part of the frame should have this one.
fn missing(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let frame = [Component::Number, Component::PlaceDate, Component::RecipientsHeading];
    if !frame.iter().any(|component| paper.seen.first(*component).is_some()) {
        return findings.undecided("không nhận ra phần đầu của văn bản");
    }
    let finding = findings.fault(Place::Whole, "không nhận ra Quốc hiệu trong văn bản");
    finding
        .weigh(Severity::Warning)
        .hint(format!("viết “{NATIONAL_TITLE}” ở đầu trang 1, nửa bên phải"));
}
