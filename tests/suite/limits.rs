//! The limits: what the README states is what the code keeps, and those of the data hold at their number and not above.

use std::fs;
use std::path::Path;

use vanban::data;
use vanban::diagnostic::{Severity, Sources};
use vanban::document::Block;
use vanban::fonts::Fonts;
use vanban::library::Library;
use vanban::press::Press;
use vanban::printer::FileFormat;

use crate::samples;
use crate::year::Year;

/// A file of the repository.
fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// `4 << 20` as the README says it: "4 MB".
fn said(value: &str) -> String {
    let grouped = |digits: &str| digits.replace('_', ",");
    let units = [(" << 20", " MB"), (" << 10", " KB")];
    let unit = units.iter().find_map(|(shift, unit)| Some((value.strip_suffix(shift)?, unit)));
    match (unit, value.strip_prefix("Duration::from_mins(")) {
        (Some((digits, unit)), _) => grouped(digits) + unit,
        (None, Some(minutes)) => format!("{} minutes", minutes.trim_end_matches(')')),
        (None, None) => grouped(value),
    }
}

#[test]
fn the_readme_states_the_limits_that_the_code_keeps() {
    let readme = file("README.md");
    let section = readme.split_once("\n## Limits\n").expect("the README has limits").1;
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with('|') && line.contains("`src/"));
    let rows: Vec<_> = rows.collect();
    assert!(rows.len() > 20, "{} limits", rows.len());
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [what, number, path, kept] = cells[..] else { panic!("{row}") };
        let (name, value) = kept.trim_matches('`').split_once(" = ").expect("a constant");
        let code = file(path.trim_matches('`'));
        let keeps = |line: &str| {
            let line = line.trim().trim_start_matches("pub ").trim_end_matches(';');
            let line = line.strip_prefix("const ").unwrap_or_default();
            line.split_once(": ").is_some_and(|(known, rest)| {
                known == name && rest.split_once(" = ").is_some_and(|(_, known)| known == value)
            })
        };
        assert!(code.lines().any(keeps), "{what}: {path} does not say {kept}");
        assert_eq!(number, said(value), "{what}");
    }
}

/// What keeps `year` from being read.
fn told(year: &Year) -> Vec<String> {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let press = Press::new(&library, Fonts::builtin(), &sources).unwrap();
    let loaded = data::load(&year.path("data"), &mut sources, press.alphabet());
    let faults = loaded.err().unwrap_or_default().into_iter();
    let errors = faults.filter(|fault| fault.severity == Severity::Error);
    errors.map(|fault| fault.message).collect()
}

/// The starting year with `count` of what `make` gives added behind `there` in `file`, so that there are `most` with
/// those that were there, and then with one more: nothing is told of the first, `message` of the second.
#[track_caller]
fn hold(
    file: &str,
    there: &str,
    most: usize,
    had: usize,
    make: &dyn Fn(usize) -> String,
    noun: &str,
) {
    for (count, expected) in
        [(most, None), (most + 1, Some(format!("có {} {noun}, nhiều hơn {most}", most + 1)))]
    {
        let year = Year::fresh();
        let more = (had..count).map(make).collect::<String>();
        year.edit(file, there, &format!("{there}{more}"));
        assert_eq!(told(&year), Vec::from_iter(expected));
    }
}

#[test]
fn a_commune_has_so_many_units() {
    let unit = |n: usize| {
        format!("  - {{ma: u{n}, ten: Thôn {n}, loai: thon, dung_dau: {{chuc_vu: Trưởng thôn}}}}\n")
    };
    hold("data/don-vi.yaml", "\ndon_vi:\n", 3_000, 14, &unit, "đơn vị");
}

#[test]
fn a_pledge_has_so_many_persons() {
    let person = |n: usize| {
        format!("  - {{xung_ho: ba, ho_ten: Người {n}, chuc_vu: Hội viên, doi_tuong: nguoi_dan}}\n")
    };
    let had = file("templates/init/dang-ky/phu_nu.yaml").matches("ho_ten:").count();
    let noun = "người trong một bản đăng ký";
    hold("data/dang-ky/phu_nu.yaml", "\nca_nhan:\n", 2_000, had, &person, noun);
}

