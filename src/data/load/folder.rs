//! A folder → the names of its data files; what editors and systems leave beside them is left alone.

use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Faults, show_path};

/// A data file or a folder of them, by its name.
#[derive(Debug)]
pub struct Entry {
    /// As the system calls it.
    pub name: String,
    /// Without `.yaml`, in NFC: what it is called by.
    pub stem: String,
    pub path: PathBuf,
}

/// The names in `dir` that are meant for us, sorted; `None` when it cannot be read.
pub fn names(dir: &Path) -> Option<Vec<String>> {
    let entries = fs::read_dir(dir).ok()?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !is_temporary(name)).collect();
    names.sort();
    Some(names)
}

/// The `.yaml` files of `dir`, which need not be there; a file of nearly that name is noted.
pub fn data_files(dir: &Path, found: &mut Faults) -> Vec<Entry> {
    let mut files = Vec::new();
    for name in optional_names(dir, found) {
        match name.rsplit_once('.') {
            Some((stem, "yaml")) => {
                let stem = stem.nfc().collect();
                files.push(Entry { stem, path: dir.join(&name), name });
            }
            Some((stem, "yml" | "YAML" | "YML" | "Yaml")) => found.push(
                Diagnostic::warning(format!(
                    "tệp `{}` không được đọc",
                    show_path(&dir.join(&name))
                ))
                .hint(format!("đổi tên thành `{stem}.yaml`")),
            ),
            _ => {}
        }
    }
    files
}

/// The folders in `dir`, which need not be there; a data file among them is noted.
pub fn folders(dir: &Path, found: &mut Faults) -> Vec<Entry> {
    let mut folders = Vec::new();
    for name in optional_names(dir, found) {
        let path = dir.join(&name);
        if path.is_dir() {
            folders.push(Entry { stem: name.nfc().collect(), path, name });
        } else if extension(&name) == Some("yaml") {
            found.push(
                Diagnostic::error(format!("tệp `{}` nằm ngoài thư mục của đợt", show_path(&path)))
                    .hint("chuyển vào thư mục mang mã đợt, ví dụ `ket-qua/dot1/`"),
            );
        }
    }
    folders
}

fn optional_names(dir: &Path, found: &mut Faults) -> Vec<String> {
    if dir.is_file() {
        found.push(
            Diagnostic::error(format!("`{}` là một tệp, không phải thư mục", show_path(dir)))
                .hint("đổi tên tệp ấy, rồi đặt thư mục vào chỗ nó"),
        );
    }
    if !dir.is_dir() {
        return Vec::new();
    }
    names(dir).unwrap_or_else(|| {
        found.push(
            Diagnostic::error(format!("không đọc được thư mục `{}`", show_path(dir)))
                .hint("xem quyền đọc của thư mục ấy"),
        );
        Vec::new()
    })
}

/// What stands behind the last point of `name`.
pub fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// `~$x.yaml` of Word, `.~lock.x.yaml#` of `LibreOffice`, `.x.yaml.swp` of vim, `x.yaml~` of others.
fn is_temporary(name: &str) -> bool {
    name.starts_with(['.', '~', '#']) || name.ends_with(['~', '#'])
}
