//! The rules of the plan and of people: a broken year a file in `rules/data/`, its one finding beside it.
//!
//! `KH-12.silent.yaml` patches the year that `init` writes: `--- # ke-hoach-2027.yaml` begins each file, lines with `-`
//! go and those with `+` come in their place; without `-` they come at the end. `SNAPSHOTS=overwrite` writes anew.

use std::fs;
use std::path::Path;

use snapbox::{Data, assert_data_eq};
use vanban::check::{self, CATALOGUE, Check, Place, Report, Year};
use vanban::data::{self, Dataset};
use vanban::diagnostic::Sources;
use vanban::library::starting_data;

use crate::alphabet;
use crate::faults::files;
use crate::law_tables::tables;

const CASES: &str = "tests/suite/rules/data";

/// The year that `init` writes, with `patch` laid over it.
fn year(patch: &str) -> (tempfile::TempDir, Dataset, Sources) {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in starting_data() {
        write(dir.path(), name, text);
    }
    for file in patch.split("--- # ").skip(1) {
        let (name, changes) = file.split_once('\n').unwrap();
        let old = fs::read_to_string(dir.path().join(name)).unwrap_or_default();
        write(dir.path(), name, &patched(&old, changes));
    }
    let mut sources = Sources::default();
    let data = data::load(dir.path(), &mut sources, &alphabet());
    let data = data.unwrap_or_else(|faults| panic!("{faults:#?}"));
    (dir, data.value, sources)
}

fn write(dir: &Path, name: &str, text: &str) {
    let path = dir.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// `old` with each block of `-` lines, which it must hold, in the form of the `+` lines behind it.
fn patched(old: &str, changes: &str) -> String {
    let mut text = old.to_owned();
    let mut lines = changes.lines().peekable();
    while lines.peek().is_some() {
        let mut take = |mark: char| -> Vec<&str> {
            std::iter::from_fn(|| lines.next_if(|line| line.starts_with(mark)))
                .map(|line| &line[1..])
                .collect()
        };
        let (gone, come) = (take('-').join("\n"), take('+').join("\n"));
        assert!(!gone.is_empty() || !come.is_empty(), "neither - nor +: {changes}");
        if gone.is_empty() {
            text = format!("{text}\n{come}\n");
        } else {
            assert!(text.contains(&gone), "no such lines: {gone}");
            let gone = if come.is_empty() { format!("{gone}\n") } else { gone };
            text = text.replacen(&gone, &come, 1);
        }
    }
    text
}

fn examined(patch: &str) -> (Report, Sources) {
    let (_dir, data, sources) = year(patch);
    let report = check::examine_year(&Year { data: &data, tables: &tables() });
    (report, sources)
}

/// Every finding, one a line: what weighs how much where, and what to do.
fn shown(report: &Report, sources: &Sources) -> String {
    let findings = report.findings.iter().map(|finding| {
        let Place::Typed(place) = &finding.place else { panic!("{finding:?} has no line") };
        let source = sources.get(place.source);
        let name =
            source.name.rsplit_once("/don-vi").map_or(source.name.as_str(), |_| "don-vi.yaml");
        let name = ["dang-ky/", "ket-qua/"]
            .iter()
            .find_map(|folder| Some(&name[name.find(folder)?..]))
            .unwrap_or_else(|| name.rsplit('/').next().unwrap());
        let (line, column) = sources.line_column(*place);
        let typed =
            source.text[place.start as usize..place.end as usize].lines().next().unwrap_or("");
        let typed: String = typed.chars().take(40).collect();
        format!(
            "{} {} {name}:{line}:{column} `{typed}`\n  {}\n  gợi ý: {}\n",
            finding.rule.code,
            finding.severity,
            finding.message,
            finding.hints.join("; ")
        )
    });
    findings.collect()
}

#[test]
fn a_broken_year_has_exactly_its_finding() {
    for case in files(CASES, "yaml") {
        let stem = case.file_stem().unwrap().to_str().unwrap();
        let code = stem.split('.').next().unwrap();
        let (report, sources) = examined(&fs::read_to_string(&case).unwrap());
        let codes: Vec<&str> = report.findings.iter().map(|finding| finding.rule.code).collect();
        assert!(
            !codes.is_empty() && codes.iter().all(|found| *found == code),
            "{stem}: {}",
            shown(&report, &sources)
        );
        assert_data_eq!(
            shown(&report, &sources),
            Data::read_from(&case.with_extension("txt"), None).raw()
        );
    }
}

#[test]
fn the_sample_year_has_none() {
    let (report, sources) = examined("");
    assert_eq!(shown(&report, &sources), "");
}

#[test]
fn every_rule_of_data_has_a_broken_year() {
    let cases = files(CASES, "yaml");
    let has_case = |code: &str| {
        cases
            .iter()
            .any(|case| case.file_name().unwrap().to_str().unwrap().split('.').next() == Some(code))
    };
    let of_data =
        CATALOGUE.iter().filter(|rule| matches!(rule.check, Check::Data(_) | Check::Season(_)));
    let without: Vec<&str> = of_data.map(|rule| rule.code).filter(|code| !has_case(code)).collect();
    assert_eq!(without, Vec::<&str>::new());
}

#[test]
fn no_finding_is_left_without_its_year() {
    for finding in files(CASES, "txt") {
        assert!(finding.with_extension("yaml").exists(), "{}", finding.display());
    }
}

#[test]
fn what_is_right_in_the_sample_year_is_said() {
    let (report, _) = examined("");
    let right: Vec<String> =
        report.right.iter().map(|one| format!("{} {}", one.rule.code, one.message)).collect();
    assert_data_eq!(
        right.join("\n"),
        snapbox::str![[r"
KH-01 2 đợt nối liền nhau, không hở ngày nào
KH-05 3/2, 30/4, 19/5, 8/3, 28/6 nằm trong Đợt 1
KH-05 2/9, 18/11, 22/12, 20/10 nằm trong Đợt 2
KH-06 97 năm: 1930 → 2027
KH-06 52 năm: 1975 → 2027
KH-06 137 năm: 1890 → 2027
KH-06 82 năm: 1945 → 2027
KH-06 83 năm: 1944 → 2027
KH-12 chỉ tiêu 1: 100% trong lời văn khớp thước đo
KH-12 4 thôn = 4 thôn trong `don-vi.yaml`
KH-12 chỉ tiêu 2: 92%, 4 thôn trong lời văn khớp thước đo
KH-12 chỉ tiêu 3: 3 nhà, 60 hộ, 45 hộ, 12 buổi trong lời văn khớp thước đo
KH-20 `Buổi Ngày Chủ nhật xanh`: mức 12, các đợt có 12 tháng
"]]
    );
}
