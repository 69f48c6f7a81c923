//! `Text`: a value that reaches the page as it was typed.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Decode, Key, Node, Reader, Show, View};
use crate::diagnostic::{Diagnostic, Place};

/// A name, a subject, a cell: one line of allowed characters in NFC, never markup, never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    value: String,
    pub place: Place,
}

impl Text {
    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// A key that is itself a value: an id that leads somewhere.
    pub fn of_key(key: &Key, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self { value: clean(&key.name, key.place, reader)?, place: key.place })
    }
}

impl Decode for Text {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, "một giá trị chữ")?;
        let lines: Vec<Option<String>> =
            scalar.lines(node.place).map(|(line, place)| clean(line, place, reader)).collect();
        let lines: Vec<String> = lines.into_iter().collect::<Option<_>>()?;
        // A folded value is one line; a break in a name or a cell has no meaning on paper.
        let words: Vec<&str> = lines.iter().flat_map(|line| words(line)).collect();
        if words.is_empty() {
            reader.fault(
                Diagnostic::error("giá trị chữ không được rỗng")
                    .at(node.place)
                    .hint("viết giá trị, hoặc xoá cả khoá nếu không cần"),
            );
            return None;
        }
        // Inside the quotes, so that a place within the words can be counted from it.
        let mut places = scalar.lines(node.place).map(|(_, place)| place);
        let place = places.next().filter(|_| places.next().is_none()).unwrap_or(node.place);
        Some(Self { value: words.join(" "), place })
    }
}

/// The words of `line` between its spaces; one that may not be broken is a letter like others, but not at the ends.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.trim().split([' ', '\t']).filter(|word| !word.is_empty())
}

/// The line `typed` at `place` in NFC, or `None` after noting a character that no paper may hold.
pub fn clean(typed: &str, place: Place, reader: &mut Reader<'_>) -> Option<String> {
    let value = composed(typed);
    let Some((_, stranger)) = reader.alphabet.stranger(&value) else { return Some(value) };
    let fault = reader.alphabet.refuse(stranger, "văn bản");
    reader.fault(fault.at(place_of(stranger, typed, place)));
    None
}

/// `typed` in NFC. Most text is: it is only copied.
pub fn composed(typed: &str) -> String {
    if is_nfc(typed) { typed.to_owned() } else { typed.nfc().collect() }
}

/// Where `c` stands in the line `typed`, when the file holds the line byte for byte at `place`.
fn place_of(c: char, typed: &str, place: Place) -> Place {
    let exact = (place.end - place.start) as usize == typed.len();
    match typed.find(c).filter(|_| exact) {
        Some(at) => {
            let start = place.start as usize + at;
            Place::new(place.source, start, start + c.len_utf8())
        }
        None => place,
    }
}

impl Show for Text {
    fn show(&self) -> View {
        View::Text(self.value.clone(), self.place)
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "chu".into()
    }

    fn inline_schema() -> bool {
        true
    }

    /// Unquoted `08`, `12:30` or `no` are numbers or booleans to an editor, and text to us.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number", "boolean"] })
    }
}
