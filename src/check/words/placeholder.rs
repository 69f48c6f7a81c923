//! CHU-18: a place left to be filled in.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-18",
    title: "không còn chỗ trống của mẫu",
    severity: Severity::Warning,
    article: "Thể thức văn bản",
    why: "Chỗ trống của mẫu mà còn trên văn bản là văn bản chưa soạn xong.",
    wrong: "giao cho [tên đơn vị] thực hiện",
    right: "giao cho Hội Nông dân xã thực hiện",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    for passage in text::prose(manuscript) {
        for range in places(&passage.text) {
            let fault = format!("còn chỗ trống của mẫu: “{}”", &passage.text[range.clone()]);
            findings.fault(passage.place(range), fault).hint("điền vào, hoặc xoá đi");
        }
    }
}

/// "[tên đơn vị]", "<họ tên>", "xxx", "XX".
fn places(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in [('[', ']'), ('<', '>')] {
        for (at, _) in text.match_indices(open) {
            let Some(length) = text[at..].find(close) else { continue };
            let inner = text[at + 1..at + length].trim();
            let words =
                inner.chars().any(char::is_alphabetic) || inner.chars().any(|c| "….".contains(c));
            // "<b>" is markup, "[1]" a note.
            if words
                && inner.chars().count() > 1
                && inner.chars().count() <= 60
                && !inner.starts_with('/')
            {
                found.push(at..at + length + 1);
            }
        }
    }
    let crosses = text::words(text).filter(|range| {
        let word = text::bare(&text[range.clone()]);
        word.chars().count() >= 3
            && word.to_lowercase().chars().all(|c| c == 'x')
            && !is_roman(word)
    });
    found.extend(crosses);
    found
}

/// "XXX" is thirty.
fn is_roman(word: &str) -> bool {
    word == "XXX"
}