/// How often `key` stands in the starting plan.
fn had(key: &str) -> usize {
    file("templates/init/ke-hoach-2027.yaml").matches(key).count()
}

#[test]
fn a_plan_has_so_many_targets_and_metrics() {
    let plan = "data/ke-hoach-2027.yaml";
    let metric = |n: usize| {
        format!(
            "{{ma: m{n}, ten: Việc {n}, chu_tri: [ubnd], kieu: cong_don, so: it_nhat, muc: 1, dvt: việc, nguon: neu_ro}}"
        )
    };
    let target = |n: usize| format!("  - {{loi_van: Làm việc {n}., thuoc_do: [{}]}}\n", metric(n));
    hold(plan, "\nchi_tieu:\n", 500, had("    thuoc_do:\n"), &target, "chỉ tiêu");
    let line = |n: usize| format!("      - {}\n", metric(n));
    let last = "        moc_dot: [{ dot: dot1, muc: 6 }]\n        nguon: neu_ro\n";
    hold(plan, last, 1_000, had("      - ma: "), &line, "thước đo");
}

#[test]
fn a_year_has_so_many_periods_and_awards() {
    let year = |periods: usize| {
        let year = Year::fresh();
        let days = (1..=periods).map(|n| {
            let (month, day) = (1 + (n - 1) / 3, 1 + (n - 1) % 3 * 10);
            format!("  - {{ma: k{n}, ten: Kỳ {n}, loi_van: Thi đua., tu: {day:02}/{month:02}/2027, den: {:02}/{month:02}/2027, han_bao_cao: 31/12/2027}}\n", day + 5)
        });
        let plan = fs::read_to_string(year.path("data/ke-hoach-2027.yaml")).unwrap();
        let (head, _) = plan.split_once("\ndot:\n").unwrap();
        let tail = &plan[plan.find("\ndang_ky:").unwrap()..];
        let days = days.collect::<String>();
        let head = head.replace("moc_dot: [{ dot: dot1,", "moc_dot: [{ dot: k1,");
        year.write("data/ke-hoach-2027.yaml", &format!("{head}\ndot:\n{days}{tail}"));
        year.remove("data/ket-qua");
        year
    };
    assert_eq!(told(&year(24)), Vec::<String>::new());
    assert_eq!(told(&year(25)), ["có 25 đợt, nhiều hơn 24"]);
    let awards = |count: usize| {
        let year = Year::fresh();
        let awards = (0..count).map(|n| format!("      - {{cho: ho, don_vi: thon_dong, ten: Hộ {n}, doi_tuong: nguoi_dan, hinh_thuc: giay_khen_xa}}\n"));
        let awards = awards.collect::<String>();
        let head = "quyet_dinh:\n  - so: 9/QĐ-UBND\n    ngay: 28/6/2027\n    nguoi_tang: Chủ tịch\n    tang:\n";
        year.write("data/khen-thuong.yaml", &format!("{head}{awards}"));
        year
    };
    assert_eq!(told(&awards(10_000)), Vec::<String>::new());
    assert_eq!(told(&awards(10_001)), ["có 10001 lượt khen thưởng, nhiều hơn 10000"]);
}

#[test]
fn a_paper_has_so_many_pages() {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let press = Press::new(&library, Fonts::builtin(), &sources).unwrap();
    let mut document = samples::plan(0);
    let appendix = samples::plan(0).sections.remove(0);
    let sheet = |_| vanban::document::Section {
        appendix: samples::report().sections.into_iter().find_map(|section| section.appendix),
        blocks: vec![Block::Paragraph(vanban::document::line("Tờ này."))],
        ..appendix.clone()
    };
    let own = press.printer().typeset(&document).unwrap().page_count();
    document.sections.extend((own..500).map(sheet));
    assert_eq!(press.printer().typeset(&document).unwrap().page_count(), 500);
    assert!(press.printer().print(&document, &FileFormat::ALL).is_ok());
    document.sections.extend((0..1).map(sheet));
    let faults = press.printer().print(&document, &FileFormat::ALL).expect_err("it is too long");
    let message = format!("`{}` dài 501 trang, nhiều hơn 500", document.info.id);
    assert_eq!(faults[0].message, message);
}
