//! ND30-08: letters that are not Unicode.

use crate::check::Place;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Extent;
pub static RULE: Rule = Rule {
    code: "ND30-08",
    title: "chữ Việt theo Unicode dựng sẵn (TCVN 6909:2001)",
    severity: Severity::Error,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP",
    why: "Chữ TCVN3, VNI hay chữ tổ hợp không tìm kiếm được và hiện sai ở máy khác.",
    wrong: "chữ gõ bằng phông .VnTime",
    right: "chữ gõ bằng bảng mã Unicode dựng sẵn",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    for (at, paragraph) in paper.seen.layout.paragraphs.iter().enumerate() {
        let text = paragraph.text.as_str();
        if let Some((byte, c)) = text.char_indices().find(|(_, c)| is_lost(*c)) {
            let place = Extent::new(at, byte..byte + c.len_utf8());
            let fault = format!("ký tự U+{:04X} không phải chữ Unicode", u32::from(c));
            findings
                .fault((&place).into(), fault)
                .hint("gõ lại chỗ ấy bằng bảng mã Unicode dựng sẵn");
            return;
        }
        if let Some((byte, c)) = text.char_indices().find(|(_, c)| is_tone(*c)) {
            let place = Extent::new(at, byte..byte + c.len_utf8());
            let finding = findings.fault((&place).into(), "chữ Việt gõ bằng Unicode tổ hợp");
            finding.hint("chuyển sang Unicode dựng sẵn: UniKey > Công cụ > Chuyển mã");
            return;
        }
    }
    legacy_font(paper, findings);
    let mute = paper.seen.layout.file.fonts.iter().find(|font| font.unicode == Some(false));
    if let Some(font) = mute {
        let fault = format!("phông {} trong tệp không ghi mã Unicode", font.name);
        findings.fault(Place::Whole, fault).weigh(Severity::Warning);
    }
}

/// ".VnTime" writes TCVN3, "VNI-Times" writes VNI.
pub fn is_legacy(face: &str) -> bool {
    face.starts_with(".Vn") || face.starts_with("VNI-")
}

fn legacy_font(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let paragraphs = paper.seen.layout.paragraphs.iter().enumerate();
    let spans = paragraphs.flat_map(|(at, p)| p.spans.iter().map(move |span| (at, span)));
    let mut legacy = spans.filter(|(_, span)| span.look.face.as_deref().is_some_and(is_legacy));
    if let Some((at, span)) = legacy.next() {
        let face = span.look.face.as_deref().unwrap_or_default();
        let place = Extent::new(at, span.range.clone());
        findings.fault((&place).into(), format!("phông {face} không dùng Unicode"));
    }
}

fn is_lost(c: char) -> bool {
    c == '\u{fffd}'
        || ('\u{e000}'..='\u{f8ff}').contains(&c) && !('\u{f020}'..='\u{f0ff}').contains(&c)
}

/// The five tone marks, and the marks of â, ă, ơ, ư typed apart.
fn is_tone(c: char) -> bool {
    matches!(
        c,
        '\u{300}'
            | '\u{301}'
            | '\u{303}'
            | '\u{309}'
            | '\u{323}'
            | '\u{302}'
            | '\u{306}'
            | '\u{31b}'
    )
}
