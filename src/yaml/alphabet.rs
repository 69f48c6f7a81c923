//! The characters that may stand in data, one list for the whole program.

use std::ops::RangeInclusive;

/// A set of characters; the list itself stands in the format table, key `ky_tu`.
#[derive(Debug, Clone)]
pub struct Alphabet(Vec<RangeInclusive<char>>);

impl Alphabet {
    /// The characters in `ranges`.
    pub fn new(ranges: Vec<RangeInclusive<char>>) -> Self {
        Self(ranges)
    }

    /// Every character: for the program's own tables, among them the one that holds the list.
    pub fn everything() -> Self {
        Self(vec!['\0'..=char::MAX])
    }

    /// The first character of `text` that is not in the set, with its byte offset.
    pub fn stranger(&self, text: &str) -> Option<(usize, char)> {
        text.char_indices().find(|(_, c)| !self.0.iter().any(|range| range.contains(c)))
    }
}
