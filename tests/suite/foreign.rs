//! Papers of other people: what is recognised in each, and what is found wrong.
//!
//! A folder of `tests/foreign` holds the parts of a DOCX as plain XML (zipped here), or one `.docx` or `.pdf`; beside
//! them `case.txt` says what kind of file it is, `recognised.txt` what was read and `findings.txt` what was found.
//! `SNAPSHOTS=overwrite cargo test` writes the two anew, to be read before they are kept.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::{Data, assert_data_eq};
use vanban::check::{Paper, Place, Report, examine_form};
use vanban::diagnostic::Sources;
use vanban::fonts::Fonts;
use vanban::format::read_table;
use vanban::read::{self, Observed, Spot};

use crate::properties::glue;

const CASES: &str = "tests/foreign";

/// The folders of all cases.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

/// The DOCX of which `case` holds the parts.
pub fn docx(case: &Path) -> Vec<u8> {
    zipped(&files(case))
}

fn files(case: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.collect();
    files.sort();
    files
}

/// What is read of the paper in `case`.
pub fn read(case: &Path) -> Observed {
    let files = files(case);
    let with = |ending: &str| {
        files.iter().find(|file| file.extension().is_some_and(|found| found == ending))
    };
    let seen = match (with("pdf"), with("docx")) {
        (Some(pdf), _) => read::pdf(&fs::read(pdf).unwrap()),
        (None, Some(docx)) => read::docx(&fs::read(docx).unwrap(), &Fonts::builtin()),
        (None, None) => read::docx(&zipped(&files), &Fonts::builtin()),
    };
    seen.unwrap_or_else(|refusal| panic!("{}: {}", case.display(), refusal.message))
}

/// The XML parts in `files` as a DOCX.
fn zipped(files: &[PathBuf]) -> Vec<u8> {
    let xml = files.iter().filter(|file| file.extension().is_some_and(|found| found == "xml"));
    let name = |file: &PathBuf| file.file_name().unwrap().to_str().unwrap().to_owned();
    let named: Vec<_> = xml.map(|file| (name(file), fs::read_to_string(file).unwrap())).collect();
    let files: Vec<_> = named.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let parts = glue::parts(&files);
    glue::zip(parts.iter().map(|(name, text)| (name.as_str(), text.as_ref())))
}

/// Each part with where it stands: "Quốc hiệu [đoạn 4, Normal]: CỘNG HÒA …".
fn recognised(seen: &Observed) -> String {
    let parts = seen.parts.iter().map(|part| {
        let group = if part.group > 0 { format!(" {}", part.group) } else { String::new() };
        format!(
            "{}{group} [{}]: {}\n",
            part.component.title(),
            spot(seen, part.extent.paragraph),
            seen.text(part)
        )
    });
    format!("{:?}\n{}", seen.regime, parts.collect::<String>())
}

fn spot(seen: &Observed, paragraph: usize) -> String {
    match &seen.layout.paragraphs[paragraph].spot {
        Spot::Page { page, x, y } => format!("trang {page}, {x:.1} × {y:.1} mm"),
        Spot::Paragraph { number, style } => format!("đoạn {number}, {style}"),
    }
}

/// What is found, and what stays open.
fn found(seen: &Observed, report: &Report) -> String {
    let findings = report.findings.iter().map(|finding| {
        let place = match &finding.place {
            Place::Printed(extent) => spot(seen, extent.paragraph),
            Place::Sheet(sheet) => format!("tờ {}", sheet + 1),
            Place::Typed(_) | Place::Whole => "cả văn bản".to_owned(),
        };
        format!("{} {} [{place}]: {}\n", finding.severity, finding.rule.code, finding.message)
    });
    let open = report.undecided.iter().map(|open| format!("{}: {}\n", open.rule.code, open.reason));
    format!("{}\n{}", findings.collect::<String>(), open.collect::<String>())
}

#[test]
fn what_is_read_and_found_in_papers_of_others() {
    let mut sources = Sources::default();
    let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
    let table = read_table(source, &sources).unwrap();
    for case in cases() {
        assert!(case.join("case.txt").is_file(), "{} does not say what it is", case.display());
        let seen = read(&case);
        let report = examine_form(&Paper { seen: &seen, table: &table });
        assert_data_eq!(
            recognised(&seen),
            Data::read_from(&case.join("recognised.txt"), None).raw()
        );
        assert_data_eq!(
            found(&seen, &report),
            Data::read_from(&case.join("findings.txt"), None).raw()
        );
    }
}

#[test]
fn the_specimen_is_typed_word_for_word() {
    let plain = read(Path::new("tests/foreign/ke-hoach-2024")).layout.plain().0;
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&plain), words(include_str!("seed.txt")));
}
