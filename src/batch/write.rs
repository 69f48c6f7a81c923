//! Bytes → files, each written beside its place and renamed into it.
//!
//! In: a disk, a place, what is to stand there. Out: the whole of it, or a fault that names the place. A paper that
//! fails leaves its old file as it was and never stops the others. However the program ends, a name leads to the whole
//! old file or to the whole new one. Nothing waits for the disk: that takes four to seven times as long as writing. A
//! power cut within seconds of a run may then leave a file empty on some systems; its sum in the manifest tells, and
//! `--only-changed` makes it again.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use crate::diagnostic::{Diagnostic, Fault, show_path};

/// Makes the folder `dir` and those above it.
pub fn make_folder(disk: &dyn Disk, dir: &Path) -> Result<(), Diagnostic> {
    // `new/.` is `new`: the system would look for `new` before it is there.
    let dir: PathBuf = dir.components().collect();
    disk.make_folder(&dir).map_err(|error| {
        fault(&dir, &error, "không tạo được thư mục").hint("xem tên thư mục và quyền ghi")
    })
}

/// Writes `bytes` to `name` in `dir`, whole or not at all.
pub fn write(disk: &dyn Disk, dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
    let path = dir.join(name);
    if let Some(lock) = lock_file(dir, name) {
        return Err(held_open(&path).hint(format!("tệp khoá: `{}`", show_path(&lock))));
    }
    replace(disk, dir, &path, bytes).map_err(|error| match error.raw_os_error() {
        Some(SHARING_VIOLATION) if cfg!(windows) => held_open(&path),
        _ => fault(&path, &error, "không ghi được").hint(
            "sửa xong thì chạy lại với `--only-changed` để làm nốt; bản cũ, nếu có, vẫn còn nguyên",
        ),
    })
}

/// `ERROR_SHARING_VIOLATION` of Windows: another program holds the file.
const SHARING_VIOLATION: i32 = 32;

/// Makes the folder `dir/name` with `files`, each by its path in it: all of them or nothing. Nothing else may be there.
pub fn write_folder(
    disk: &dyn Disk,
    dir: &Path,
    name: &str,
    files: &[(String, String)],
) -> Result<(), Diagnostic> {
    make_folder(disk, dir)?;
    let path = dir.join(name);
    let told = |path: &Path, error: &io::Error| {
        fault(path, error, "không ghi được").hint("chưa có gì được tạo; chạy lại khi đã sửa xong")
    };
    let staging = disk.create_folder(dir).map_err(|error| told(&path, &error))?;
    for (file, text) in files {
        let at = staging.path().join(file);
        let folder = at.parent().expect("it is in the folder");
        disk.make_folder(folder)
            .and_then(|()| replace(disk, folder, &at, text.as_bytes()))
            .map_err(|error| told(&path.join(file), &error))?;
    }
    disk.rename_folder(staging, &path).map_err(|error| told(&path, &error))
}

/// Puts `bytes` in the place of what the file at `path` holds, whole or not at all. A link stays a link, to the file that
/// it led to, and who may read the file stays as it was.
pub fn rewrite(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let told = |error: io::Error| fault(path, &error, "không ghi được").hint("tệp ấy còn nguyên");
    let real = path.canonicalize().map_err(told)?;
    let permissions = real.metadata().map_err(told)?.permissions();
    if permissions.readonly() {
        return Err(told(io::Error::from(io::ErrorKind::PermissionDenied)));
    }
    let folder = real.parent().expect("a file is in a folder");
    let write = || {
        let mut file = disk.create(folder)?;
        file.as_file().set_permissions(permissions)?;
        disk.write(&mut file, bytes)?;
        disk.rename(file, &real)
    };
    write().map_err(told)
}

fn replace(disk: &dyn Disk, dir: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = disk.create(dir)?;
    disk.write(&mut file, bytes)?;
    disk.rename(file, path)
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

/// `what` could not be done to `path`, and why.
pub fn fault(path: &Path, error: &io::Error, what: &str) -> Diagnostic {
    let why = match error.kind() {
        io::ErrorKind::PermissionDenied => "không có quyền ghi",
        io::ErrorKind::StorageFull => "hết chỗ trên đĩa",
        io::ErrorKind::QuotaExceeded => "hết phần đĩa được cấp",
        io::ErrorKind::FileTooLarge => "tệp lớn quá mức hệ điều hành cho phép",
        io::ErrorKind::ReadOnlyFilesystem => "đĩa chỉ cho đọc",
        io::ErrorKind::NotFound => "thư mục không còn đó",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "một tệp khác đã mang tên ấy"
        }
        io::ErrorKind::IsADirectory => "một thư mục đã mang tên ấy",
        _ => "hệ điều hành từ chối",
    };
    let told = Diagnostic::error(format!("{what} `{}`: {why}", show_path(path))).of(Fault::Output);
    match error.raw_os_error() {
        // What the system says in its own words is for whoever looks after the machine.
        Some(code) => told.hint(format!("mã lỗi của hệ điều hành: {code}")),
        None => told,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::batch::disk::RealDisk;

    #[test]
    fn a_new_paper_replaces_the_old_one_and_leaves_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        write(&RealDisk, dir.path(), "a.pdf", b"old").unwrap();
        write(&RealDisk, dir.path(), "a.pdf", b"new").unwrap();
        assert_eq!(fs::read(dir.path().join("a.pdf")).unwrap(), b"new");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_new_folder_may_end_in_a_dot() {
        let dir = tempfile::tempdir().unwrap();
        make_folder(&RealDisk, &dir.path().join("a/b/.")).unwrap();
        assert!(dir.path().join("a/b").is_dir());
    }

    #[test]
    fn a_paper_held_open_by_word_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        write(&RealDisk, dir.path(), "ke-hoach.docx", b"old").unwrap();
        fs::write(dir.path().join("~$-hoach.docx"), b"").unwrap();
        let fault = write(&RealDisk, dir.path(), "ke-hoach.docx", b"new").unwrap_err();
        assert_eq!(fault.fault, Fault::Output);
        assert!(fault.message.ends_with("đang mở trong Word hoặc LibreOffice"), "{fault:?}");
        assert_eq!(fs::read(dir.path().join("ke-hoach.docx")).unwrap(), b"old");
    }

    #[test]
    fn a_folder_in_the_way_is_named() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("a.pdf")).unwrap();
        let fault = write(&RealDisk, dir.path(), "a.pdf", b"new").unwrap_err();
        assert!(fault.message.ends_with("một thư mục đã mang tên ấy"), "{fault:?}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
