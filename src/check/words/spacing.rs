//! CHU-05: white space around punctuation.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-05",
    title: "sau dấu câu có một dấu cách, trước dấu câu không có",
    severity: Severity::Warning,
    article: "Quy tắc chính tả tiếng Việt",
    why: "Dấu câu dính chữ hay cách chữ làm dòng ngắt sai chỗ.",
    wrong: "Hội Cựu thanh niên xung phong...phát huy vai trò",
    right: "Hội Cựu thanh niên xung phong… phát huy vai trò",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    for passage in text::prose(manuscript) {
        let body = text::body(passage);
        for range in before(&body) {
            let fault = format!("dấu cách trước dấu câu: “{}”", around(&body, range.clone()));
            findings.fault(passage.place(range), fault).hint("bỏ dấu cách ấy");
        }
        for range in after(&body) {
            let fault = format!("thiếu dấu cách sau dấu câu: “{}”", around(&body, range.clone()));
            findings.fault(passage.place(range), fault).hint("thêm một dấu cách");
        }
    }
    double(manuscript, findings);
}

/// A space before a stop.
fn before(text: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let wrong = |trio: &&[(usize, char)]| {
        let [(_, one), (_, two), (_, three)] = trio else { return false };
        let dotted = text[trio[2].0..].starts_with("..") || text[trio[2].0..].starts_with("./.");
        one.is_alphanumeric() && *two == ' ' && ",.;:!?".contains(*three) && !dotted
    };
    let wrong = letters.windows(3).filter(wrong);
    wrong.map(|trio| trio[1].0..trio[2].0 + 1).collect()
}

/// A stop and the next word without a space.
fn after(text: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut wrong = Vec::new();
    for pair in letters.windows(2) {
        let [(at, stop), (_, next)] = pair else { continue };
        let word = text[..*at].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let small = word.chars().count() >= 2 && word.chars().all(char::is_lowercase);
        let joined = match stop {
            ',' | ';' => next.is_alphabetic(),
            // "xã.Tạo" but not "v.v", "TP.HCM" or "vanban.vn".
            '.' if text[..*at].ends_with("..") => ends_word(&text[..*at]) && next.is_alphabetic(),
            '.' => small && next.is_uppercase(),
            '…' => ends_word(&text[..*at]) && next.is_alphabetic(),
            ':' => small && next.is_uppercase(),
            _ => false,
        };
        if joined && !is_address(text, *at) {
            wrong.push(*at..*at + stop.len_utf8());
        }
    }
    wrong
}

/// Whether three points and no more stand right behind a word: a longer row is a blank to write on.
fn ends_word(before: &str) -> bool {
    let bare = before.trim_end_matches(['.', '…']);
    before.len() - bare.len() <= 2 && bare.ends_with(char::is_alphanumeric)
}

/// Whether byte `at` lies in an address of a site or a mailbox.
fn is_address(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |space| at + space);
    let word = &text[start..end];
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}

/// Two spaces between words, told once a paper: an editor shows them all.
fn double(manuscript: &Manuscript, findings: &mut Findings<'_>) {
    let found = text::prose(manuscript).filter_map(|passage| {
        let body = text::body(passage);
        let at = body.match_indices("  ").find(|(at, _)| {
            body[..*at].ends_with(char::is_alphanumeric)
                && body[*at..].trim_start().starts_with(char::is_alphanumeric)
        })?;
        Some((passage, at.0))
    });
    let found: Vec<_> = found.collect();
    if let Some((passage, at)) = found.first() {
        let fault = format!("hai dấu cách liền nhau trong {} đoạn", found.len());
        findings.fault(passage.place(*at..*at + 2), fault).hint("thay bằng một dấu cách (Ctrl+H)");
    }
}

/// A few letters on both sides of `range`.
fn around(text: &str, range: Range<usize>) -> String {
    let start = text[..range.start].char_indices().rev().nth(9).map_or(0, |(at, _)| at);
    let end = text[range.end..].char_indices().nth(10).map_or(text.len(), |(at, _)| range.end + at);
    text[start..end].trim().to_owned()
}
