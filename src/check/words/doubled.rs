//! CHU-04: punctuation typed twice.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-04",
    title: "không gõ hai dấu câu liền nhau",
    severity: Severity::Warning,
    article: "Quy tắc chính tả tiếng Việt",
    why: "Hai dấu câu liền nhau là dấu vết của việc sửa vội.",
    wrong: "phấn đấu được 78 hộ..",
    right: "phấn đấu được 78 hộ.",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    for passage in text::prose(manuscript) {
        for range in rows(&passage.text) {
            let row = &passage.text[range.clone()];
            if is_wrong(row, &passage.text[..range.start]) {
                let fault = format!("hai dấu câu liền nhau: “{row}”");
                findings
                    .fault(passage.place(range), fault)
                    .hint("giữ một dấu; ba chấm thì viết “…”");
            }
        }
    }
}

/// The rows of two and more stops.
fn rows(text: &str) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| ".,;:".contains(*c)) {
        match rows.last_mut() {
            Some(row) if row.end == at => row.end += c.len_utf8(),
            _ => rows.push(at..at + c.len_utf8()),
        }
    }
    rows.retain(|row| row.len() > 1);
    rows
}

fn is_wrong(row: &str, before: &str) -> bool {
    let dots = row.len() - row.trim_start_matches('.').len();
    // "..." ends a list, and what follows a dotted line to write on is its own stop.
    let blank = dots > 3 || dots == 3 && row.len() <= 4;
    // "v.v.;", "TP.," and "ThS.," are right.
    let short = dots == 1 && row.len() == 2 && is_short(before);
    // What stands between two blanks belongs to them.
    let between = before.trim_end().ends_with(['.', '…', '_']);
    !(blank || short || between)
}

/// Whether `before` ends with an abbreviation that has a stop of its own.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    word.ends_with("v.v") || word.chars().count() <= 3 && word.starts_with(char::is_uppercase)
}
