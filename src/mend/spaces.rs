//! Two spaces for one, within a line.

use super::Edit;

/// An edit for each row of spaces between words; the cells of a row of a table are set as the clerk likes.
pub fn edits(words: &str) -> Vec<Edit> {
    if words.starts_with('|') {
        return Vec::new();
    }
    let mut edits = Vec::new();
    let mut start = 0;
    while let Some(found) = words[start..].find("  ") {
        let at = start + found;
        let run = words[at..].len() - words[at..].trim_start_matches(' ').len();
        // A space behind a backslash is meant.
        if !words[..at].ends_with('\\') {
            edits.push(Edit { range: at..at + run, words: " ".to_owned() });
        }
        start = at + run;
    }
    edits
}
