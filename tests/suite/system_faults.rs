//! Faults of a real system: no room, no permission, files that may not grow, a screen that takes nothing.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use vanban::batch::MANIFEST;

use crate::batch::{Project, UNIT_FORM, files};

/// Two forms in both formats.
const CALL: &str = "build phieu --don-vi thon1,thon2 --luong 1";

struct Told {
    code: Option<i32>,
    out: String,
    err: String,
}

/// What `script` of a shell says in `folder`; `$0` is the program.
fn shell(folder: &Path, script: &str) -> Told {
    let mut shell = Command::new("sh");
    let shell = shell.args(["-c", script, env!("CARGO_BIN_EXE_vanban")]).current_dir(folder);
    let Output { status, stdout, stderr } = shell.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Told { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// A project, the files of its forms as they were, and as they become.
fn changed() -> (Project, [BTreeMap<String, Vec<u8>>; 2]) {
    let project = Project::new();
    let made = |out: &str| {
        assert_eq!(shell(&project.path(""), &format!("$0 {CALL} --out {out}")).code, Some(0));
        files(&project.path(out))
    };
    let old = made("out");
    project.template("phieu", &UNIT_FORM.replace("Phiếu của", "Bản đăng ký của"));
    let new = made("moi");
    (project, [old, new])
}

/// The names in `err` of files that could not be written.
fn missing(err: &str) -> Vec<&str> {
    let told = err.lines().filter_map(|line| line.strip_prefix("lỗi: không ghi được `out/"));
    told.filter_map(|rest| rest.split('`').next()).collect()
}

#[test]
fn files_that_may_not_grow_are_named_and_the_old_ones_stay() {
    let (project, [old, new]) = changed();
    // Halves of a kilobyte: the manifest may be written, papers may not.
    let told = shell(&project.path(""), &format!("ulimit -f 8; exec $0 {CALL}"));
    assert_eq!((told.code, told.out.as_str()), (Some(3), ""), "{}", told.err);
    let papers = ["phieu-thon1.pdf", "phieu-thon1.docx", "phieu-thon2.pdf", "phieu-thon2.docx"];
    assert_eq!(missing(&told.err), papers);
    assert!(told.err.contains("tệp lớn quá mức hệ điều hành cho phép"), "{}", told.err);
    let left = files(&project.path("out"));
    assert!(left.keys().eq(old.keys()));
    assert!(papers.iter().all(|name| left[*name] == old[*name]));
    let again = shell(&project.path(""), &format!("exec $0 {CALL} --only-changed"));
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    assert!(files(&project.path("out")) == new);
}

#[test]
fn a_data_folder_that_may_not_grow_is_not_begun() {
    let dir = tempfile::tempdir().unwrap();
    let told = shell(dir.path(), "ulimit -f 1; exec $0 init .");
    assert_eq!((told.code, told.out.as_str()), (Some(3), ""), "{}", told.err);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    assert_eq!(shell(dir.path(), "exec $0 init .").code, Some(0));
}

#[test]
fn a_folder_that_may_only_be_read_stays_as_it_is() {
    let (project, [old, new]) = changed();
    let out = project.path("out");
    // Even an administrator asks for leave without the power to do without.
    let drop = "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all";
    let set = |mode| fs::set_permissions(&out, fs::Permissions::from_mode(mode)).unwrap();
    set(0o555);
    let probe = shell(&project.path(""), &format!("{drop} touch out/x && rm out/x"));
    if probe.code == Some(0) {
        set(0o755);
        eprintln!("SKIPPED: this user writes to folders that may only be read");
        return;
    }
    let told = shell(&project.path(""), &format!("exec {drop} $0 {CALL}"));
    set(0o755);
    assert_eq!((told.code, told.out.as_str()), (Some(3), ""), "{}", told.err);
    assert_eq!(missing(&told.err).len(), 5, "{}", told.err);
    assert!(told.err.contains("không có quyền ghi"), "{}", told.err);
    assert!(files(&out) == old);
    let again = shell(&project.path(""), &format!("exec $0 {CALL} --only-changed"));
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    assert!(files(&out) == new);
}

#[test]
fn data_that_may_only_be_read_is_read() {
    let project = Project::new();
    let data = project.path("data");
    fs::set_permissions(&data, fs::Permissions::from_mode(0o555)).unwrap();
    let told = shell(&project.path(""), "exec $0 build ky-dot1 --format pdf");
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
}

#[test]
fn data_that_a_link_leads_nowhere_to_are_no_absence_of_data() {
    for name in ["dang-ky", "ket-qua", "van-ban", "xep-loai.yaml", "khen-thuong.yaml"] {
        let project = Project::new();
        let (path, away) = (project.path("data").join(name), project.path("cho-khac"));
        fs::rename(&path, away).unwrap();
        std::os::unix::fs::symlink("../khong-co", &path).unwrap();
        let told = shell(&project.path(""), "exec $0 build ky-dot1 --format pdf");
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{name}");
        assert!(told.err.contains(&format!("data/{name}`")), "{name}: {}", told.err);
    }
}

#[test]
fn a_system_that_gives_no_process_leaves_papers_unmade_and_named() {
    let project = Project::new();
    let told = shell(&project.path(""), "ulimit -n 6; exec $0 build phieu-thon1 --format pdf");
    assert_eq!((told.code, told.out.as_str()), (Some(3), ""), "{}", told.err);
    assert!(told.err.contains("lỗi: không gọi được tiến trình cho `phieu-thon1`"), "{}", told.err);
}

#[test]
#[ignore = "needs leave to mount a file system"]
fn a_disk_that_fills_up_in_the_middle_keeps_whole_files() {
    let (project, [_, new]) = changed();
    let total: usize = new.values().map(Vec::len).sum();
    let script = format!(
        "mkdir out && mount -t tmpfs -o size={} tmpfs out || exit 77
         $1 {CALL}; code=$?
         cp -a out nua-chung && mount -o remount,size={} out && $1 {CALL} --only-changed || exit 78
         cp -a out xong && exit $code",
        total * 2 / 3,
        total * 4
    );
    fs::remove_dir_all(project.path("out")).unwrap();
    fs::write(project.path("script.sh"), &script).unwrap();
    let told = shell(&project.path(""), "exec unshare -m sh ./script.sh $0");
    if told.code == Some(77) || told.err.contains("unshare:") {
        eprintln!("SKIPPED: no file system may be mounted here: {}", told.err);
        return;
    }
    assert_eq!(told.code, Some(3), "{}", told.err);
    let half = files(&project.path("nua-chung"));
    assert!(half.iter().all(|(name, bytes)| new[name] == *bytes || name == MANIFEST));
    let lacking: Vec<_> = new.keys().filter(|name| !half.contains_key(*name)).collect();
    assert!(
        !lacking.is_empty()
            && lacking.iter().all(|name| missing(&told.err).contains(&name.as_str()))
    );
    assert!(told.err.contains("hết chỗ trên đĩa"), "{}", told.err);
    assert!(files(&project.path("xong")) == new);
}

#[test]
fn a_screen_that_takes_nothing_is_told_and_stops_no_paper() {
    let project = Project::new();
    for call in [
        "show data",
        "schema",
        "completions bash",
        "--help",
        "rule --all",
        "check --output-format json",
    ] {
        let told = shell(&project.path(""), &format!("exec $0 {call} >/dev/full"));
        assert_eq!(told.code, Some(3), "{call}: {}", told.err);
        assert!(told.err.contains("lỗi: không in được hết kết quả"), "{call}: {}", told.err);
    }
    let told = shell(&project.path(""), &format!("exec $0 {CALL} >/dev/full"));
    assert_eq!(told.code, Some(3), "{}", told.err);
    assert_eq!(files(&project.path("out")).len(), 5);
    assert_eq!(shell(&project.path(""), "exec $0 show data 2>/dev/full >/dev/full").code, Some(3));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let project = Project::new();
    let script = "{ $0 show data; echo $? >code; } | head -n 1 >/dev/null; exit $(cat code)";
    let told = shell(&project.path(""), script);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
}
