//! Text with markers → lines of characters, each with its place.

use std::str::Chars;

use super::marker::{self, Mark};
use crate::diagnostic::{Diagnostic, Faults, Place};

/// One character of the words.
#[derive(Debug, Clone, Copy)]
pub struct Glyph {
    pub c: char,
    /// After a backslash or inside a value: never a mark.
    pub literal: bool,
    pub place: Place,
    /// Glyphs of one origin were typed in one go; a run never holds two.
    pub origin: u32,
}

impl Glyph {
    /// Whether this is the mark `c`.
    pub fn is(&self, c: char) -> bool {
        !self.literal && self.c == c
    }

    /// Whether this is white space.
    pub fn is_space(&self) -> bool {
        matches!(self.c, ' ' | '\t' | '\r')
    }
}

/// Reads `text`, which stands at `start` where no marker says otherwise, a line at a time.
pub fn scan(text: &str, start: Place) -> Scanner<'_> {
    let base = Cursor { place: start, at: start.start, kind: Kind::Exact, origin: 0 };
    Scanner {
        rest: Some(text.chars()),
        base,
        inner: Vec::new(),
        origins: 0,
        line: Vec::new(),
        faults: Vec::new(),
    }
}

/// Where the next character was typed.
#[derive(Debug, Clone, Copy)]
struct Cursor {
    place: Place,
    /// Byte of the next character, when the words are the file's own.
    at: u32,
    kind: Kind,
    origin: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Byte for byte as in the file.
    Exact,
    /// A value, typed as a whole.
    Value,
}

/// The lines of a text that are still to come.
pub struct Scanner<'a> {
    /// `None` when the last line was read.
    rest: Option<Chars<'a>>,
    base: Cursor,
    inner: Vec<Cursor>,
    origins: u32,
    line: Vec<Glyph>,
    /// What was wrong with the characters so far.
    pub faults: Faults,
}

impl Iterator for Scanner<'_> {
    type Item = Vec<Glyph>;

    fn next(&mut self) -> Option<Vec<Glyph>> {
        let mut rest = self.rest.take()?;
        while let Some(c) = rest.next() {
            if c == '\n' {
                self.advance('\n');
                self.rest = Some(rest);
                break;
            }
            self.take(c, &mut rest);
        }
        Some(std::mem::take(&mut self.line))
    }
}

impl Scanner<'_> {
    fn take(&mut self, c: char, rest: &mut Chars<'_>) {
        match c {
            '\\' => self.escaped(rest),
            c if marker::is_private(c) => self.marker(c, rest),
            c => {
                let literal = self.cursor().kind == Kind::Value;
                let place = self.advance(c);
                self.push(c, literal, place);
            }
        }
    }

    /// A backslash and the character after it.
    fn escaped(&mut self, rest: &mut Chars<'_>) {
        let place = self.advance('\\');
        match rest.clone().next() {
            Some(c) if c != '\n' && !marker::is_private(c) => {
                rest.next();
                let end = self.advance(c).end;
                self.push(c, true, Place { end, ..place });
            }
            _ => self.faults.push(
                Diagnostic::error("dấu `\\` không có ký tự nào theo sau")
                    .at(place)
                    .hint("bỏ dấu ấy, hoặc viết `\\\\` để in ra `\\`"),
            ),
        }
    }

    fn marker(&mut self, kind: char, rest: &mut Chars<'_>) {
        match marker::read(kind, rest) {
            Some(Mark::Base(place)) => self.base = self.open(place, Kind::Exact),
            Some(Mark::Value(place)) => {
                let cursor = self.open(place, Kind::Value);
                self.inner.push(cursor);
            }
            Some(Mark::Prose(place)) => {
                let cursor = self.open(place, Kind::Exact);
                self.inner.push(cursor);
            }
            Some(Mark::Close) => {
                self.inner.pop();
            }
            // Only a forged marker comes here; it prints nothing.
            None => {}
        }
    }

    fn open(&mut self, place: Place, kind: Kind) -> Cursor {
        self.origins += 1;
        Cursor { place, at: place.start, kind, origin: self.origins }
    }

    fn cursor(&mut self) -> &mut Cursor {
        self.inner.last_mut().unwrap_or(&mut self.base)
    }

    /// The place of `c`, which is passed.
    fn advance(&mut self, c: char) -> Place {
        let cursor = self.cursor();
        if cursor.kind == Kind::Value {
            return cursor.place;
        }
        let start = cursor.at;
        cursor.at = start.saturating_add(u32::try_from(c.len_utf8()).expect("at most 4"));
        Place { start, end: cursor.at, ..cursor.place }
    }

    fn push(&mut self, c: char, literal: bool, place: Place) {
        let origin = self.cursor().origin;
        let line = &mut self.line;
        let mut glyph = Glyph { c, literal, place, origin };
        // A space between two values stands behind no marker of its own: it goes with the words before it.
        if let Some(before) =
            line.last().filter(|before| glyph.is_space() && before.origin != origin)
        {
            (glyph.origin, glyph.place) = (before.origin, before.place);
        }
        line.push(glyph);
    }
}

/// The characters of `glyphs`.
pub fn typed(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.c).collect()
}

/// From the first glyph to the last of the same file; never empty.
pub fn span(glyphs: &[Glyph]) -> Place {
    let (first, last) = (glyphs[0].place, glyphs[glyphs.len() - 1].place);
    if last.source == first.source && last.end >= first.start {
        Place { end: last.end, ..first }
    } else {
        first
    }
}
