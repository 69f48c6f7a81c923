//! What an examination has to say, in one order and in four forms: text, JSON, SARIF, HTML; and the catalogue of rules.
//!
//! In: the [`Report`](crate::check::Report)s of a year, of its papers, of foreign files. Out: one [`Review`] in which
//! a finding met in several papers is said once, and strings made of it. Judges nothing, writes no file.

mod catalogue;
mod html;
mod json;
mod review;
mod sarif;
mod spot;
mod subject;
mod summary;
mod text;
mod view;
mod waive;

pub use catalogue::{catalogue, explain};
pub use html::html;
pub use json::{SCHEMA, json, schema};
pub use review::{Affirmed, Noted, Open, Review, SetAside};
pub use sarif::sarif;
pub use spot::{Ink, Spot};
pub use subject::{Kind, Subject};
pub use text::text;
