//! ND30-70 … 73: appendices and stamps.

mod appendices;
pub mod cited;
pub mod label_look;
pub mod reference;
pub mod stamps;
