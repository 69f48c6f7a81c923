//! The papers that are judged: every paper of three projects, built once by the binary.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Failed;

use crate::tools::run;

/// A paper of one of the projects.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Name of its files, without extension.
    pub file: String,
    project: Project,
}

/// A folder of data with its templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Project {
    /// `data/`, the year 2024 of the specimen.
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

const PROJECTS: [Project; 3] = [Project::Specimen, Project::Example, Project::Roles];

/// Templates of the specimen that are made only when they are asked for.
const BY_NAME: [&str; 2] = ["don-doc", "don-doc-don-vi"];

/// Builds every project once and finds its papers.
pub fn all() -> Result<Vec<Paper>, Failed> {
    let mut papers = Vec::new();
    for project in PROJECTS {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(project.build()?)? {
            let name = entry?.file_name().into_string().map_err(|_| "a name that is not UTF-8")?;
            files.extend(name.strip_suffix(".docx").map(str::to_owned));
        }
        files.sort();
        papers.extend(files.into_iter().map(|file| Paper { file, project }));
    }
    Ok(papers)
}

impl Paper {
    /// Its files.
    pub fn built(&self) -> Result<Built, Failed> {
        let out = self.folder();
        let tree = out.join(format!("{}.tree", self.file));
        if !tree.exists() {
            let text = run(vanban().args(["show", "tree", &self.file]).args(self.project.input()))?;
            std::fs::write(&tree, text)?;
        }
        let file = |extension: &str| out.join(format!("{}.{extension}", self.file));
        Ok(Built { pdf: file("pdf"), docx: file("docx"), tree })
    }

    /// The folder of its project's papers.
    pub fn folder(&self) -> PathBuf {
        self.project.folder()
    }
}

impl Project {
    fn folder(self) -> PathBuf {
        scratch().join(format!("{self:?}"))
    }

    fn build(self) -> Result<PathBuf, Failed> {
        let out = self.folder();
        if out.exists() {
            std::fs::remove_dir_all(&out)?;
        }
        std::fs::create_dir_all(&out)?;
        if self == Self::Example {
            run(vanban().arg("init").arg(out.join("du-an")))?;
        }
        self.run(&[], &out)?;
        if self == Self::Specimen {
            self.run(&BY_NAME, &out)?;
        }
        Ok(out)
    }

    fn run(self, names: &[&str], out: &Path) -> Result<(), Failed> {
        let mut build = vanban();
        build.arg("build").args(names).args(self.input()).arg("--out").arg(out);
        run(&mut build).map(drop)
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
