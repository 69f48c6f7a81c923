//! ND30: the form of a paper, on pages or on effective styles (Nghị định 30/2020/NĐ-CP).

pub mod appendix;
pub mod body;
pub mod foot;
mod geometry;
pub mod head;
mod looks;
pub mod page;
mod rules;
