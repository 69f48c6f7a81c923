//! YAML → records, keeping the place of every value and reporting every fault of a file at once.
//!
//! The parser is `saphyr-parser`, which gives events with positions. Types are decided by the record
//! that is read, never by YAML: a name typed `08`, `no` or `12:30` is the text that was typed. Anchors,
//! aliases, tags and several documents in one file are refused, so no file can grow while it is read.

mod alphabet;
mod comments;
mod date;
mod decode;
mod node;
mod number;
mod record;
mod stranger;
mod surprise;
mod syntax;
mod text;
mod view;

pub use alphabet::Alphabet;
pub use comments::{Comment, Stand, comments};
pub use date::{Date, DayMonth};
pub use decode::{Decode, Fields, Reader, decode, listed, or_empty, read, titled};
pub use node::{
    Key, Kind, MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_VALUES, Node, Scalar, Style, open, parse,
};
pub use number::{Number, Ordinal, Whole};
pub use text::{Text, clean};
pub use view::{Show, View};

pub(crate) use record::{choice, record};
