//! `vanban build`: papers to files.

use std::io::Write;
use std::path::Path;

use super::desk;
use super::say;
use crate::batch;
use crate::cli::{Build, FileFormat};
use crate::diagnostic::{Diagnostic, Sources, show_path};
use crate::press::{Draft, Job, Printed};

pub fn run(build: &Build, sources: &mut Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    let (press, data) = match desk::set_up(&build.input, sources) {
        Ok(ready) => ready,
        Err(faults) => return faults,
    };
    let mut found = data.warnings;
    let (papers, unknown) = desk::choose(&press, &build.papers);
    found.extend(unknown);
    if let Err(fault) = batch::make_folder(&build.out) {
        found.push(fault);
        return found;
    }
    let chosen = |job: &Job<'_>| papers.iter().any(|(name, _)| *name == job.template);
    for job in press.jobs(&data.value).into_iter().filter(chosen) {
        match press.draft(job, &data.value, sources) {
            Ok(Draft::Paper(document)) => match press.print(&document) {
                Ok(printed) => {
                    found.extend(write(&printed, &document.info.id, &build.format, &build.out, out))
                }
                Err(faults) => found.extend(faults),
            },
            Ok(Draft::PassedOver(reason)) => {
                say(out, &format!("bỏ qua {}: {reason}", job.template))
            }
            Err(faults) => found.extend(faults),
        }
    }
    found
}

/// Writes `printed` in every format asked for, and says so; what could not be written comes back.
fn write(
    printed: &Printed,
    name: &str,
    formats: &[FileFormat],
    folder: &Path,
    out: &mut dyn Write,
) -> Vec<Diagnostic> {
    let files = [(FileFormat::Pdf, "pdf", &printed.pdf), (FileFormat::Docx, "docx", &printed.docx)];
    let mut faults = Vec::new();
    for (_, extension, bytes) in files.into_iter().filter(|(format, ..)| formats.contains(format)) {
        match batch::write(folder, &format!("{name}.{extension}"), bytes) {
            Ok(path) => say(out, &show_path(&path)),
            Err(fault) => faults.push(fault),
        }
    }
    faults
}
