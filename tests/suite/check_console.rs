//! Sessions of `check` and `rule`: what is asked, what is said, how it ends.

use std::fs;
use std::path::Path;

use clap::Parser;
use tempfile::TempDir;
use vanban::cli::Cli;
use vanban::commands::{self, Console, Outcome};
use vanban::diagnostic::{Colour, Screen, Severity, Sources};

use crate::console::{Session, specimen, vanban};

/// A folder with the example year, one of its files after `change`.
fn changed(file: &str, change: impl Fn(&str) -> String) -> TempDir {
    let folder = specimen();
    let path = folder.path().join("data").join(file);
    let text = fs::read_to_string(&path).unwrap();
    let new = change(&text);
    assert_ne!(new, text);
    fs::write(path, new).unwrap();
    folder
}

fn plan_of(folder: &Path) -> String {
    fs::read_to_string(folder.join("data/ke-hoach-2024.yaml")).unwrap()
}

fn first(session: &Session) -> &str {
    session.err.lines().next().unwrap_or_default()
}

#[test]
fn a_finding_shows_its_code_its_line_and_what_to_do() {
    let folder = specimen();
    let session = vanban(folder.path(), &["check", "--select", "KH-01"]);
    assert_eq!((session.code, session.err.as_str()), (1, ""));
    insta::assert_snapshot!(session.out);
}

