//! Files that are no data, or made to keep a reader busy: refused with file, line and column, in bounded time and memory.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;
use vanban::yaml::{MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_VALUES};

/// Room for the program, its libraries and what it reads, in KB of addresses.
const ROOM: usize = 256 << 10;
/// From one look at the program to the next.
const LOOK: Duration = Duration::from_millis(10);
/// Looks at a program that hangs: far longer than the slowest machine takes.
const HANGS: usize = 6_000;
/// More words than anybody reads, in bytes.
const TALK: usize = 64 << 10;

/// The starting year, whose plan is `plan`.
fn year(plan: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let init = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/init");
    fs::copy(init.join("don-vi.yaml"), folder.path().join("don-vi.yaml")).unwrap();
    fs::write(folder.path().join("ke-hoach-2027.yaml"), plan).unwrap();
    folder
}

/// What the program says of the data in `folder`, with little room; it must refuse it, soon, and in few words.
fn refusal(what: &str, folder: &Path) -> String {
    let mut child = Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -v {ROOM}; exec \"$0\" show data --data ."))
        .arg(env!("CARGO_BIN_EXE_vanban"))
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(folder.join("stderr")).unwrap())
        .spawn()
        .unwrap();
    let mut looks = 0;
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        looks += 1;
        if looks > HANGS {
            child.kill().unwrap();
            panic!("{what}: hangs");
        }
        thread::sleep(LOOK);
    };
    let said = fs::read_to_string(folder.join("stderr")).unwrap();
    assert_eq!(status.code(), Some(2), "{what}: {}", said.chars().take(300).collect::<String>());
    assert!(!said.contains("panicked") && said.len() < TALK, "{what}: {} bytes", said.len());
    said
}

/// The first fault that is told and where, in one line: "… ke-hoach-2027.yaml:1:2".
fn first(said: &str) -> String {
    let mut lines = said.lines();
    let fault = lines.next().unwrap_or_default();
    let place = lines.next().unwrap_or_default().trim_start_matches([' ', '-', '>', '.', '/']);
    format!("{fault} {place}")
}

