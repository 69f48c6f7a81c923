//! A template's text and where each byte of it was typed.
//!
//! Before rendering, a marker is put before every literal word, so that the grammar knows its place; a
//! position the engine reports is brought back to the file.

use crate::diagnostic::{Place, SourceId, Sources};
use crate::grammar::marker;

/// The text of one template: a body, or a string of the front matter.
#[derive(Debug, Clone)]
pub struct SourceText {
    text: String,
    source: SourceId,
    /// First byte of each stretch in `text`, and in the file.
    stretches: Vec<(usize, usize)>,
    /// The whole of it in the file.
    pub place: Place,
}

/// A text with its markers in.
#[derive(Debug, Clone)]
pub struct Marked {
    pub text: String,
    /// Where the markers begin in `text`, ascending.
    marks: Vec<usize>,
}

impl SourceText {
    /// `text`, which stands byte for byte at `start` of `source`.
    pub fn exact(text: &str, source: SourceId, start: usize) -> Self {
        let place = Place::new(source, start, start + text.len());
        Self { text: text.to_owned(), source, stretches: vec![(0, start)], place }
    }

    /// The value `text` of a YAML scalar at `place`: each of its lines is looked for in the file.
    pub fn scalar(text: &str, place: Place, sources: &Sources) -> Self {
        let file = &sources.get(place.source).text;
        let (mut at, end) = (place.start as usize, place.end as usize);
        let (mut offset, mut stretches) = (0, Vec::new());
        for line in text.split_inclusive('\n') {
            let words = line.trim_end_matches('\n');
            let found = file.get(at..end).and_then(|rest| rest.find(words));
            at += found.unwrap_or(0);
            stretches.push((offset, at));
            offset += line.len();
            at += if found.is_some() { words.len() } else { 0 };
        }
        if stretches.is_empty() {
            stretches.push((0, at));
        }
        Self { text: text.to_owned(), source: place.source, stretches, place }
    }

    /// The text as it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text without markers, for the engine.
    pub fn bare(&self) -> Marked {
        Marked { text: self.text.clone(), marks: Vec::new() }
    }

    /// The text with a marker before every literal stretch and every printed value.
    pub fn marked(&self) -> Marked {
        let mut marked =
            Marked { text: String::with_capacity(self.text.len() * 2), marks: Vec::new() };
        let mut done = 0;
        for at in literal_starts(&self.text) {
            marked.text.push_str(&self.text[done..at]);
            marked.marks.push(marked.text.len());
            marked.text.push_str(&marker::base(self.at(at, at)));
            done = at;
        }
        marked.text.push_str(&self.text[done..]);
        marked
    }

    /// The place in the file of bytes `start..end` of the text.
    pub fn at(&self, start: usize, end: usize) -> Place {
        let (first, last) = (self.in_file(start), self.in_file(end));
        Place::new(self.source, first, last.max(first))
    }

    /// The place in the file of bytes `start..end` of `marked`, and the words there.
    pub fn unmarked(&self, marked: &Marked, start: usize, end: usize) -> (Place, &str) {
        let (start, end) = (self.typed_at(marked, start), self.typed_at(marked, end));
        (self.at(start, end), &self.text[start..end.max(start)])
    }

    /// The byte of the text that byte `at` of `marked` was made from.
    pub fn typed_at(&self, marked: &Marked, at: usize) -> usize {
        let before = marked.marks.partition_point(|mark| *mark < at);
        let at = at.saturating_sub(before * marker::LENGTH).min(self.text.len());
        self.text.floor_char_boundary(at)
    }

    /// The byte of the text that byte `at` of the file became.
    pub fn offset(&self, at: usize) -> usize {
        let next = self.stretches.partition_point(|(_, start)| *start <= at);
        let (offset, start) = self.stretches[next.saturating_sub(1)];
        (offset + at.saturating_sub(start)).min(self.text.len())
    }

    /// The first block tag that is not closed, with its word and its place.
    pub fn open_tag(&self) -> Option<(&str, Place)> {
        let mut open = Vec::new();
        let mut at = 0;
        while at < self.text.len() {
            let rest = &self.text[at..];
            let Some(length) = tag(rest) else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let word = block_word(&rest[..length]);
            if word
                .strip_prefix("end")
                .is_some_and(|word| open.last().is_some_and(|(w, _, _)| *w == word))
            {
                open.pop();
            } else if BLOCKS.contains(&word) {
                open.push((word, at, at + length));
            }
            at += length;
        }
        open.pop().map(|(word, start, end)| (word, self.at(start, end)))
    }

    fn in_file(&self, at: usize) -> usize {
        let next = self.stretches.partition_point(|(offset, _)| *offset <= at);
        let (offset, start) = self.stretches[next.saturating_sub(1)];
        start + at.saturating_sub(offset)
    }
}

/// Tags that have an end of their own.
const BLOCKS: [&str; 4] = ["if", "for", "macro", "call"];

/// The first word of a block tag; empty for a value or a comment.
fn block_word(tag: &str) -> &str {
    let inner = tag
        .strip_prefix("{%")
        .map_or("", |inner| inner.trim_start_matches(['-', '+']).trim_start());
    inner.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or("")
}

/// The bytes before which a marker goes: the first word after a tag or a line break, and every `{{`.
///
/// Never before white space at a line's start: the engine strips it there.
fn literal_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = 0;
    // After a printed value, white space on the same line is words.
    let mut fresh = true;
    while at < text.len() {
        let rest = &text[at..];
        if let Some(length) = tag(rest) {
            if rest.starts_with("{{") && !rest.starts_with("{{-") {
                starts.push(at);
            }
            at += length;
            fresh = true;
            continue;
        }
        let c = rest.chars().next().expect("at lies before the end");
        if c == '\n' {
            fresh = true;
        } else if fresh && !c.is_whitespace() {
            starts.push(at);
            fresh = false;
        }
        at += c.len_utf8();
    }
    starts
}

/// The length of the tag that `text` begins with.
fn tag(text: &str) -> Option<usize> {
    let close = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => return Some(text.find("#}").map_or(text.len(), |at| at + 2)),
        _ => return None,
    };
    let mut quote = None;
    for (at, c) in text.char_indices().skip(2) {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if text[at..].starts_with(close) => return Some(at + 2),
            None => {}
        }
    }
    Some(text.len())
}
