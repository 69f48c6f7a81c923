//! The words of a manuscript, as the rules of words walk through them.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::check::{Manuscript, Passage};
use crate::format::Component;

/// Everything that somebody wrote: the fixed lines of the head apart.
pub fn prose(manuscript: &Manuscript) -> impl Iterator<Item = &Passage> {
    let fixed = |component| {
        matches!(component, Component::NationalTitle | Component::Motto | Component::FillLine)
    };
    manuscript.passages.iter().filter(move |passage| !fixed(passage.component))
}

/// The running text: what is written in sentences, in small letters.
pub fn sentences(manuscript: &Manuscript) -> impl Iterator<Item = &Passage> {
    manuscript.passages.iter().filter(|passage| {
        matches!(
            passage.component,
            Component::Basis
                | Component::Paragraph
                | Component::TitledClause
                | Component::Clause
                | Component::Point
                | Component::Dash
                | Component::Article
                | Component::ArticleText
        )
    })
}

/// The text of `passage`, byte for byte as long; where blanks are to be written in, nothing is wrong with white space.
pub fn body(passage: &Passage) -> String {
    let written = matches!(
        passage.component,
        Component::Number
            | Component::PlaceDate
            | Component::AppendixReference
            | Component::Signature
            | Component::SignerName
    );
    if written { String::new() } else { passage.text.clone() }
}

/// What stands between white space.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text, |c| !c.is_whitespace())
}

/// What is made of letters alone, their marks included.
pub fn syllables(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text, |c| c.is_alphabetic() || is_combining_mark(c))
}

fn runs(text: &str, of: fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| of(*c)) {
        match found.last_mut() {
            Some(run) if run.end == at => run.end += c.len_utf8(),
            _ => found.push(at..at + c.len_utf8()),
        }
    }
    found.into_iter()
}

/// `word` without the punctuation at its ends.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether `word` begins with a capital.
pub fn is_capital(word: &str) -> bool {
    bare(word).starts_with(char::is_uppercase)
}

/// Where `words` stand in `text`, case for case, as whole words.
pub fn whole<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.match_indices(words).map(|(at, found)| at..at + found.len()).filter(|range| {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
