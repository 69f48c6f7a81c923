//! What a clerk sees when the files of the year are wrong: one file a case in `faults/year/`, its messages beside it.
//!
//! A case is several data files in one: `--- # ket-qua/dot1/ccb.yaml` begins each. They are laid over the
//! agency and the plan in `faults/year/base`.

use std::fs;
use std::path::Path;

use snapbox::{Data, assert_data_eq};
use unicode_normalization::UnicodeNormalization;
use vanban::data;
use vanban::diagnostic::Sources;

use crate::alphabet;
use crate::faults::{files, messages};

const CASES: &str = "tests/suite/faults/year";

/// A folder with the good agency and plan, and the files of `case` over them.
fn folder(case: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for name in ["don-vi.yaml", "ke-hoach-2024.yaml"] {
        fs::copy(Path::new(CASES).join("base").join(name), dir.path().join(name)).unwrap();
    }
    for file in case.split("--- # ").skip(1) {
        let (name, text) = file.split_once('\n').unwrap();
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

#[test]
fn every_fault_of_the_year_is_told_in_its_place() {
    for case in files(CASES, "yaml") {
        let dir = folder(&fs::read_to_string(&case).unwrap());
        let kept = Data::read_from(&case.with_extension("txt"), None).raw();
        assert_data_eq!(messages(dir.path()), kept);
    }
}

#[test]
fn no_message_of_the_year_is_left_without_its_case() {
    for message in files(CASES, "txt") {
        assert!(message.with_extension("yaml").exists(), "{}", message.display());
    }
}

#[test]
fn more_files_than_can_be_numbered_are_refused_once() {
    let dir = folder("--- # dang-ky/ccb.yaml\n--- # dang-ky/thon1.yaml\n");
    let mut sources = Sources::default();
    for _ in 2..Sources::MOST {
        sources.add("", "");
    }
    let faults = data::load(dir.path(), &mut sources, &alphabet()).unwrap_err();
    let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
    assert_eq!(messages, ["nhiều hơn 65000 tệp dữ liệu trong một lần chạy"]);
}

/// Two ways to write one name, which some systems keep apart.
#[cfg(target_os = "linux")]
#[test]
fn a_name_written_with_accents_in_two_ways_is_refused() {
    let dir = folder("--- # van-ban/bá.yaml\nngay: 1\n--- # van-ban/ba\u{301}.yaml\nngay: 2\n");
    assert_data_eq!(
        messages(dir.path()).nfc().collect::<String>(),
        snapbox::str![[r"
lỗi: `data/van-ban/bá.yaml` và `data/van-ban/bá.yaml` cùng một tên, chỉ khác cách mã hóa dấu
 |
 = gợi ý: giữ một, đổi tên hoặc xoá cái kia

"]]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_data_file_with_a_name_in_another_code_is_told() {
    use std::os::unix::ffi::OsStrExt;
    let dir = folder("--- # dang-ky/ccb.yaml\n");
    for name in [b"th\xf4n1.yaml".as_slice(), b".th\xf4n1.yaml.swp", b"th\xf4n.doc"] {
        let name = std::ffi::OsStr::from_bytes(name);
        fs::write(dir.path().join("dang-ky").join(name), "").unwrap();
    }
    assert_data_eq!(
        messages(dir.path()),
        snapbox::str![[r"
cảnh báo: tệp `data/dang-ky/th�n1.yaml` không được đọc: tên không phải UTF-8
 |
 = gợi ý: gõ lại tên tệp bằng bộ gõ Unicode, ví dụ `th�n1.yaml`

"]]
    );
}
