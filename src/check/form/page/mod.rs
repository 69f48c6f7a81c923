//! ND30-01 … 19, 74: paper, margins, face, page numbers, the setting of the body, the file.

pub mod a4;
pub mod appendix_number;
pub mod body_look;
pub mod bottom_margin;
pub mod colour;
pub mod file;
pub mod first_number;
pub mod font;
pub mod gap;
pub mod indent;
pub mod justified;
pub mod landscape;
pub mod leading;
pub mod left_margin;
mod margins;
pub mod page_number;
pub mod right_margin;
pub mod size_set;
mod text;
pub mod top_margin;
pub mod typed_indent;
pub mod unicode;
