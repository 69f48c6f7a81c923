//! Names from data and templates, links, and `--out`: nothing is written outside the output folder, and nothing of the user's
//! is overwritten.
#![cfg(unix)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use vanban::batch::LOCK;

use crate::batch::{Project, UNIT_FORM, files};

/// Everything in `folder` and below it, but what is in `out`: what each file holds, and where each link leads.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut held = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if let Ok(target) = fs::read_link(&path) {
            held.insert(name, target.into_os_string().into_encoded_bytes());
        } else if path.is_dir() && name != "out" {
            let below = tree(&path);
            held.extend(below.into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else if path.is_file() {
            held.insert(name, fs::read(&path).unwrap());
        }
    }
    held
}

/// A template of the plan alone, its files called what `name` renders to.
fn paper(name: &str) -> String {
    let one = UNIT_FORM.replace("lam_cho: don_vi", "lam_cho: ke_hoach");
    let (front, _) = one.rsplit_once("---\n").unwrap();
    format!("{}---\nMột.\n", front.replace("phieu-{{ don_vi_nay.ma | ten_tep }}", name))
}

/// Names that would leave the folder, that a system keeps for itself, or that it cannot hold.
const HOSTILE: [&str; 22] = [
    "..",
    ".",
    "../x",
    "../../x",
    "/tmp/vanban-x",
    "a/b",
    "a\\\\b",
    "..\\\\x",
    "C:x",
    "C:\\\\x",
    "a\\tb",
    "con",
    "nul",
    "com1",
    "lpt9",
    "aux.txt",
    "COM¹",
    "CONIN$",
    "a.",
    "Đơn",
    "phieu_gop",
    "manifest.json",
];

#[test]
fn a_name_that_leaves_the_folder_is_refused_and_stops_no_other() {
    let project = Project::new();
    for (at, name) in HOSTILE.iter().enumerate() {
        project.template(&format!("a{at}"), &paper(&format!("'{{{{ \"{name}\" }}}}'")));
    }
    project.template("dai", &paper(&"a".repeat(300)));
    project.template("vua", &paper(&"a".repeat(200)));
    let names: Vec<_> = (0..HOSTILE.len()).map(|at| format!("a{at}")).collect();
    let before = tree(&project.path(""));
    let call = format!("{} dai vua --format pdf --luong 4", names.join(" "));
    let session = project.build(&call).assert().code(2);
    let told = String::from_utf8(session.get_output().stderr.clone()).unwrap();
    // A control character may not even be written in a template.
    assert_eq!(told.matches("không dùng làm tên tệp được").count(), HOSTILE.len(), "{told}");
    assert_eq!(told.matches("lỗi: ").count(), HOSTILE.len() + 1, "{told}");
    let made: Vec<_> = files(&project.path("out")).into_keys().collect();
    assert_eq!(made, [format!("{}.pdf", "a".repeat(200)), "manifest.json".to_owned()]);
    assert!(tree(&project.path("")) == before, "something is written beside the folder");
}

#[test]
fn an_id_of_any_letters_is_a_name_in_the_folder() {
    let project = Project::new();
    // A unit that has registered nothing has no pledges to be listed.
    project.template("phieu", UNIT_FORM.split("{% for").next().unwrap());
    let ids = ["../../x", "/x", "con", "A_b", "a_B", "Lẽ", "x y", "..", "C:", "a\\\\b"];
    let units = ids.map(|id| {
        let unit = "loai: hoi, dung_dau: { chuc_vu: Trưởng }, so_nguoi: 2";
        format!("  - {{ ma: \"{id}\", ten: \"Đơn vị {id}\", {unit} }}\n")
    });
    let long = format!(
        "  - {{ ma: {}, ten: Dài, loai: hoi, dung_dau: {{ chuc_vu: Trưởng }}, so_nguoi: 2 }}\n",
        "a".repeat(300)
    );
    let before_thon1 = "  - ma: thon1\n";
    let more = format!("{}{long}{before_thon1}", units.concat());
    project.edit("data/don-vi.yaml", before_thon1, &more);
    let before = tree(&project.path(""));
    let session = project.build("phieu --format pdf --luong 4").assert();
    let told = String::from_utf8(session.get_output().stderr.clone()).unwrap();
    let made: Vec<_> = files(&project.path("out")).into_keys().collect();
    assert_eq!(made.len(), 18 + ids.len() + 1 + 1, "{told}\n{made:?}");
    let folded: BTreeSet<_> = made.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(folded.len(), made.len(), "no two names are one on a system that knows no case");
    let is_plain = |name: &String| {
        name.len() < 100 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b))
    };
    assert!(made.iter().all(is_plain), "{made:?}");
    assert!(tree(&project.path("")) == before, "something is written beside the folder");
}

