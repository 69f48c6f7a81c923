//! The rules of form: nothing is found on a paper that keeps the decree, and just one thing on one that is broken once.

mod breaks_docx;
mod breaks_head;
mod breaks_page;
mod broken;
pub mod clean;
