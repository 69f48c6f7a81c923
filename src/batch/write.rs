//! Finished papers → files: each is written beside its place and renamed into it.
//!
//! A paper that fails leaves its old file as it was and never stops the others. However the program ends,
//! a name leads to the whole old file or to the whole new one. Nothing waits for the disk: that takes four
//! to seven times as long as writing. A power cut within seconds of a run may then leave a file empty on
//! some systems; its sum in the manifest tells, and `--only-changed` makes it again.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::diagnostic::{Diagnostic, Fault, show_path};

/// Makes the folder `dir` and those above it.
pub fn make_folder(dir: &Path) -> Result<(), Diagnostic> {
    // `new/.` is `new`: the system would look for `new` before it is there.
    let dir: PathBuf = dir.components().collect();
    fs::create_dir_all(&dir).map_err(|error| {
        fault(&dir, &error, "không tạo được thư mục").hint("xem tên thư mục và quyền ghi")
    })
}

/// Writes `bytes` to `name` in `dir`, whole or not at all, and returns the path.
pub fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Diagnostic> {
    let path = dir.join(name);
    if let Some(lock) = lock_file(dir, name) {
        return Err(held_open(&path).hint(format!("tệp khoá: `{}`", show_path(&lock))));
    }
    replace(dir, &path, bytes).map_err(|error| match error.raw_os_error() {
        Some(SHARING_VIOLATION) if cfg!(windows) => held_open(&path),
        _ => fault(&path, &error, "không ghi được").hint("bản cũ, nếu có, vẫn còn nguyên"),
    })?;
    Ok(path)
}

/// How old an unfinished file must be before nobody can still be writing it.
const ABANDONED: Duration = Duration::from_mins(1);

/// Removes from `dir` the unfinished files of runs that were killed, and nothing else.
///
/// Their age is told by the folder's own clock, that of a file made now. What cannot be removed is in nobody's way.
pub fn sweep(dir: &Path) {
    let now = new_file(dir).and_then(|file| file.as_file().metadata()?.modified());
    let (Ok(now), Ok(entries)) = (now, fs::read_dir(dir)) else { return };
    let is_abandoned = |entry: &fs::DirEntry| {
        let is_ours = entry.file_name().to_str().is_some_and(is_unfinished);
        let made = entry.metadata().ok().filter(fs::Metadata::is_file);
        let made = made.and_then(|made| made.modified().ok());
        is_ours && made.and_then(|made| now.duration_since(made).ok()) > Some(ABANDONED)
    };
    for entry in entries.flatten().filter(is_abandoned) {
        let _ = fs::remove_file(entry.path());
    }
}

/// `.vanban-`, letters and digits drawn by lot, `.tmp`.
fn is_unfinished(name: &str) -> bool {
    let lot = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX));
    lot.is_some_and(|lot| lot.len() == LOT && lot.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// What the names of unfinished files are made of.
const PREFIX: &str = ".vanban-";
const LOT: usize = 6;
const SUFFIX: &str = ".tmp";

/// `ERROR_SHARING_VIOLATION` of Windows: another program holds the file.
const SHARING_VIOLATION: i32 = 32;

fn replace(dir: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = new_file(dir)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}

/// A nameless-looking file in `dir`, removed again unless it is renamed.
fn new_file(dir: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(LOT).suffix(SUFFIX);
    #[cfg(unix)]
    {
        // A temporary file is the owner's alone; a paper is read by the whole office, as umask allows.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}

/// The file by which Word or `LibreOffice` marks that it holds `name` open.
fn lock_file(dir: &Path, name: &str) -> Option<PathBuf> {
    // Word writes "~$" before a short name, over the first letter of a longer one, over two of a long one.
    let word = (0..=2).map(|over| format!("~${}", name.chars().skip(over).collect::<String>()));
    word.chain([format!(".~lock.{name}#")]).map(|lock| dir.join(lock)).find(|lock| lock.exists())
}

fn held_open(path: &Path) -> Diagnostic {
    Diagnostic::error(format!("`{}` đang mở trong Word hoặc LibreOffice", show_path(path)))
        .of(Fault::Output)
        .hint("đóng tệp ấy rồi chạy lại; bản cũ vẫn còn nguyên")
}

fn fault(path: &Path, error: &io::Error, what: &str) -> Diagnostic {
    let why = match error.kind() {
        io::ErrorKind::PermissionDenied => "không có quyền ghi",
        io::ErrorKind::StorageFull => "hết chỗ trên đĩa",
        io::ErrorKind::ReadOnlyFilesystem => "đĩa chỉ cho đọc",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "một tệp khác đã mang tên ấy"
        }
        io::ErrorKind::IsADirectory => "một thư mục đã mang tên ấy",
        _ => "hệ điều hành từ chối",
    };
    Diagnostic::error(format!("{what} `{}`: {why}", show_path(path))).of(Fault::Output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_paper_replaces_the_old_one_and_leaves_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "a.pdf", b"old").unwrap();
        write(dir.path(), "a.pdf", b"new").unwrap();
        assert_eq!(fs::read(dir.path().join("a.pdf")).unwrap(), b"new");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_new_folder_may_end_in_a_dot() {
        let dir = tempfile::tempdir().unwrap();
        make_folder(&dir.path().join("a/b/.")).unwrap();
        assert!(dir.path().join("a/b").is_dir());
    }

    #[test]
    fn a_paper_held_open_by_word_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "ke-hoach.docx", b"old").unwrap();
        fs::write(dir.path().join("~$-hoach.docx"), b"").unwrap();
        let fault = write(dir.path(), "ke-hoach.docx", b"new").unwrap_err();
        assert_eq!(fault.fault, Fault::Output);
        assert!(fault.message.ends_with("đang mở trong Word hoặc LibreOffice"), "{fault:?}");
        assert_eq!(fs::read(dir.path().join("ke-hoach.docx")).unwrap(), b"old");
    }

    #[test]
    fn unfinished_files_of_a_killed_run_are_swept_and_no_others() {
        let dir = tempfile::tempdir().unwrap();
        let now = dir.path().metadata().unwrap().modified().unwrap();
        let long_ago = now - 60 * ABANDONED;
        let make = |name: &str, day| {
            fs::File::create(dir.path().join(name)).unwrap().set_modified(day).unwrap();
        };
        let (killed, of_now) = (".vanban-aB3xYz.tmp", ".vanban-aB3xYy.tmp");
        let others = [".vanban-ghichu.txt", ".vanban-ghi-ch.tmp", ".vanban-aB3xYzz.tmp", "a.pdf"];
        others.iter().chain([&killed]).for_each(|name| make(name, long_ago));
        make(of_now, now);
        sweep(dir.path());
        let left = |name: &str| dir.path().join(name).exists();
        assert!(!left(killed) && left(of_now) && others.iter().all(|name| left(name)));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 5);
    }

    #[test]
    fn a_folder_in_the_way_is_named() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("a.pdf")).unwrap();
        let fault = write(dir.path(), "a.pdf", b"new").unwrap_err();
        assert!(fault.message.ends_with("một thư mục đã mang tên ấy"), "{fault:?}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
