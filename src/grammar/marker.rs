//! The private marker that carries a [`Place`] through a template into the grammar.
//!
//! A marker is made of private-use characters of plane 16, which neither data nor templates may hold. An
//! opening is one kind character and six digits in base 4096; the place it names holds until its closing.

use std::str::Chars;

use crate::diagnostic::{Place, SourceId};

const DIGIT_ZERO: u32 = 0x10_0000;
const BASE: char = '\u{10F000}';
const VALUE: char = '\u{10F001}';
const PROSE: char = '\u{10F002}';
const CLOSE: char = '\u{10F003}';

/// Bytes of an opening: seven characters of four bytes.
pub const LENGTH: usize = 28;

/// A private character that is no marker: words that hold it may not be printed as a value.
pub const REFUSED: char = '\u{10F004}';

/// What a marker says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Literal words of a template follow, byte for byte.
    Base(Place),
    /// A value follows that was typed as a whole at the place; nothing in it is a mark.
    Value(Place),
    /// A line of prose follows, byte for byte.
    Prose(Place),
    /// The words of the value or prose end.
    Close,
}

/// Whether `c` may stand in a marker, and so nowhere else.
pub fn is_private(c: char) -> bool {
    ('\u{100000}'..='\u{10FFFF}').contains(&c)
}

/// The marker before the literal words of a template that begin at `place`.
pub fn base(place: Place) -> String {
    opening(BASE, place)
}

/// `escaped`, a value already escaped, between its markers.
pub fn value(escaped: &str, place: Place) -> String {
    format!("{}{escaped}{CLOSE}", opening(VALUE, place))
}

/// Lines of prose between their markers.
pub fn prose(lines: &[(String, Place)]) -> String {
    let marked: Vec<_> = lines
        .iter()
        .map(|(text, place)| format!("{}{text}{CLOSE}", opening(PROSE, *place)))
        .collect();
    marked.join("\n")
}

/// `text` without its markers.
pub fn strip(text: &str) -> String {
    text.chars().filter(|c| !is_private(*c)).collect()
}

/// The place of the last literal words of a template in `text`.
pub fn last_base(text: &str) -> Option<Place> {
    let mut rest = text[text.rfind(BASE)?..].chars();
    match read(rest.next()?, &mut rest)? {
        Mark::Base(place) => Some(place),
        Mark::Value(_) | Mark::Prose(_) | Mark::Close => None,
    }
}

/// The marker that `kind` begins; reads its digits from `rest`. `None` for a stray private character.
pub fn read(kind: char, rest: &mut Chars<'_>) -> Option<Mark> {
    if kind == CLOSE {
        return Some(Mark::Close);
    }
    let make = match kind {
        BASE => Mark::Base,
        VALUE => Mark::Value,
        PROSE => Mark::Prose,
        _ => return None,
    };
    let mut number = || Some(digit(rest.next()?)? << 12 | digit(rest.next()?)?);
    let (source, start, end) = (number()?, number()?, number()?);
    Some(make(Place { source: SourceId(u16::try_from(source).ok()?), start, end }))
}

fn opening(kind: char, place: Place) -> String {
    let mut text = String::from(kind);
    for number in [u32::from(place.source.0), place.start, place.end] {
        text.push(digit_char(number >> 12));
        text.push(digit_char(number & 0xFFF));
    }
    text
}

fn digit_char(digit: u32) -> char {
    // Sources are limited to 4 MB, so a number has at most 24 bits.
    char::from_u32(DIGIT_ZERO + (digit & 0xFFF)).expect("digits lie within plane 16")
}

fn digit(c: char) -> Option<u32> {
    u32::from(c).checked_sub(DIGIT_ZERO).filter(|digit| *digit < 4096)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_its_marker() {
        let place = Place::new(SourceId(40_000), 3_999_999, 4_000_001);
        let text = base(place);
        assert_eq!(text.len(), LENGTH);
        let mut chars = text.chars();
        let kind = chars.next().unwrap();
        assert_eq!(read(kind, &mut chars), Some(Mark::Base(place)));
        assert_eq!(chars.next(), None);
    }
}