#[test]
fn a_template_gives_its_name_to_a_print_file_only_where_every_system_can_hold_it() {
    let project = Project::new();
    let long = "d".repeat(220);
    for (at, name) in ["A", "a", "b\\c", "x\ny", "c:d", &long, "vua"].into_iter().enumerate() {
        let text = UNIT_FORM.replace("phieu-", &format!("t{at}-"));
        project.template(name, &text);
    }
    let call = "--don-vi thon1 --format pdf --merge --luong 4";
    let session = project.build(call).assert().code(2);
    let told = String::from_utf8(session.get_output().stderr.clone()).unwrap();
    let refused = told.matches("không dùng làm tên tệp gộp được").count();
    assert_eq!(refused, 6, "{told}");
    let made = files(&project.path("out"));
    let merged: Vec<_> = made.keys().filter(|name| name.ends_with("_gop.pdf")).collect();
    assert_eq!(merged, ["cam-ket_gop.pdf", "dang-ky_gop.pdf", "phieu_gop.pdf", "vua_gop.pdf"]);
}

#[test]
fn links_in_the_folder_are_replaced_and_never_followed() {
    let project = Project::new();
    let call = "phieu --don-vi thon1,thon2 --format pdf --merge";
    project.build(call).assert().success();
    let new = files(&project.path("out"));
    let canary = project.path("canary");
    fs::create_dir(&canary).unwrap();
    for file in ["pdf", "json", "gop", "lock"] {
        fs::write(canary.join(file), "chim hoàng yến").unwrap();
    }
    let before = files(&canary);
    let out = project.path("out");
    fs::remove_dir_all(&out).unwrap();
    // The folder itself may be a link: where it leads is the user's own wish.
    fs::create_dir(project.path("that")).unwrap();
    symlink("that", &out).unwrap();
    let link = |to: &str, name: &str| symlink(to, out.join(name)).unwrap();
    link("../canary/pdf", "phieu-thon1.pdf");
    link("../canary", "phieu-thon2.pdf");
    link("../canary/moi", "phieu_gop.pdf");
    link("../canary/json", "manifest.json");
    link("../canary/lock", LOCK);
    link("../canary", ".vanban-aB3xYz.tmp");
    link("../canary", "khac");
    project.build(call).assert().success();
    assert!(files(&canary) == before, "a link is followed");
    assert!(out.is_symlink() && out.join("khac").is_symlink());
    assert!(!out.join(".vanban-aB3xYz.tmp").is_symlink());
    fs::remove_file(out.join("khac")).unwrap();
    assert!(files(&out) == new);
    for name in new.keys() {
        assert!(!out.join(name).is_symlink(), "{name}");
    }
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let project = Project::new();
    let out = project.path("out");
    fs::create_dir(&out).unwrap();
    for name in ["manifest.json", "phieu-thon1.pdf"] {
        assert!(Command::new("mkfifo").arg(out.join(name)).status().unwrap().success());
    }
    let call = "phieu-thon1 --format pdf --only-changed";
    let session = project.build(call).timeout(Duration::from_mins(1)).assert().success();
    session.stdout_eq("out/phieu-thon1.pdf\n");
    let left = files(&out);
    assert_eq!(left.len(), 2);
    assert!(left["phieu-thon1.pdf"].starts_with(b"%PDF-"));
}

