//! One paper: its tree, whether it has to be made again, its files, and what the manifest says of it.

use super::folder::Folder;
use super::inputs::Inputs;
use super::manifest::{Entry, FileEntry, Finding};
use super::order::{Merge, Order, Remake};
use super::task::Task;
use crate::content::{Material, Subject};
use crate::crew::Crew;
use crate::diagnostic::{Diagnostic, Faults, Sources};
use crate::digest::{sha256, sha256_parts};
use crate::document::Document;
use crate::pdf::Sheets;
use crate::press::{Draft, Press, Printed};
use crate::printer::FileFormat;

/// What became of one paper.
#[derive(Debug)]
pub(super) enum Product {
    /// Its files as they are now, and its pages when they are to be printed with others.
    Paper {
        entry: Box<Entry>,
        written: Vec<String>,
        sheets: Option<Sheets>,
    },
    PassedOver(String),
    /// Nothing could be made.
    Spoilt,
}

/// Where papers are made: what all of them share.
#[derive(Debug, Clone, Copy)]
pub struct Shop<'a> {
    pub press: &'a Press,
    pub crew: &'a Crew<'a>,
    pub material: &'a Material<'a>,
    pub sources: &'a Sources,
    pub inputs: &'a Inputs<'a>,
    /// Where the files go.
    pub folder: &'a Folder<'a>,
    pub order: &'a Order,
}

impl Shop<'_> {
    /// Makes the paper of `task`; `before` is what the manifest says of it.
    pub(super) fn make(&self, task: &Task<'_>, before: Option<&Entry>) -> (Product, Faults) {
        match self.press.draft(task.job, self.material, self.sources) {
            Ok(Draft::PassedOver(reason)) => (Product::PassedOver(reason), Vec::new()),
            Ok(Draft::Paper(document)) => self.produce(task, &document, before),
            Err(faults) => (Product::Spoilt, faults),
        }
    }

    fn produce(
        &self,
        task: &Task<'_>,
        document: &Document,
        before: Option<&Entry>,
    ) -> (Product, Faults) {
        let key = self.key(document);
        let old = before.filter(|before| before.name == document.info.id);
        let kept = old.filter(|entry| {
            self.order.remake == Remake::Changed && entry.key == key && self.is_whole(entry)
        });
        let result = match kept {
            Some(entry) => self.keep(task, document, entry),
            None => self.print(task, document, key, old),
        };
        result.unwrap_or_else(|faults| (Product::Spoilt, faults))
    }

    /// The paper whose files are good as they are.
    fn keep(
        &self,
        task: &Task<'_>,
        document: &Document,
        entry: &Entry,
    ) -> Result<(Product, Faults), Faults> {
        let sheets = self.sheets(task, document)?;
        let entry = Entry {
            inputs: self.inputs.of(document, task.job.paper.front.place.source),
            // What a spoilt run found is mended.
            findings: Vec::new(),
            ..entry.clone()
        };
        Ok((Product::Paper { entry: Box::new(entry), written: Vec::new(), sheets }, Vec::new()))
    }

    /// The paper of `task` printed; `old` is what the manifest says of its files.
    fn print(
        &self,
        task: &Task<'_>,
        document: &Document,
        key: String,
        old: Option<&Entry>,
    ) -> Result<(Product, Faults), Faults> {
        let printed =
            self.press.approve(document, self.crew.print(document, &self.order.formats)?)?;
        let (mut files, mut faults) = self.write(&document.info.id, &printed);
        let written: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
        let is_same = old.is_some_and(|old| old.key == key);
        // A file that could not be written is still the old one, and the paper has to be made again.
        let key = if faults.is_empty() { key } else { String::new() };
        faults.extend(printed.found.iter().cloned());
        // A format that was not asked for this time is still good when nothing has changed.
        let stays = |file: &&FileEntry| {
            !written.contains(&file.name) && (is_same || self.is_asked_for(file))
        };
        files.extend(old.iter().flat_map(|old| &old.files).filter(stays).cloned());
        // PDF goes before DOCX.
        files.sort_by(|one, other| other.name.cmp(&one.name));
        let entry = Entry {
            name: document.info.id.clone(),
            template: task.job.template.to_owned(),
            subject: task.subject_id().map(str::to_owned),
            pages: printed.page_count.or(old.filter(|_| is_same).and_then(|old| old.pages)),
            files,
            inputs: self.inputs.of(document, task.job.paper.front.place.source),
            findings: self.findings(&faults),
            key,
        };
        let sheets = self.sheets(task, document)?;
        Ok((Product::Paper { entry: Box::new(entry), written, sheets }, faults))
    }

    /// The ink of `document`, when it goes into a print file too. It has been printed before, and so can be laid out.
    fn sheets(&self, task: &Task<'_>, document: &Document) -> Result<Option<Sheets>, Faults> {
        let wanted = self.is_merged(task);
        let typeset = wanted.then(|| self.press.printer().typeset(document)).transpose()?;
        Ok(typeset.map(|typeset| typeset.sheets()))
    }

    /// Writes the files of `printed`; what could not be written comes back.
    fn write(&self, name: &str, printed: &Printed) -> (Vec<FileEntry>, Faults) {
        let mut files = Vec::new();
        let mut faults = Vec::new();
        for file in &printed.files {
            let name = format!("{name}.{}", file.format.extension());
            match write_file(self.folder, &name, &file.bytes) {
                Ok(file) => files.push(file),
                Err(fault) => faults.push(fault),
            }
        }
        (files, faults)
    }

    fn is_asked_for(&self, file: &FileEntry) -> bool {
        let ending = |format: &FileFormat| file.name.ends_with(&format!(".{}", format.extension()));
        self.order.formats.iter().any(ending)
    }

    /// Whether the paper of `task` goes into a print file too.
    pub(super) fn is_merged(&self, task: &Task<'_>) -> bool {
        self.order.merge == Merge::Forms && matches!(task.job.subject, Subject::Unit(_))
    }

    /// Whether every file asked for is in the folder, as it was written.
    fn is_whole(&self, entry: &Entry) -> bool {
        self.order.formats.iter().all(|format| {
            let name = format!("{}.{}", entry.name, format.extension());
            let bytes = self.folder.read(&name);
            let file = entry.files.iter().find(|file| file.name == name);
            bytes.is_ok_and(|bytes| file.is_some_and(|file| file.sha256 == sha256(&bytes)))
        })
    }

    fn key(&self, document: &Document) -> String {
        let tree = serde_json::to_vec(document).expect("the tree is plain data");
        sha256_parts([self.press.stamp().as_bytes(), &tree])
    }

    pub(super) fn findings(&self, found: &[Diagnostic]) -> Vec<Finding> {
        let shown = |name: &str| self.order.shown(name);
        found.iter().map(|found| Finding::new(found, self.sources, shown)).collect()
    }
}

/// Writes one file and says what it is.
pub(super) fn write_file(
    folder: &Folder<'_>,
    name: &str,
    bytes: &[u8],
) -> Result<FileEntry, Diagnostic> {
    folder.write(name, bytes)?;
    Ok(FileEntry { name: name.to_owned(), bytes: bytes.len(), sha256: sha256(bytes) })
}
