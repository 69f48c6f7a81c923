//! ND30-44 … 56: căn cứ and the levels of the body.

pub mod article_look;
mod bases;
pub mod basis_citation;
pub mod basis_look;
pub mod basis_stop;
pub mod clause_look;
mod division;
pub mod end_mark;
pub mod first_mention;
pub mod numbering;
mod outline;
pub mod part_look;
pub mod point_order;
pub mod roman_look;
pub mod section_look;
pub mod titles;

pub use outline::from_roman;
