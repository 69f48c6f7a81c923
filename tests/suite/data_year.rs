//! The year of xã Bình Lương 2024: complete, consistent, with the gaps of life, and marked as invented.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use vanban::data::{self, Dataset, ResultValue, UnitKind};
use vanban::diagnostic::Sources;
use vanban::yaml::{self, Date, Number};

use crate::alphabet;
use crate::data_specimen::dataset;

#[test]
fn the_year_is_read_without_a_word() {
    let mut sources = Sources::default();
    let loaded = data::load(Path::new("data"), &mut sources, &alphabet()).unwrap();
    assert_eq!(loaded.warnings, []);
    assert_eq!(loaded.value.plan.as_of.unwrap().day.to_string(), "2024-12-31");
}

#[test]
fn every_unit_registers_with_no_more_people_than_it_has() {
    let data = dataset("data");
    for unit in data.units() {
        let pledge = &data.pledges[unit.id.as_str()];
        let most = unit.people.expect("the specimen counts its people").value as usize;
        assert!((1..=most).contains(&pledge.persons.len()), "{}", unit.id.as_str());
        assert!((3..=6).contains(&pledge.commitments.len()), "{}", unit.id.as_str());
    }
    assert_eq!(data.pledges.len(), 18);
}

#[test]
fn one_unit_is_missing_in_each_period_and_one_is_late() {
    let data = dataset("data");
    let mut gaps = BTreeMap::new();
    for period in &data.plan.periods {
        let reports: Vec<_> =
            data.reports.iter().filter(|report| report.period == period.id.as_str()).collect();
        let units: BTreeSet<_> = reports.iter().map(|report| report.unit.as_str()).collect();
        let missing =
            data.units().iter().map(|unit| unit.id.as_str()).filter(|id| !units.contains(id));
        let late = reports.iter().filter(|report| report.handed_in.day > period.report_due.day);
        let late: Vec<_> = late.map(|report| report.unit.as_str()).collect();
        gaps.insert(period.id.as_str(), (missing.collect::<Vec<_>>(), late));
    }
    assert_eq!(gaps["dot1"], (vec!["thon4"], vec!["doan_tn"]));
    assert_eq!(gaps["dot2"], (vec!["thon6"], vec!["thon2"]));
}

#[test]
fn reports_stand_in_the_order_of_periods_and_units() {
    let data = dataset("data");
    let place = |unit: &str| data.units().iter().position(|one| one.id.as_str() == unit);
    let order: Vec<_> =
        data.reports.iter().map(|report| (report.period.as_str(), place(&report.unit))).collect();
    assert!(order.is_sorted());
}

#[test]
fn families_are_counted_among_the_households_of_their_village() {
    let data = dataset("data");
    let mut counted = 0;
    for report in &data.reports {
        let unit = data.unit(&report.unit).unwrap();
        for result in report.results.iter().filter(|result| result.metric.as_str() == "4b") {
            let ResultValue::Ratio { whole, .. } = result.value else { panic!("4b is a ratio") };
            assert_eq!(unit.kind, UnitKind::Village);
            assert_eq!(whole.to_string(), unit.households.unwrap().value.to_string());
            counted += 1;
        }
    }
    assert_eq!(counted, 10);
}

#[test]
fn a_ratio_lies_just_below_its_level() {
    let (part, whole) = ratio(&dataset("data"), "mttq", "3b");
    let percent = f64::from(part) / f64::from(whole) * 100.0;
    assert_eq!((format!("{percent:.1}"), percent < 97.0), ("97.0".to_owned(), true));
}

/// The last ratio that `unit` reports for `metric`.
fn ratio(data: &Dataset, unit: &str, metric: &str) -> (u32, u32) {
    let results = data.reports.iter().rev().filter(|report| report.unit == unit);
    let mut results = results.flat_map(|report| &report.results);
    let result = results.find(|result| result.metric.as_str() == metric).unwrap();
    let ResultValue::Ratio { part, whole } = result.value else { panic!("{metric} is a ratio") };
    let number = |number: Number| u32::try_from(number.mantissa()).unwrap();
    (number(part), number(whole))
}

#[test]
fn every_file_of_the_year_says_that_it_is_invented() {
    let mut files = Vec::new();
    for folder in ["data/dang-ky", "data/ket-qua/dot1", "data/ket-qua/dot2", "data/van-ban"] {
        files.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    }
    files.extend(["data/xep-loai.yaml", "data/khen-thuong.yaml"].map(PathBuf::from));
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let note = text.lines().nth(1);
        let expected = "# Người và số liệu trong tệp này là giả định.";
        assert_eq!(note, Some(expected), "{}", file.display());
    }
    assert_eq!(files.len(), 18 + 17 + 17 + 4 + 2);
}

#[test]
fn the_results_that_the_readme_shows_are_read() {
    let readme = include_str!("../../README.md");
    let (_, shown) = readme.split_once("```yaml\nngay_nop:").expect("the README shows a report");
    let (head, rest) = shown.split_once("ket_qua:\n").unwrap();
    let results: Vec<&str> = rest.lines().take_while(|line| line.starts_with("  ")).collect();
    let data = dataset("data");
    for line in &results {
        let id = line.trim().split(':').next().unwrap();
        let metric = data.metrics().find(|metric| metric.id.as_str() == id).expect(id);
        let folder = tempfile::tempdir().unwrap();
        for name in ["don-vi.yaml", "ke-hoach-2024.yaml"] {
            fs::copy(Path::new("data").join(name), folder.path().join(name)).unwrap();
        }
        let period = folder.path().join("ket-qua/dot1");
        fs::create_dir_all(&period).unwrap();
        let report = format!("ngay_nop:{head}ket_qua:\n{line}\n");
        fs::write(period.join(format!("{}.yaml", metric.leads[0].as_str())), report).unwrap();
        let read = dataset(folder.path().to_str().unwrap());
        assert_eq!(read.reports[0].results.len(), 1, "{line}");
    }
    assert_eq!(results.len(), 6);
}

#[test]
fn a_day_asked_for_takes_the_place_of_the_plans() {
    let mut sources = Sources::default();
    let source = sources.add("--ngay", "25/6/2024");
    let day: Date = yaml::read(source, &sources, &alphabet()).unwrap();
    let as_of = dataset("data").on(day).unwrap().plan.as_of.unwrap();
    assert_eq!((as_of.day.to_string().as_str(), as_of.place.source), ("2024-06-25", source));
}
