//! The data folder → [`Dataset`], or every fault of every file.
//!
//! Reads `don-vi.yaml`, the one `ke-hoach-<năm>.yaml`, and the files of the year that are there; every other
//! file is left alone.

mod folder;
mod intake;
mod spread;
mod year;

use std::collections::BTreeMap;
use std::path::Path;

use intake::Intake;
use year::Names;

use super::metrics::Metrics;
use super::rules::{self, Book};
use super::{AgencyFile, Dataset, Plan, link};
use crate::diagnostic::{Diagnostic, Faults, Severity, Sources, Warned, nearest, show_path};
use crate::yaml::{Alphabet, Node};

pub use year::Year;

const AGENCY: &str = "don-vi.yaml";
const PLAN: &str = "ke-hoach-<năm>.yaml";

/// The data in `dir`; its files are kept in `sources`.
pub fn load(
    dir: &Path,
    sources: &mut Sources,
    alphabet: &Alphabet,
) -> Result<Warned<Dataset>, Faults> {
    let mut intake = Intake { sources, alphabet, found: Vec::new() };
    let files = folder::names(dir, &mut intake.found).ok_or_else(|| vec![no_folder(dir)])?;
    let agency_node = open(agency_name(dir, &files), dir, &mut intake);
    let plan_node = open(plan_name(dir, &files), dir, &mut intake);
    let agency = intake.decode::<AgencyFile>(agency_node.as_ref());
    let plan = intake.decode::<Plan>(plan_node.as_ref());
    intake.found.extend(files_overlooked(dir, &files));
    intake.found.extend(link::check(agency_node.as_ref(), plan_node.as_ref()));
    let units = agency_node.as_ref().map(link::unit_ids);
    let periods = plan_node.as_ref().map(link::period_ids);
    let (units, periods) = (units.as_deref().and_then(ranks), periods.as_deref().and_then(ranks));
    let (Some(agency), Some(plan)) = (agency, plan) else {
        Year::read(dir, &Names { units, periods, metrics: None }, &mut intake);
        return Err(in_order(intake.found));
    };
    let metrics = Metrics::new(&agency, &plan);
    let names = Names { units, periods, metrics: Some(&metrics) };
    let year = Year::read(dir, &names, &mut intake);
    let mut found = intake.found;
    let book = Book { agency: &agency, plan: &plan, metrics: &metrics, year: &year };
    rules::check(&book, &mut found);
    if found.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(in_order(found));
    }
    Ok(Warned { value: Dataset::of(agency, plan, year), warnings: in_order(found) })
}

/// The place of each id in its file; where there are none, one word about it is enough.
fn ranks(ids: &[String]) -> Option<BTreeMap<&str, usize>> {
    let ranks: BTreeMap<&str, usize> =
        ids.iter().enumerate().map(|(at, id)| (id.as_str(), at)).collect();
    (!ranks.is_empty()).then_some(ranks)
}

/// As one reads the files: from the top; a file that is not there goes first.
fn in_order(mut found: Faults) -> Faults {
    found.sort_by_key(|finding| finding.place);
    found
}

fn open(name: Result<&str, Diagnostic>, dir: &Path, intake: &mut Intake<'_>) -> Option<Node> {
    match name {
        Ok(name) => intake.open(dir, name),
        Err(fault) => {
            intake.note(fault);
            None
        }
    }
}

fn no_folder(dir: &Path) -> Diagnostic {
    let shown = show_path(dir);
    let fault = if dir.is_file() {
        Diagnostic::error(format!("`{shown}` là một tệp, không phải thư mục dữ liệu"))
    } else {
        Diagnostic::error(format!("không có thư mục dữ liệu `{shown}`"))
    };
    fault.hint(
        "chỉ thư mục bằng `--data THƯ_MỤC`, hoặc tạo một thư mục mẫu bằng `vanban init THƯ_MỤC`",
    )
}

fn agency_name<'a>(dir: &Path, names: &'a [String]) -> Result<&'a str, Diagnostic> {
    let found = names.iter().find(|name| *name == AGENCY);
    found.map(String::as_str).ok_or_else(|| missing(dir, AGENCY, "don-vi", names))
}

/// The one plan: several years in one folder would make every paper ambiguous.
fn plan_name<'a>(dir: &Path, names: &'a [String]) -> Result<&'a str, Diagnostic> {
    let plans: Vec<&str> = names.iter().map(String::as_str).filter(|name| is_plan(name)).collect();
    match plans[..] {
        [only] => Ok(only),
        [] => Err(missing(dir, PLAN, "ke-hoach", names)),
        [..] => {
            let plans: Vec<_> = plans.iter().map(|name| format!("`{name}`")).collect();
            let (folder, count) = (show_path(dir), plans.len());
            Err(Diagnostic::error(format!(
                "thư mục `{folder}` có {count} kế hoạch: {}",
                plans.join(", ")
            ))
            .hint("mỗi năm một thư mục: giữ một tệp, chuyển tệp kia sang thư mục khác"))
        }
    }
}

/// `ke-hoach-2024.yaml`, for any year of four digits.
fn is_plan(name: &str) -> bool {
    name.strip_prefix("ke-hoach-")
        .and_then(|rest| rest.strip_suffix(".yaml"))
        .is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
}

fn missing(dir: &Path, wanted: &str, stem: &str, names: &[String]) -> Diagnostic {
    let fault = Diagnostic::error(format!("thư mục `{}` không có tệp `{wanted}`", show_path(dir)));
    let near = names.iter().map(String::as_str).filter(|name| resembles(name, stem));
    match nearest(wanted, near) {
        Some(near) => fault.hint(format!("đổi tên `{near}` thành `{wanted}`")),
        None => fault.hint("tạo một thư mục mẫu bằng `vanban init THƯ_MỤC` rồi sửa theo"),
    }
}

/// Warnings of files and folders that are nearly called like one of the year's.
fn files_overlooked(dir: &Path, names: &[String]) -> Faults {
    let mut found = Vec::new();
    for wanted in year::NAMES.into_iter().filter(|wanted| !names.iter().any(|n| n == wanted)) {
        let (stem, is_file) = match wanted.strip_suffix(".yaml") {
            Some(stem) => (stem, true),
            None => (wanted, false),
        };
        let is_meant = |name: &&String| {
            let is_data = folder::data_stem(name).is_some();
            resembles(name, stem) && if is_file { is_data } else { dir.join(name).is_dir() }
        };
        if let Some(name) = names.iter().find(is_meant) {
            let shown = show_path(&dir.join(name));
            found.push(
                Diagnostic::warning(format!("`{shown}` không được đọc"))
                    .hint(format!("đổi tên thành `{wanted}` nếu đó là dữ liệu của năm")),
            );
        }
    }
    found
}

/// `Don_vi.yml` for `don-vi`.
fn resembles(name: &str, stem: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    plain(name).starts_with(&plain(stem))
}
