//! The characters that may stand in data, one list for the whole program.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::stranger::{faceless, strange};
use crate::diagnostic::Diagnostic;

/// A set of characters; the list itself stands in the format table, key `ky_tu`.
#[derive(Debug, Clone)]
pub struct Alphabet {
    ranges: Vec<RangeInclusive<char>>,
    /// Of these ranges the characters that the fonts lack.
    faceless: BTreeSet<char>,
}

impl Alphabet {
    /// The characters in `ranges`.
    pub fn new(ranges: Vec<RangeInclusive<char>>) -> Self {
        Self { ranges, faceless: BTreeSet::new() }
    }

    /// Every character: for the program's own tables, among them the one that holds the list.
    pub fn everything() -> Self {
        Self::new(vec!['\0'..=char::MAX])
    }

    /// The same set without the characters that `lacks` says the fonts lack.
    #[must_use]
    pub fn drawn(mut self, lacks: impl Fn(char) -> bool) -> Self {
        let all = self.ranges.iter().cloned().flatten();
        self.faceless = all.filter(|c| lacks(*c)).collect();
        self
    }

    /// The fault of `c`, which is not in the set, in what `noun` names: "văn bản", "mẫu".
    pub fn refuse(&self, c: char, noun: &str) -> Diagnostic {
        if self.faceless.contains(&c) { faceless(c, noun) } else { strange(c, noun) }
    }

    /// The first character of `text` that is not in the set, with its byte offset.
    pub fn stranger(&self, text: &str) -> Option<(usize, char)> {
        text.char_indices().find(|(_, c)| !self.holds(*c))
    }

    fn holds(&self, c: char) -> bool {
        self.ranges.iter().any(|range| range.contains(&c)) && !self.faceless.contains(&c)
    }
}
