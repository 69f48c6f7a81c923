//! Many papers in one call: their order, their number, what is made again and what the manifest says.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;
use vanban::batch::LOCK;
use vanban::digest::sha256;

/// A form of every unit, and a paper of every period.
pub const UNIT_FORM: &str = "---
lam_cho: don_vi
ten_tep: phieu-{{ don_vi_nay.ma | ten_tep }}
nam: 2024
loai: BM
ten_loai: Phiếu
ban_hanh: ubnd
thang: 2
trich_yeu: Thi đua năm 2024
ky:
  - nguoi_ky: chu_tich
---
Phiếu của {{ don_vi_nay.ten }}.
{% for lop in don_vi_nay.dang_ky.cam_ket %}
- {{ lop }}
{% endfor %}
";

/// The example year with templates of its own beside it.
pub struct Project(TempDir);

impl Project {
    /// With no template of its own.
    pub fn bare() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &project.path("data"));
        project
    }

    /// With the forms `phieu` and the period papers `ky`.
    pub fn new() -> Self {
        let project = Self::bare();
        project.template("phieu", UNIT_FORM);
        let period = UNIT_FORM.replace("lam_cho: don_vi", "lam_cho: dot");
        let (front, _) = period.rsplit_once("---\n").unwrap();
        let front = front.replace("phieu-{{ don_vi_nay", "ky-{{ dot_nay");
        project.template("ky", &format!("{front}---\nPhiếu của {{{{ dot_nay.ten }}}}.\n"));
        project
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts `text` in the place of template `name`.
    pub fn template(&self, name: &str, text: &str) {
        let papers = self.path("templates/papers");
        fs::create_dir_all(&papers).unwrap();
        fs::write(papers.join(format!("{name}.jinja")), text).unwrap();
    }

    /// Puts `to` in the place of the first `from` in `file`.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} does not say {from}");
        fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
    }

    /// `vanban build` with `arguments` in this folder.
    pub fn build(&self, arguments: &str) -> Command {
        Command::new(cargo_bin!("vanban"))
            .current_dir(self.0.path())
            .arg("build")
            .args(arguments.split_whitespace())
    }

    /// The same, for its files alone.
    fn made(&self, arguments: &str) -> BTreeMap<String, Vec<u8>> {
        let out = self.path("out");
        let _ = fs::remove_dir_all(&out);
        self.build(arguments).assert().success().stderr_eq("");
        files(&out)
    }

    pub fn manifest(&self) -> Value {
        serde_json::from_slice(&fs::read(self.path("out/manifest.json")).unwrap()).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Every file of `folder` by name, but the one that runs lock.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
    let entries = fs::read_dir(folder).unwrap().flatten().filter(|entry| name(entry) != LOCK);
    entries.map(|entry| (name(&entry), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let project = Project::new();
    let one = project.made("phieu --don-vi thon1,thon2,thon3,phu_nu --luong 1");
    let four = project.made("phieu --don-vi thon1,thon2,thon3,phu_nu --luong 4");
    assert_eq!(one.len(), 9);
    let same: Vec<_> = one.iter().map(|(name, bytes)| (name, four[name] == *bytes)).collect();
    assert!(one.len() == four.len() && same.iter().all(|(_, same)| *same), "{same:?}");
}

#[test]
fn files_are_told_of_in_the_order_of_the_data() {
    let project = Project::new();
    let session = project.build("ky phieu --don-vi thon2,ubnd,phu_nu --dot dot2,dot1 --luong 4");
    session.assert().success().stderr_eq("").stdout_eq(snapbox::str![[r"
out/ky-dot1.pdf
out/ky-dot1.docx
out/ky-dot2.pdf
out/ky-dot2.docx
out/phieu-ubnd.pdf
out/phieu-ubnd.docx
out/phieu-phu-nu.pdf
out/phieu-phu-nu.docx
out/phieu-thon2.pdf
out/phieu-thon2.docx

"]]);
}

#[test]
fn one_paper_is_asked_for_by_its_own_name() {
    let project = Project::new();
    let session = project.build("phieu-phu-nu ky-dot1 --format pdf");
    session.assert().success().stderr_eq("").stdout_eq(snapbox::str![[r"
out/ky-dot1.pdf
out/phieu-phu-nu.pdf

"]]);
}

#[test]
fn a_name_that_means_nothing_is_met_with_the_nearest_that_does() {
    let project = Project::new();
    let session = project.build("phieu-phu-nuu --don-vi thon11 --dot 1");
    session.assert().code(2).stdout_eq("").stderr_eq(snapbox::str![[r"
lỗi: không có văn bản nào tên `phieu-phu-nuu`
 |
 = gợi ý: có phải ý bạn là `phieu-phu-nu`?

lỗi: không có đơn vị nào tên `thon11`
 |
 = gợi ý: có phải ý bạn là `thon1`?

lỗi: không có đợt nào tên `1`
 |
 = gợi ý: chọn trong: dot1, dot2

3 lỗi

"]]);
}

#[test]
fn a_choice_that_leaves_nothing_is_told() {
    let project = Project::new();
    let session = project.build("ky --don-vi thon1");
    session.assert().code(2).stdout_eq("").stderr_eq(snapbox::str![[r"
lỗi: không có văn bản nào khớp với lời gọi
 |
 = gợi ý: `--don-vi` chỉ chọn văn bản của từng đơn vị, `--dot` chỉ chọn văn bản của từng đợt


"]]);
}

#[test]
fn papers_passed_over_for_one_reason_share_a_line() {
    let project = Project::new();
    let waits = UNIT_FORM.replace(
        "loai: BM",
        "loai: BM\nbo_qua: \"{% if don_vi_nay.loai is la('thon') %}chưa đến lượt thôn{% endif %}\"",
    );
    project.template("phieu", &waits);
    let session = project.build("phieu --don-vi phu_nu,thon1,thon2,thon3 --format pdf");
    session.assert().success().stderr_eq("").stdout_eq(snapbox::str![[r"
out/phieu-phu-nu.pdf
bỏ qua 3 văn bản phieu: chưa đến lượt thôn

"]]);
    let session = project.build("phieu-thon2 --format pdf");
    session.assert().success().stdout_eq("bỏ qua phieu-thon2: chưa đến lượt thôn\n");
}

#[test]
fn the_manifest_says_what_was_made_of_what() {
    let project = Project::new();
    let files = project.made("phieu --don-vi phu_nu");
    let file = |name: &str| json!({ "ten": name, "so_byte": files[name].len(), "sha256": sha256(&files[name]) });
    let input = |name: &str| json!({ "tep": name, "sha256": sha256(&fs::read(project.path(name)).unwrap()) });
    let manifest = project.manifest();
    let paper = &manifest["van_ban"][0];
    assert_eq!(paper["khoa"].as_str().unwrap().len(), 64);
    let mut paper = paper.clone();
    paper.as_object_mut().unwrap().remove("khoa");
    let expected = json!({
        "ten": "phieu-phu-nu",
        "mau": "phieu",
        "doi_tuong": "phu_nu",
        "so_trang": 1,
        "tep": [file("phieu-phu-nu.pdf"), file("phieu-phu-nu.docx")],
        "dau_vao": [
            input("data/dang-ky/phu_nu.yaml"),
            input("data/don-vi.yaml"),
            input("templates/papers/phieu.jinja"),
        ],
        "phat_hien": [],
    });
    assert_eq!(paper, expected);
    assert_eq!(manifest["van_ban"].as_array().unwrap().len(), 1);
}

#[test]
fn the_manifest_does_not_depend_on_where_the_project_lies() {
    let (near, far) = (Project::new(), Project::new());
    near.made("phieu --don-vi thon1,thon2 --format pdf");
    let (data, out) = (far.path("data"), far.path("out"));
    let session = near.build("phieu --don-vi thon1,thon2 --format pdf");
    session.arg("--data").arg(data).arg("--out").arg(out).assert().success();
    assert_eq!(far.manifest(), near.manifest());
}

#[test]
fn papers_that_are_not_asked_for_stay_in_the_manifest_in_their_place() {
    let project = Project::new();
    project.made("phieu --don-vi thon1,thon2,thon3 --format pdf");
    let all = project.manifest();
    project.build("phieu-thon2 --format pdf").assert().success();
    assert_eq!(project.manifest(), all);
    fs::remove_file(project.path("templates/papers/phieu.jinja")).unwrap();
    project.build("ky-dot1 --format pdf").assert().success();
    let names: Vec<_> = project.manifest()["van_ban"].as_array().unwrap().clone();
    let names: Vec<_> = names.iter().map(|paper| paper["ten"].clone()).collect();
    assert_eq!(names, ["ky-dot1"], "a template that is gone makes no papers");
}

#[test]
fn only_what_has_changed_is_made_again() {
    let project = Project::new();
    let call = "phieu --don-vi phu_nu,thon1,thon2,thon3 --only-changed";
    let first = project.made(call);
    let session = || project.build(call).assert().success().stderr_eq("");
    session().stdout_eq("giữ nguyên 4 văn bản không có gì đổi\n");
    assert!(files(&project.path("out")) == first);

    project.edit("data/dang-ky/phu_nu.yaml", "Giúp 35 hộ", "Giúp 36 hộ");
    let phu_nu = "out/phieu-phu-nu.pdf\nout/phieu-phu-nu.docx\n";
    let rest = "giữ nguyên 3 văn bản không có gì đổi\n";
    session().stdout_eq(format!("{phu_nu}{rest}"));

    // Words that no form prints, and a comment, make nothing new.
    project.edit("data/dang-ky/phu_nu.yaml", "# Người", "# Những người");
    session().stdout_eq("giữ nguyên 4 văn bản không có gì đổi\n");

    fs::write(project.path("out/phieu-thon1.docx"), "nửa chừng").unwrap();
    fs::remove_file(project.path("out/phieu-thon3.pdf")).unwrap();
    session().stdout_eq(
        "out/phieu-thon1.pdf\nout/phieu-thon1.docx\nout/phieu-thon3.pdf\nout/phieu-thon3.docx\n\
         giữ nguyên 2 văn bản không có gì đổi\n",
    );

    let builtin = include_str!("../../templates/nd30.yaml");
    let own = builtin.replace("bo_co: bo_14", "bo_co: bo_13");
    fs::write(project.path("templates/nd30.yaml"), own).unwrap();
    let assert = session();
    let told = String::from_utf8(assert.get_output().stdout.clone()).unwrap();
    assert_eq!(told.lines().count(), 8, "another format makes every form anew: {told}");
}

#[test]
fn two_papers_of_one_name_are_both_refused() {
    let project = Project::new();
    let one = UNIT_FORM.replace("lam_cho: don_vi", "lam_cho: ke_hoach");
    let (front, _) = one.rsplit_once("---\n").unwrap();
    let front = front.replace("phieu-{{ don_vi_nay.ma | ten_tep }}", "trung");
    project.template("mot", &format!("{front}---\nMột.\n"));
    project.template("hai", &format!("{front}---\nHai.\n"));
    let session = project.build("mot hai ky-dot1 --format pdf");
    session.assert().code(2).stdout_eq("out/ky-dot1.pdf\n").stderr_eq(snapbox::str![[r"
lỗi: nhiều văn bản cùng một tên tệp: `trung` (mẫu `hai`), `trung` (mẫu `mot`)
 --> templates/papers/mot.jinja:3:10
  |
3 | ten_tep: trung
  |          ^^^^^
  |
  = gợi ý: không văn bản nào trong số ấy được ghi; sửa `ten_tep` của mẫu để mỗi văn bản một tên, không chỉ khác chữ hoa chữ thường


"]]);
    assert!(!project.path("out/trung.pdf").exists());
}

#[test]
fn two_templates_of_one_name_for_every_unit_are_one_fault() {
    let project = Project::new();
    project.template("phieu-moi", UNIT_FORM);
    let session = project.build("phieu-moi --don-vi thon1,thon2,thon3");
    let assert = session.assert().code(2).stdout_eq("");
    let told = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert_eq!(
        told.lines().next().unwrap(),
        "lỗi: nhiều văn bản cùng một tên tệp: `phieu-thon1` (mẫu `phieu-moi`, `thon1`), \
         `phieu-thon1` (mẫu `phieu`, `thon1`), và 2 tên nữa"
    );
    assert_eq!(told.matches("lỗi:").count(), 1);
}

#[test]
fn a_fault_of_one_paper_stops_no_other() {
    let project = Project::new();
    let faulty = UNIT_FORM.replace(
        "Phiếu của",
        "{% if don_vi_nay.ma is la('thon2') %}{{ don_vi_nay.khong_co }}{% endif %}\nPhiếu của",
    );
    project.build("phieu --don-vi thon1,thon2,thon3 --format pdf").assert().success();
    let old = fs::read(project.path("out/phieu-thon2.pdf")).unwrap();
    let before = project.manifest();
    project.template("phieu", &faulty);
    let session = project.build("phieu --don-vi thon1,thon2,thon3 --format pdf --luong 2");
    let assert = session.assert().code(2).stdout_eq("out/phieu-thon1.pdf\nout/phieu-thon3.pdf\n");
    let told = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert_eq!(told.matches("lỗi:").count(), 1, "{told}");
    assert_eq!(told.lines().nth(1), Some("  --> templates/papers/phieu.jinja:13:41"), "{told}");
    assert!(fs::read(project.path("out/phieu-thon2.pdf")).unwrap() == old);
    // The manifest goes on telling of the old file, with what was found since.
    let (before, after) = (&before["van_ban"][1], &project.manifest()["van_ban"][1]);
    assert_eq!((&after["tep"], &after["khoa"]), (&before["tep"], &before["khoa"]));
    let place = json!({ "tep": "templates/papers/phieu.jinja", "dong": 13, "cot": 41 });
    assert_eq!(after["phat_hien"][0]["cho"], place);
}

#[test]
fn the_day_of_the_call_goes_before_that_of_the_plan() {
    let project = Project::new();
    let day = |arguments: &[&str]| {
        let show = Command::new(cargo_bin!("vanban")).current_dir(project.path("")).arg("show");
        let assert = show.arg("data").args(arguments).assert().success();
        let data: Value = serde_json::from_slice(&assert.get_output().stdout).unwrap();
        data["ke_hoach"]["tinh_den_ngay"].clone()
    };
    let typed = day(&["--ngay", "25/6/2024"]);
    assert_eq!(typed, day(&["--ngay", "2024-06-25"]));
    assert_ne!(typed, day(&[]));
    project.build("ky --ngay 31/6/2024").assert().code(2).stdout_eq("").stderr_eq(snapbox::str![[
        r"
...
 --> --ngay:1:1
...
"
    ]]);
}
