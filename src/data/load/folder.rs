//! A folder → the names of its data files; what editors and systems leave beside them is left alone.

use std::fs;
use std::io::ErrorKind;
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

impl Entry {
    /// The folder it stands in.
    pub fn folder(&self) -> &Path {
        self.path.parent().expect("it was found in a folder")
    }
}

/// The names in `dir` that are meant for us, sorted; `None` when it cannot be read.
pub fn names(dir: &Path, found: &mut Faults) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir).ok()? {
        match entry.ok()?.file_name().into_string() {
            Ok(name) if is_temporary(&name) => {}
            Ok(name) => names.push(name),
            Err(name) => found.extend(unreadable(dir, &name.to_string_lossy())),
        }
    }
    names.sort();
    Some(names)
}

/// The `.yaml` files of `dir`, which need not be there; a file of nearly that name is noted.
pub fn data_files(dir: &Path, found: &mut Faults) -> Vec<Entry> {
    let mut files = Vec::new();
    for name in optional_names(dir, found) {
        match (name.strip_suffix(".yaml"), data_stem(&name)) {
            (Some(stem), _) => {
                let stem = stem.nfc().collect();
                add(Entry { stem, path: dir.join(&name), name }, &mut files, found);
            }
            (None, Some(stem)) => found.push(
                Diagnostic::warning(format!(
                    "tệp `{}` không được đọc",
                    show_path(&dir.join(&name))
                ))
                .hint(format!("đổi tên thành `{stem}.yaml`")),
            ),
            (None, None) => {}
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
            add(Entry { stem: name.nfc().collect(), path, name }, &mut folders, found);
        } else if data_stem(&name).is_some() {
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
        return Vec::new();
    }
    if !is_there(dir) {
        return Vec::new();
    }
    names(dir, found).unwrap_or_else(|| {
        found.push(
            Diagnostic::error(format!("không đọc được thư mục `{}`", show_path(dir)))
                .hint("xem quyền đọc của thư mục ấy"),
        );
        Vec::new()
    })
}

/// Whether there is anything at `path`, be it a link that leads nowhere: that is a fault, and not the absence of data.
pub fn is_there(path: &Path) -> bool {
    !matches!(fs::symlink_metadata(path), Err(error) if error.kind() == ErrorKind::NotFound)
}

/// Takes `entry` among `others`, unless one of them is called the same by another way of writing accents.
fn add(entry: Entry, others: &mut Vec<Entry>, found: &mut Faults) {
    match others.iter().find(|other| other.stem == entry.stem) {
        None => others.push(entry),
        Some(other) => {
            let (one, two) = (show_path(&other.path), show_path(&entry.path));
            found.push(
                Diagnostic::error(format!(
                    "`{one}` và `{two}` cùng một tên, chỉ khác cách mã hóa dấu"
                ))
                .hint("giữ một, đổi tên hoặc xoá cái kia"),
            );
        }
    }
}

/// What `name` is called before its `.yaml` or `.yml`, whatever follows: `CCB.YAML`, Notepad's `ccb.yaml.txt`.
pub fn data_stem(name: &str) -> Option<&str> {
    // Only ASCII letters change, so that places in both are the same.
    let plain = name.to_ascii_lowercase();
    let at = [".yaml", ".yml"].into_iter().filter_map(|ending| plain.rfind(ending)).max()?;
    Some(&name[..at])
}

/// The warning of a data file whose name no system but its own can read.
fn unreadable(dir: &Path, name: &str) -> Option<Diagnostic> {
    let stem = data_stem(name).filter(|_| !is_temporary(name))?;
    let shown = show_path(&dir.join(name));
    let fault = Diagnostic::warning(format!("tệp `{shown}` không được đọc: tên không phải UTF-8"));
    Some(fault.hint(format!("gõ lại tên tệp bằng bộ gõ Unicode, ví dụ `{stem}.yaml`")))
}

/// `~$x.yaml` of Word, `.~lock.x.yaml#` of `LibreOffice`, `.x.yaml.swp` of vim, `x.yaml~` and `x.yaml.bak` of others.
fn is_temporary(name: &str) -> bool {
    let is_backup = |ending: &str| name.ends_with(ending);
    name.starts_with(['.', '~', '#'])
        || ["~", "#", ".bak", ".orig", ".swp", ".tmp"].into_iter().any(is_backup)
}
