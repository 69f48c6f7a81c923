//! CHU-12: one movement under several names.

use super::text;
use crate::check::Passage;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-12",
    title: "một phong trào gọi một tên",
    severity: Severity::Warning,
    article: "Luật Thi đua, khen thưởng, Điều 17",
    why: "Một phong trào ba tên thì báo cáo cuối năm không cộng được.",
    wrong: "phong trào “Sáng – xanh – sạch – đẹp” ở 6 thôn; cụm dân cư “sáng, xanh, sạch, đẹp”",
    right: "phong trào “Sáng - xanh - sạch - đẹp” ở 6 thôn; cụm dân cư “Sáng - xanh - sạch - đẹp”",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let names: Vec<Name<'_>> = text::prose(manuscript).flat_map(names).collect();
    let mut done: Vec<usize> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if done.contains(&at) {
            continue;
        }
        let group: Vec<usize> =
            (at..names.len()).filter(|other| is_one(name, &names[*other])).collect();
        done.extend(&group);
        let mut ways: Vec<(&str, usize, &Name<'_>)> = Vec::new();
        for other in group.iter().map(|other| &names[*other]) {
            match ways.iter_mut().find(|(way, ..)| *way == other.text) {
                Some((_, count, _)) => *count += 1,
                None => ways.push((other.text, 1, other)),
            }
        }
        if ways.len() > 1 {
            say(&ways, findings);
        }
    }
}

fn say(ways: &[(&str, usize, &Name<'_>)], findings: &mut Findings<'_>) {
    let told: Vec<String> =
        ways.iter().map(|(way, count, _)| format!("“{way}” {count} lần")).collect();
    // Where two are as rare, the later one departs from the first.
    let Some((_, _, rare)) = ways.iter().rev().min_by_key(|(_, count, _)| *count) else { return };
    let fault = format!("một tên viết {} cách: {}", ways.len(), told.join(", "));
    findings
        .fault(rare.passage.place(rare.range.clone()), fault)
        .hint("dùng một tên trong cả văn bản");
}

/// A name in quotes.
struct Name<'a> {
    passage: &'a Passage,
    range: Range<usize>,
    text: &'a str,
    /// Its words in small letters, without dashes and commas.
    words: Vec<String>,
}

/// The names in quotes of `passage`, of at least two words.
fn names(passage: &Passage) -> Vec<Name<'_>> {
    let mut names = Vec::new();
    let text = passage.text.as_str();
    // In a line of capitals a name has no capitals of its own.
    if !text.chars().any(char::is_lowercase) {
        return names;
    }
    let mut from = 0;
    while let Some(open) = text[from..].find(['“', '"']).map(|at| from + at) {
        let mark = text[open..].chars().next().map_or(1, char::len_utf8);
        let start = open + mark;
        let Some(length) = text[start..].find(['”', '"', '“']) else { break };
        let inner = text[start..start + length].trim_matches('*').trim();
        let words: Vec<String> = inner
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        if (2..=16).contains(&words.len()) && !inner.is_empty() {
            let at = start + text[start..start + length].find(inner).unwrap_or(0);
            names.push(Name { passage, range: at..at + inner.len(), text: inner, words });
        }
        from = start + length + text[start + length..].chars().next().map_or(1, char::len_utf8);
    }
    names
}

/// Whether two names mean one thing: the same words, or, of names that are lists ("sáng - xanh - sạch - đẹp"), most of
/// them. "Tập thể lao động tiên tiến" is not "Lao động tiên tiến".
fn is_one(one: &Name<'_>, other: &Name<'_>) -> bool {
    if one.words == other.words {
        return true;
    }
    let common = one.words.iter().filter(|word| other.words.contains(word)).count();
    let (short, long) =
        (one.words.len().min(other.words.len()), one.words.len().max(other.words.len()));
    is_list(one.text)
        && is_list(other.text)
        && common >= 3
        && common + 1 >= short
        && long - common <= 2
}

/// Single words between dashes or commas.
fn is_list(name: &str) -> bool {
    name.matches([',', '-', '–', '—']).count() >= 2
}
