//! The files of the year, none of which need be there: pledges, reports, ratings, awards, words of papers.
//!
//! In: the data folder and the ids of units and periods. Out: every record, under the id that its file is
//! named after. Holds no file against another; that is the rules' work.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::folder::{self, Entry, is_there};
use super::intake::Intake;
use crate::data::metrics::Metrics;
use crate::data::report::{Report, Reporting};
use crate::data::{AwardFile, PaperFile, Pledge, RatingFile, link};
use crate::diagnostic::{Diagnostic, show_path};
use crate::yaml::Decode;

const PLEDGES: &str = "dang-ky";
const REPORTS: &str = "ket-qua";
const PAPERS: &str = "van-ban";
const RATINGS: &str = "xep-loai.yaml";
const AWARDS: &str = "khen-thuong.yaml";

/// What the files and folders of the year are called in the data folder.
pub const NAMES: [&str; 5] = [PLEDGES, REPORTS, RATINGS, AWARDS, PAPERS];

/// Everything about the year beside its plan.
#[derive(Debug, Default)]
pub struct Year {
    pub pledges: BTreeMap<String, Pledge>,
    /// Units whose pledge is there and could not be read.
    pub unread: BTreeSet<String>,
    /// In the order of the periods, then of the units.
    pub reports: Vec<Report>,
    pub ratings: Option<RatingFile>,
    pub awards: Option<AwardFile>,
    pub papers: BTreeMap<String, PaperFile>,
}

/// What the files of the year may be named after, each with its place in its own file; `None` where that
/// could not be read.
pub struct Names<'a> {
    pub units: Option<BTreeMap<&'a str, usize>>,
    pub periods: Option<BTreeMap<&'a str, usize>>,
    pub metrics: Option<&'a Metrics<'a>>,
}

impl Year {
    /// The files in `dir`.
    pub fn read(dir: &Path, names: &Names<'_>, intake: &mut Intake<'_>) -> Self {
        let (pledges, unread) = pledges(&dir.join(PLEDGES), names, intake);
        Self {
            pledges,
            unread,
            reports: reports(&dir.join(REPORTS), names, intake),
            ratings: is_there(&dir.join(RATINGS)).then(|| intake.read(dir, RATINGS)).flatten(),
            awards: is_there(&dir.join(AWARDS)).then(|| intake.read(dir, AWARDS)).flatten(),
            papers: papers(&dir.join(PAPERS), intake),
        }
    }
}

/// The pledges by unit, and the units whose pledge could not be read.
fn pledges(
    dir: &Path,
    names: &Names<'_>,
    intake: &mut Intake<'_>,
) -> (BTreeMap<String, Pledge>, BTreeSet<String>) {
    let mut files = folder::data_files(dir, &mut intake.found);
    files.retain(|file| is_called("đơn vị", file, names.units.as_ref(), intake));
    let read = intake.read_all(&files, |_, node, reader| Pledge::decode(node, reader));
    let (mut pledges, mut unread) = (BTreeMap::new(), BTreeSet::new());
    for (file, pledge) in files.into_iter().zip(read) {
        match pledge {
            Some(pledge) => drop(pledges.insert(file.stem, pledge)),
            None => drop(unread.insert(file.stem)),
        }
    }
    (pledges, unread)
}

fn reports(dir: &Path, names: &Names<'_>, intake: &mut Intake<'_>) -> Vec<Report> {
    let mut reports = Vec::new();
    for period in folder::folders(dir, &mut intake.found) {
        if !is_called("đợt", &period, names.periods.as_ref(), intake) {
            continue;
        }
        let mut files = folder::data_files(&period.path, &mut intake.found);
        files.retain(|file| is_called("đơn vị", file, names.units.as_ref(), intake));
        let read = intake.read_all(&files, |file, node, reader| {
            let of = Reporting { unit: &file.stem, period: &period.stem, metrics: names.metrics };
            Report::decode(node, &of, reader)
        });
        reports.extend(read.into_iter().flatten());
    }
    let rank = |ranks: &Option<BTreeMap<&str, usize>>, id: &str| ranks.as_ref()?.get(id).copied();
    reports.sort_by_key(|report: &Report| {
        (rank(&names.periods, &report.period), rank(&names.units, &report.unit))
    });
    reports
}

/// Whether `entry` is named after one of `known`; notes it when not.
fn is_called(
    noun: &str,
    entry: &Entry,
    known: Option<&BTreeMap<&str, usize>>,
    intake: &mut Intake<'_>,
) -> bool {
    let Some(known) = known else { return true };
    let is_known = known.contains_key(entry.stem.as_str());
    if !is_known {
        let known: BTreeSet<&str> = known.keys().copied().collect();
        let unknown = link::unknown(noun, &entry.stem, &known);
        let message = format!("`{}`: {}", show_path(&entry.path), unknown.message);
        intake.note(Diagnostic { message, ..unknown });
    }
    is_known
}

fn papers(dir: &Path, intake: &mut Intake<'_>) -> BTreeMap<String, PaperFile> {
    let mut papers = BTreeMap::new();
    for file in folder::data_files(dir, &mut intake.found) {
        if let Some(paper) = intake.read(dir, &file.name) {
            papers.insert(file.stem, paper);
        }
    }
    papers
}
