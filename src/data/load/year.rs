//! The files of the year, none of which need be there: pledges, reports, ratings, awards, words of papers.
//!
//! In: the data folder and the ids of units and periods. Out: every record, under the id that its file is
//! named after. Holds no file against another; that is the rules' work.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::folder::{self, Entry};
use super::intake::Intake;
use crate::data::metrics::Metrics;
use crate::data::report::{Report, Reporting};
use crate::data::{AwardFile, PaperFile, Pledge, RatingFile, link};
use crate::diagnostic::{Diagnostic, show_path};

pub const PLEDGES: &str = "dang-ky";
pub const REPORTS: &str = "ket-qua";
pub const PAPERS: &str = "van-ban";
pub const RATINGS: &str = "xep-loai.yaml";
pub const AWARDS: &str = "khen-thuong.yaml";

/// Everything about the year beside its plan.
#[derive(Debug, Default)]
pub struct Year {
    pub pledges: BTreeMap<String, Pledge>,
    /// In the order of the names of their files.
    pub reports: Vec<Report>,
    pub ratings: Option<RatingFile>,
    pub awards: Option<AwardFile>,
    pub papers: BTreeMap<String, PaperFile>,
}

/// What the files of the year may be named after; `None` where that could not be read.
pub struct Names<'a> {
    pub units: Option<BTreeSet<&'a str>>,
    pub periods: Option<BTreeSet<&'a str>>,
    /// Without the plan, no value has a shape.
    pub metrics: Option<&'a Metrics<'a>>,
}

impl Year {
    /// The files in `dir`.
    pub fn read(dir: &Path, names: &Names<'_>, intake: &mut Intake<'_>) -> Self {
        Self {
            pledges: pledges(&dir.join(PLEDGES), names, intake),
            reports: reports(&dir.join(REPORTS), names, intake),
            ratings: dir.join(RATINGS).exists().then(|| intake.read(dir, RATINGS)).flatten(),
            awards: dir.join(AWARDS).exists().then(|| intake.read(dir, AWARDS)).flatten(),
            papers: papers(&dir.join(PAPERS), intake),
        }
    }
}

fn pledges(dir: &Path, names: &Names<'_>, intake: &mut Intake<'_>) -> BTreeMap<String, Pledge> {
    let mut pledges = BTreeMap::new();
    for file in folder::data_files(dir, &mut intake.found) {
        if is_called("đơn vị", &file, names.units.as_ref(), intake)
            && let Some(pledge) = intake.read(dir, &file.name)
        {
            pledges.insert(file.stem, pledge);
        }
    }
    pledges
}

fn reports(dir: &Path, names: &Names<'_>, intake: &mut Intake<'_>) -> Vec<Report> {
    let mut reports = Vec::new();
    for period in folder::folders(dir, &mut intake.found) {
        if !is_called("đợt", &period, names.periods.as_ref(), intake) {
            continue;
        }
        for file in folder::data_files(&period.path, &mut intake.found) {
            if is_called("đơn vị", &file, names.units.as_ref(), intake) {
                reports.extend(report(&period, &file, names, intake));
            }
        }
    }
    reports
}

fn report(
    period: &Entry,
    file: &Entry,
    names: &Names<'_>,
    intake: &mut Intake<'_>,
) -> Option<Report> {
    let node = intake.open(&period.path, &file.name)?;
    let of = Reporting { unit: &file.stem, period: &period.stem, metrics: names.metrics? };
    intake.decode_with(&node, |node, reader| Report::decode(node, &of, reader))
}

/// Whether `entry` is named after one of `known`; notes it when not.
fn is_called(
    noun: &str,
    entry: &Entry,
    known: Option<&BTreeSet<&str>>,
    intake: &mut Intake<'_>,
) -> bool {
    let Some(known) = known else { return true };
    let is_known = known.contains(entry.stem.as_str());
    if !is_known {
        let unknown = link::unknown(noun, &entry.stem, known);
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
