//! Papers from template strings: what a clerk's template and data become, as text.

use vanban::content::{Draft, Material, Paper, Setting, Subject, compose};
use vanban::data::{AgencyFile, Dataset, Plan};
use vanban::diagnostic::{Colour, Faults, Place, Screen, Sources, render};
use vanban::document::{Block, Document, Emphasis, Inline, outline};
use vanban::fonts::Fonts;
use vanban::format::{SizeSet, read_table};
use vanban::yaml::{Alphabet, Decode, Show, View, read};

use super::gate;

/// A desk: the built-in format, an agency, and the files read so far.
pub struct Desk {
    pub sources: Sources,
    pub alphabet: Alphabet,
}

impl Desk {
    pub fn new() -> Self {
        let mut sources = Sources::default();
        let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
        let alphabet = read_table(source, &sources).unwrap().alphabet().unwrap();
        Self { sources, alphabet }
    }

    /// The record in `text`, which is kept as file `name`.
    pub fn read<T: Decode>(&mut self, name: &str, text: &str) -> T {
        let source = self.sources.add(name, text);
        read(source, &self.sources, &self.alphabet)
            .unwrap_or_else(|faults| panic!("{}", self.shown(&faults)))
    }

    /// The document that `template` makes of `data` and the agency.
    pub fn compose(
        &mut self,
        template: &str,
        agency: &AgencyFile,
        data: &View,
    ) -> Result<Document, Faults> {
        let source = self.sources.add("mau.jinja", template);
        let paper = Paper::read(source, &self.sources, &self.alphabet)?;
        let format = Self::format();
        let fonts = Fonts::builtin();
        let material = Material::of(agency, data.clone());
        let (subject, sources) = (Subject::Plan, &self.sources);
        let (material, format, fonts) = (&material, &format, &fonts);
        match compose(&paper, Setting { material, subject, format, fonts, sources })? {
            Draft::Paper(document) => Ok(*document),
            Draft::PassedOver(reason) => panic!("passed over: {reason}"),
        }
    }

    fn format() -> vanban::format::Format {
        let mut sources = Sources::default();
        let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
        read_table(source, &sources).unwrap().resolve(SizeSet::Set14)
    }

    /// `faults` as the clerk sees them.
    pub fn shown(&self, faults: &Faults) -> String {
        let screen = Screen { colour: Colour::Plain, width: 100 };
        let shown: Vec<_> =
            faults.iter().map(|fault| render(fault, &self.sources, screen)).collect();
        shown.join("\n\n")
    }

    /// The outline of a paper, or its faults, as text.
    pub fn outline(&mut self, template: &str, agency: &AgencyFile, data: &View) -> String {
        match self.compose(template, agency, data) {
            Ok(document) => outlined(&document),
            Err(faults) => self.shown(&faults),
        }
    }
}

/// A document as text, one line for each of its lines.
pub fn outlined(document: &Document) -> String {
    outline(document).iter().map(|(name, text)| format!("{name}: {text}\n")).collect()
}

/// The agency and the plan of the example year, as templates see them.
pub fn example(desk: &mut Desk) -> (AgencyFile, View) {
    let agency: AgencyFile = desk.read("don-vi.yaml", include_str!("../../data/don-vi.yaml"));
    let text = include_str!("../../data/ke-hoach-2024.yaml");
    let plan: Plan = desk.read("ke-hoach-2024.yaml", text);
    let view = Dataset::new(agency.clone(), plan).show();
    (agency, view)
}

#[test]
fn the_plan_of_the_example_year_says_every_sentence_of_the_specimen() {
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    let template = include_str!("../../templates/papers/ke-hoach.jinja");
    insta::assert_snapshot!(desk.outline(template, &agency, &data));
}

/// A template of which only the body is of interest.
fn with_body(body: &str) -> String {
    format!(
        "---\nloai: KH\nlam_cho: ke_hoach\nten_tep: mau\nban_hanh: ubnd\nthang: 2\nnam: 2024\n\
         trich_yeu: Thử\nky: [{{nguoi_ky: chu_tich}}]\n---\n{body}"
    )
}

