//! A disk that fails: whatever goes wrong at whichever moment, the folder holds whole files, old or new, the run says which
//! are missing, and a run on a sound disk completes them.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use snapbox::cmd::cargo_bin;
use tempfile::{NamedTempFile, TempDir};
use vanban::batch::{
    Disk, Folder, Inputs, MANIFEST, Manifest, Merge, Order, RealDisk, Remake, Shop, Stop, Task,
    Wanted, rewrite, tasks, write_folder,
};
use vanban::content::Material;
use vanban::crew::{Crew, Terms};
use vanban::data;
use vanban::diagnostic::{Diagnostic, Fault, Severity, Sources};
use vanban::digest::sha256;
use vanban::fonts::Fonts;
use vanban::library::Library;
use vanban::press::Press;
use vanban::printer::FileFormat;

use crate::batch::{Project, files};

/// What a system answers when it cannot: no space, no quota, an error of the device, no permission, a disk that is only
/// read, too many open files.
#[cfg(unix)]
const ANSWERS: [i32; 6] = [28, 122, 5, 13, 30, 24];

/// How long the trouble lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Once,
    FromThenOn,
}

/// A disk that answers `answer` to the operation number `at`, from 0.
struct Failing {
    at: usize,
    answer: i32,
    trouble: Trouble,
    done: AtomicUsize,
}

impl Failing {
    fn new(at: usize, answer: i32, trouble: Trouble) -> Self {
        Self { at, answer, trouble, done: AtomicUsize::new(0) }
    }

    /// Never fails.
    fn sound() -> Self {
        Self::new(usize::MAX, 0, Trouble::Once)
    }

    fn turn(&self) -> io::Result<()> {
        let turn = self.done.fetch_add(1, Ordering::Relaxed);
        let fails = match self.trouble {
            Trouble::Once => turn == self.at,
            Trouble::FromThenOn => turn >= self.at,
        };
        if fails { Err(io::Error::from_raw_os_error(self.answer)) } else { Ok(()) }
    }
}

impl Disk for Failing {
    fn make_folder(&self, dir: &Path) -> io::Result<()> {
        self.turn()?;
        RealDisk.make_folder(dir)
    }

    fn open_lock(&self, path: &Path) -> io::Result<File> {
        self.turn()?;
        RealDisk.open_lock(path)
    }

