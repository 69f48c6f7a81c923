//! Which quotation marks a file uses most.

use super::piece::Piece;

/// The marks of a file, straight or curly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// One kind alone, or none.
    Even,
    /// Both; most are `"`.
    MostlyStraight,
    /// Both; at least half are `“` and `”`.
    MostlyCurly,
}

impl Marks {
    /// The marks in `pieces`.
    pub fn of(pieces: &[Piece]) -> Self {
        let count = |marks: &[char]| -> usize {
            pieces.iter().map(|piece| piece.words.matches(marks).count()).sum()
        };
        match (count(&['"']), count(&['“', '”'])) {
            (0, _) | (_, 0) => Self::Even,
            (straight, curly) if straight > curly => Self::MostlyStraight,
            _ => Self::MostlyCurly,
        }
    }
}
