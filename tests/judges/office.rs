//! The office suite: a DOCX as it prints it, in our own faces.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex};

use libtest_mimic::Failed;

use crate::papers::{Paper, scratch};
use crate::tools::run;

/// One suite at a time, and each folder converted once: starting it takes longer than converting.
static CONVERTED: LazyLock<Mutex<BTreeMap<PathBuf, Result<(), String>>>> =
    LazyLock::new(Mutex::default);

/// The suite stops after some 250 files in one call.
const AT_ONCE: usize = 100;

/// The DOCX of `paper` as a PDF by the suite.
pub fn printed(paper: &Paper) -> Result<PathBuf, Failed> {
    let folder = paper.folder();
    convert(&folder)?;
    Ok(folder.join("office").join(format!("{}.pdf", paper.file)))
}

/// Prints every DOCX of `folder` into its subfolder `office`.
pub fn convert(folder: &Path) -> Result<(), Failed> {
    let mut converted = CONVERTED.lock().map_err(|_| "another conversion panicked")?;
    let done = converted
        .entry(folder.to_owned())
        .or_insert_with(|| convert_all(folder).map_err(|failed| format!("{failed:?}")));
    done.clone().map_err(Failed::from)
}

fn convert_all(folder: &Path) -> Result<(), Failed> {
    let entries = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    let is_docx = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "docx");
    let files: Vec<PathBuf> = entries.filter(is_docx).collect();
    for files in files.chunks(AT_ONCE) {
        run(Command::new("soffice")
            .env("FONTCONFIG_FILE", fonts()?)
            .arg(format!("-env:UserInstallation=file://{}", scratch().join("profile").display()))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder.join("office"))
            .args(files))?;
    }
    Ok(())
}

/// Only our faces are there, and both names the suite may ask for lead to them.
fn fonts() -> Result<PathBuf, Failed> {
    let path = scratch().join("fonts.conf");
    let text = include_str!("fonts.conf.in")
        .replace("@fonts@", concat!(env!("CARGO_MANIFEST_DIR"), "/fonts"))
        .replace("@cache@", &scratch().join("fontconfig").display().to_string());
    std::fs::write(&path, text)?;
    Ok(path)
}

/// How many pages a PDF has.
pub fn pages(pdf: &Path) -> Result<u32, Failed> {
    let info = run(Command::new("pdfinfo").arg(pdf))?;
    let count = info.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
    count.ok_or_else(|| format!("{}: no page count", pdf.display()).into())
}
