//! Template + data → [`Document`](crate::document::Document).
//!
//! In: a template of `papers/` with its front matter, a view of the data, the agency, the format and the
//! faces to measure lines with. Out: the whole tree, or every fault with its place. A new kind of paper is
//! a new template file. Writes no file and lays nothing out.

mod body;
mod columns;
mod compose;
mod engine;
mod filter;
mod frame;
mod front;
mod guard;
mod leaf;
mod long_word;
mod material;
mod paper;
mod sort;
mod source_text;
mod stencil;
mod subject;
mod value;
mod writer;

pub use crate::kind::PaperKind;
pub use compose::{Draft, compose, file_name, words};
pub use front::{FrontMatter, MadeFor, SignatureSpec};
pub use leaf::Leaf;
pub use material::Material;
pub use paper::Paper;
pub use subject::Subject;
pub use writer::Setting;
