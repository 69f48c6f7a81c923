//! CHU-11: a capital after a comma, a small letter after a stop.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;
use std::collections::BTreeSet;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-11",
    title: "viết hoa đầu câu, không viết hoa sau dấu phẩy và chấm phẩy",
    severity: Severity::Note,
    article: "PL II.I Nghị định 30/2020/NĐ-CP",
    why: "Chữ hoa giữa câu là chỗ ghép từ câu khác sang.",
    wrong: "phấn đấu hoàn thành chỉ tiêu năm 2023, Hoàn thành tiêu chí môi trường",
    right: "phấn đấu hoàn thành chỉ tiêu năm 2023, hoàn thành tiêu chí môi trường",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let small = small_pairs(manuscript);
    let prose = text::sentences(manuscript).filter(|passage| passage.component != Component::Basis);
    for passage in prose {
        let words: Vec<Range<usize>> = text::words(&passage.text).collect();
        for pair in words.windows(3) {
            let [before, range, next] = [&pair[0], &pair[1], &pair[2]];
            let text = &passage.text;
            let (word, after) = (text::bare(&text[range.clone()]), text::bare(&text[next.clone()]));
            // A name in quotes may be followed by another.
            let quoted = text[before.clone()].contains(['”', '"']);
            let ends = text[before.clone()].chars().next_back().filter(|_| !quoted);
            let capital = text::is_capital(word);
            let common = small.contains(&(word.to_lowercase(), after.to_owned()));
            // A list may begin each of its members with a capital; then all of them do.
            let list = ends == Some(';') && !mixes(text);
            let name = text::is_capital(after) || after.starts_with(|c: char| c.is_ascii_digit());
            if matches!(ends, Some(',' | ';')) && capital && !name && common && !list {
                let fault = format!(
                    "“{word} {after}” viết hoa sau dấu {}",
                    if ends == Some(',') { "phẩy" } else { "chấm phẩy" }
                );
                findings
                    .fault(passage.place(range.clone()), fault)
                    .hint(format!("viết “{} {after}”", word.to_lowercase()));
            }
            let stop = text[before.clone()].strip_suffix('.').is_some_and(ends_sentence);
            if stop && word.chars().count() > 1 && word.chars().all(char::is_lowercase) {
                let fault = format!("“{word}” viết thường ở đầu câu");
                findings.fault(passage.place(range.clone()), fault);
            }
        }
    }
}

/// Whether the clauses behind the semicolons of `text` begin now with a capital and now with a small letter.
fn mixes(text: &str) -> bool {
    let mut clauses =
        text.split(';').skip(1).map(str::trim_start).filter(|clause| !clause.is_empty());
    clauses.any(|clause| clause.starts_with(char::is_lowercase))
}

/// Pairs of words that the paper also writes in small letters in the middle of a sentence: they are no name.
fn small_pairs(manuscript: &Manuscript) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for passage in text::sentences(manuscript) {
        let words: Vec<&str> =
            text::words(&passage.text).map(|range| &passage.text[range]).collect();
        for pair in words.windows(2) {
            let (one, other) = (text::bare(pair[0]), text::bare(pair[1]));
            if !one.is_empty() && one == one.to_lowercase() && one == pair[0] {
                pairs.insert((one.to_owned(), other.to_owned()));
            }
        }
    }
    pairs
}

/// A word of several small letters before a stop ends a sentence; "v.v", "TP", "Tr" and "17.1" do not.
fn ends_sentence(word: &str) -> bool {
    word.chars().count() >= 2
        && word.chars().all(char::is_lowercase)
        && !matches!(word, "tr" | "tp" | "st" | "nxb")
}