/// A plan, what is said first, and how many errors.
type Case = (&'static str, String, String, usize);

fn cases() -> Vec<Case> {
    let at = |place: &str, fault: &str| format!("lỗi: {fault} ke-hoach-2027.yaml:{place}");
    let lines = |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect();
    let deep = format!("lồng nhau quá {MAX_DEPTH} cấp");
    let many = format!("tệp còn lỗi khác sau {MAX_FAULTS} lỗi này");
    let full = format!("{}:3", MAX_VALUES - 1);
    let indent = |n: usize| " ".repeat(n);
    vec![
        ("brackets", format!("dot: {}", "[".repeat(10_000)), at("1:70", &deep), 1),
        ("closed brackets", "[".repeat(10_000) + &"]".repeat(10_000), at("1:65", &deep), 1),
        ("braces", format!("dot: {}", "{a: ".repeat(10_000)), at("1:258", &deep), 1),
        ("dashes on a line", format!("dot:\n{}x", "- ".repeat(10_000)), at("2:127", &deep), 1),
        ("steps", lines(2_000, &|n| format!("{}a:\n", indent(n))), at("65:65", &deep), 1),
        ("question marks", "? ".repeat(10_000), at("1:129", &deep), 1),
        (
            "items",
            format!("dot:\n{}", "- x\n".repeat(900_000)),
            at(&full, "tệp có hơn 200.000 khoá và giá trị"),
            1,
        ),
        (
            "keys",
            lines(300_000, &|n| format!("k{n}: x\n")),
            at("100000:9", "tệp có hơn 200.000 khoá và giá trị"),
            1,
        ),
        ("unknown keys", lines(90_000, &|n| format!("k{n}: x\n")), at("1:1", &many), 101),
        ("one key", "a: x\n".repeat(90_000), at("1:1", &many), 101),
        (
            "bad items",
            format!("dot:\n{}", "- {sai: 1}\n".repeat(40_000)),
            at("1:1", "kế hoạch thiếu khoá `van_ban`"),
            101,
        ),
        ("aliases", format!("a: &a [x]\n{}", "b: *a\n".repeat(90_000)), at("1:1", &many), 101),
        (
            "lines that end as on an old Macintosh",
            "ten: x\r".repeat(500_000),
            at("1:1", &many),
            101,
        ),
        (
            "a quote that is not closed",
            format!("\"{}", "\n".repeat(MAX_BYTES - 1)),
            at("1:1", "dấu nháy `\"` mở ở đây mà không đóng"),
            1,
        ),
        (
            "a quote on a line of megabytes",
            format!("ten: \"{}", "x".repeat(MAX_BYTES - 6)),
            at("1:6", "dấu nháy `\"` mở ở đây mà không đóng"),
            1,
        ),
        (
            "a colon on a line of megabytes",
            format!("ten: x: {}", "x".repeat(MAX_BYTES - 8)),
            at("1:7", "giá trị có dấu hai chấm mà không nằm trong dấu nháy"),
            1,
        ),
        (
            "a word of megabytes",
            format!(
                "van_ban: {{ loai: KH, tinh_trang: {}, ban_hanh: ubnd }}\n",
                "x".repeat(3 << 20)
            ),
            at("1:1", "kế hoạch thiếu khoá `trich_yeu`"),
            6,
        ),
        (
            "a key of megabytes",
            format!("? {}\n: 1\n", "x".repeat(3 << 20)),
            at("1:1", "kế hoạch thiếu khoá `van_ban`"),
            6,
        ),
        ("NUL", "\0".repeat(100_000), at("1:1", "có ký tự ẩn U+0000"), 1),
    ]
}

#[test]
fn hostile_plans_are_refused_at_their_place_in_time_and_room() {
    let checks = cases().into_iter().map(|(what, plan, expected, errors)| {
        thread::spawn(move || {
            let said = refusal(what, year(plan.as_bytes()).path());
            let told = said.lines().filter(|line| line.starts_with("lỗi:")).count();
            (what, first(&said), told, expected, errors)
        })
    });
    let checks: Vec<_> = checks.collect();
    let results = checks.into_iter().map(|check| check.join().unwrap());
    let wrong: Vec<_> = results
        .filter(|(_, said, told, expected, errors)| (said, told) != (expected, errors))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn blank_megabytes_lack_every_key() {
    for blank in ["\n", " ", "\t", "\u{FEFF}", "#\n"] {
        let plan = blank.repeat(MAX_BYTES / blank.len());
        let said = refusal("blank", year(plan.as_bytes()).path());
        assert!(said.starts_with("lỗi: "), "{blank:?}: {said}");
    }
}

#[test]
fn a_file_is_read_up_to_four_megabytes() {
    let comment = |length: usize| format!("#{}", "x".repeat(length - 1));
    let most = refusal("most", year(comment(MAX_BYTES).as_bytes()).path());
    assert_eq!(most.lines().next(), Some("lỗi: kế hoạch thiếu khoá `van_ban`"));
    let more = refusal("more", year(comment(MAX_BYTES + 1).as_bytes()).path());
    assert_eq!(more.lines().next(), Some("lỗi: tệp `./ke-hoach-2027.yaml` lớn hơn 4 MB"));
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    use std::os::unix::fs::symlink;

    let plan = |folder: &TempDir| folder.path().join("ke-hoach-2027.yaml");
    let said = |make: &dyn Fn(&Path)| {
        let folder = year(b"");
        fs::remove_file(plan(&folder)).unwrap();
        make(&plan(&folder));
        refusal("no file", folder.path()).lines().next().unwrap().to_owned()
    };
    let name = "`./ke-hoach-2027.yaml`";
    let pipe = |path: &Path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    assert_eq!(said(&pipe), format!("lỗi: {name} không phải một tệp thường"));
    let to = |target: &'static str| move |path: &Path| symlink(target, path).unwrap();
    assert_eq!(said(&to("/dev/zero")), format!("lỗi: {name} không phải một tệp thường"));
    assert_eq!(
        said(&to("nowhere")),
        format!("lỗi: không đọc được {name}: liên kết ấy dẫn đến một tệp không có")
    );
    let itself = said(&to("ke-hoach-2027.yaml"));
    assert_eq!(itself, format!("lỗi: không đọc được {name}: hệ điều hành từ chối"));
    let folder = |path: &Path| fs::create_dir(path).unwrap();
    assert_eq!(said(&folder), format!("lỗi: {name} là một thư mục, không phải tệp"));
}
