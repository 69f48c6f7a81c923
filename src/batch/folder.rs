//! The folder of the papers while a run writes into it, which no other run does meanwhile.
//!
//! In: its path. Out: whole files in it, old or new. What a killed run left unfinished is removed at the start.

use std::fmt;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, is_unfinished};
use super::write::{fault, make_folder, write};
use crate::diagnostic::{Diagnostic, Fault, Warned, show_path};

/// The file in the folder that a run keeps locked. It stays there, empty: were it removed, one run could lock the
/// old one and another run a new one.
pub const LOCK: &str = ".vanban.lock";

/// A folder that is there, and is this run's until the value is gone.
pub struct Folder<'a> {
    path: PathBuf,
    disk: &'a dyn Disk,
    /// The system lets go of the lock when the process ends, however it does.
    lock: File,
}

impl<'a> Folder<'a> {
    /// Makes the folder at `path`, when there is none, and keeps all other runs out of it.
    pub fn open(path: &Path, disk: &'a dyn Disk) -> Result<Warned<Self>, Diagnostic> {
        make_folder(disk, path)?;
        let place = path.join(LOCK);
        let lock = disk.open_lock(&place).map_err(|error| {
            fault(&place, &error, "không ghi được").hint("xem quyền ghi và chỗ trống của thư mục")
        })?;
        let warnings = match disk.lock(&lock) {
            Ok(()) => Vec::new(),
            Err(TryLockError::WouldBlock) => return Err(taken(path)),
            // Some network drives know no locks: the office cannot do without papers for that.
            Err(TryLockError::Error(_)) => vec![unlocked(path)],
        };
        let folder = Self { path: path.to_owned(), disk, lock };
        if warnings.is_empty() {
            folder.sweep();
        }
        Ok(Warned { value: folder, warnings })
    }

    /// Where it is, as the user wrote it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of the file `name`.
    pub fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.disk.read(&self.path.join(name))
    }

    /// Writes `bytes` to the file `name`, whole or not at all.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        write(self.disk, &self.path, name, bytes)
    }

    /// Removes the unfinished files of runs that were killed, and nothing else. What cannot be removed is in nobody's way.
    fn sweep(&self) {
        let there = self.disk.list(&self.path).unwrap_or_default();
        for path in there.iter().filter(|path| is_unfinished(path)) {
            let _ = self.disk.remove(path);
        }
    }
}

impl Drop for Folder<'_> {
    fn drop(&mut self) {
        // Closing would leave the lock to a process that was just begun and still has all our files open.
        let _ = self.lock.unlock();
    }
}

impl fmt::Debug for Folder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Folder").field(&self.path).finish()
    }
}

fn taken(path: &Path) -> Diagnostic {
    Diagnostic::error(format!("một lần chạy khác đang ghi vào `{}`", show_path(path)))
        .of(Fault::Output)
        .hint("đợi lần ấy xong rồi chạy lại, hoặc ghi vào thư mục khác bằng `--out`; chưa tệp nào bị đổi")
}

fn unlocked(path: &Path) -> Diagnostic {
    Diagnostic::warning(format!("ổ đĩa của `{}` không khoá được thư mục", show_path(path)))
        .hint("đừng để hai máy hay hai cửa sổ cùng chạy `vanban build` vào thư mục ấy một lúc")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::batch::disk::RealDisk;

    /// The faults and warnings of opening `dir`.
    fn refusal(dir: &Path, disk: &dyn Disk) -> Diagnostic {
        Folder::open(dir, disk).map(|_| ()).unwrap_err()
    }

    #[test]
    fn a_second_run_is_kept_out_until_the_first_one_ends() {
        let dir = tempfile::tempdir().unwrap();
        let first = Folder::open(dir.path(), &RealDisk).unwrap();
        let told = refusal(dir.path(), &RealDisk);
        assert_eq!(told.fault, Fault::Output);
        assert!(told.message.starts_with("một lần chạy khác đang ghi vào"), "{told:?}");
        drop(first);
        assert_eq!(Folder::open(dir.path(), &RealDisk).unwrap().warnings, []);
    }

    #[test]
    fn unfinished_files_of_a_killed_run_are_swept_and_no_others() {
        let dir = tempfile::tempdir().unwrap();
        let others = [".vanban-ghichu.txt", ".vanban-ghi-ch.tmp", ".vanban-aB3xYzz.tmp", "a.pdf"];
        for name in others.iter().chain([&".vanban-aB3xYz.tmp"]) {
            fs::write(dir.path().join(name), "").unwrap();
        }
        let running = Folder::open(dir.path(), &RealDisk).unwrap();
        let names = RealDisk.list(dir.path()).unwrap();
        assert_eq!(names.len(), others.len() + 1, "{names:?}");
        assert!(others.iter().all(|name| dir.path().join(name).exists()));

        // What the first run is writing is not a second one's to remove.
        let unfinished = RealDisk.create(dir.path()).unwrap();
        refusal(dir.path(), &RealDisk);
        assert!(unfinished.path().exists());
        drop(running);
    }

    /// A drive that knows no locks.
    struct Lockless;

    impl Disk for Lockless {
        fn lock(&self, _: &File) -> Result<(), TryLockError> {
            Err(TryLockError::Error(io::Error::from(io::ErrorKind::Unsupported)))
        }
    }

    #[test]
    fn where_nothing_can_be_locked_the_run_goes_on_and_removes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let left = dir.path().join(".vanban-aB3xYz.tmp");
        fs::write(&left, "").unwrap();
        let opened = Folder::open(dir.path(), &Lockless).unwrap();
        assert!(opened.warnings[0].message.ends_with("không khoá được thư mục"), "{opened:?}");
        opened.value.write("a.pdf", b"new").unwrap();
        assert!(left.exists(), "it may be another run's");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_makes_no_file_elsewhere() {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let target = outside.path().join("moi");
        std::os::unix::fs::symlink(&target, dir.path().join(LOCK)).unwrap();
        assert_eq!(refusal(dir.path(), &RealDisk).fault, Fault::Output);
        assert!(!target.exists());
    }
}
