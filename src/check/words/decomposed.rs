//! CHU-01: letters typed as a base and a mark.

use super::text;
use crate::check::Passage;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, is_nfc};
pub static RULE: Rule = Rule {
    code: "CHU-01",
    title: "chữ Việt dựng sẵn (NFC)",
    severity: Severity::Warning,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP, TCVN 6909:2001",
    why: "Chữ tổ hợp nhìn như chữ thường nhưng không tìm kiếm được và có khi hiện vỡ dấu.",
    wrong: "Thôn Tha\u{300}nh Công",
    right: "Thôn Thành Công",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let mut words: Vec<(&Passage, Range<usize>)> = Vec::new();
    for passage in &manuscript.passages {
        let wrong = text::words(&passage.text).filter(|range| {
            let word = &passage.text[range.clone()];
            !is_nfc(word)
        });
        words.extend(wrong.map(|range| (passage, range)));
    }
    let Some((passage, range)) = words.first() else { return };
    let word: String = passage.text[range.clone()].nfc().collect();
    let fault = format!("“{word}” gõ bằng Unicode tổ hợp; {} chữ như vậy", words.len());
    findings
        .fault(passage.place(range.clone()), fault)
        .hint("chuyển sang Unicode dựng sẵn: UniKey > Công cụ > Chuyển mã");
}
