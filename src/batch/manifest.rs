//! What was made → `manifest.json`, and back: every paper with its files, what it was made from, and what was found.
//!
//! The same papers give the same bytes: no time, no absolute path, papers in the order of the data.

use std::io;

use serde::{Deserialize, Serialize};

use super::folder::Folder;
use super::task::Task;
use crate::diagnostic::{Diagnostic, Sources, show_path};

/// The name of the file, in the folder of the papers.
pub const MANIFEST: &str = "manifest.json";

/// Every paper of the folder that is known, whenever it was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    #[serde(rename = "van_ban")]
    pub papers: Vec<Entry>,
    /// The print files, each of all units' forms of one template.
    #[serde(rename = "ban_gop", default)]
    pub merged: Vec<MergedEntry>,
}

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Name of its files, without extension.
    #[serde(rename = "ten")]
    pub name: String,
    #[serde(rename = "mau")]
    pub template: String,
    /// Id of the unit or period it is made for; `None` for the plan and the year.
    #[serde(rename = "doi_tuong")]
    pub subject: Option<String>,
    /// `None` when the paper could not be made yet, or only as a DOCX.
    #[serde(rename = "so_trang")]
    pub pages: Option<usize>,
    /// Empty when the paper could not be made yet.
    #[serde(rename = "tep")]
    pub files: Vec<FileEntry>,
    /// The files its words come from, by name.
    #[serde(rename = "dau_vao")]
    pub inputs: Vec<Input>,
    #[serde(rename = "phat_hien")]
    pub findings: Vec<Finding>,
    /// SHA-256 of everything its ink depends on; another one means that it has to be made again. Empty
    /// when a file of it could not be written, which has to be made again too.
    #[serde(rename = "khoa")]
    pub key: String,
}

/// One print file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergedEntry {
    #[serde(rename = "mau")]
    pub template: String,
    #[serde(rename = "so_trang")]
    pub pages: usize,
    #[serde(rename = "tep")]
    pub file: FileEntry,
    /// The papers in it, in order, by name.
    #[serde(rename = "gom")]
    pub papers: Vec<String>,
}

/// One file as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    #[serde(rename = "ten")]
    pub name: String,
    #[serde(rename = "so_byte")]
    pub bytes: usize,
    pub sha256: String,
}

/// One file that was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// From the folder that the data folder stands in.
    #[serde(rename = "tep")]
    pub file: String,
    pub sha256: String,
}

/// One thing that was found about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// "lỗi", "cảnh báo", "ghi chú".
    #[serde(rename = "muc")]
    pub severity: String,
    #[serde(rename = "noi_dung")]
    pub message: String,
    #[serde(rename = "cho")]
    pub place: Option<FindingPlace>,
}

/// Where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingPlace {
    #[serde(rename = "tep")]
    pub file: String,
    /// From 1.
    #[serde(rename = "dong")]
    pub line: usize,
    /// In characters, from 1.
    #[serde(rename = "cot")]
    pub column: usize,
}

impl Manifest {
    /// The manifest in `folder`; one that is not there knows nothing.
    pub fn read(folder: &Folder<'_>) -> Result<Self, Diagnostic> {
        match folder.read(MANIFEST) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| unreadable(folder)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(_) => Err(unreadable(folder)),
        }
    }

    /// Writes the manifest into `folder`, whole or not at all.
    pub fn write(&self, folder: &Folder<'_>) -> Result<(), Diagnostic> {
        let mut text = serde_json::to_string_pretty(self).expect("a manifest is plain JSON");
        text.push('\n');
        folder.write(MANIFEST, text.as_bytes())
    }
}

fn unreadable(folder: &Folder<'_>) -> Diagnostic {
    let path = folder.path().join(MANIFEST);
    Diagnostic::warning(format!("không đọc được `{}`, nay ghi mới", show_path(&path))).hint(
        "bản mới chỉ kể các văn bản của lần này; chạy `vanban build` không chọn gì để kể lại đủ",
    )
}

impl Entry {
    /// What a paper is known by: its template and whom it is made for.
    pub fn identity(&self) -> (&str, Option<&str>) {
        (&self.template, self.subject.as_deref())
    }

    /// The paper of `task`, not made yet.
    pub(super) fn blank(task: &Task<'_>) -> Self {
        Self {
            name: task.shown().to_owned(),
            template: task.job.template.to_owned(),
            subject: task.subject_id().map(str::to_owned),
            pages: None,
            files: Vec::new(),
            inputs: Vec::new(),
            findings: Vec::new(),
            key: String::new(),
        }
    }
}

impl Finding {
    /// `found`, its file named by `file_name`.
    pub fn new(found: &Diagnostic, sources: &Sources, file_name: impl Fn(&str) -> String) -> Self {
        let place = found.place.map(|place| {
            let (line, column) = sources.line_column(place);
            FindingPlace { file: file_name(&sources.get(place.source).name), line, column }
        });
        Self { severity: found.severity.to_string(), message: found.message.clone(), place }
    }
}
