//! The papers of a year as text: what each subject's templates see, when a paper is not made, what its words adapt to.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vanban::batch::{Wanted, tasks};
use vanban::content::Material;
use vanban::data;
use vanban::diagnostic::{Colour, Faults, Screen, Sources, render};
use vanban::document::Document;
use vanban::fonts::Fonts;
use vanban::library::Library;
use vanban::press::{Draft, Press};
use vanban::printer::FileFormat;

use super::papers::outlined;

/// The example year in a folder of its own, some of its files changed.
pub struct Year(TempDir);

impl Year {
    pub fn example() -> Self {
        let year = Self(tempfile::tempdir().unwrap());
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &year.0.path().join("data"));
        year
    }

    /// The papers of the ways to issue and sign, in a folder of their own.
    pub fn roles() -> Self {
        let year = Self(tempfile::tempdir().unwrap());
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers"), year.0.path());
        year
    }

    /// What `init` writes, in a folder of its own.
    pub fn fresh() -> Self {
        let year = Self(tempfile::tempdir().unwrap());
        let init = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/init");
        copy(&init, &year.0.path().join("data"));
        year
    }

    /// Where `file` is.
    pub fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Puts `text` in the place of `file`.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts `to` in the place of every `from` in `file`.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.0.path().join(file)).unwrap();
        assert!(text.contains(from), "{file} does not say {from}");
        self.write(file, &text.replace(from, to));
    }

    /// Takes `file` or folder `file` away.
    pub fn remove(&self, file: &str) {
        let path = self.0.path().join(file);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
    }

    /// What the paper called `name` becomes, as text: its lines, why it is passed over, or its faults.
    pub fn paper(&self, name: &str) -> String {
        self.with(|desk| match desk.draft(name) {
            Ok(Draft::Paper(document)) => outlined(&document),
            Ok(Draft::PassedOver(reason)) => format!("bỏ qua: {reason}"),
            Err(faults) => desk.shown(&faults),
        })
    }

    /// What `look` finds with the press and the data set up.
    pub fn with<R>(&self, look: impl FnOnce(&Desk<'_>) -> R) -> R {
        let mut sources = Sources::default();
        let library = Library::over(&self.0.path().join("templates"), &mut sources).unwrap();
        let press = Press::new(&library, Fonts::builtin(), &sources)
            .unwrap_or_else(|faults| panic!("{}", shown(&faults, &sources)));
        let data = data::load(&self.0.path().join("data"), &mut sources, press.alphabet())
            .unwrap_or_else(|faults| panic!("{}", shown(&faults, &sources)))
            .value;
        look(&Desk {
            press: &press,
            data: &data,
            material: Material::new(&data),
            sources: &sources,
        })
    }
}

/// Everything a paper is made with.
pub struct Desk<'a> {
    pub press: &'a Press,
    pub data: &'a data::Dataset,
    pub material: Material<'a>,
    pub sources: &'a Sources,
}

impl Desk<'_> {
    /// What becomes of the paper called `name`.
    pub fn draft(&self, name: &str) -> Result<Draft, Faults> {
        let tasks = tasks(self.press, self.data, &self.material, self.sources);
        let named = tasks.iter().find(|task| task.file_name() == Some(name));
        let task = named.unwrap_or_else(|| panic!("no paper is called {name}"));
        self.press.draft(task.job, &self.material, self.sources)
    }

    /// The tree of the paper called `name`, which can be made.
    pub fn document(&self, name: &str) -> Document {
        match self.draft(name) {
            Ok(Draft::Paper(document)) => *document,
            other => panic!("{name}: {other:?}"),
        }
    }

    fn shown(&self, faults: &Faults) -> String {
        shown(faults, self.sources)
    }
}

