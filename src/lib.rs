//! `vanban`: one folder of YAML → every paper of a commune's year of emulation work, as PDF and DOCX.
//!
//! The rooms in the order data flows; each knows only rooms above it in this list.
//!
//! ```text
//! data/ke-hoach-2024.yaml
//!   → yaml, grammar, data    typed records; every value keeps its place
//!   → tally                  reports against the plan: sums, ratios, verdicts
//!   → content                template + data → Document
//!   → document               the tree, free of any format
//!   → pdf, docx              the same tree laid out twice, by one table of numbers
//!   → printer                both files of a tree, and what is noticed of their form
//!   → crew                   printers in processes of their own, with a time limit
//!   → check                  the finished pages against the decree
//!   → report                 what was found, as text, JSON, SARIF or HTML
//!   → mend                   slips of the keyboard, mended in the YAML itself
//!   → batch                  whole files, or none
//! ```
//!
//! [`press::Press`] is the whole pipeline on one screen.

#![forbid(unsafe_code)]

// What everybody speaks.
pub mod diagnostic;
pub mod digest;

// Words and numbers.
pub mod document;
pub mod grammar;
pub mod yaml;

// What is said, and how it is to look.
pub mod data;
pub mod fonts;
pub mod format;
pub mod kind;
pub mod library;

// What it adds up to.
pub mod tally;

// The stages.
pub mod chart;
pub mod check;
pub mod content;
pub mod docx;
pub mod law;
pub mod mend;
pub mod pages;
pub mod pdf;
pub mod read;

// The program.
pub mod batch;
pub mod cli;
pub mod commands;
pub mod crew;
pub mod guard;
pub mod press;
pub mod printer;
pub mod report;
