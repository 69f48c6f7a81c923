//! The values of a file, a line at a time, with the byte at which each of their letters was typed.

use std::ops::Range;

use crate::yaml::{Kind, Node, Style};

/// One typed line of a value.
#[derive(Debug, Clone)]
pub struct Piece {
    /// As they are read: without quotes and escapes.
    pub words: String,
    /// Where each byte of `words` was typed, and where the last one ends.
    at: Vec<usize>,
    spelling: Spelling,
    /// The value begins here.
    pub is_first: bool,
    /// The value is one word, so that it may be a day or an id and no wording.
    pub is_whole: bool,
}

/// How letters are written in a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// Every letter is itself.
    Plain,
    /// Every letter is itself, on lines below a sign.
    Block,
    /// `''` is `'`.
    Single,
    /// `\"` is `"` and `\\` is `\`.
    Double,
}

impl Piece {
    /// The bytes of the file that say `range` of the words.
    pub fn raw(&self, range: &Range<usize>) -> Range<usize> {
        self.at[range.start]..self.at[range.end]
    }

    /// `words` as they are typed in a value like this one.
    pub fn spelt(&self, words: &str) -> String {
        match self.spelling {
            Spelling::Plain | Spelling::Block => words.to_owned(),
            Spelling::Single => words.replace('\'', "''"),
            Spelling::Double => words.replace('\\', r"\\").replace('"', "\\\""),
        }
    }

    /// Whether a straight quote may begin the words: a plain value that begins with one would be another value.
    pub fn may_begin_with_quote(&self) -> bool {
        self.spelling != Spelling::Plain || !self.is_first
    }
}

/// The lines of all values of `tree`, which was read from `text`, in the order of the file.
pub fn pieces(tree: &Node, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    collect(tree, text, &mut pieces);
    pieces
}

fn collect(node: &Node, text: &str, pieces: &mut Vec<Piece>) {
    match &node.kind {
        Kind::Empty => {}
        Kind::List(items) => items.iter().for_each(|item| collect(item, text, pieces)),
        Kind::Record(entries) => {
            entries.iter().for_each(|(_, value)| collect(value, text, pieces));
        }
        Kind::Scalar(scalar) => {
            let range = node.place.start as usize..node.place.end as usize;
            let (spelling, range) = spelling(scalar.style, range, text);
            let is_whole = !scalar.text.trim().contains(char::is_whitespace);
            lines(text, range, |line, is_first| {
                pieces.push(piece(text, line, spelling, is_first, is_whole));
            });
        }
    }
}

/// How the value at `range` is spelt, and its bytes without quotes.
fn spelling(style: Style, range: Range<usize>, text: &str) -> (Spelling, Range<usize>) {
    let inner = range.start + 1..range.end.saturating_sub(1).max(range.start + 1);
    match style {
        Style::Plain => (Spelling::Plain, range),
        Style::Literal | Style::Folded => (Spelling::Block, range),
        Style::Quoted if text[range.clone()].starts_with('\'') => (Spelling::Single, inner),
        Style::Quoted => (Spelling::Double, inner),
    }
}

/// Hands over each line of the bytes `range`, without the white space around it.
fn lines(text: &str, range: Range<usize>, mut take: impl FnMut(Range<usize>, bool)) {
    let mut start = range.start;
    for line in text[range.clone()].split_inclusive('\n') {
        let words = line.trim();
        let begin = start + line.len() - line.trim_start().len();
        if !words.is_empty() {
            take(begin..begin + words.len(), start == range.start);
        }
        start += line.len();
    }
}

fn piece(
    text: &str,
    range: Range<usize>,
    spelling: Spelling,
    is_first: bool,
    is_whole: bool,
) -> Piece {
    let mut words = String::new();
    let mut at = Vec::new();
    let mut letters = text[range.clone()].char_indices().peekable();
    while let Some((offset, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let letter = match (spelling, letter, next) {
            (Spelling::Single, '\'', Some('\'')) | (Spelling::Double, '\\', Some('"' | '\\')) => {
                letters.next().map_or(letter, |(_, escaped)| escaped)
            }
            _ => letter,
        };
        words.push(letter);
        at.resize(words.len(), range.start + offset);
    }
    at.push(range.end);
    Piece { words, at, spelling, is_first, is_whole }
}
