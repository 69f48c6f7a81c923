//! The specimen under review: which faults of the seed its YAML must yield, each at its line.
//!
//! The seed's text was kept word for word, its faults too. Each was read off it by hand and numbered before there was
//! a rule; the number stands first in a row of [`ROWS`].

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::console::{specimen, vanban};
use crate::foreign;

/// Number of the fault in the list made by hand, the code that finds it, the file of `data/` and the line.
const ROWS: &[(u8, &str, &str, u64)] = &[
    (1, "LUAT-01", "ke-hoach-2024.yaml", 20),
    (2, "LUAT-04", "ke-hoach-2024.yaml", 23),
    (4, "KH-22", "ke-hoach-2024.yaml", 7),
    (5, "KH-01", "ke-hoach-2024.yaml", 373),
    (6, "KH-05", "ke-hoach-2024.yaml", 379),
    (6, "KH-05", "ke-hoach-2024.yaml", 293),
    (7, "KH-04", "ke-hoach-2024.yaml", 365),
    (8, "KH-03", "ke-hoach-2024.yaml", 375),
    (9, "KH-07", "ke-hoach-2024.yaml", 363),
    (10, "KH-24", "ke-hoach-2024.yaml", 353),
    (11, "KH-18", "ke-hoach-2024.yaml", 365),
    (12, "KH-17", "ke-hoach-2024.yaml", 389),
    (13, "KH-16", "ke-hoach-2024.yaml", 16),
    (14, "CHU-09", "ke-hoach-2024.yaml", 37),
    (15, "CHU-09", "ke-hoach-2024.yaml", 84),
    (15, "CHU-10", "ke-hoach-2024.yaml", 298),
    (16, "CHU-08", "ke-hoach-2024.yaml", 32),
    (16, "CHU-08", "ke-hoach-2024.yaml", 165),
    (17, "CHU-09", "ke-hoach-2024.yaml", 298),
    (18, "CHU-12", "ke-hoach-2024.yaml", 189),
    (19, "CHU-14", "ke-hoach-2024.yaml", 32),
    (20, "LUAT-06", "ke-hoach-2024.yaml", 189),
    (21, "LUAT-06", "ke-hoach-2024.yaml", 248),
    (22, "LUAT-02", "ke-hoach-2024.yaml", 189),
    (23, "LUAT-02", "ke-hoach-2024.yaml", 19),
    (23, "LUAT-02", "ke-hoach-2024.yaml", 20),
    (23, "ND30-46", "ke-hoach-2024.yaml", 19),
    (24, "LUAT-08", "ke-hoach-2024.yaml", 19),
    (25, "LUAT-03", "ke-hoach-2024.yaml", 20),
    (25, "CHU-10", "ke-hoach-2024.yaml", 20),
    (26, "CHU-04", "ke-hoach-2024.yaml", 85),
    (26, "CHU-04", "ke-hoach-2024.yaml", 285),
    (26, "CHU-04", "ke-hoach-2024.yaml", 298),
    (26, "CHU-04", "ke-hoach-2024.yaml", 354),
    (26, "CHU-05", "ke-hoach-2024.yaml", 89),
    (27, "CHU-06", "ke-hoach-2024.yaml", 86),
    (28, "CHU-13", "ke-hoach-2024.yaml", 27),
    (30, "KH-23", "ke-hoach-2024.yaml", 193),
    (30, "KH-23", "ke-hoach-2024.yaml", 211),
    (30, "KH-23", "ke-hoach-2024.yaml", 314),
    (31, "KH-21", "ke-hoach-2024.yaml", 84),
    (32, "KH-21", "ke-hoach-2024.yaml", 285),
    (32, "KH-21", "ke-hoach-2024.yaml", 298),
    (32, "KH-21", "ke-hoach-2024.yaml", 319),
    (33, "KH-19", "ke-hoach-2024.yaml", 96),
    (34, "KH-10", "ke-hoach-2024.yaml", 104),
    (35, "KH-08", "ke-hoach-2024.yaml", 108),
    (36, "KH-10", "ke-hoach-2024.yaml", 243),
    (36, "KH-10", "ke-hoach-2024.yaml", 255),
    (37, "KH-08", "ke-hoach-2024.yaml", 263),
    (37, "KH-08", "ke-hoach-2024.yaml", 270),
    (37, "KH-08", "ke-hoach-2024.yaml", 277),
    (37, "LUAT-06", "ke-hoach-2024.yaml", 277),
    (39, "KH-20", "ke-hoach-2024.yaml", 179),
    (41, "CHU-17", "ke-hoach-2024.yaml", 88),
    (41, "CHU-17", "ke-hoach-2024.yaml", 89),
    (41, "CHU-17", "ke-hoach-2024.yaml", 319),
    (42, "CHU-10", "ke-hoach-2024.yaml", 37),
    (42, "CHU-10", "ke-hoach-2024.yaml", 367),
    (42, "CHU-11", "ke-hoach-2024.yaml", 59),
    (43, "KH-13", "ke-hoach-2024.yaml", 211),
    (43, "KH-13", "ke-hoach-2024.yaml", 314),
    (43, "KH-13", "ke-hoach-2024.yaml", 399),
    (44, "LUAT-07", "ke-hoach-2024.yaml", 298),
    (44, "LUAT-07", "ke-hoach-2024.yaml", 377),
    (46, "LUAT-04", "ke-hoach-2024.yaml", 37),
    (46, "LUAT-04", "ke-hoach-2024.yaml", 355),
];

