//! Quotation marks of the kind that the file uses least → of the other kind.

use super::Edit;
use super::mark::Marks;
use super::piece::Piece;

/// An edit for each mark of the rarer kind, where it is sure which of a pair it is.
pub fn edits(piece: &Piece, marks: Marks) -> Vec<Edit> {
    match marks {
        Marks::Even => Vec::new(),
        Marks::MostlyStraight => straight(piece),
        Marks::MostlyCurly => curly(&piece.words).unwrap_or_default(),
    }
}

/// None of a line whose first mark must stay: half a pair would be worse than two kinds.
fn straight(piece: &Piece) -> Vec<Edit> {
    let words = &piece.words;
    if words.starts_with(CURLY) && !piece.may_begin_with_quote() {
        return Vec::new();
    }
    let edit =
        |(at, mark): (usize, &str)| Edit { range: at..at + mark.len(), words: "\"".to_owned() };
    words.match_indices(CURLY).map(edit).collect()
}

const CURLY: [char; 2] = ['“', '”'];

/// The marks of a line in pairs; `None` where they are in none.
fn curly(words: &str) -> Option<Vec<Edit>> {
    let marks: Vec<usize> = words.match_indices('"').map(|(at, _)| at).collect();
    if marks.len() % 2 == 1 {
        return None;
    }
    let pairs = marks.chunks_exact(2).flat_map(|pair| [(pair[0], "“"), (pair[1], "”")]);
    pairs
        .map(|(at, mark)| {
            let opens = stands_before_word(&words[..at])?;
            (opens == (mark == "“")).then(|| Edit { range: at..at + 1, words: mark.to_owned() })
        })
        .collect()
}

/// Whether a mark behind `before` can only open; `None` where a backslash keeps it as it is.
fn stands_before_word(before: &str) -> Option<bool> {
    match before.chars().next_back() {
        Some('\\') => None,
        Some(c) => Some(c.is_whitespace() || matches!(c, '(' | '[' | '“' | '/' | '*')),
        None => Some(true),
    }
}
