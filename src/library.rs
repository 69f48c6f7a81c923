//! The templates folder: the one inside the program, and a user's own laid over it, file by file.
//!
//! In: at most one folder. Out: every text of it by its path within the folder, and where it came from.
//! Reads nothing outside that folder and writes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::data::text_file;
use crate::diagnostic::{Diagnostic, Faults, SourceId, Sources, show_path};

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// What a user may override; the rest of the built-in folder serves `init` alone.
const OVERRIDABLE: [&str; 7] = [
    "nd30.yaml",
    "phap-ly.yaml",
    "ngay-le.yaml",
    "tham-quyen.yaml",
    "tu-ngu.yaml",
    "papers",
    "layout",
];

/// Most files in a user's `papers` or `layout`: there are some twenty kinds of paper.
const MOST_FILES: usize = 1_000;

/// The texts papers are made from, by their path: "nd30.yaml", "papers/ke-hoach.jinja", "layout/main.typ".
#[derive(Debug, Clone)]
pub struct Library {
    files: BTreeMap<String, SourceId>,
    builtin: BTreeMap<String, SourceId>,
}

impl Library {
    /// The built-in folder alone.
    pub fn builtin(sources: &mut Sources) -> Self {
        let mut files = BTreeMap::new();
        for (path, text) in builtin_files() {
            files.insert(path.to_owned(), sources.add(format!("templates/{path}"), text));
        }
        Self { builtin: files.clone(), files }
    }

    /// The built-in folder with the files of `folder` over it; a folder that is not there changes nothing.
    pub fn over(folder: &Path, sources: &mut Sources) -> Result<Self, Faults> {
        let mut library = Self::builtin(sources);
        let mut faults = Vec::new();
        for top in OVERRIDABLE {
            let path = folder.join(top);
            if path.is_dir() {
                library.lay_folder(&path, top, sources, &mut faults);
            } else if path.is_file() {
                library.lay(folder, top, top.to_owned(), sources, &mut faults);
            }
        }
        if faults.is_empty() { Ok(library) } else { Err(faults) }
    }

    fn lay_folder(&mut self, folder: &Path, top: &str, sources: &mut Sources, faults: &mut Faults) {
        let Ok(entries) = fs::read_dir(folder) else {
            faults.push(unreadable(folder));
            return;
        };
        let paths = entries.flatten().map(|entry| entry.path());
        let mut paths: Vec<_> = paths.filter(|path| is_template(path)).collect();
        if paths.len() > MOST_FILES {
            faults.push(too_many(folder));
            return;
        }
        paths.sort();
        for path in paths {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            let name = name.expect("a folder's entry has a name");
            self.lay(folder, &name, format!("{top}/{name}"), sources, faults);
        }
    }

    /// Lays the file `name` of `folder` over the one that is known as `key`.
    fn lay(
        &mut self,
        folder: &Path,
        name: &str,
        key: String,
        sources: &mut Sources,
        faults: &mut Faults,
    ) {
        match text_file::read(folder, name, sources) {
            Ok(source) => drop(self.files.insert(key, source)),
            Err(fault) => faults.push(fault),
        }
    }

    /// The file at `path`, when there is one.
    pub fn get(&self, path: &str) -> Option<SourceId> {
        self.files.get(path).copied()
    }

    /// The built-in file at `path`, whatever a user laid over it.
    pub fn builtin_file(&self, path: &str) -> Option<SourceId> {
        self.builtin.get(path).copied()
    }

    /// The files of `folder`, by their name without it, in the order of their names.
    pub fn folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, SourceId)> {
        self.files.iter().filter_map(move |(path, source)| {
            Some((path.strip_prefix(folder)?.strip_prefix('/')?, *source))
        })
    }
}

/// The starting data folder that `init` writes, by path within it.
pub fn starting_data() -> impl Iterator<Item = (&'static str, &'static str)> {
    texts(&BUILTIN).filter_map(|(path, text)| Some((path.strip_prefix("init/")?, text)))
}

fn builtin_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    texts(&BUILTIN).filter(|(path, _)| {
        OVERRIDABLE.iter().any(|top| path == top || path.starts_with(&format!("{top}/")))
    })
}

fn texts(dir: &'static Dir<'static>) -> Box<dyn Iterator<Item = (&'static str, &'static str)>> {
    let own = dir.files().map(|file| {
        let path = file.path().to_str().expect("built-in paths are ASCII");
        (path, file.contents_utf8().expect("built-in templates are UTF-8"))
    });
    Box::new(own.chain(dir.dirs().flat_map(texts)))
}

/// Whether a file of a user's folder is meant for us: an editor's backup or lock file is not.
fn is_template(path: &Path) -> bool {
    let wanted = |extension: &std::ffi::OsStr| extension == "jinja" || extension == "typ";
    path.is_file() && path.extension().is_some_and(wanted)
}

fn too_many(folder: &Path) -> Diagnostic {
    Diagnostic::error(format!("thư mục `{}` có quá {MOST_FILES} tệp mẫu", show_path(folder)))
        .hint("giữ lại các mẫu đang dùng, chuyển các tệp khác đi nơi khác")
}

fn unreadable(path: &Path) -> Diagnostic {
    Diagnostic::error(format!("không đọc được `{}`", show_path(path)))
        .hint("xem tệp có còn đó, có quyền đọc và được lưu bằng mã UTF-8")
}
