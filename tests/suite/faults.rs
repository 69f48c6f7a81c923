//! What a clerk sees when a data file is wrong: one file a case in `faults/`, its messages beside it.
//!
//! `ke-hoach.<case>.yaml` is read as the plan and `don-vi.<case>.yaml` as the agency, each beside a good
//! other file; `SNAPSHOTS=overwrite cargo test` writes the messages anew, to be read before they are kept.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::{Data, assert_data_eq};
use vanban::data;
use vanban::diagnostic::{Colour, Screen, Sources, render};

use crate::alphabet;

const CASES: &str = "tests/suite/faults";

/// The messages of loading `dir`, which they call `data`; empty when there is nothing to say.
pub fn messages(dir: &Path) -> String {
    let mut sources = Sources::default();
    let found = match data::load(dir, &mut sources, &alphabet()) {
        Ok(loaded) if loaded.warnings.is_empty() => return String::new(),
        Ok(loaded) => loaded.warnings,
        Err(faults) => faults,
    };
    let screen = Screen { colour: Colour::Plain, width: 120 };
    let shown: Vec<_> = found.iter().map(|fault| render(fault, &sources, screen)).collect();
    shown.join("\n\n").replace(dir.to_str().unwrap(), "data") + "\n"
}

/// The files of `folder` with `extension`, sorted.
pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    files
}

/// A folder with the good agency and the good plan.
fn good_folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, case) in [("don-vi.yaml", "don-vi.good"), ("ke-hoach-2024.yaml", "ke-hoach.good")] {
        fs::copy(format!("{CASES}/{case}.yaml"), dir.path().join(name)).unwrap();
    }
    dir
}

#[test]
fn every_fault_of_a_file_is_told_in_its_place() {
    for case in files(CASES, "yaml") {
        let dir = good_folder();
        let stem = case.file_stem().unwrap().to_str().unwrap();
        let name = if stem.starts_with("don-vi.") { "don-vi.yaml" } else { "ke-hoach-2024.yaml" };
        fs::copy(&case, dir.path().join(name)).unwrap();
        assert_data_eq!(
            messages(dir.path()),
            Data::read_from(&case.with_extension("txt"), None).raw()
        );
    }
}

#[test]
fn no_message_is_left_without_its_case() {
    for message in files(CASES, "txt") {
        assert!(message.with_extension("yaml").exists(), "{}", message.display());
    }
}

/// The first line of every message.
fn headlines(dir: &Path) -> Vec<String> {
    let messages = messages(dir);
    messages.lines().filter_map(|line| line.strip_prefix("lỗi: ")).map(str::to_owned).collect()
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let missing = dir.path().join("không-có");
    assert_eq!(headlines(&missing), ["không có thư mục dữ liệu `data`"]);
}

#[test]
fn an_empty_folder_lacks_both_files() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(
        headlines(dir.path()),
        [
            "thư mục `data` không có tệp `don-vi.yaml`",
            "thư mục `data` không có tệp `ke-hoach-<năm>.yaml`",
        ]
    );
}

#[test]
fn a_file_of_nearly_the_right_name_is_suggested() {
    let dir = good_folder();
    fs::rename(dir.path().join("don-vi.yaml"), dir.path().join("don_vi.yml")).unwrap();
    let expected = "lỗi: thư mục `data` không có tệp `don-vi.yaml`\n |\n \
                    = gợi ý: đổi tên `don_vi.yml` thành `don-vi.yaml`\n";
    assert_eq!(messages(dir.path()), expected);
}

#[test]
fn two_plans_in_one_folder_are_refused() {
    let dir = good_folder();
    fs::copy(dir.path().join("ke-hoach-2024.yaml"), dir.path().join("ke-hoach-2025.yaml")).unwrap();
    assert_eq!(
        headlines(dir.path()),
        ["thư mục `data` có 2 kế hoạch: `ke-hoach-2024.yaml`, `ke-hoach-2025.yaml`",]
    );
}

#[test]
fn lock_files_and_papers_beside_the_data_are_left_alone() {
    let dir = good_folder();
    for name in ["~$ke-hoach-2024.yaml", ".~lock.don-vi.yaml#", "ke-hoach-2024.yaml.bak", "a.docx"]
    {
        fs::write(dir.path().join(name), b"\xFF\xFF").unwrap();
    }
    assert_eq!(messages(dir.path()), "");
}

#[test]
fn a_folder_in_the_place_of_a_file_is_named() {
    let dir = good_folder();
    fs::remove_file(dir.path().join("don-vi.yaml")).unwrap();
    fs::create_dir(dir.path().join("don-vi.yaml")).unwrap();
    assert_eq!(headlines(dir.path()), ["`data/don-vi.yaml` là một thư mục, không phải tệp"]);
}

#[test]
fn a_byte_order_mark_is_taken_silently_and_is_no_column() {
    let dir = good_folder();
    let path = dir.path().join("don-vi.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("\u{FEFF}{text}")).unwrap();
    assert_eq!(messages(dir.path()), "");
    fs::write(&path, format!("\u{FEFF}{}", text.replacen("co_quan", "coquan", 1))).unwrap();
    let messages = messages(dir.path());
    assert_eq!(messages.lines().nth(1), Some(" --> data/don-vi.yaml:1:1"));
}

#[test]
fn windows_line_ends_are_taken_silently() {
    let dir = good_folder();
    for name in ["don-vi.yaml", "ke-hoach-2024.yaml"] {
        let path = dir.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    assert_eq!(messages(dir.path()), "");
}

#[test]
fn other_encodings_are_named_with_the_way_out() {
    let dir = good_folder();
    let path = dir.path().join("don-vi.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let utf16: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    fs::write(&path, utf16).unwrap();
    assert_eq!(headlines(dir.path()), ["tệp `data/don-vi.yaml` được lưu bằng mã UTF-16"]);
    fs::write(&path, b"co_quan:\n  ten: x\xE3\n").unwrap();
    assert_eq!(
        headlines(dir.path()),
        ["tệp `data/don-vi.yaml`, dòng 2, cột 9: chữ không được lưu bằng mã UTF-8",]
    );
}