/// What the clerk sees of `template` over the example year.
fn seen(template: &str) -> String {
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    desk.outline(template, &agency, &data)
}

#[test]
fn a_misspelt_value_is_pointed_at_with_the_name_that_was_meant() {
    insta::assert_snapshot!(seen(&with_body(
        "Xã {{ co_quan.ten }}\n+ Năm **{{ ke_hoach.trich_yue }}**\n"
    )));
}

#[test]
fn a_misspelt_value_of_the_front_matter_is_pointed_at() {
    let template = with_body("Một câu.\n").replace("Thử", "Phong trào {{ ke_hoac.trich_yeu }}");
    insta::assert_snapshot!(seen(&template));
}

#[test]
fn a_paper_without_a_subject_or_without_words_is_refused() {
    insta::assert_snapshot!(seen(&with_body("Một câu.\n").replace("Thử", "''")));
    insta::assert_snapshot!(seen(&with_body("{# chưa viết #}\n")));
}

#[test]
fn what_is_not_for_paper_refuses_to_be_joined() {
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    let joined = |value: &str| with_body(&format!("{{{{ {value} ~ '*' }}}}\n"));
    for value in ["ke_hoach.mo_dau", "ke_hoach.van_ban.tinh_trang", "ke_hoach.can_cu", "co_quan"] {
        let found = desk.compose(&joined(value), &agency, &data);
        assert!(found.is_err(), "{found:?}");
    }
    insta::assert_snapshot!(desk.outline(&joined("ke_hoach.mo_dau"), &agency, &data));
    let document = desk.compose(&joined("co_quan.ten"), &agency, &data).unwrap();
    assert_eq!(vanban::document::plain(&document)[8], "xã Bình Lương*./.");
}

/// Values that would be code, markup or a layout's input anywhere else.
const HOSTILE: [&str; 16] = [
    "#panic()",
    "$x$ & #let",
    "**đậm** *nghiêng*",
    "{{ ke_hoach }} {% if %} {# #}",
    "<w:p/> &amp; ]]>",
    "@phu_luc TÊN",
    "| a | b |",
    "^",
    "<",
    "- + ++ = ==",
    "1. Một a) b)",
    "________",
    "\\ \\* \\\\",
    "//* /* -- --- …",
    "`a` 'b' \"c\" “d” ~",
    "://a@b.vn [x](y) !",
];

#[test]
fn a_hostile_value_reaches_every_place_as_typed() {
    let mut desk = Desk::new();
    let (agency, _) = example(&mut desk);
    let body = "{{ x }}\n+ a {{ x }} b\n## **{{ x }}**\n: *{{ x }}*\n@phan {{ x }}\n|= {{ x }} | a |\n\
                | {{ x }} | a{{ x }}b |\nCuối.\n@phu_luc {{ x }}\n= {{ x }}\nCuối.\n";
    let template = with_body(body).replace("Thử", "\"{{ x }} b\"");
    for value in HOSTILE {
        let source = desk.sources.add("x.yaml", value);
        let x = View::Text(value.to_owned(), Place::new(source, 0, value.len()));
        let data = View::Record(vec![("x", x)]);
        let document = desk
            .compose(&template, &agency, &data)
            .unwrap_or_else(|faults| panic!("{value}: {}", desk.shown(&faults)));
        let upper = value.to_uppercase();
        let lines = outline(&document).into_iter();
        let ours = [
            "trích yếu",
            "đoạn",
            "khoản",
            "khoản có tiêu đề",
            "dòng giữa",
            "phần",
            "tiêu đề bảng",
            "ô bảng",
            "tên phụ lục",
            "điều",
        ];
        let found: Vec<_> =
            lines.filter(|(name, _)| ours.contains(name)).map(|(_, text)| text).collect();
        let expected = [
            format!("{value} b"),
            value.to_owned(),
            format!("1. a {value} b"),
            format!("2. {value}"),
            value.to_owned(),
            format!("Phần I {upper}"),
            value.to_owned(),
            "a".to_owned(),
            value.to_owned(),
            format!("a{value}b"),
            "Cuối./.".to_owned(),
            upper.clone(),
            format!("Điều 1. {value}"),
            "Cuối./.".to_owned(),
        ];
        assert_eq!(found, expected, "{value}");
    }
}

