//! CHU: words and spelling, on the manuscript.

mod abbreviations;
pub mod capitals;
pub mod dashes;
pub mod decomposed;
pub mod doubled;
pub mod heading_ends;
pub mod legacy;
pub mod markup;
pub mod movements;
pub mod phrases;
pub mod placeholder;
pub mod quotes;
pub mod sentence_capitals;
pub mod slips;
pub mod spacing;
mod spellings;
pub mod stale_year;
pub mod stray;
mod text;
pub mod tone_marks;
pub mod two_ways;
pub mod unexplained;
pub mod weekday;
