//! The units' forms in one file for the printer: every form begins on the front of a sheet.

use std::fs;

use hayro_syntax::Pdf;
use serde_json::json;

use crate::batch::Project;

/// Of each page of `name` whether anything is printed on it.
fn inked(project: &Project, name: &str) -> Vec<bool> {
    let pdf = Pdf::new(fs::read(project.path(name)).unwrap()).expect("a PDF");
    let pages = pdf.pages().iter();
    // Only letters and strokes count: an empty page may still set up its coordinates.
    pages
        .map(|page| {
            let stream =
                String::from_utf8_lossy(page.page_stream().unwrap_or_default()).into_owned();
            stream.split_whitespace().any(|operator| ["Tj", "TJ", "S", "f"].contains(&operator))
        })
        .collect()
}

#[test]
fn every_form_begins_on_the_front_of_a_sheet() {
    let project = Project::new();
    // The women's form runs over a page.
    let text = fs::read_to_string(project.path("templates/papers/phieu.jinja")).unwrap();
    let long = "{% if don_vi_nay.ma is la('phu_nu') %}\n@dong 25\n{% endif %}\n";
    project.template("phieu", &format!("{text}{long}"));
    let call = "phieu ky --don-vi phu_nu,thon1,thon2 --dot dot1 --format pdf --merge";
    let assert = project.build(call).assert().success().stderr_eq("");
    let told = String::from_utf8(assert.get_output().stdout.clone()).unwrap();
    assert_eq!(told.lines().last(), Some("out/phieu_gop.pdf"));
    assert_eq!(told.lines().count(), 5, "{told}");
    let merged = &project.manifest()["ban_gop"];
    assert_eq!(merged[0]["gom"], json!(["phieu-phu-nu", "phieu-thon1", "phieu-thon2"]));
    assert_eq!(merged[0]["so_trang"], 6);
    assert_eq!(merged.as_array().unwrap().len(), 1);
    let alone = inked(&project, "out/phieu-phu-nu.pdf");
    assert_eq!(alone, [true, true], "two pages need no empty one");
    let pages = inked(&project, "out/phieu_gop.pdf");
    assert_eq!(pages, [true, true, true, false, true, false]);
}

#[test]
fn forms_that_have_not_changed_are_printed_with_the_others() {
    let project = Project::new();
    let call = "phieu --don-vi thon1,thon2 --format pdf --merge";
    project.build(call).assert().success();
    let whole = fs::read(project.path("out/phieu_gop.pdf")).unwrap();
    let session = project.build(&format!("{call} --only-changed --luong 2"));
    let told = "giữ nguyên 2 văn bản không có gì đổi\n";
    session.assert().success().stdout_eq(format!("out/phieu_gop.pdf\n{told}"));
    assert!(fs::read(project.path("out/phieu_gop.pdf")).unwrap() == whole);
}

#[test]
fn papers_of_no_unit_are_not_merged() {
    let project = Project::new();
    let session = project.build("ky-dot1 --format pdf --merge");
    session.assert().success().stdout_eq("out/ky-dot1.pdf\n").stderr_eq(snapbox::str![[r"
cảnh báo: không có biểu mẫu đơn vị nào để gộp
 |
 = gợi ý: `--merge` gộp văn bản làm cho từng đơn vị, ví dụ `vanban build dang-ky --merge`


"]]);
    assert_eq!(project.manifest()["ban_gop"], json!([]));
}