fn shown(faults: &Faults, sources: &Sources) -> String {
    let screen = Screen { colour: Colour::Plain, width: 100 };
    faults.iter().map(|fault| render(fault, sources, screen)).collect::<Vec<_>>().join("\n\n")
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

/// A form with `front` and `body`, made for `made_for`.
fn form(made_for: &str, front: &str, body: &str) -> String {
    format!(
        "---\nloai: BM\nten_loai: Phiếu\nlam_cho: {made_for}\nban_hanh: ubnd\nnam: 2024\ntrich_yeu: Thử\n\
         ky: [{{chuc_danh: Người lập}}]\n{front}\n---\n{body}\n"
    )
}

/// The body of the paper `name` of a form in the example year.
fn body(name: &str, template: &str) -> Vec<String> {
    let year = Year::example();
    year.write("templates/papers/phieu.jinja", template);
    let text = year.paper(name);
    let body = text.lines().filter_map(|line| line.strip_prefix("đoạn: "));
    let body: Vec<_> = body.map(str::to_owned).collect();
    assert!(!body.is_empty(), "{text}");
    body
}

#[test]
fn a_template_of_a_unit_sees_the_unit_its_metrics_and_its_pledge() {
    let template = form(
        "don_vi",
        "ten_tep: phieu-{{ don_vi_nay.ma | ten_tep }}",
        "{{ don_vi_nay.ten }}\n{% for m in don_vi_nay.chi_tieu %}\n{{ m.ma }} {{ m.muc | noi('–') }} {% if m.chung %}chung {% endif %}{{ m.dang_ky.muc | noi('–') }}\n{% endfor %}\n{% for c in don_vi_nay.dang_ky_danh_hieu %}\n{{ c.ho_ten }}\n{% endfor %}\n{{ don_vi_nay.chi_cam_ket | dem }} người\n{% for n in don_vi_nay.tong_hop.nop %}\n{{ n.in }}\n{% endfor %}",
    );
    let expected = [
        "Thôn 1",
        "4a 6 chung 1",
        "4b 83 chung 86",
        "Vi Văn Thành",
        "4 người",
        "đúng hạn",
        "đúng hạn",
    ];
    assert_eq!(body("phieu-thon1", &template), expected);
}

#[test]
fn a_template_of_a_period_sees_its_tables_and_who_is_missing() {
    let template = form(
        "dot",
        "ten_tep: phieu-{{ dot_nay.ma | ten_tep }}",
        "{{ dot_nay.ten }}: {{ dot_nay.bao_cao | dem }} có, {% for u in dot_nay.chua_bao_cao %}{{ u.ten }}{% endfor %} thiếu\n{{ dot_nay.tong_hop.dem.chi_tieu }} chỉ tiêu, năm {{ tong_hop.dem.chi_tieu }}\n{% for d in cac_dot %}\n{{ d.ten }}: {{ d.chua_bao_cao | dem }}\n{% endfor %}",
    );
    let expected = ["Đợt 2: 17 có, Thôn 6 thiếu", "25 chỉ tiêu, năm 25", "Đợt 1: 1", "Đợt 2: 1"];
    assert_eq!(body("phieu-dot2", &template), expected);
}

#[test]
fn a_template_sees_the_words_written_for_its_paper_alone() {
    let front = "ten_tep: phieu-{{ dot_nay.ma | ten_tep }}";
    let template = form(
        "dot",
        front,
        "{% if van_ban.han_che %}{{ van_ban.han_che }}{% else %}không có lời{% endif +%}",
    );
    let year = Year::example();
    year.write("templates/papers/phieu.jinja", &template);
    year.write("data/van-ban/phieu-dot1.yaml", "han_che: Một hạn chế.\n");
    let words = |name: &str| {
        year.paper(name).lines().find(|line| line.starts_with("đoạn")).map(str::to_owned)
    };
    assert_eq!(words("phieu-dot1").unwrap(), "đoạn: Một hạn chế.");
    assert_eq!(words("phieu-dot2").unwrap(), "đoạn: không có lời");
}

#[test]
fn a_paper_whose_time_has_not_come_is_passed_over_and_says_why() {
    let year = Year::example();
    year.remove("data/ket-qua/dot2");
    assert_eq!(year.paper("bao-cao-so-ket-dot2"), "bỏ qua: Đợt 2 chưa có báo cáo nào của đơn vị");
    assert_eq!(year.paper("bao-cao-tong-ket-2024"), "bỏ qua: Đợt 2 chưa có báo cáo nào của đơn vị");
    year.remove("data/dang-ky");
    assert_eq!(year.paper("tong-hop-dang-ky-2024"), "bỏ qua: chưa có đơn vị nào đăng ký");
}

#[test]
fn who_signs_a_commitment_are_those_who_stand_for_no_title_or_all_or_nobody_yet() {
    let year = Year::example();
    year.remove("data/dang-ky/mttq.yaml");
    let form = |name: &str| {
        let text = year.paper(name);
        let cells: Vec<String> = text
            .lines()
            .filter_map(|line| line.strip_prefix("ô bảng: "))
            .map(str::to_owned)
            .collect();
        (
            text.contains("nhưng cam kết thực hiện"),
            cells.chunks(5).map(|row| row[2].clone()).collect::<Vec<_>>(),
        )
    };
    assert_eq!(form("cam-ket-thon1").1.len(), 4);
    assert!(form("cam-ket-thon1").0);
    assert_eq!(
        form("cam-ket-phu-nu"),
        (false, vec!["Vi Thị Thoa".to_owned(), "Lò Thị Xuân".to_owned()])
    );
    assert_eq!(form("cam-ket-mttq"), (false, vec!["…".to_owned(); 6]));
}

#[test]
fn a_final_report_that_lacks_a_unit_is_refused() {
    let year = Year::example();
    year.edit(
        "data/van-ban/bao-cao-so-ket-dot1.yaml",
        "tinh_trang: du_thao",
        "tinh_trang: chinh_thuc",
    );
    year.edit("data/van-ban/bao-cao-so-ket-dot1.yaml", "\nso:", "\nso: 3");
    insta::assert_snapshot!(year.paper("bao-cao-so-ket-dot1"));
    let whole = fs::read_to_string("data/ket-qua/dot1/thon3.yaml").unwrap();
    year.write("data/ket-qua/dot1/thon4.yaml", &whole);
    assert!(
        year.paper("bao-cao-so-ket-dot1").starts_with("cơ quan chủ quản: "),
        "{}",
        year.paper("bao-cao-so-ket-dot1")
    );
}

#[test]
fn a_reminder_is_written_only_when_it_is_asked_for() {
    Year::example().with(|desk| {
        let tasks = tasks(desk.press, desk.data, &desk.material, desk.sources);
        let templates = |wanted: Wanted<'_>| {
            let (chosen, faults) = wanted.choose(&tasks, desk.data);
            assert_eq!(faults, []);
            let chosen = tasks.iter().zip(chosen).filter(|(_, chosen)| *chosen);
            let mut names: Vec<_> = chosen.map(|(task, _)| task.job.template).collect();
            names.dedup();
            names.join(" ")
        };
        let all = "bao-cao-so-ket bao-cao-tong-ket cam-ket dang-ky ke-hoach tong-hop-dang-ky";
        assert_eq!(templates(Wanted::default()), all);
        let units = ["thon4".to_owned()];
        assert_eq!(templates(Wanted { units: &units, ..Wanted::default() }), "cam-ket dang-ky");
        let papers = ["don-doc".to_owned(), "don-doc-don-vi-thon4".to_owned()];
        assert_eq!(
            templates(Wanted { papers: &papers, ..Wanted::default() }),
            "don-doc-don-vi don-doc"
        );
    });
}

