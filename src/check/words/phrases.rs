//! CHU-14: one phrase with and without a capital.

use super::text;
use crate::check::Passage;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::collections::BTreeMap;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-14",
    title: "một cụm từ viết hoa một kiểu",
    severity: Severity::Note,
    article: "PL II Nghị định 30/2020/NĐ-CP",
    why: "Chỗ viết hoa chỗ viết thường là thiếu thống nhất, và thường có một chỗ sai.",
    wrong: "xây dựng xã nông thôn mới, phong trào nông thôn mới; giữ vững xã Nông thôn mới, tiêu chí Nông thôn mới",
    right: "xây dựng xã nông thôn mới, phong trào nông thôn mới; giữ vững xã nông thôn mới, tiêu chí nông thôn mới",
    check: Check::Words(find),
};

/// So often both ways are used before they count.
const LEAST: usize = 2;

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let mut phrases: BTreeMap<String, Ways<'_>> = BTreeMap::new();
    for passage in text::sentences(manuscript) {
        let words: Vec<Range<usize>> = text::words(&passage.text).collect();
        for at in 1..words.len().saturating_sub(2) {
            collect(passage, &words, at, &mut phrases);
        }
    }
    for (phrase, ways) in phrases {
        if ways.small.len() < LEAST || ways.capital.len() < LEAST {
            continue;
        }
        let rare = if ways.small.len() < ways.capital.len() { &ways.small } else { &ways.capital };
        let (passage, range) = &rare[0];
        let mut letters = phrase.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        let fault = format!(
            "“{phrase}” {} lần, “{first}{}” {} lần",
            ways.small.len(),
            letters.as_str(),
            ways.capital.len()
        );
        findings.fault(passage.place(range.clone()), fault).hint("viết một kiểu trong cả văn bản");
    }
}

/// Where a phrase stands in small letters, and where with a capital.
#[derive(Default)]
struct Ways<'a> {
    small: Vec<(&'a Passage, Range<usize>)>,
    capital: Vec<(&'a Passage, Range<usize>)>,
}

/// Notes the three words from `at`, when they stand in the middle of a sentence and are not part of a name.
fn collect<'a>(
    passage: &'a Passage,
    words: &[Range<usize>],
    at: usize,
    phrases: &mut BTreeMap<String, Ways<'a>>,
) {
    let text = &passage.text;
    let word = |at: usize| &text[words[at].clone()];
    let before = word(at - 1);
    let plain = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let last = text::bare(word(at + 2));
    let inner =
        plain(word(at)) && plain(word(at + 1)) && plain(last) && word(at + 2).starts_with(last);
    let middle = before.ends_with(char::is_alphanumeric) && !text::is_capital(before);
    let name = (at.saturating_sub(3)..at).any(|at| text::is_capital(word(at)));
    let rest = !text::is_capital(word(at + 1)) && !text::is_capital(last);
    if !(inner && middle && rest) {
        return;
    }
    let end = words[at + 2].start + last.len();
    let range = words[at].start..end;
    let key = text[range.clone()].to_lowercase();
    let ways = phrases.entry(key).or_default();
    if text::is_capital(word(at)) {
        if !name {
            ways.capital.push((passage, range));
        }
    } else {
        ways.small.push((passage, range));
    }
}
