//! Words of a table that are written wrong.

use std::ops::Range;

use super::text;
use crate::check::{Findings, Manuscript, Passage};
use crate::law::Spelling;
use crate::yaml::Text;

/// One finding for each row of `rows` that the running text breaks, at its first place; `hint` says what is right.
pub fn find(
    manuscript: &Manuscript,
    rows: &[Spelling],
    findings: &mut Findings<'_>,
    hint: fn(&Spelling) -> String,
) {
    let mut told: Vec<(*const Passage, Range<usize>)> = Vec::new();
    for row in rows {
        let mut places = text::prose(manuscript).flat_map(|passage| {
            let found: Vec<Range<usize>> = text::whole(&passage.text, row.wrong.as_str()).collect();
            found
                .into_iter()
                .filter(|range| !is_right(row, &passage.text, range))
                .map(move |range| (passage, range))
        });
        // A longer row has said it already.
        let fresh = |(passage, range): &(&Passage, Range<usize>)| {
            !told.iter().any(|(other, there)| {
                std::ptr::eq(*other, *passage)
                    && there.start <= range.start
                    && range.end <= there.end
            })
        };
        let all: Vec<_> = places.by_ref().filter(fresh).collect();
        let Some((passage, range)) = all.first() else { continue };
        let more = if all.len() > 1 { format!(", {} lần", all.len()) } else { String::new() };
        let fault = format!("viết “{}”{more}", row.wrong.as_str());
        findings.fault(passage.place(range.clone()), fault).hint(hint(row));
        told.extend(
            all.iter().map(|(passage, range)| (std::ptr::from_ref(*passage), range.clone())),
        );
    }
}

/// Whether what stands around `range` makes the words right.
fn is_right(row: &Spelling, text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (text[..range.start].trim_end(), text[range.end..].trim_start());
    let at_start = before.is_empty() || before.ends_with(['.', '!', '?']);
    let starts_upper = row.right.as_str().starts_with(char::is_uppercase)
        == row.wrong.as_str().starts_with(char::is_uppercase);
    let after_word = row.not_after.iter().map(Text::as_str).any(|word| before.ends_with(word));
    let before_word = row.not_before.iter().map(Text::as_str).any(|word| after.starts_with(word));
    after_word
        || before_word
        || at_start && !starts_upper && row.wrong.as_str().starts_with(char::is_uppercase)
}
