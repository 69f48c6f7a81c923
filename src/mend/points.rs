//! Two signs for one: "78 hộ.." → "78 hộ.".

use super::Edit;

/// Signs of which two are one too many; three points are an ellipsis, and more are a line to write on.
const SIGNS: [char; 3] = ['.', ',', ';'];

/// An edit for each sign that stands twice behind a word.
pub fn edits(words: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let rest = &words[start..];
        let first = rest.chars().next().expect("the rest is not empty");
        let run = rest.len() - rest.trim_start_matches(first).len();
        if SIGNS.contains(&first) && run == 2 && ends_word(&words[..start], &rest[run..]) {
            edits.push(Edit { range: start..start + run, words: first.to_string() });
        }
        start += run;
    }
    edits
}

/// Whether a sign between `before` and `after` ends a word: a path, a number or a mark is left alone.
fn ends_word(before: &str, after: &str) -> bool {
    let behind_word = |c: char| c.is_alphanumeric() || matches!(c, ')' | '”' | '"' | '%');
    let before = before.chars().next_back().is_some_and(behind_word);
    let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '”' | '"');
    before && after.chars().next().is_none_or(ends)
}
