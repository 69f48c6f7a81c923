//! The gate: a finished page against the format table, before it is written.
//!
//! In: the tree, its pages, and what the decree permits. Out: findings, each with the rule's code and
//! article. Knows no writer: a page is text runs and strokes in mm, whoever drew them.

mod codes;
mod lines;
mod rules;

use crate::diagnostic::{Diagnostic, Fault};
use crate::document::Document;
use crate::format::FormatTable;
use crate::pages::Pages;

pub use codes::RULES;

/// One paper under examination.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub document: &'a Document,
    pub pages: &'a Pages,
    pub table: &'a FormatTable,
}

/// A mechanical rule of the decree.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// "ND30-05".
    pub code: &'static str,
    /// The fault it finds, in Vietnamese.
    pub fault: &'static str,
    /// Where the decree says so.
    pub article: &'static str,
    /// One sentence for each fault, with page and mm.
    pub find: fn(Subject<'_>) -> Vec<String>,
}

/// Everything in `subject` that breaks the decree.
pub fn form(subject: Subject<'_>) -> Vec<Diagnostic> {
    RULES.iter().flat_map(|rule| report(rule, (rule.find)(subject))).collect()
}

fn report(rule: &Rule, found: Vec<String>) -> impl Iterator<Item = Diagnostic> {
    found.into_iter().map(move |sentence| {
        Diagnostic::error(format!("{}: {sentence}", rule.code))
            .of(Fault::Form)
            .hint(format!("{} ({})", rule.fault, rule.article))
    })
}