#[test]
fn a_unit_issues_its_forms_under_its_own_head_and_no_other_paper() {
    let year = Year::example();
    let head = |name: &str| {
        year.paper(name).lines().take(4).map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(
        [head("dang-ky-doan-tn"), head("dang-ky-mttq"), head("dang-ky-thon1")].join("\n\n")
    );
    let letter = form("don_vi", "ten_tep: phieu-{{ don_vi_nay.ma | ten_tep }}", "Một câu.")
        .replace("loai: BM\nten_loai: Phiếu", "loai: TB")
        .replace("ban_hanh: ubnd", "ban_hanh: '{{ don_vi_nay.ma }}'");
    year.write("templates/papers/phieu.jinja", &letter);
    assert_eq!(
        year.paper("phieu-thon1").lines().next().unwrap(),
        "lỗi: đơn vị `thon1` chỉ ban hành biểu mẫu, không ban hành thông báo"
    );
}

#[test]
fn a_signature_without_a_title_is_left_out() {
    let year = Year::example();
    let blocks = || year.with(|desk| desk.document("dang-ky-thon1").frame.foot.blocks.len());
    assert_eq!(blocks(), 3);
    year.edit("data/dang-ky/thon1.yaml", "xac_nhan: co", "xac_nhan: khong");
    assert_eq!(blocks(), 2);
}

#[test]
fn every_kind_of_paper_of_the_year() {
    let year = Year::example();
    year.remove("data/dang-ky/nong_dan.yaml");
    for name in [
        "dang-ky-ubnd",
        "dang-ky-thon1",
        "dang-ky-nong-dan",
        "cam-ket-thon1",
        "tong-hop-dang-ky-2024",
        "bao-cao-so-ket-dot1",
        "bao-cao-tong-ket-2024",
        "don-doc-dot2",
        "don-doc-don-vi-thon4",
    ] {
        insta::assert_snapshot!(name, year.paper(name));
    }
}

/// The example year as a commune of 42 units with names of 60 characters, 200 persons in one of them.
fn wide() -> Year {
    let year = Year::example();
    let name =
        |at: usize| format!("Hội Cựu thanh niên xung phong và Người cao tuổi khối phố {at:03}");
    assert_eq!(name(1).chars().count(), 60);
    let units = (19..=42).map(|at| {
        format!("  - {{ma: don_vi_{at}, ten: {}, loai: hoi, dung_dau: {{chuc_vu: Chủ tịch}}, so_nguoi: 5}}\n", name(at))
    });
    let units = units.collect::<String>();
    year.edit("data/don-vi.yaml", "\nnhom:", &format!("\n{units}\nnhom:"));
    year.edit("data/don-vi.yaml", "ten: Hội Nông dân xã\n", &format!("ten: {}\n", name(5)));
    let persons = (1..=200).map(|at| {
        format!(
            "  - {{xung_ho: ba, ho_ten: Nguyễn Hoàng Công Tằng Tôn Nữ Phương Thảo Quỳnh Nghiêng {at:03}, chuc_vu: Ủy viên Ban Thường vụ kiêm Chi hội trưởng Chi hội thôn Thượng, doi_tuong: can_bo, muc_xep_loai: xuat_sac, danh_hieu: chien_si_thi_dua_co_so, hinh_thuc: bang_khen_thu_tuong, sang_kien: Thử}}\n"
        )
    });
    let persons = persons.collect::<String>();
    year.edit("data/don-vi.yaml", "so_nguoi: 21", "so_nguoi: 250");
    year.edit("data/dang-ky/ubnd.yaml", "ca_nhan:\n", &format!("ca_nhan:\n{persons}"));
    year
}

#[test]
fn the_tables_of_a_large_commune_stay_inside_the_margins() {
    wide().with(|desk| {
        for name in [
            "dang-ky-ubnd",
            "dang-ky-nong-dan",
            "tong-hop-dang-ky-2024",
            "bao-cao-tong-ket-2024",
            "don-doc-dot1",
        ] {
            let document = desk.document(name);
            let printed = desk.press.printer().print(&document, &FileFormat::ALL);
            assert!(printed.is_ok(), "{name}: {}", desk.shown(&printed.err().unwrap_or_default()));
        }
    });
}

#[test]
fn a_sentence_without_figures_disappears() {
    let year = Year::example();
    let heads = |name: &str| -> Vec<String> {
        let text = year.paper(name);
        let starts = [
            "Vượt mức",
            "Đạt mức",
            "Chưa đạt:",
            "Chưa đủ căn cứ",
            "Gửi chậm",
            "Chưa gửi",
            "Đơn vị chưa đăng ký",
        ];
        let said = |start: &&str| text.contains(&format!("đoạn: {start}"));
        starts.into_iter().filter(said).map(str::to_owned).collect()
    };
    let whole = ["Vượt mức", "Đạt mức", "Chưa đạt:", "Chưa đủ căn cứ", "Gửi chậm", "Chưa gửi"];
    assert_eq!(heads("bao-cao-tong-ket-2024"), whole);
    for (period, unit) in [("dot1", "thon4"), ("dot2", "thon6")] {
        let report = fs::read_to_string(format!("data/ket-qua/{period}/thon5.yaml")).unwrap();
        year.write(&format!("data/ket-qua/{period}/{unit}.yaml"), &report);
    }
    year.edit("data/ket-qua/dot1/doan_tn.yaml", "ngay_nop: 28/6/2024", "ngay_nop: 20/6/2024");
    year.edit("data/ket-qua/dot2/thon2.yaml", "ngay_nop: 27/12/2024", "ngay_nop: 20/12/2024");
    year.remove("data/dang-ky/ccb.yaml");
    assert_eq!(
        heads("bao-cao-tong-ket-2024"),
        ["Vượt mức", "Đạt mức", "Chưa đạt:", "Đơn vị chưa đăng ký"]
    );
}

#[test]
fn an_appendix_of_an_electronic_paper_leaves_number_and_date_open() {
    let year = Year::example();
    let reference = || {
        let text = year.paper("ke-hoach-2024");
        text.lines().find(|line| line.starts_with("kèm theo: ")).map(str::to_owned).unwrap()
    };
    let body = "của Ủy ban nhân dân xã Bình Lương)";
    year.edit("data/ke-hoach-2024.yaml", "  so:               # chưa có số", "  so: 7");
    let paper =
        format!("kèm theo: (Kèm theo Kế hoạch số 07/KH-UBND ngày … tháng 02 năm 2024 {body}");
    assert_eq!(reference(), paper);
    year.edit("data/ke-hoach-2024.yaml", "  so: 7", "  so: 7\n  ban_dien_tu: co");
    let file = format!("kèm theo: (Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … {body}");
    assert_eq!(reference(), file);
}
