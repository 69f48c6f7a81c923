//! What a record shows of itself, by its YAML keys: to templates and to `vanban show data`.

use serde::{Serialize, Serializer};

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
    /// One of a closed list of words: for conditions, and the title by which a filter prints it.
    Word(&'static str, &'static str),
    List(Vec<View>),
    /// In the order of the record's declaration.
    Record(Vec<(&'static str, View)>),
}

/// For people: the keys and values of the file, without their places.
impl Serialize for View {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing => serializer.serialize_unit(),
            Self::Text(text, _) | Self::Number(text, _) => serializer.serialize_str(text),
            Self::Word(word, _) => serializer.serialize_str(word),
            Self::Prose(lines) => {
                let lines: Vec<&str> = lines.iter().map(|(line, _)| line.as_str()).collect();
                serializer.serialize_str(&lines.join("\n"))
            }
            Self::Date(year, month, day, _) => {
                serializer.collect_str(&format_args!("{year:04}-{month:02}-{day:02}"))
            }
            Self::List(items) => serializer.collect_seq(items),
            Self::Record(fields) => serializer.collect_map(fields.iter().map(|(k, v)| (k, v))),
        }
    }
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
