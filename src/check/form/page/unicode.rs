//! ND30-08: fonts whose codes are not Unicode. What is wrong with single letters is told of by the rules of words.

use crate::check::Place;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Extent;
pub static RULE: Rule = Rule {
    code: "ND30-08",
    title: "phông chữ theo bảng mã Unicode (TCVN 6909:2001)",
    severity: Severity::Error,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP",
    why: "Chữ TCVN3, VNI không tìm kiếm được và thành ký tự lạ ở máy không có phông ấy.",
    wrong: "chữ gõ bằng phông .VnTime",
    right: "chữ Unicode bằng phông Times New Roman",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let spans = layout.paragraphs.iter().enumerate();
    let mut spans = spans.flat_map(|(at, p)| p.spans.iter().map(move |span| (at, span)));
    let legacy = spans.find_map(|(at, span)| {
        let face = span.look.face.as_deref().filter(|face| is_legacy(face))?;
        Some((face, Extent::new(at, span.range.clone())))
    });
    if let Some((face, place)) = legacy {
        let words = quoted(layout.text(&place));
        let fault = format!("{words} dùng phông {face} của bảng mã cũ, không phải Unicode");
        findings.fault((&place).into(), fault).hint("chuyển mã: UniKey > Công cụ > Chuyển mã");
    }
    let mute = layout.file.fonts.iter().find(|font| font.unicode == Some(false));
    if let Some(font) = mute {
        // A font drawn within the file need not have a name.
        let name = if font.name.is_empty() { "không tên" } else { &font.name };
        let fault = format!("phông {name} trong tệp không ghi mã Unicode");
        let finding = findings.fault(Place::Whole, fault);
        finding.weigh(Severity::Warning).hint("xuất lại PDF từ Word: Save As > PDF");
    }
}

/// Fonts like `.VnTime` write TCVN3, fonts like `VNI-Times` write VNI.
pub fn is_legacy(face: &str) -> bool {
    face.starts_with(".Vn") || face.starts_with("VNI-")
}