/// What is found beyond the list: of the year that was made up around the seed, and what nobody had numbered.
const BEYOND: &[(&str, &str, u64)] = &[
    ("DH-05", "dang-ky/quan_su.yaml", 7),
    ("KH-11", "ke-hoach-2024.yaml", 313),
    ("KH-11", "ke-hoach-2024.yaml", 322),
    ("KH-15", "don-vi.yaml", 166),
    ("KH-15", "don-vi.yaml", 180),
    ("KH-15", "ket-qua/dot1/doan_tn.yaml", 4),
    ("KH-15", "ket-qua/dot2/thon2.yaml", 4),
    ("LUAT-04", "ke-hoach-2024.yaml", 49),
    ("LUAT-04", "van-ban/bao-cao-tong-ket-2024.yaml", 24),
];

/// What only the paper shows, typed as an office would: number of the fault, code, and how its paragraph begins.
const TYPED: &[(u8, &str, &str)] = &[
    (3, "ND30-58", "CHỦ TỊCH"),
    (24, "ND30-44", "Căn cứ Luật Thi đua khen thưởng"),
    (27, "CHU-19", "- Hội CCB phát động"),
    (29, "ND30-53", "a. Triển khai kế hoạch"),
    (45, "ND30-20", ""),
];

/// What was checked by hand and found right.
const RIGHT: &[(&str, &str)] = &[
    ("KH-06", "94 năm: 1930 → 2024"),
    ("KH-06", "49 năm: 1975 → 2024"),
    ("KH-12", "18 + 1 = 19 tiêu chí"),
    ("KH-12", "6 cụm = 6 thôn trong `don-vi.yaml`"),
    ("KH-12", "6 làng = 6 thôn trong `don-vi.yaml`"),
    ("KH-05", "3/2, 30/4, 8/3, 26/3 nằm trong Đợt 1"),
    ("KH-05", "20/8, 28/7, 20/11, 22/12, 20/10, 18/11 nằm trong Đợt 2"),
];

/// The families whose every finding in the data is listed here.
const WHOLE: [&str; 3] = ["LUAT-", "KH-", "DH-"];

fn review() -> Value {
    let folder = specimen();
    let session = vanban(folder.path(), &["check", "--output-format", "json"]);
    serde_json::from_str(&session.out).unwrap_or_else(|_| panic!("{}", session.err))
}

fn each<'a>(review: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    review[key].as_array().into_iter().flatten()
}

/// Code, file within `data/` and line of every finding that has a line.
fn found(review: &Value) -> BTreeSet<(String, String, u64)> {
    let findings = each(review, "phat_hien").filter_map(|one| {
        let file = one["cho"]["tep"].as_str()?.strip_prefix("data/")?;
        Some((one["ma"].as_str()?.to_owned(), file.to_owned(), one["cho"]["dong"].as_u64()?))
    });
    findings.collect()
}

fn place(code: &str, file: &str, line: u64) -> (String, String, u64) {
    (code.to_owned(), file.to_owned(), line)
}

#[test]
fn every_fault_of_the_seed_is_found_at_its_line() {
    let found = found(&review());
    let lost: Vec<_> = ROWS
        .iter()
        .filter(|(_, code, file, line)| !found.contains(&place(code, file, *line)))
        .collect();
    assert_eq!(lost, Vec::<&(u8, &str, &str, u64)>::new());
}

#[test]
fn nothing_else_is_said_of_the_plan_its_law_and_its_people() {
    let rows = ROWS.iter().map(|(_, code, file, line)| place(code, file, *line));
    let beyond = BEYOND.iter().map(|(code, file, line)| place(code, file, *line));
    let listed: BTreeSet<_> = rows.chain(beyond).collect();
    let is_whole = |code: &str| WHOLE.iter().any(|family| code.starts_with(family));
    let more: Vec<_> = found(&review())
        .into_iter()
        .filter(|one| is_whole(&one.0) && !listed.contains(one))
        .collect();
    assert_eq!(more, Vec::<(String, String, u64)>::new());
}

#[test]
fn what_is_right_in_the_seed_is_said() {
    let review = review();
    let right: BTreeSet<_> =
        each(&review, "dung").map(|one| (one["ma"].as_str(), one["noi_dung"].as_str())).collect();
    for (code, words) in RIGHT {
        assert!(right.contains(&(Some(*code), Some(*words))), "{code} {words}: {right:#?}");
    }
}

#[test]
fn the_rest_is_found_in_the_seed_typed_as_an_office_would() {
    let place = tempfile::tempdir().unwrap();
    let bytes = foreign::docx(Path::new("tests/foreign/ke-hoach-2024"));
    std::fs::write(place.path().join("ke-hoach.docx"), bytes).unwrap();
    let session = vanban(place.path(), &["check", "ke-hoach.docx", "--output-format", "json"]);
    let review: Value =
        serde_json::from_str(&session.out).unwrap_or_else(|_| panic!("{}", session.err));
    for (row, code, begins) in TYPED {
        let told = each(&review, "phat_hien").any(|one| {
            let part = |key: &str| one["cho"]["trich"][key].as_str().unwrap_or_default();
            let words = format!("{}{}{}", part("truoc"), part("cho_ay"), part("sau"));
            one["ma"] == *code && words.starts_with(begins)
        });
        assert!(told, "{row} {code} {begins}: {}", session.out);
    }
    for words in ["94 năm: 1930 → 2024", "49 năm: 1975 → 2024"] {
        assert!(each(&review, "dung").any(|one| one["noi_dung"] == words), "{words}");
    }
}
