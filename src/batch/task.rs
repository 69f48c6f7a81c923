//! The data → every paper of the year, by name.

use crate::content::{Material, Subject};
use crate::data::Dataset;
use crate::diagnostic::Sources;
use crate::press::{Job, Press};

/// One paper of the year, made or not.
#[derive(Debug)]
pub struct Task<'a> {
    pub job: Job<'a>,
    /// Name of its files; `None` when it cannot be told, which making the paper will explain.
    name: Option<String>,
}

/// Every paper of the year, in the order of the templates and of the data.
pub fn tasks<'a>(
    press: &'a Press,
    data: &'a Dataset,
    material: &Material<'_>,
    sources: &Sources,
) -> Vec<Task<'a>> {
    let task = |job| Task { job, name: press.file_name(job, material, sources).ok() };
    press.jobs(data).into_iter().map(task).collect()
}

impl<'a> Task<'a> {
    /// The name of its files, when it can be told.
    pub fn file_name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// What messages call it: by its files, or by its template.
    pub fn shown(&self) -> &str {
        self.file_name().unwrap_or(self.job.template)
    }

    /// Whether `name` is the name of its template or of its files.
    pub fn is_called(&self, name: &str) -> bool {
        self.job.template == name || self.file_name() == Some(name)
    }

    /// Id of the unit or period it is made for.
    pub fn subject_id(&self) -> Option<&'a str> {
        match self.job.subject {
            Subject::Unit(unit) => Some(unit.id.as_str()),
            Subject::Period(period) => Some(period.id.as_str()),
            Subject::Plan | Subject::Year => None,
        }
    }
}
