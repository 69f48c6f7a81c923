//! What a record shows of itself, by its YAML keys: to templates and to `vanban show data`.

use crate::diagnostic::Place;

/// A value without its Rust type.
#[derive(Debug, Clone, PartialEq)]
pub enum View {
    /// An optional value that was left out.
    Missing,
    /// Characters that reach the page as typed.
    Text(String, Place),
    /// The content language, already parsed once without fault; one source place a line.
    Prose(Vec<(String, Place)>),
    /// An exact decimal as typed, with "." as its point.
    Number(String, Place),
    /// Year, month, day.
    Date(u16, u8, u8, Place),
    /// One of a closed list of words; for conditions only, never printed.
    Word(&'static str),
    /// Yes or no; for conditions only, never printed.
    Flag(bool),
    List(Vec<View>),
    /// In the order of the record's declaration.
    Record(Vec<(&'static str, View)>),
}

/// A value that can be shown.
pub trait Show {
    fn show(&self) -> View;
}

impl<T: Show> Show for Option<T> {
    fn show(&self) -> View {
        self.as_ref().map_or(View::Missing, Show::show)
    }
}

impl<T: Show> Show for Vec<T> {
    fn show(&self) -> View {
        View::List(self.iter().map(Show::show).collect())
    }
}
