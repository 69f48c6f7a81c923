//! Text inside a line: runs and blanks.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Place;

/// One logical line or paragraph; a layout may wrap it.
pub type Line = Vec<Inline>;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    Run(Run),
    Blank(Blank),
}

/// Characters of one emphasis and one origin. Never holds a line break or a control character.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    /// Emphasis added to what the component itself asks for.
    #[serde(default)]
    pub emphasis: Emphasis,
    /// Where the words were typed: a YAML file or a template.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// `**đậm**` and `*nghiêng*` of the content language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    #[default]
    None,
    Bold,
    Italic,
    BoldItalic,
}

/// A gap to be filled in by hand.
///
/// Printed as white space in the frame (number, day) and in a table cell, and as a row of dots in the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blank {
    pub width: Width,
    pub ink: Ink,
}

/// How far a blank reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Width {
    /// `___`: so many digits of the surrounding size (one digit = 0.5 em); at least 1.
    Digits(u16),
    /// `___>`: to the end of its line, and at least so many digits; nothing but an end mark follows it there.
    Rest(u16),
    /// `[ ]`: the whole table cell, of which it is the only inline.
    Cell,
}

/// What a blank shows before it is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    /// White space.
    Space,
    /// A dotted line.
    Dots,
}

/// A line of one plain run that was typed nowhere, e.g. a fixed wording of the decree.
pub fn line(text: impl Into<String>) -> Line {
    vec![Inline::run(text, None)]
}

impl Inline {
    /// Plain text typed at `place`.
    pub fn run(text: impl Into<String>, place: Option<Place>) -> Self {
        Self::Run(Run { text: text.into(), emphasis: Emphasis::None, place })
    }

    /// White space of `digits` digits to be filled in.
    pub fn space(digits: u16) -> Self {
        Self::Blank(Blank { width: Width::Digits(digits), ink: Ink::Space })
    }

    /// A dotted line of `digits` digits to be filled in.
    pub fn dots(digits: u16) -> Self {
        Self::Blank(Blank { width: Width::Digits(digits), ink: Ink::Dots })
    }

    /// A dotted line to the end of the line, of at least `digits` digits.
    pub fn rest(digits: u16) -> Self {
        Self::Blank(Blank { width: Width::Rest(digits), ink: Ink::Dots })
    }

    /// An empty cell to be filled in.
    pub fn cell() -> Self {
        Self::Blank(Blank { width: Width::Cell, ink: Ink::Space })
    }
}
