//! From the ink back to the keys: where the words of a finding on our own paper were typed.

use serde::{Deserialize, Serialize};

use super::{Manuscript, Passage, Place, Report};
use crate::diagnostic;
use crate::format::Component;
use crate::read::Observed;

/// Fewest letters by which a part of a passage is told from chance.
const TELLING: usize = 12;

/// What printed words are known by in the manuscript of their paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clue {
    letters: String,
    component: Option<Component>,
}

impl Report {
    /// Notes for each finding on the printed words of `seen` where `words`, the manuscript of the same paper, had them
    /// from; what was typed nowhere stays as it is.
    #[must_use]
    pub fn traced(mut self, seen: &Observed, words: &Manuscript) -> Self {
        for finding in &mut self.findings {
            if let Some(clue) = clue(&finding.place, seen) {
                finding.origin = clue.origin(words);
            }
        }
        self
    }
}

/// What the words at `place` of `seen` are known by, when there are any.
pub fn clue(place: &Place, seen: &Observed) -> Option<Clue> {
    let Place::Printed(extent) = place else { return None };
    let part = seen.parts.iter().find(|part| part.extent == *extent);
    Some(Clue {
        letters: letters(seen.layout.text(extent)),
        component: part.map(|part| part.component),
    })
}

impl Clue {
    /// Where the passage with these words was typed.
    pub fn origin(&self, words: &Manuscript) -> Option<diagnostic::Place> {
        let passage = self.passage(words)?;
        match passage.place(0..passage.text.len()) {
            Place::Typed(place) => Some(place),
            Place::Printed(_) | Place::Sheet(_) | Place::Whole => None,
        }
    }

    /// The passage of the same letters, of the same component where there are several; else one that holds them.
    fn passage<'a>(&self, words: &'a Manuscript) -> Option<&'a Passage> {
        let printed = self.letters.as_str();
        let same = || words.passages.iter().filter(|passage| letters(&passage.text) == printed);
        let alike = same().find(|passage| Some(passage.component) == self.component);
        let holding = || {
            let telling = printed.chars().count() >= TELLING;
            words
                .passages
                .iter()
                .find(|passage| telling && letters(&passage.text).contains(printed))
        };
        alike.or_else(|| same().next()).or_else(holding)
    }
}

/// The letters and digits alone: blanks, dots and line breaks differ from tree to ink.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
