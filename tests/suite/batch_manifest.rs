//! What a run remembers of the runs before it: old findings, old files, print files, a manifest that is spoilt.

use std::fs;

use serde_json::{Value, json};

use crate::batch::{Project, UNIT_FORM};

/// The form of which the one of `thon2` cannot be made.
fn faulty() -> String {
    let fault = "{% if don_vi_nay.ma is la('thon2') %}{{ don_vi_nay.khong_co }}{% endif %}\n";
    UNIT_FORM.replace("Phiếu của", &format!("{fault}Phiếu của"))
}

fn names(papers: &Value) -> Vec<&str> {
    papers.as_array().unwrap().iter().map(|paper| paper["ten"].as_str().unwrap()).collect()
}

#[test]
fn a_paper_kept_after_a_spoilt_run_has_no_findings() {
    let project = Project::new();
    let call = "phieu --don-vi thon2 --format pdf --only-changed";
    project.build(call).assert().success();
    project.template("phieu", &faulty());
    project.build(call).assert().code(2);
    assert_eq!(project.manifest()["van_ban"][0]["phat_hien"].as_array().unwrap().len(), 1);
    project.template("phieu", UNIT_FORM);
    let session = project.build(call).assert().success();
    session.stdout_eq("giữ nguyên 1 văn bản không có gì đổi\n");
    assert_eq!(project.manifest()["van_ban"][0]["phat_hien"], json!([]));
}

#[test]
fn a_manifest_that_cannot_be_read_is_told_and_written_anew() {
    let project = Project::new();
    project.build("phieu --don-vi thon1,thon2 --format pdf").assert().success();
    fs::write(project.path("out/manifest.json"), "{ \"van_ban\": [").unwrap();
    let session = project.build("phieu-thon1 --format pdf").assert().success();
    session.stdout_eq("out/phieu-thon1.pdf\n").stderr_eq(snapbox::str![[r"
cảnh báo: không đọc được `out/manifest.json`, nay ghi mới
 |
 = gợi ý: bản mới chỉ kể các văn bản của lần này; chạy `vanban build` không chọn gì để kể lại đủ


"]]);
    assert_eq!(names(&project.manifest()["van_ban"]), ["phieu-thon1"]);
}

#[test]
fn files_that_no_paper_of_the_year_makes_are_named_and_left() {
    let project = Project::new();
    project.build("phieu --don-vi thon1,thon2 --format pdf --merge").assert().success();
    project.build("ky-dot1 --format pdf").assert().success().stderr_eq("");
    let waits = "loai: BM\nbo_qua: \"{% if don_vi_nay.ma is la('thon2') %}chưa{% endif %}\"";
    project.template("phieu", &UNIT_FORM.replace("loai: BM", waits));
    let session = project.build("phieu --don-vi thon2 --format pdf").assert().success();
    session.stderr_eq(snapbox::str![[r"
cảnh báo: tệp cũ không còn văn bản nào làm ra: `phieu-thon2.pdf`
 |
 = gợi ý: xoá đi nếu không cần nữa; chương trình không xoá tệp nào


"]]);
    fs::remove_file(project.path("templates/papers/phieu.jinja")).unwrap();
    let session = project.build("ky-dot1 --format pdf").assert().success();
    session.stderr_eq(snapbox::str![[r"
cảnh báo: tệp cũ không còn văn bản nào làm ra: `phieu-thon1.pdf`, `phieu_gop.pdf`
 |
 = gợi ý: xoá đi nếu không cần nữa; chương trình không xoá tệp nào


"]]);
    assert!(project.path("out/phieu-thon1.pdf").exists());
    assert_eq!(names(&project.manifest()["van_ban"]), ["ky-dot1"]);
    assert_eq!(project.manifest()["ban_gop"], json!([]));
    project.build("ky-dot1 --format pdf").assert().success().stderr_eq("");
}

#[test]
fn forms_of_which_one_is_spoilt_are_not_merged() {
    let project = Project::new();
    let call = "phieu --don-vi thon1,thon2,thon3 --format pdf --merge";
    project.build(call).assert().success();
    let (old, before) = (fs::read(project.path("out/phieu_gop.pdf")).unwrap(), project.manifest());
    project.template("phieu", &faulty());
    let session = project.build(call).assert().code(2);
    session.stdout_eq("out/phieu-thon1.pdf\nout/phieu-thon3.pdf\n").stderr_eq(snapbox::str![[r"
lỗi: không có giá trị `don_vi_nay`
  --> templates/papers/phieu.jinja:13:41
   |
13 | {% if don_vi_nay.ma is la('thon2') %}{{ don_vi_nay.khong_co }}{% endif %}
   |                                         ^^^^^^^^^^^^^^^^^^^
   |
   = gợi ý: có phải ý bạn là `don_vi`?

cảnh báo: không gộp `phieu` vì có biểu mẫu chưa làm được
 |
 = gợi ý: sửa lỗi của biểu mẫu ấy rồi chạy lại; bản gộp cũ, nếu có, vẫn còn nguyên


"]]);
    assert!(fs::read(project.path("out/phieu_gop.pdf")).unwrap() == old);
    assert_eq!(project.manifest()["ban_gop"], before["ban_gop"]);
}
