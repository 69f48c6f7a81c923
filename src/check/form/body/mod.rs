//! ND30-44 … 56: căn cứ and the levels of the body.

mod bases;
pub mod basis_citation;
pub mod basis_look;
pub mod basis_stop;
pub mod first_mention;
