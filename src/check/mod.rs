//! The reviewer: rules with a code and an article, each in a file of its own, over a finished paper, its words, the
//! plan's year and its people.
//!
//! In: what was read of a paper ([`Observed`](crate::read::Observed)), its words with their places
//! ([`Manuscript`]), the [`Dataset`](crate::data::Dataset), and the dated tables of the law. Out: a [`Report`]: what
//! breaks a rule, what was found right, and what could not be decided. Knows no writer and touches no file.

pub mod citation;
mod codes;
mod examine;
mod gate;
mod manuscript;
mod report;
mod rule;
mod scan;
mod selection;
mod trace;
mod waiver;

pub mod form;
pub mod law;
pub mod people;
pub mod plan;
pub mod words;

pub use codes::{CATALOGUE, rule};
pub use examine::{
    form as examine_form, season as examine_season, words as examine_words, year as examine_year,
};
pub use gate::{Notice, notices};
pub use manuscript::{Manuscript, PaperDate, Passage};
pub use report::{Finding, Findings, Place, Report, Right, Undecided};
pub use rule::{Check, Means, Paper, Rule, Year};
pub use selection::{FAMILIES, Selection};
pub use waiver::{Misspelt, Waiver, waivers};
