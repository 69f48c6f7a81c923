//! Text in = text out: whatever is typed as a `Text` stands in both files as it was typed, or is refused at its place.
//!
//! The strings stand in `tests/suite/hostile`, one a line, `\u{…}` and `\\` escaped: those of `printed` must come out,
//! those of `refused` must be refused.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use unicode_normalization::UnicodeNormalization;
use vanban::diagnostic::{Faults, Sources};
use vanban::fonts::Fonts;
use vanban::format::read_table;
use vanban::printer::{FileFormat, Print};
use vanban::yaml::Alphabet;
use vanban::{data, read};

use crate::docx_file::Docx;
use crate::year::Year;

/// The strings of a folder of `tests/suite/hostile`.
fn corpus(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/hostile").join(folder);
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts: Vec<_> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    lines.filter(|line| !line.starts_with('#')).map(unescaped).collect()
}

fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((plain, after)) = rest.split_once('\\') {
        text.push_str(plain);
        let code = after.strip_prefix("u{").and_then(|code| code.split_once('}'));
        if let Some((code, more)) = code {
            text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
            rest = more;
        } else {
            text.push('\\');
            rest = after.strip_prefix('\\').expect("no backslash stands alone");
        }
    }
    text + rest
}

/// What `typed` is to come out as: NFC, its words one space apart.
fn normal(typed: &str) -> String {
    let nfc: String = typed.nfc().collect();
    let words = nfc.trim().split(' ').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// `text` without white space: a line may be broken at any.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// `text` as a YAML value.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A paper that prints each name of a pledge in several places, between marks.
const TEMPLATE: &str = "---
lam_cho: don_vi
ten_tep: thu-{{ don_vi_nay.ma | ten_tep }}
nam: 2027
thang: 2
loai: TB
ban_hanh: ubnd
trich_yeu: Thử
luu: VT
noi_nhan: |
  Các đơn vị (thực hiện)
ky:
  - nguoi_ky: chu_tich
---
Danh sách kèm theo tại Phụ lục.
{% for lop in don_vi_nay.dang_ky.ca_nhan %}
Ŧ{{ loop.index }}Ŧ{{ lop.ho_ten }}ŧ
- Ŧ{{ loop.index }}Ŧ{{ lop.ho_ten }}ŧ
## Ŧ{{ loop.index }}Ŧ{{ lop.ho_ten }}ŧ
{% endfor %}

@phu_luc Bảng thử
@cot 4 1:giua
|= Tên | |
{% for lop in don_vi_nay.dang_ky.ca_nhan %}
| Ŧ{{ loop.index }}Ŧ{{ lop.ho_ten }}ŧ | ***Ŧ{{ loop.index }}Ŧ{{ lop.ho_ten }}ŧ*** |
{% endfor %}
";

/// How many places of that template print a name.
const PLACES: usize = 5;

/// The starting year in which the women's union pledges for persons of these `names`.
fn pledged(names: &[String]) -> Year {
    let year = Year::fresh();
    year.write("templates/papers/thu.jinja", TEMPLATE);
    let persons = names.iter().map(|name| {
        let name = quoted(name);
        format!("  - {{xung_ho: ba, ho_ten: {name}, chuc_vu: Hội viên, doi_tuong: nguoi_dan}}\n")
    });
    let persons = persons.collect::<String>();
    year.write("data/dang-ky/phu_nu.yaml", &format!("ngay: 22/02/2027\nca_nhan:\n{persons}"));
    year
}

fn printed(year: &Year, name: &str) -> Print {
    year.with(|desk| {
        let document = desk.document(name);
        desk.press.printer().print(&document, &FileFormat::ALL).expect("it can be printed")
    })
}

/// The words of a file, without white space.
fn words(seen: Result<read::Observed, vanban::diagnostic::Diagnostic>) -> String {
    let seen = seen.expect("it can be read");
    seen.layout.paragraphs.iter().map(|paragraph| squeezed(&paragraph.text)).collect()
}

/// What stands between the marks of name `at` in `text`, wherever they do.
fn marked(text: &str, at: usize) -> Vec<&str> {
    let mark = format!("Ŧ{at}Ŧ");
    text.split(mark.as_str()).skip(1).filter_map(|rest| Some(rest.split_once("ŧ")?.0)).collect()
}

/// Holds that both files of a paper say `names` as they were typed, in all its places.
fn hold(names: &[String]) {
    let print = printed(&pledged(names), "thu-phu-nu");
    let [pdf, docx] = &print.files[..] else { panic!("one file of each format") };
    let in_pdf = words(read::pdf(&pdf.bytes));
    let in_docx = words(read::docx(&docx.bytes, &Fonts::builtin()));
    let docx = Docx::read(&docx.bytes);
    let in_xml: String = docx.document().all("w:t").iter().map(|text| text.text.as_str()).collect();
    for (at, name) in (1..).zip(names) {
        let (exact, tight) = (normal(name), squeezed(&name.nfc().collect::<String>()));
        assert_eq!(marked(&in_pdf, at), vec![tight.as_str(); PLACES], "PDF: {name:?}");
        assert_eq!(marked(&in_docx, at), vec![tight.as_str(); PLACES], "DOCX: {name:?}");
        assert_eq!(marked(&in_xml, at), vec![exact.as_str(); PLACES], "XML: {name:?}");
    }
}

#[test]
fn there_are_enough_hostile_strings() {
    let (printed, refused) = (corpus("printed"), corpus("refused"));
    let all: BTreeSet<_> = printed.iter().chain(&refused).collect();
    assert!(all.len() >= 800, "{}", all.len());
    assert_eq!(all.len(), printed.len() + refused.len(), "none stands twice");
}

#[test]
fn what_is_typed_comes_out_of_both_files() {
    hold(&corpus("printed"));
}

#[test]
fn a_word_wider_than_its_line_is_refused_at_its_place() {
    for word in
        ["x".repeat(300), "W".repeat(60), "Ấ".repeat(90), format!("https://{}.vn", "a".repeat(150))]
    {
        let year = pledged(std::slice::from_ref(&word));
        year.with(|desk| {
            let faults = desk.draft("thu-phu-nu").expect_err("no line can hold it");
            let [fault] = faults.as_slice() else { panic!("{faults:?}") };
            assert!(fault.message.ends_with("chữ liền nhau, không dòng nào chứa hết"), "{fault:?}");
            let place = fault.place.expect("a place");
            let source = desk.sources.get(place.source);
            assert!(source.name.ends_with("phu_nu.yaml"), "{}", source.name);
            assert_eq!(&source.text[place.start as usize..place.end as usize], word);
        });
    }
}

/// The characters of the built-in table.
fn alphabet() -> Alphabet {
    let mut sources = Sources::default();
    let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
    read_table(source, &sources).unwrap().alphabet().unwrap()
}

#[test]
fn every_letter_that_may_be_typed_has_a_face() {
    let (alphabet, lacks) = (alphabet(), Fonts::builtin());
    let lacks = lacks.lacks();
    let typed = |c: &char| alphabet.stranger(c.encode_utf8(&mut [0; 4])).is_none();
    let blank: String = ('\0'..=char::MAX).filter(typed).filter(|c| lacks(*c)).collect();
    assert_eq!(blank, "");
}

/// Every kind of place that takes a `Text`: the file, what stands there, and what is put there for it.
const TEXTS: [(&str, &str, &str); 9] = [
    ("data/don-vi.yaml", "dia_danh: Suối Ngọc ", "dia_danh: % "),
    ("data/don-vi.yaml", "ten: xã Suối Ngọc ", "ten: % "),
    ("data/don-vi.yaml", "ten: Hội Nông dân xã", "ten: %"),
    ("data/don-vi.yaml", "ma: nong_dan", "ma: %"),
    ("data/don-vi.yaml", "ho_ten: Hoàng Đức Minh\n", "ho_ten: %\n"),
    ("data/don-vi.yaml", "chuc_vu: Hiệu trưởng", "chuc_vu: %"),
    (
        "data/ke-hoach-2027.yaml",
        "trich_yeu: Phát động phong trào thi đua yêu nước năm 2027",
        "trich_yeu: %",
    ),
    ("data/ke-hoach-2027.yaml", "luu: [VT, VHXH]", "luu: [VT, %]"),
    ("data/dang-ky/phu_nu.yaml", "cam_ket:\n", "cam_ket:\n  - %\n"),
];

/// The faults of a starting year with the YAML value `text` in place `at`.
fn faults(at: usize, text: &str) -> (Faults, Sources, std::path::PathBuf) {
    let (file, there, put) = TEXTS[at];
    let year = Year::fresh();
    year.edit(file, there, &put.replace('%', text));
    let mut sources = Sources::default();
    let data = year.path("data");
    let faults = data::load(&data, &mut sources, &alphabet()).err().unwrap_or_default();
    (faults, sources, data.join(file.strip_prefix("data/").unwrap()))
}

#[test]
fn what_cannot_be_printed_is_named_at_its_place() {
    let alphabet = alphabet();
    for (at, text) in corpus("refused").into_iter().enumerate() {
        let nfc: String = text.nfc().collect();
        let (_, stranger) = alphabet.stranger(&nfc).unwrap_or_else(|| panic!("{text:?} is typed"));
        let code = format!("U+{:04X}", u32::from(stranger));
        let place = at % TEXTS.len();
        let (faults, sources, path) = faults(place, &quoted(&text));
        let told = faults.iter().find(|fault| fault.message.contains(&code));
        let told = told.unwrap_or_else(|| panic!("{text:?} in {:?}: {faults:?}", TEXTS[place]));
        let found = told.place.expect("it has a place");
        let source = sources.get(found.source);
        assert!(path.ends_with(Path::new(&source.name).file_name().unwrap()), "{text:?}");
        let excerpt = &source.text[found.start as usize..found.end as usize];
        assert!(excerpt.starts_with(stranger) || !text.contains(stranger), "{text:?}: {excerpt:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_value_is_taken_as_typed_or_its_character_is_named(text in "\\PC{0,12}|[^\\r\\n]{0,12}") {
        let nfc: String = text.nfc().collect();
        // A NUL is the end of a file, whatever stands before it.
        let stranger = alphabet().stranger(&nfc).map(|(_, c)| c);
        let stranger = if text.contains('\0') { Some('\0') } else { stranger };
        let stranger = stranger.map(|c| format!("U+{:04X}", u32::from(c)));
        let (faults, ..) = faults(2, &quoted(&text));
        if let Some(code) = stranger {
            let named = faults.iter().any(|fault| fault.message.contains(&code));
            prop_assert!(named, "{faults:?}");
        } else {
            prop_assert_eq!(faults.is_empty(), !normal(&text).is_empty(), "{:?}", faults);
        }
    }
}

#[test]
fn random_letters_come_out_of_both_files() {
    let alphabet = alphabet();
    let typed =
        |c: &char| alphabet.stranger(c.encode_utf8(&mut [0; 4])).is_none() && !"Ŧŧ".contains(*c);
    let letters: Vec<char> = ('\0'..=char::MAX).filter(typed).collect();
    let name = prop::collection::vec(prop::sample::select(letters), 1..24);
    let name =
        name.prop_map(String::from_iter).prop_filter("blank", |name| !normal(name).is_empty());
    let mut runner = TestRunner::new(Config { cases: 3, ..Config::default() });
    runner
        .run(&prop::collection::vec(name, 120), |names| {
            hold(&names);
            Ok(())
        })
        .unwrap();
}
