//! Two runs at once into one folder: the second one is refused and changes nothing.

use std::fs::{self, File};

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