#[test]
fn papers_never_go_among_the_files_that_they_are_made_from() {
    let project = Project::new();
    symlink("data", project.path("so-lieu")).unwrap();
    let before = tree(&project.path(""));
    let inside =
        ["data", "./data/", "data/moi", "data/dang-ky", "so-lieu", "so-lieu/moi", "moi/../data"];
    for out in inside.into_iter().chain(["templates", "templates/papers", "templates/moi", "/"]) {
        let session = project.build("ke-hoach").args(["--out", out]).assert().code(2);
        let told = String::from_utf8(session.stdout_eq("").get_output().stderr.clone()).unwrap();
        assert!(told.starts_with("lỗi: không ghi văn bản vào đó được: "), "{out}: {told}");
        assert!(tree(&project.path("")) == before, "{out}");
        assert!(!project.path("data/moi").exists() && !project.path("moi").exists(), "{out}");
    }
    let session = project.build("ke-hoach").args(["--out", ""]).assert().code(2).stdout_eq("");
    session.stderr_eq(snapbox::str![[r"
lỗi: `--out <THƯ_MỤC>` thiếu giá trị
...
"]]);
    fs::write(project.path("tep"), "giữ nguyên").unwrap();
    for out in ["tep", "tep/sau"] {
        project.build("ke-hoach").args(["--out", out]).assert().code(3).stdout_eq("");
    }
    assert_eq!(fs::read_to_string(project.path("tep")).unwrap(), "giữ nguyên");
}

#[test]
fn papers_may_go_beside_the_data() {
    let project = Project::new();
    let before = tree(&project.path(""));
    let session = project.build("ky-dot1 --format pdf --out .").assert().success();
    session.stdout_eq("./ky-dot1.pdf\n");
    let mut after = tree(&project.path(""));
    let new = ["ky-dot1.pdf", "manifest.json", LOCK].map(|name| after.remove(name).is_some());
    assert!(new == [true; 3] && after == before);
}

#[test]
fn a_new_data_folder_takes_nobodys_place() {
    let dir = tempfile::tempdir().unwrap();
    let init = |target: &str| {
        let mut init = Command::new(env!("CARGO_BIN_EXE_vanban"));
        init.current_dir(dir.path()).args(["init", target]).output().unwrap().status.code().unwrap()
    };
    fs::create_dir(dir.path().join("co-tep")).unwrap();
    fs::write(dir.path().join("co-tep/data"), "giữ nguyên").unwrap();
    fs::create_dir(dir.path().join("co-noi")).unwrap();
    symlink("../ngoai", dir.path().join("co-noi/data")).unwrap();
    fs::write(dir.path().join("tep"), "giữ nguyên").unwrap();
    let before = tree(dir.path());
    assert_eq!([init("co-tep"), init("co-noi"), init("tep"), init("")], [2, 2, 3, 2]);
    assert!(tree(dir.path()) == before);
    assert!(!dir.path().join("ngoai").exists());
    fs::create_dir(dir.path().join("that")).unwrap();
    symlink("that", dir.path().join("noi")).unwrap();
    assert_eq!([init("noi"), init("a/b/.")], [0, 0]);
    assert!(dir.path().join("that/data/don-vi.yaml").is_file());
    let names = |folder: &str| fs::read_dir(dir.path().join(folder)).unwrap().count();
    assert_eq!([names("that"), names("a/b")], [1, 1]);
}

#[test]
fn a_slip_is_mended_behind_a_link_that_stays_a_link() {
    let project = Project::new();
    let (file, real) = (project.path("data/don-vi.yaml"), project.path("chung/don-vi.yaml"));
    fs::create_dir(project.path("chung")).unwrap();
    fs::rename(&file, &real).unwrap();
    symlink("../chung/don-vi.yaml", &file).unwrap();
    project.edit("chung/don-vi.yaml", "ten: Thôn 1 ", "ten: \"Thôn  1\" ");
    let mut check = Command::new(env!("CARGO_BIN_EXE_vanban"));
    let check = check.current_dir(project.path("")).args(["check", "--fix", "--yes"]);
    let output = check.args(["--select", "CHU"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("đã sửa 2 tệp"), "{told}");
    assert!(file.is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("ten: \"Thôn 1\" "));
    assert_eq!(files(&project.path("chung")).len(), 1);
}
