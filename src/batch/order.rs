//! What is to be done with the chosen papers, resolved, and the wish to end early.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::printer::FileFormat;

/// What is to be done with the chosen papers.
#[derive(Debug)]
pub struct Order {
    pub formats: Vec<FileFormat>,
    /// The folder that data and templates stand in, as messages show it with its `/`; the manifest leaves it out.
    pub home: String,
    pub threads: NonZeroUsize,
    pub remake: Remake,
    pub merge: Merge,
}

/// Which papers are made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remake {
    All,
    /// Those of which an input has changed, or a file is missing or is not as it was written.
    Changed,
}

/// Whether the units' forms are wanted in one file for printing too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    No,
    /// One file for each template.
    Forms,
}

/// A wish to end early, from outside; papers that are begun are finished.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Order {
    /// The file `name` as the manifest shows it.
    pub(super) fn shown(&self, name: &str) -> String {
        name.strip_prefix(&self.home).unwrap_or(name).to_owned()
    }
}

impl Stop {
    /// No further paper is begun.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to end early.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
