//! ND30-73: the words of urgency, secrecy and circulation.

use crate::check::form::looks::{case, face, quoted, size};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::{Case, Component};
use crate::read::{Extent, Look, fold, is_near};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-73",
    title: "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành ghi đúng lời quy định, in hoa, đứng, đậm, cỡ 13 – 14",
    severity: Severity::Error,
    article: "PL I.III.2, PL I.V.10, PL I.V.13 Nghị định 30/2020/NĐ-CP",
    why: "Văn thư chuyển văn bản theo dấu này; ghi khác lời thì không biết phải chuyển thế nào.",
    wrong: "Hoả tốc (in thường); KHẨN CẤP",
    right: "HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN, in hoa, đậm, đóng khung",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// What a stamp says (PL I.III.2).
const STAMPS: [&str; 8] = [
    "tuyet mat",
    "toi mat",
    "mat",
    "hoa toc",
    "thuong khan",
    "khan",
    "xem xong tra lai",
    "luu hanh noi bo",
];
/// What is stamped in their place.
const OTHERS: [(&str, &str); 6] = [
    ("khan cap", "KHẨN hoặc THƯỢNG KHẨN"),
    ("rat khan", "THƯỢNG KHẨN"),
    ("gap", "KHẨN"),
    ("mat khan", "MẬT và KHẨN, hai dấu riêng"),
    ("tai lieu luu hanh noi bo", "LƯU HÀNH NỘI BỘ"),
    ("luu hanh noi bo co quan", "LƯU HÀNH NỘI BỘ"),
];

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    for (at, paragraph) in layout.paragraphs.iter().enumerate().take(head(paper)) {
        let mut next = 0;
        for line in paragraph.text.split(['\n', '\t']) {
            let start = next;
            next += line.len() + 1;
            let words = line.trim();
            let from = start + (line.len() - line.trim_start().len());
            let place = Extent::new(at, from..from + words.len());
            let what = fault(paper, &place, words);
            if let Some(what) = what {
                findings.fault((&place).into(), format!("{} {what}", quoted(words)));
            }
        }
    }
}

/// The paragraphs before the title or the text, in which a stamp can stand.
fn head(paper: &Paper<'_>) -> usize {
    const OPENING: [Component; 5] = [
        Component::Kind,
        Component::Basis,
        Component::Addressees,
        Component::Paragraph,
        Component::Roman,
    ];
    let parts = paper.seen.parts.iter().filter(|part| OPENING.contains(&part.component));
    parts.map(|part| part.extent.paragraph).min().unwrap_or(0)
}

fn fault(paper: &Paper<'_>, place: &Extent, words: &str) -> Option<String> {
    let folded = fold(words);
    if let Some((_, right)) = OTHERS.iter().find(|(other, _)| *other == folded) {
        return Some(format!("không phải là lời quy định, phải là {right}"));
    }
    let long = folded.len() >= 7;
    if !STAMPS.iter().any(|stamp| *stamp == folded || long && is_near(&folded, stamp)) {
        return None;
    }
    // The look of a stamp is that of the signer's authority: capitals, bold, 13 – 14 (PL I.V.7, 10, 13).
    let row = &paper.table.components.get(Component::Signature).permitted;
    let looks: Vec<&Look> = paper.seen.layout.looks(place).collect();
    let spelling = (!STAMPS.contains(&folded.as_str())).then(|| "viết sai lời quy định".to_owned());
    let found =
        [spelling, case(words, Case::Upper), size(&looks, row.size), face(&looks, row.face)];
    let found: Vec<String> = found.into_iter().flatten().collect();
    (!found.is_empty()).then(|| found.join(", "))
}