#[test]
fn a_tag_left_open_is_pointed_at() {
    insta::assert_snapshot!(seen(&with_body("Một câu.\n{% if ke_hoach %}\nHai câu.\n")));
}

#[test]
fn a_fault_of_the_words_points_into_the_template() {
    let body =
        "{% for dot in ke_hoach.dot %}\n- {{ dot.ten }}: **đậm\n{% endfor %}\n@phu_luk TÊN\n";
    insta::assert_snapshot!(seen(&with_body(body)));
}

#[test]
fn what_is_not_for_paper_refuses_to_print() {
    for value in [
        "ke_hoach",
        "ke_hoach.dot",
        "ke_hoach.van_ban.so",
        "ke_hoach.van_ban.tinh_trang",
        "1 == 1",
        "1.5",
    ] {
        let shown = seen(&with_body(&format!("Lời {{{{ {value} }}}}.\n")));
        insta::assert_snapshot!(format!("refused_{}", value.replace(['.', ' ', '='], "_")), shown);
    }
}

#[test]
fn an_unknown_filter_and_an_unknown_test_are_named() {
    insta::assert_snapshot!(seen(&with_body("{{ ke_hoach.trich_yeu | upper }}\n")));
    insta::assert_snapshot!(seen(&with_body("{% if ke_hoach is none %}a{% endif %}\n")));
}

#[test]
fn an_id_that_names_nobody_is_pointed_at() {
    let template = with_body("Một câu.\n").replace("chu_tich", "chu_tich_xa");
    insta::assert_snapshot!(seen(&template.replace("ubnd", "ubdn")));
    insta::assert_snapshot!(seen(&template));
}

#[test]
fn a_template_cannot_undo_an_escape_or_reach_outside() {
    for body in [
        "{{ ke_hoach.trich_yeu | safe }}\n",
        "{{ ke_hoach.trich_yeu | replace('P', '**') }}\n",
        "{% include 'don-vi.yaml' %}\n",
        "{{ range(10) }}\n",
        "{% macro m() %}**{{ ke_hoach.trich_yeu }}**{% endmacro %}{{ m() | hoa }}\n",
        "{% for a in 'abc' %}{% for b in ke_hoach.dot %}{% set x = b.ten ~ x %}{% endfor %}{% endfor %}\n",
    ] {
        let mut desk = Desk::new();
        let (agency, data) = example(&mut desk);
        assert!(desk.compose(&with_body(body), &agency, &data).is_err(), "{body}");
    }
}

#[test]
fn a_macro_keeps_its_marks_and_escapes_its_values() {
    let body = "{% macro dam(x) %}**{{ x }}**{% endmacro %}\n+ Xem {{ dam('(*)') }} và {{ ke_hoach.trich_yeu | hoa }}\n";
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    let document = desk.compose(&with_body(body), &agency, &data).unwrap();
    let Block::Item(item) = &document.sections[0].blocks[0] else { panic!("{document:?}") };
    let runs: Vec<_> = item
        .content
        .iter()
        .map(|inline| match inline {
            Inline::Run(run) => (run.text.as_str(), run.emphasis),
            Inline::Blank(_) => panic!("{inline:?}"),
        })
        .collect();
    let expected = [
        ("Xem ", Emphasis::None),
        ("(*)", Emphasis::Bold),
        (" ", Emphasis::None),
        ("và ", Emphasis::None),
        ("PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2024", Emphasis::None),
        ("./.", Emphasis::None),
    ];
    assert_eq!(runs, expected);
}

