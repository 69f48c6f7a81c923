//! The dated tables of the library: readable, sorted, and whole in themselves.

use std::sync::LazyLock;

use chrono::NaiveDate;
use vanban::diagnostic::Sources;
use vanban::law::{self, Act, Tables};
use vanban::library::Library;

use crate::alphabet;

/// The tables of the library.
pub fn tables() -> Tables {
    static TABLES: LazyLock<Tables> = LazyLock::new(|| {
        let mut sources = Sources::default();
        let library = Library::builtin(&mut sources);
        let files = law::FILES.map(|file| library.get(file).expect("built in"));
        Tables::read(files, &sources, &alphabet()).expect("the tables are right")
    });
    TABLES.clone()
}

#[test]
fn acts_stand_in_the_order_of_their_days_each_once() {
    let tables = tables();
    let acts = &tables.acts.rows;
    assert!(acts.is_sorted_by_key(|act| act.date.day));
    let mut numbers: Vec<&str> = acts.iter().map(|act| act.number.as_str()).collect();
    numbers.sort_unstable();
    assert!(numbers.windows(2).all(|pair| pair[0] != pair[1]), "{numbers:?}");
}

#[test]
fn every_act_that_is_called_is_there() {
    let tables = tables();
    let called = |act: &Act| -> Vec<String> {
        let all = act.replaced_by.iter().chain(&act.amends);
        all.map(|number| number.as_str().to_owned()).collect()
    };
    let lost: Vec<String> = tables.acts.rows.iter().flat_map(called).collect();
    let lost: Vec<&String> = lost.iter().filter(|id| tables.acts.find(id).is_none()).collect();
    assert_eq!(lost, Vec::<&String>::new());
}

#[test]
fn an_act_follows_the_one_it_replaces() {
    let tables = tables();
    for act in &tables.acts.rows {
        for next in act.replaced_by.iter().filter_map(|id| tables.acts.find(id.as_str())) {
            assert!(next.date.day >= act.date.day, "{}", act.number.as_str());
            let (until, from) = (act.until.expect("replaced"), next.from.expect("in force"));
            assert!(from.day <= until.day, "a gap after {}", act.number.as_str());
        }
    }
}

#[test]
fn holidays_and_powers_stand_in_the_order_of_their_days() {
    let tables = tables();
    assert!(tables.holidays.rows.is_sorted_by_key(|row| (row.day.month, row.day.day)));
    assert!(tables.competence.rows.is_sorted_by_key(|grant| grant.from.day));
}

#[test]
fn what_a_table_looks_for_is_in_small_letters() {
    let tables = tables();
    for row in &tables.holidays.rows {
        for words in row.known_by.iter().chain(&row.wrong_names) {
            assert_eq!(words.as_str(), words.as_str().to_lowercase());
        }
        assert!(!row.known_by.is_empty(), "{}", row.name.as_str());
    }
}

#[test]
fn a_law_is_in_force_between_its_days() {
    let tables = tables();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let decree = tables.acts.find("91/2017/ nđ–cp").unwrap();
    assert_eq!(decree.in_force(day(2017, 9, 30)), Some(false));
    assert_eq!(decree.in_force(day(2017, 10, 1)), Some(true));
    assert_eq!(decree.in_force(day(2023, 12, 31)), Some(true));
    assert_eq!(decree.in_force(day(2024, 1, 1)), Some(false));
}

#[test]
fn a_fault_of_a_table_of_ones_own_is_told_in_its_place() {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let mut files = law::FILES.map(|file| library.get(file).expect("built in"));
    let own = "tinh_den: 01/01/2030\nvan_ban:\n  - { so: 1/2020/NĐ-CP, loai: nghi_dinh, ten: về việc gì đó, co_quan: Chính phủ, ngay: 02/3/2020, tu: 01/3/2020, nguon: công báo }\n";
    files[0] = sources.add("templates/phap-ly.yaml", own);
    let faults = Tables::read(files, &sources, &alphabet()).unwrap_err();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.message.as_str(), sources.line_column(fault.place.unwrap())))
        .collect();
    assert_eq!(told, [("ngày của văn bản 1/2020/NĐ-CP không theo thứ tự", (3, 103))]);
}

#[test]
fn a_table_of_ones_own_takes_the_place_of_the_built_in_one() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("phap-ly.yaml"), "tinh_den: 01/01/2030\nvan_ban: []\n")
        .unwrap();
    let mut sources = Sources::default();
    let library = Library::over(folder.path(), &mut sources).unwrap();
    let files = law::FILES.map(|file| library.get(file).expect("built in or one's own"));
    let own = Tables::read(files, &sources, &alphabet()).unwrap();
    assert_eq!((own.acts.rows.len(), own.acts.as_of.to_string().as_str()), (0, "2030-01-01"));
    assert_eq!(own.holidays.rows.len(), tables().holidays.rows.len());
}