#[test]
fn what_was_found_right_is_said() {
    let folder = specimen();
    let session = vanban(folder.path(), &["check", "--select", "KH-06"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    insta::assert_snapshot!(session.out);
}

#[test]
fn warnings_end_well_unless_they_are_to_count() {
    let folder = specimen();
    let warnings = ["check", "--select", "KH-04"];
    assert_eq!(vanban(folder.path(), &warnings).code, 0);
    let strict = ["check", "--select", "KH-04", "--strict"];
    assert_eq!(vanban(folder.path(), &strict).code, 1);
    // A note is no warning.
    let note = ["check", "--select", "KH-20", "--strict"];
    assert_eq!(vanban(folder.path(), &note).code, 0);
}

/// The codes of what `check` finds in the example year, asked for with `arguments`.
fn codes(arguments: &[&str]) -> Vec<String> {
    let folder = specimen();
    let call = [&["check", "--output-format", "json"], arguments].concat();
    let session = vanban(folder.path(), &call);
    assert_eq!(session.err, "", "{call:?}");
    let report: serde_json::Value = serde_json::from_str(&session.out).unwrap();
    let findings = report["phat_hien"].as_array().unwrap().iter();
    let mut codes: Vec<_> =
        findings.map(|finding| finding["ma"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn rules_are_chosen_by_code_and_by_beginning() {
    assert_eq!(codes(&["--select", "KH-03,kh-04"]), ["KH-03", "KH-04"]);
    let beginning = codes(&["--select", "KH-0"]);
    assert!(beginning.iter().all(|code| code.starts_with("KH-0")), "{beginning:?}");
    assert!(beginning.len() > 3, "{beginning:?}");
    assert_eq!(codes(&["--select", "KH-01,KH-03", "--ignore", "KH-03"]), ["KH-01"]);
    assert_eq!(codes(&["--select", "KH-01", "--ignore", "KH"]), Vec::<String>::new());
}

#[test]
fn a_code_that_begins_no_rule_is_a_wrong_call() {
    let folder = specimen();
    let session = vanban(folder.path(), &["check", "--select", "KH-01,HK-01", "--ignore", "XYZ"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    let messages: Vec<_> = session.err.lines().filter(|line| line.starts_with("lỗi")).collect();
    assert_eq!(
        messages,
        [
            "lỗi: không có quy tắc nào mang mã bắt đầu bằng `HK-01`",
            "lỗi: không có quy tắc nào mang mã bắt đầu bằng `XYZ`",
        ]
    );
}

#[test]
fn a_report_of_an_unknown_form_is_a_wrong_call() {
    let folder = specimen();
    let session = vanban(folder.path(), &["check", "--output-format", "xml"]);
    assert_eq!(session.code, 2);
    assert_eq!(first(&session), "lỗi: `xml` không dùng được cho `--output-format <DẠNG>`");
}

#[test]
fn data_that_cannot_be_read_is_exit_code_2_and_no_report() {
    let folder = changed("ke-hoach-2024.yaml", |text| text.replace("trich_yeu:", "trich_yue:"));
    let session = vanban(folder.path(), &["check"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
}

/// The example year with `comment` put before, or behind, the line that breaks KH-04.
fn with_comment(before: &str, behind: &str) -> Session {
    let line = "    han_bao_cao: 25/6/2024";
    let folder = changed("ke-hoach-2024.yaml", |text| {
        assert!(text.contains(line));
        text.replace(line, &format!("{before}{line}{behind}"))
    });
    vanban(folder.path(), &["check", "--select", "KH-04,KH-01"])
}

#[test]
fn a_comment_with_a_reason_sets_a_finding_of_its_line_aside() {
    for comment in [
        "  # vanban: bỏ qua KH-04 vì cấp trên cho nộp muộn",
        " # vanban: bo qua KH-04 vi cap tren cho nop muon",
        " # vanban: bỏ qua KH-02, kh-04 vì cấp trên cho nộp muộn",
    ] {
        let session = with_comment("", comment);
        assert!(!session.out.contains("[KH-04]"), "{comment}: {}", session.out);
        assert!(session.out.contains("lỗi[KH-01]"), "{comment}: {}", session.out);
        let end = session.out.trim_end().lines().last().unwrap();
        assert!(end.ends_with("; 1 phát hiện được bỏ qua có lý do"), "{comment}: {end}");
    }
}

#[test]
fn a_comment_alone_concerns_the_entry_below_it() {
    let comment = "    # vanban: bỏ qua KH-04 vì cấp trên cho nộp muộn\n    # (công văn 12)\n\n";
    let session = with_comment(comment, "");
    assert!(!session.out.contains("[KH-04]"), "{}", session.out);
    let above = changed("ke-hoach-2024.yaml", |text| {
        text.replace("\ndot:\n", "\n# vanban: bỏ qua KH-04 vì cấp trên cho nộp muộn\ndot:\n")
    });
    let session = vanban(above.path(), &["check", "--select", "KH-04"]);
    assert!(session.out.starts_with("0 lỗi, 0 cảnh báo"), "{}", session.out);
}

#[test]
fn a_comment_that_sets_nothing_aside_is_told_where_it_stands() {
    for (name, comment) in [
        ("no_reason", "# vanban: bỏ qua KH-04"),
        ("no_words_behind_because", "# vanban: bỏ qua KH-04 vì "),
        ("no_code", "# vanban: bỏ qua vì muộn"),
        ("unknown_code", "# vanban: bỏ qua KH-044 vì muộn"),
        ("code_of_another_line", "# vanban: bỏ qua KH-01 vì muộn"),
        ("another_order", "# vanban: im lặng"),
    ] {
        let session = with_comment("", &format!(" {comment}"));
        let told = session.out.split("\n\n").find(|part| part.contains("ghi chú")).unwrap();
        insta::assert_snapshot!(format!("waiver_{name}"), told);
    }
}

#[test]
fn fix_shows_what_it_would_mend_and_writes_nothing_unasked() {
    let folder = specimen();
    let before = plan_of(folder.path());
    let session = vanban(folder.path(), &["check", "--fix", "--ignore", "KH-01,ND30"]);
    assert_eq!(first(&session), "cảnh báo: chưa ghi gì vào tệp nào");
    assert!(session.out.starts_with("--- data/ke-hoach-2024.yaml\n+++ "), "{}", session.out);
    let (old, new): (Vec<_>, Vec<_>) = (session.out.lines())
        .filter(|line| line.starts_with(['-', '+']) && !line[1..].starts_with(['-', '+']))
        .partition(|line| line.starts_with('-'));
    assert_eq!((old.len(), new.len()), (4, 4));
    assert_eq!(plan_of(folder.path()), before);
}

/// What `--fix` makes of the plan of the example year.
fn mended(plan: &str) -> String {
    let slips = [
        ("78 hộ..", "78 hộ."),
        ("\"Giỏi việc nước, đảm việc nhà\"", "“Giỏi việc nước, đảm việc nhà”"),
        ("\"Làng văn hóa\"", "“Làng văn hóa”"),
        ("\"lụt bão\"", "“lụt bão”"),
    ];
    slips.iter().fold(plan.to_owned(), |plan, (slip, right)| {
        assert!(plan.contains(slip), "{slip}");
        plan.replacen(slip, right, 1)
    })
}

#[test]
fn fix_mends_what_was_agreed_to_and_nothing_else() {
    let folder = specimen();
    let before = plan_of(folder.path());
    let call = ["check", "--fix", "--yes", "--ignore", "ND30"];
    let session = vanban(folder.path(), &call);
    assert_eq!(session.err, "");
    assert!(session.out.contains("\nđã sửa 1 tệp\n"), "{}", session.out);
    assert_eq!(plan_of(folder.path()), mended(&before));
    let again = vanban(folder.path(), &call);
    let words = again.out.lines().next();
    assert_eq!(words, Some("không có lỗi gõ nào sửa được một cách chắc chắn"));
}

/// `check --fix` with somebody who answers the question with `answer`.
fn asked(folder: &Path, answer: &str) -> (Outcome, String) {
    let data = folder.join("data");
    let call = ["vanban", "check", "--fix", "--ignore", "ND30", "--data", data.to_str().unwrap()];
    let command = Cli::try_parse_from(call).unwrap().command;
    let (mut out, mut typed) = (Vec::new(), answer.as_bytes());
    let screen = Screen { colour: Colour::Ansi, width: 100 };
    let mut console = Console { out: &mut out, screen, answers: Some(&mut typed) };
    let outcome = commands::run(&command, &mut Sources::default(), &mut console);
    (outcome, String::from_utf8(out).unwrap())
}

#[test]
fn fix_asks_and_takes_only_yes_for_yes() {
    for (answer, agrees) in [
        ("c\n", true),
        (" Có\r\n", true),
        ("\n", false),
        ("k\n", false),
        ("", false),
        ("cút\n", false),
    ] {
        let folder = specimen();
        let before = plan_of(folder.path());
        let (outcome, out) = asked(folder.path(), answer);
        assert!(out.contains("\nghi những chỗ sửa trên vào 1 tệp? [c/K] "), "{out}");
        let after = if agrees { mended(&before) } else { before };
        assert!(plan_of(folder.path()) == after, "{answer:?}");
        let warnings = outcome.found.iter().filter(|found| found.severity == Severity::Warning);
        assert_eq!(warnings.count(), usize::from(!agrees), "{answer:?}");
    }
}

#[test]
fn a_diff_on_a_terminal_is_red_and_green() {
    let (_, out) = asked(specimen().path(), "");
    let coloured = |code: &str, sign: char| {
        out.lines().filter(|line| line.starts_with(&format!("\x1b[{code}m{sign}"))).count()
    };
    // Four lines and the heading.
    assert_eq!((coloured("31", '-'), coloured("32", '+')), (5, 5));
}

#[test]
fn a_report_on_a_terminal_is_coloured_when_it_is_asked_for() {
    let folder = specimen();
    let coloured = |arguments: &[&str]| {
        let call = [&["check", "--select", "KH-01"], arguments].concat();
        vanban(folder.path(), &call).out.contains('\x1b')
    };
    assert!(!coloured(&[]));
    assert!(coloured(&["--color", "always"]));
}

#[test]
fn the_report_for_programs_has_a_schema() {
    let folder = tempfile::tempdir().unwrap();
    let session = vanban(folder.path(), &["schema", "check"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    let schema: serde_json::Value = serde_json::from_str(&session.out).unwrap();
    assert_eq!(schema, vanban::report::schema());
}

#[test]
fn fix_mends_only_what_is_asked_about_and_not_set_aside() {
    let opening = "mo_dau: |\n  ";
    let slips = "Từ ngày 5 tháng 03 năm 2024..  ";
    let fixed = |arguments: &[&str], comment: &str| {
        let folder = changed("ke-hoach-2024.yaml", |text| {
            assert!(text.contains(opening));
            text.replace(opening, &format!("{comment}{opening}{slips}"))
        });
        let call = [&["check", "--fix", "--yes"], arguments].concat();
        let session = vanban(folder.path(), &call);
        assert_eq!(session.err, "");
        let plan = plan_of(folder.path());
        let (_, words) = plan.split_once(opening).unwrap();
        words.split("Hội").next().unwrap().to_owned()
    };
    let wait = "# vanban: bỏ qua CHU-04, ND30-36 vì chép nguyên văn\n";
    assert_eq!(fixed(&["--select", "CHU-04"], ""), "Từ ngày 5 tháng 03 năm 2024.  ");
    assert_eq!(fixed(&["--select", "ND30-36"], ""), "Từ ngày 05 tháng 3 năm 2024..  ");
    assert_eq!(
        fixed(&["--select", "CHU", "--ignore", "CHU-04"], ""),
        "Từ ngày 5 tháng 03 năm 2024.. "
    );
    assert_eq!(
        fixed(&["--select", "CHU-04,CHU-05,ND30-36"], wait),
        "Từ ngày 5 tháng 03 năm 2024.. "
    );
}

#[test]
fn fix_keeps_the_byte_order_mark() {
    let folder = specimen();
    let path = folder.path().join("data/ke-hoach-2024.yaml");
    let before = plan_of(folder.path());
    fs::write(&path, format!("\u{FEFF}{before}")).unwrap();
    let session = vanban(folder.path(), &["check", "--fix", "--yes", "--ignore", "ND30"]);
    assert_eq!(session.err, "");
    assert_eq!(fs::read_to_string(path).unwrap(), format!("\u{FEFF}{}", mended(&before)));
}

#[test]
fn fix_is_for_data_and_for_people() {
    let folder = specimen();
    let session = vanban(folder.path(), &["check", "--fix", "a.docx"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    let session = vanban(folder.path(), &["check", "--fix", "--output-format", "json"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    let session = vanban(folder.path(), &["check", "--yes"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
}

#[test]
fn a_rule_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let session = vanban(folder.path(), &["rule", "kh-01"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    insta::assert_snapshot!(session.out);
}

#[test]
fn an_unknown_rule_is_told_with_the_nearest() {
    let folder = tempfile::tempdir().unwrap();
    let session = vanban(folder.path(), &["rule", "KH-0l"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    assert_eq!(first(&session), "lỗi: không có quy tắc `KH-0l`");
    let session = vanban(folder.path(), &["rule"]);
    assert_eq!((session.code, first(&session)), (2, "lỗi: thiếu `<MÃ>`"));
}

#[test]
fn the_catalogue_holds_every_rule_once() {
    let folder = tempfile::tempdir().unwrap();
    let session = vanban(folder.path(), &["rule", "--all"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    let heads = session.out.lines().filter_map(|line| line.strip_prefix("### "));
    let codes: Vec<_> = heads.map(|head| head.split(':').next().unwrap()).collect();
    let all: Vec<_> = vanban::check::CATALOGUE.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, all);
}

#[test]
fn the_finding_of_the_readme_looks_as_it_says() {
    let readme = include_str!("../../README.md");
    let (_, shown) = readme.split_once("```text\nlỗi[").expect("the README shows a finding");
    let (shown, _) = shown.split_once("```").unwrap();
    let session = vanban(specimen().path(), &["check", "--select", "KH-01"]);
    assert_eq!(session.out.trim_end(), format!("lỗi[{}", shown.trim_end()));
}

#[test]
fn all_files_are_checked_and_those_that_cannot_be_are_told() {
    let folder = specimen();
    let build = vanban(folder.path(), &["build", "ke-hoach", "--format", "pdf"]);
    assert_eq!(build.code, 0, "{}", build.err);
    for name in ["hong.pdf", "cu.doc"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    let files = [
        "hong.pdf",
        "khong-co.docx",
        "data",
        "cu.doc",
        "data/don-vi.yaml",
        "out/ke-hoach-2024.pdf",
    ];
    let call = [&["check", "--select", "KH-01"], &files[..]].concat();
    let session = vanban(folder.path(), &call);
    assert_eq!(session.code, 2);
    insta::assert_snapshot!(session.err);
    assert!(session.out.contains("\n  --> out/ke-hoach-2024.pdf:"), "{}", session.out);
    let end = "1 quy tắc đã xét trên 1 văn bản; 5 điều không xét được\n";
    assert!(session.out.ends_with(end), "{}", session.out);
}

#[test]
fn a_foreign_paper_needs_no_data_folder() {
    let folder = specimen();
    assert_eq!(vanban(folder.path(), &["build", "ke-hoach", "--format", "pdf"]).code, 0);
    let elsewhere = tempfile::tempdir().unwrap();
    let pdf = elsewhere.path().join("a.pdf");
    fs::copy(folder.path().join("out/ke-hoach-2024.pdf"), pdf).unwrap();
    let session = vanban(elsewhere.path(), &["check", "a.pdf", "--select", "KH-06"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    let right = session.out.lines().nth(1).unwrap_or_default();
    assert!(right.starts_with("  KH-06 94 năm: 1930 → 2024 (a.pdf: trong đoạn"), "{right}");
}
