//! The few things that are done to folders and files, each one call of the system: where a test puts its faults.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

/// What a run asks of a disk. The bodies are the real thing.
pub trait Disk: Sync {
    /// Makes the folder `dir` and those above it.
    fn make_folder(&self, dir: &Path) -> io::Result<()> {
        fs::create_dir_all(dir)
    }

    /// Opens the file at `path` for locking, a new one when there is none.
    fn open_lock(&self, path: &Path) -> io::Result<File> {
        // Made as a new file or not at all: a link that leads nowhere makes no file elsewhere.
        match OpenOptions::new().read(true).write(true).create_new(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // Of a colleague's file, reading may be all that is allowed, and most systems lock it all the same.
                OpenOptions::new().read(true).write(true).open(path).or_else(|_| File::open(path))
            }
            opened => opened,
        }
    }

    /// Locks `file` until it is closed, which the system does at the latest when the process ends.
    fn lock(&self, file: &File) -> Result<(), TryLockError> {
        file.try_lock()
    }

    /// The paths of everything in `dir`.
    fn list(&self, dir: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect()
    }

    /// The bytes of the file at `path`; a link is not followed, and a pipe is not waited for.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if fs::symlink_metadata(path)?.is_file() {
            fs::read(path)
        } else {
            Err(io::Error::from(io::ErrorKind::InvalidInput))
        }
    }

    /// A new file in `dir` under a name drawn by lot, removed again unless it is renamed.
    fn create(&self, dir: &Path) -> io::Result<NamedTempFile> {
        draw(0o666, |builder| builder.tempfile_in(dir))
    }

    /// A new folder in `dir` under a name drawn by lot, removed again unless it is renamed.
    fn create_folder(&self, dir: &Path) -> io::Result<TempDir> {
        draw(0o777, |builder| builder.tempdir_in(dir))
    }

    /// Writes `bytes` to `file`, all of them.
    fn write(&self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// Gives `file` its name, in place of whatever file or link has it.
    fn rename(&self, file: NamedTempFile, path: &Path) -> io::Result<()> {
        file.persist(path)?;
        Ok(())
    }

    /// Gives `folder` its name, which nothing else has.
    fn rename_folder(&self, folder: TempDir, path: &Path) -> io::Result<()> {
        fs::rename(folder.path(), path)?;
        // There is nothing left at its old name to be removed.
        let _ = folder.keep();
        Ok(())
    }

    /// Removes the file at `path`.
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// The disk itself.
#[derive(Debug, Clone, Copy)]
pub struct RealDisk;

impl Disk for RealDisk {}

/// What the names of unfinished files are made of.
const PREFIX: &str = ".vanban-";
const LOT: usize = 6;
const SUFFIX: &str = ".tmp";

/// What `make` makes under a name drawn by lot. What is temporary is the owner's alone; a paper is read by the whole
/// office, as far as umask leaves of `mode`.
fn draw<R>(
    #[cfg_attr(not(unix), expect(unused_variables, reason = "permissions are inherited"))]
    mode: u32,
    make: impl FnOnce(&tempfile::Builder<'_, '_>) -> io::Result<R>,
) -> io::Result<R> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(LOT).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    make(&builder)
}

/// Whether the file at `path` is one that was never finished: `.vanban-`, letters and digits drawn by lot, `.tmp`.
pub fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let lot = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX));
    lot.is_some_and(|lot| lot.len() == LOT && lot.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
