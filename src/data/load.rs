//! The data folder → [`Dataset`], or every fault of every file.
//!
//! Reads `don-vi.yaml` and the one `ke-hoach-<năm>.yaml`; every other file is left alone.

use std::fs;
use std::path::Path;

use super::{AgencyFile, Dataset, Plan, link, text_file};
use crate::diagnostic::{Diagnostic, Faults, SourceId, Sources, Warned, nearest, show_path};
use crate::yaml::{self, Alphabet, Decode, Node};

const AGENCY: &str = "don-vi.yaml";
const PLAN: &str = "ke-hoach-<năm>.yaml";

/// The data in `dir`; its files are kept in `sources`.
pub fn load(
    dir: &Path,
    sources: &mut Sources,
    alphabet: &Alphabet,
) -> Result<Warned<Dataset>, Faults> {
    let names = file_names(dir).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let agency = agency_name(dir, &names).and_then(|name| text_file::read(dir, name, sources));
    let agency = open(agency, sources, &mut faults);
    let plan = plan_name(dir, &names).and_then(|name| text_file::read(dir, name, sources));
    let plan = open(plan, sources, &mut faults);
    let agency_file = decode::<AgencyFile>(agency.as_ref(), alphabet, &mut faults);
    let plan_record = decode::<Plan>(plan.as_ref(), alphabet, &mut faults);
    faults.extend(link::check(agency.as_ref(), plan.as_ref()));
    match (agency_file, plan_record) {
        (Some(agency_file), Some(plan)) if faults.is_empty() => {
            Ok(Warned { value: Dataset::new(agency_file, plan), warnings: Vec::new() })
        }
        _ => {
            // As one reads the files: from the top; a file that is not there goes first.
            faults.sort_by_key(|fault| fault.place);
            Err(faults)
        }
    }
}

fn open(
    source: Result<SourceId, Diagnostic>,
    sources: &Sources,
    faults: &mut Faults,
) -> Option<Node> {
    let source = source.map_err(|fault| faults.push(fault)).ok()?;
    let (node, found) = yaml::open(source, &sources.get(source).text);
    faults.extend(found);
    node
}

fn decode<T: Decode>(node: Option<&Node>, alphabet: &Alphabet, faults: &mut Faults) -> Option<T> {
    yaml::decode(node?, alphabet, faults)
}

/// The names in `dir`, sorted.
fn file_names(dir: &Path) -> Result<Vec<String>, Diagnostic> {
    let entries = fs::read_dir(dir).map_err(|_| no_folder(dir))?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
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

/// `Don_vi.yml` for `don-vi`.
fn resembles(name: &str, stem: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    plain(name).starts_with(&plain(stem))
}
