//! ND30-09: letters that are not black.

use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Extent;
pub static RULE: Rule = Rule {
    code: "ND30-09",
    title: "chữ màu đen",
    severity: Severity::Error,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP",
    why: "Chữ màu in ra mờ, và thường là chỗ sửa dở còn quên.",
    wrong: "một câu chữ đỏ",
    right: "chữ đen",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let mut coloured: Vec<(Extent, String)> = Vec::new();
    for (at, paragraph) in paper.seen.layout.paragraphs.iter().enumerate() {
        for span in &paragraph.spans {
            let words = paragraph.text[span.range.clone()].trim();
            let stamp = is_stamp(words);
            let look = &span.look;
            let colour = look.colour.as_deref().filter(|colour| !is_black(colour));
            // Signing software finds its place by a few white letters.
            let anchor = words.chars().count() <= 24;
            let colour =
                colour.filter(|colour| !(anchor && colour.eq_ignore_ascii_case("#ffffff")));
            if !words.is_empty()
                && !stamp
                && let Some(colour) = colour
            {
                coloured.push((Extent::new(at, span.range.clone()), format!("chữ màu {colour}")));
            } else if !words.is_empty() && look.highlighted == Some(true) {
                coloured.push((Extent::new(at, span.range.clone()), "chữ có nền màu".to_owned()));
            }
        }
    }
    let Some((extent, what)) = coloured.first() else { return };
    let more = if coloured.len() > 1 {
        format!(" và {} chỗ khác", coloured.len() - 1)
    } else {
        String::new()
    };
    let fault = format!("{}{more}: {what}", quoted(paper.seen.layout.text(extent)));
    findings
        .fault(extent.into(), fault)
        .hint("chọn cả văn bản, đổi màu chữ thành đen (Automatic), bỏ tô nền");
}

/// Stamps of urgency and secrecy are red (PL I.II.10); so is what signing software prints.
fn is_stamp(words: &str) -> bool {
    const STAMPS: [&str; 8] =
        ["HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN", "TUYỆT MẬT", "TỐI MẬT", "MẬT", "ĐẾN"];
    const SIGNED: [&str; 7] =
        ["Ký bởi", "Người ký", "Ký ngày", "Thời gian ký", "Ngày ký", "Email:", "Cơ quan:"];
    STAMPS.contains(&words.to_uppercase().as_str())
        || SIGNED.iter().any(|start| words.starts_with(start))
}

/// Black, or so dark that no eye and no printer tells it from black.
fn is_black(colour: &str) -> bool {
    let Some(hex) = colour.strip_prefix('#').filter(|hex| hex.len() == 6) else { return true };
    (0..3).all(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).is_ok_and(|part| part <= 0x20))
}
