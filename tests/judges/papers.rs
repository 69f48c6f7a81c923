//! The papers that are judged, built once by the binary.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use libtest_mimic::Failed;

use crate::tools::run;

/// A paper of one of the projects.
#[derive(Debug)]
pub struct Paper {
    /// Name of its template.
    pub name: &'static str,
    /// Name of its files.
    file: &'static str,
    project: Project,
}

/// A folder of data with its templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Project {
    /// `data/`, the plan of 2024.
    Specimen,
    /// What `init` writes.
    Example,
    /// `tests/papers`, every way to issue and to sign.
    Roles,
}

/// The files of a paper.
#[derive(Debug)]
pub struct Built {
    pub pdf: PathBuf,
    pub docx: PathBuf,
    /// What `show tree` prints.
    pub tree: PathBuf,
}

const fn role(name: &'static str) -> Paper {
    Paper { name, file: name, project: Project::Roles }
}

pub static PAPERS: [Paper; 19] = [
    Paper { name: "ke-hoach", file: "ke-hoach-2024", project: Project::Specimen },
    Paper { name: "ke-hoach", file: "ke-hoach-2027", project: Project::Example },
    role("ubnd-chu-tich"),
    role("ubnd-pho"),
    role("quyen"),
    role("chu-tich-rieng"),
    role("chu-tich-rieng-pho"),
    role("hoi-dong-chu-tich"),
    role("hoi-dong-pho"),
    role("thua-lenh"),
    role("thua-uy-quyen"),
    role("don-vi"),
    role("cong-van"),
    role("quyet-dinh"),
    role("bieu-mau-thon"),
    role("bieu-mau-hai-chu-ky"),
    role("chua-ai-nghi-den"),
    role("bao-cao-ngang"),
    role("bieu-mau-dien-tay"),
];

impl Paper {
    /// Its files; the first call builds its whole project.
    pub fn built(&self) -> Result<Built, Failed> {
        let out = self.project.built()?;
        let tree = out.join(format!("{}.tree", self.file));
        if !tree.exists() {
            let text = run(vanban().args(["show", "tree", self.name]).args(self.project.input()))?;
            std::fs::write(&tree, text)?;
        }
        let file = |extension: &str| out.join(format!("{}.{extension}", self.file));
        Ok(Built { pdf: file("pdf"), docx: file("docx"), tree })
    }

    /// The folder of its project's papers.
    pub fn folder(&self) -> Result<&'static Path, Failed> {
        self.project.built()
    }

    /// Name of its files, without extension.
    pub fn file(&self) -> &'static str {
        self.file
    }
}

impl Project {
    fn built(self) -> Result<&'static Path, Failed> {
        static BUILT: [OnceLock<Result<PathBuf, String>>; 3] =
            [OnceLock::new(), OnceLock::new(), OnceLock::new()];
        let built = BUILT[self as usize].get_or_init(|| self.build().map_err(|e| format!("{e:?}")));
        built.as_deref().map_err(|error| error.as_str().into())
    }

    fn build(self) -> Result<PathBuf, Failed> {
        let out = scratch().join(format!("{self:?}"));
        if out.exists() {
            std::fs::remove_dir_all(&out)?;
        }
        std::fs::create_dir_all(&out)?;
        if self == Self::Example {
            run(vanban().arg("init").arg(out.join("du-an")))?;
        }
        run(vanban().arg("build").args(self.input()).arg("--out").arg(&out))?;
        Ok(out)
    }

    fn input(self) -> [PathBuf; 2] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let data = match self {
            Self::Specimen => root.join("data"),
            Self::Example => scratch().join("Example/du-an/data"),
            Self::Roles => root.join("tests/papers/data"),
        };
        ["--data".into(), data]
    }
}

/// A folder that cargo keeps for the tests.
pub fn scratch() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges")
}

/// The program under judgement.
pub fn vanban() -> Command {
    Command::new(env!("CARGO_BIN_EXE_vanban"))
}
