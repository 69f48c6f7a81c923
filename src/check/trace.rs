//! From the ink back to the keys: where the words of a finding on our own paper were typed.

use super::{Manuscript, Passage, Place, Report};
use crate::diagnostic;
use crate::format::Component;
use crate::read::{Extent, Observed};

/// Fewest letters by which a part of a passage is told from chance.
const TELLING: usize = 12;

impl Report {
    /// Notes for each finding on the printed words of `seen` where `words`, the manuscript of the same paper, had them
    /// from; what was typed nowhere stays as it is.
    #[must_use]
    pub fn traced(mut self, seen: &Observed, words: &Manuscript) -> Self {
        for finding in &mut self.findings {
            if let Place::Printed(extent) = &finding.place {
                finding.origin = origin(seen, extent, words);
            }
        }
        self
    }
}

/// Where the passage with the words of `extent` was typed.
fn origin(seen: &Observed, extent: &Extent, words: &Manuscript) -> Option<diagnostic::Place> {
    let printed = letters(seen.layout.text(extent));
    let component =
        seen.parts.iter().find(|part| part.extent == *extent).map(|part| part.component);
    let passage = passage(&printed, component, words)?;
    match passage.place(0..passage.text.len()) {
        Place::Typed(place) => Some(place),
        Place::Printed(_) | Place::Sheet(_) | Place::Whole => None,
    }
}

/// The passage of the same letters, of the same component where there are several; else one that holds them.
fn passage<'a>(
    printed: &str,
    component: Option<Component>,
    words: &'a Manuscript,
) -> Option<&'a Passage> {
    let same = || words.passages.iter().filter(|passage| letters(&passage.text) == printed);
    let alike = same().find(|passage| Some(passage.component) == component);
    let holding = || {
        let telling = printed.chars().count() >= TELLING;
        words.passages.iter().find(|passage| telling && letters(&passage.text).contains(printed))
    };
    alike.or_else(|| same().next()).or_else(holding)
}

/// The letters and digits alone: blanks, dots and line breaks differ from tree to ink.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