    fn lock(&self, file: &File) -> Result<(), TryLockError> {
        self.turn().map_err(TryLockError::Error)?;
        RealDisk.lock(file)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<PathBuf>> {
        self.turn()?;
        RealDisk.list(dir)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.turn()?;
        RealDisk.read(path)
    }

    fn create(&self, dir: &Path) -> io::Result<NamedTempFile> {
        self.turn()?;
        RealDisk.create(dir)
    }

    fn write(&self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.turn() {
            // As much as there was room for.
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        RealDisk.write(file, bytes)
    }

    fn rename(&self, file: NamedTempFile, path: &Path) -> io::Result<()> {
        self.turn()?;
        RealDisk.rename(file, path)
    }

    fn create_folder(&self, dir: &Path) -> io::Result<TempDir> {
        self.turn()?;
        RealDisk.create_folder(dir)
    }

    fn rename_folder(&self, folder: TempDir, path: &Path) -> io::Result<()> {
        self.turn()?;
        RealDisk.rename_folder(folder, path)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.turn()?;
        RealDisk.remove(path)
    }
}

/// Builds into a folder on a disk, and says what was found.
type Build<'a> = &'a dyn Fn(&Path, &dyn Disk, Remake) -> Vec<Diagnostic>;

/// Hands `act` the build of two forms of `project`, and of both in one file.
fn with_build<R>(project: &Project, act: impl FnOnce(Build<'_>) -> R) -> R {
    let mut sources = Sources::default();
    let library = Library::over(&project.path("templates"), &mut sources).unwrap();
    let press = Press::new(&library, Fonts::builtin(), &sources).unwrap();
    let data = data::load(&project.path("data"), &mut sources, press.alphabet()).unwrap().value;
    let material = Material::new(&data);
    let tasks: Vec<Task<'_>> = tasks(&press, &data, &material, &sources);
    let (papers, units) = (["phieu".to_owned()], ["thon1".to_owned(), "thon2".to_owned()]);
    let wanted = Wanted { papers: &papers, units: &units, ..Wanted::default() };
    let (chosen, _) = wanted.choose(&tasks, &data);
    let terms = Terms {
        program: cargo_bin!("vanban").to_owned(),
        members: NonZeroUsize::MIN,
        patience: Duration::from_mins(10),
    };
    let crew = Crew::new(terms, press.setup());
    act(&|out, disk, remake| {
        let folder = match Folder::open(out, disk) {
            Ok(folder) => folder,
            Err(fault) => return vec![fault],
        };
        let order = Order {
            formats: vec![FileFormat::Pdf, FileFormat::Docx],
            home: String::new(),
            // The operations come in one order.
            threads: NonZeroUsize::MIN,
            remake,
            merge: Merge::Forms,
        };
        let (crew, folder) = (&crew, &folder);
        let inputs = Inputs::new(&sources, &order);
        let shop = Shop {
            press: &press,
            crew,
            material: &material,
            sources: &sources,
            inputs: &inputs,
            folder: &folder.value,
            order: &order,
        };
        let report = shop.run(&tasks, &chosen, &Stop::default(), &mut |_, _| ());
        folder.warnings.iter().cloned().chain(report.found).collect()
    })
}

type Files = BTreeMap<String, Vec<u8>>;

fn lay(files: &Files, folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir(folder).unwrap();
    files.iter().for_each(|(name, bytes)| fs::write(folder.join(name), bytes).unwrap());
}

/// The messages of what could not be written.
fn refusals(found: &[Diagnostic]) -> Vec<&str> {
    let errors = found.iter().filter(|found| found.severity == Severity::Error);
    errors
        .map(|found| {
            assert_eq!(found.fault, Fault::Output, "{found:?}");
            found.message.as_str()
        })
        .collect()
}

/// Holds what a run on a failing disk left in `out`, of `old`, of which it was to make `new`, to what it said.
fn hold(out: &Path, old: &Files, new: &Files, found: &[Diagnostic], trouble: &str) {
    let left = files(out);
    let told = refusals(found);
    for (name, bytes) in &left {
        let is_whole = new.get(name) == Some(bytes) || old.get(name) == Some(bytes);
        assert!(is_whole || name == MANIFEST, "{trouble}: {name} is neither old nor new");
    }
    assert!(old.keys().all(|name| left.contains_key(name)), "{trouble}: an old file is gone");
    let is_named = |name: &str| {
        told.iter().any(|told| told.contains(&format!("/{name}`")) || told.contains("/out`"))
    };
    for (name, bytes) in new.iter().filter(|(name, _)| *name != MANIFEST) {
        let is_made = left.get(name) == Some(bytes);
        assert!(
            is_made || is_named(name) || is_named(".vanban.lock"),
            "{trouble}: {name} is missing: {told:?}"
        );
    }
    let manifest = left.get(MANIFEST);
    if manifest == old.get(MANIFEST) {
        assert!(is_named(MANIFEST) || is_named(".vanban.lock"), "{trouble}: {told:?}");
        return;
    }
    let manifest: Manifest = serde_json::from_slice(manifest.expect("it is written")).unwrap();
    for file in manifest.papers.iter().flat_map(|paper| &paper.files) {
        assert_eq!(file.sha256, sha256(&left[&file.name]), "{trouble}: {}", file.name);
    }
}

#[cfg(unix)]
#[test]
fn whatever_fails_the_files_are_whole_and_the_next_run_completes_them() {
    let project = Project::new();
    let out = project.path("out");
    let made = |build: Build<'_>| {
        let _ = fs::remove_dir_all(&out);
        let disk = Failing::sound();
        assert_eq!(build(&out, &disk, Remake::All), []);
        (files(&out), disk.done.into_inner())
    };
    let (old, _) = with_build(&project, made);
    let text = crate::batch::UNIT_FORM.replace("Phiếu của", "Bản đăng ký của");
    project.template("phieu", &text);
    with_build(&project, |build| {
        let (new, _) = made(build);
        assert_eq!(new.len(), 6);
        assert!(old.iter().all(|(name, bytes)| new[name] != *bytes), "every file changes");
        let mut answers = ANSWERS.into_iter().cycle();
        for before in [&Files::new(), &old] {
            lay(before, &out);
            let counter = Failing::sound();
            assert_eq!(build(&out, &counter, Remake::Changed), []);
            let operations = counter.done.into_inner();
            for at in 0..operations {
                for trouble in [Trouble::Once, Trouble::FromThenOn] {
                    let answer = answers.next().expect("they come round again");
                    let name = format!("operation {at} of {operations}, {answer} {trouble:?}");
                    lay(before, &out);
                    let disk = Failing::new(at, answer, trouble);
                    let found = build(&out, &disk, Remake::Changed);
                    hold(&out, before, &new, &found, &name);
                    assert_eq!(build(&out, &RealDisk, Remake::Changed), [], "{name}");
                    assert!(files(&out) == new, "{name}: not completed");
                }
            }
        }
    });
}

#[cfg(unix)]
#[test]
fn a_folder_is_made_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let project = dir.path().join("ho-so");
    let file = |name: &str| (name.to_owned(), format!("lời của {name}"));
    let wanted = ["a.yaml", "dang-ky/b.yaml", "c.yaml"].map(file);
    let make = |disk: &dyn Disk| write_folder(disk, &project, "data", &wanted);
    let counter = Failing::sound();
    make(&counter).unwrap();
    let made = |name: &str| fs::read_to_string(project.join("data").join(name)).ok();
    assert!(wanted.iter().all(|(name, text)| made(name).as_ref() == Some(text)));
    for at in 0..counter.done.into_inner() {
        for answer in ANSWERS {
            fs::remove_dir_all(&project).unwrap();
            let fault = make(&Failing::new(at, answer, Trouble::FromThenOn)).unwrap_err();
            assert_eq!(fault.fault, Fault::Output);
            assert!(fault.message.contains("/ho-so"), "{fault:?}");
            assert!(!fault.message.contains(".vanban-"), "{fault:?}");
            let left = fs::read_dir(&project).map_or(0, Iterator::count);
            assert_eq!(left, 0, "operation {at}: something is left behind");
            make(&RealDisk).unwrap();
        }
    }
    make(&RealDisk).unwrap_err();
    assert_eq!(fs::read_dir(&project).unwrap().count(), 1, "what is there is left alone");
}

#[cfg(unix)]
#[test]
fn a_file_is_mended_whole_or_not_at_all() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().unwrap();
    let (real, link) = (dir.path().join("that/a.yaml"), dir.path().join("a.yaml"));
    fs::create_dir(dir.path().join("that")).unwrap();
    fs::write(&real, "cũ").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("that/a.yaml", &link).unwrap();
    for at in 0..3 {
        for answer in ANSWERS {
            let fault = rewrite(&Failing::new(at, answer, Trouble::Once), &link, "mới".as_bytes());
            assert!(fault.unwrap_err().message.contains("/a.yaml`"));
            assert_eq!(fs::read_to_string(&real).unwrap(), "cũ");
            assert_eq!(files(&dir.path().join("that")).len(), 1);
        }
    }
    rewrite(&RealDisk, &link, "mới".as_bytes()).unwrap();
    assert_eq!(fs::read_to_string(&real).unwrap(), "mới");
    assert!(link.is_symlink());
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    fs::set_permissions(&real, fs::Permissions::from_mode(0o440)).unwrap();
    let fault = rewrite(&RealDisk, &link, b"x").unwrap_err();
    assert!(fault.message.ends_with("không có quyền ghi"), "{fault:?}");
}
