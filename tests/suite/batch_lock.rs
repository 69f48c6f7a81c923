//! Two runs at once into one folder: the second one is refused and changes nothing, and the first one makes what it read.

use std::fs::{self, File};
#[cfg(unix)]
use std::io::{BufRead, BufReader};

use vanban::batch::LOCK;

use crate::batch::{Project, files};

#[test]
fn a_second_run_is_refused_at_once_and_changes_nothing() {
    let project = Project::new();
    project.build("phieu --don-vi thon1,thon2 --format pdf").assert().success();
    project.edit("data/dang-ky/thon1.yaml", "muc: 86", "muc: 87");
    fs::write(project.path("out/.vanban-aB3xYz.tmp"), "của lần kia").unwrap();
    let before = files(&project.path("out"));

    let lock = File::open(project.path("out").join(LOCK)).unwrap();
    lock.try_lock().unwrap();
    for call in ["phieu --format pdf", "phieu --only-changed", "phieu --merge", "ky-dot1"] {
        let session = project.build(call).assert().code(3).stdout_eq("");
        session.stderr_eq(snapbox::str![[r"
lỗi: một lần chạy khác đang ghi vào `out`
 |
 = gợi ý: đợi lần ấy xong rồi chạy lại, hoặc ghi vào thư mục khác bằng `--out`; chưa tệp nào bị đổi


"]]);
        assert!(files(&project.path("out")) == before, "{call}");
    }
    let elsewhere = project.build("phieu-thon1 --format pdf --out khac").assert().success();
    elsewhere.stdout_eq("khac/phieu-thon1.pdf\n");

    drop(lock);
    project.build("phieu --don-vi thon1,thon2 --format pdf").assert().success();
    assert_eq!(files(&project.path("out")).len(), 3, "the unfinished file is nobody's now");
}

#[cfg(unix)]
#[test]
fn a_run_is_disturbed_neither_by_another_one_nor_by_data_that_change_meanwhile() {
    use std::process::{Command, Stdio};
    let project = Project::new();
    let call = "phieu --don-vi phu_nu,thon1,thon2,thon3 --luong 1";
    project.build(&format!("{call} --out xong")).assert().success();
    let mut run = Command::new(env!("CARGO_BIN_EXE_vanban"))
        .arg("build")
        .args(call.split(' '))
        .current_dir(project.path(""))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(run.stdout.take().unwrap()).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "out/phieu-phu-nu.pdf");
    let id = run.id().to_string();
    let signal = |name: &str| {
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    };
    // It stands still while the other ones run.
    signal("-STOP");
    for call in ["phieu --only-changed", "ky-dot1"] {
        project.build(call).assert().code(3).stdout_eq("");
    }
    for file in ["data/don-vi.yaml", "data/dang-ky/thon3.yaml", "templates/papers/phieu.jinja"] {
        fs::write(project.path(file), "{ hỏng").unwrap();
    }
    signal("-CONT");
    assert_eq!(lines.count(), 7);
    assert!(run.wait().unwrap().success());
    assert!(files(&project.path("out")) == files(&project.path("xong")));
}