#[test]
fn every_printed_word_knows_where_it_was_typed() {
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    let body = "Xã {{ co_quan.ten }} có {{ ke_hoach.dot | dem }} đợt: {{ ke_hoach.muc_dich }}\n";
    let document = desk.compose(&with_body(body), &agency, &data).unwrap();
    let Block::Paragraph(line) = &document.sections[0].blocks[0] else { panic!("{document:?}") };
    let places: Vec<_> = line
        .iter()
        .map(|inline| {
            let Inline::Run(run) = inline else { panic!("{inline:?}") };
            let Some(place) = run.place else {
                return format!("{}: do văn bản tự đặt", run.text);
            };
            let source = desk.sources.get(place.source);
            let typed = &source.text[place.start as usize..place.end as usize];
            let typed: String = typed.chars().take(24).collect();
            format!("{}: {} ← {typed}", source.name, run.text.chars().take(24).collect::<String>())
        })
        .collect();
    insta::assert_snapshot!(places.join("\n"));
}

/// A kind of paper the program has never seen: a table with joined cells, an appendix, two signers.
const MINUTES: &str = "---
loai: BB
lam_cho: ke_hoach
ten_tep: bien-ban
ban_hanh: hd_tdkt
so: 3
ngay: 9
thang: 12
nam: 2024
trich_yeu: Họp xét danh hiệu thi đua và hình thức khen thưởng của các tập thể, cá nhân trên địa bàn xã năm 2024
luu: VT
ky:
  - {chuc_danh: Thư ký, ghi_chu: '(Ký, ghi rõ họ tên)'}
  - {nguoi_ky: chu_tich}
---
{% macro hang(so, dot) %}
| {{ so }} | {{ dot.ten }} | {{ dot.tu | ngay }} | {{ dot.den | ngay }} |
{% endmacro %}
@chuong Quy định chung
= Thành phần
Họ tên: __________
@dong 2
@cot 1 4 2:giua 2:phai
|= TT | Đợt | Thời gian | < |
|= ^ | ^ | Từ | Đến |
{% for dot in ke_hoach.dot %}
{{ hang(loop.index, dot) }}
{% endfor %}
Danh sách dự họp ở Phụ lục kèm theo. Cuộc họp kết thúc lúc 11 giờ.
@phu_luc_ngang Danh sách
|= TT | Họ tên |
| 1 | |
+ Một việc đã làm xong.
++ Hai
";

#[test]
fn a_paper_nobody_foresaw_needs_a_template_alone() {
    insta::assert_snapshot!(seen(MINUTES));
}

#[test]
fn a_value_is_never_a_mark_or_a_number_of_the_text() {
    let mut desk = Desk::new();
    let (agency, _) = example(&mut desk);
    let source = desk.sources.add("x.yaml", "I");
    let x = View::Text("I".to_owned(), Place::new(source, 0, 1));
    let data = View::Record(vec![("x", x)]);
    let document = desk.compose(&with_body("{{ x }}. Lê-nin\n"), &agency, &data).unwrap();
    assert_eq!(vanban::document::plain(&document)[8], "I. Lê-nin./.");
    assert!(desk.compose(&with_body("@phan_{{ x }} Tên\n"), &agency, &data).is_err());
}

#[test]
fn composed_papers_pass_the_gate() {
    for template in [include_str!("../../templates/papers/ke-hoach.jinja"), MINUTES] {
        let mut desk = Desk::new();
        let (agency, data) = example(&mut desk);
        let document = desk.compose(template, &agency, &data).unwrap();
        let paper = gate::set(document);
        assert_eq!(gate::codes(&paper), Vec::<&str>::new(), "{}", paper.document.info.id);
    }
}

#[test]
fn a_question_answered_with_khong_is_false() {
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    let View::Record(mut entries) = data else { unreachable!() };
    entries.push(("hoi", View::Word("khong", "không")));
    let body = "{% if hoi %}Có.{% else %}Không.{% endif +%}\n";
    let document = desk.compose(&with_body(body), &agency, &View::Record(entries)).unwrap();
    assert!(outlined(&document).contains("đoạn: Không./.\n"), "{}", outlined(&document));
}
