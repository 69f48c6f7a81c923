//! The last manifest of a folder held against what a run leaves in it.
//!
//! In: the manifest as it was read. Out: what it knows of the year, and the files that no paper of the
//! year makes any more. Deletes nothing: what lies in the folder is the office's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::manifest::{Entry, FileEntry, Manifest, MergedEntry};
use super::task::Task;
use crate::diagnostic::Diagnostic;

/// What `manifest` knows of each of `tasks`.
pub fn entries(manifest: &Manifest, tasks: &[Task<'_>]) -> Vec<Option<Entry>> {
    let known: BTreeMap<_, _> =
        manifest.papers.iter().map(|entry| (entry.identity(), entry)).collect();
    let entry = |task: &Task<'_>| {
        known.get(&(task.job.template, task.subject_id())).map(|entry| (*entry).clone())
    };
    tasks.iter().map(entry).collect()
}

/// The print files in `manifest` of templates that `tasks` still know.
pub fn merged(manifest: &Manifest, tasks: &[Task<'_>]) -> Vec<MergedEntry> {
    let templates: BTreeSet<&str> = tasks.iter().map(|task| task.job.template).collect();
    let known = |entry: &&MergedEntry| templates.contains(entry.template.as_str());
    manifest.merged.iter().filter(known).cloned().collect()
}

/// How many files are named; the others are counted.
const MOST: usize = 12;

/// The warning of files in `folder` that were of `before` and are of no paper `now`.
pub fn left_behind(before: &Manifest, now: &Manifest, folder: &Path) -> Option<Diagnostic> {
    let kept: BTreeSet<&str> = files(now).map(|file| file.name.as_str()).collect();
    let gone = files(before).map(|file| file.name.as_str());
    let mut lying: Vec<String> = gone
        .filter(|name| !kept.contains(name) && folder.join(name).is_file())
        .map(|name| format!("`{name}`"))
        .collect();
    if let Some(more) = lying.len().checked_sub(MOST).filter(|more| *more > 0) {
        lying.truncate(MOST);
        lying.push(format!("và {more} tệp nữa"));
    }
    (!lying.is_empty()).then(|| {
        Diagnostic::warning(format!("tệp cũ không còn văn bản nào làm ra: {}", lying.join(", ")))
            .hint("xoá đi nếu không cần nữa; chương trình không xoá tệp nào")
    })
}

fn files(manifest: &Manifest) -> impl Iterator<Item = &FileEntry> {
    let merged = manifest.merged.iter().map(|entry| &entry.file);
    manifest.papers.iter().flat_map(|entry| &entry.files).chain(merged)
}
