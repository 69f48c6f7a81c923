//! Templates that never end, grow without end or nest without end: each is stopped, told where, and spoils its own paper
//! alone.

use crate::batch::Project;
use crate::bounded::{faults, vanban};

/// What stands above every body here; the body begins on line 13.
pub const FRONT: &str = "---
loai: BM
ten_loai: Phiếu
lam_cho: nam
ten_tep: TEN
ban_hanh: ubnd
nam: 2024
thang: 2
trich_yeu: Thử mẫu
ky:
  - nguoi_ky: chu_tich
---
";

/// A body of a template, and what is said of it: nothing of a good one.
type Case = (String, &'static str);

/// A thousand letters in quotes, for loops that turn a thousand times.
const LONG: &str = "DAI";

/// Holds `cases`, each a template of its own in one call, to what they say.
fn hold(cases: &[Case]) {
    let project = Project::bare();
    let long = format!("'{}'", "a".repeat(1_000));
    let names: Vec<_> = (0..cases.len()).map(|number| format!("m{number:02}")).collect();
    for (name, (body, _)) in names.iter().zip(cases) {
        let text = format!("{}{body}", FRONT.replace("TEN", name));
        project.template(name, &text.replace(LONG, &long));
    }
    let call: Vec<_> =
        ["build", "--luong", "2"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let told = names.iter().zip(cases).filter(|(_, (_, told))| !told.is_empty());
    let told: Vec<_> = told.map(|(name, (_, told))| format!("{name}.jinja:{told}")).collect();
    assert_eq!(run(&project, &call), told);
}

/// The faults of `vanban` with `arguments`, each with its place in its template.
fn run(project: &Project, arguments: &[&str]) -> Vec<String> {
    let ran = vanban(&project.path(""), arguments);
    assert!(matches!(ran.code, Some(0 | 2)), "{:?}: {}", ran.code, ran.told);
    let mut faults = faults(&ran.told);
    faults.sort();
    faults.iter().map(|fault| fault.replace("templates/papers/", "")).collect()
}

fn cases<const N: usize>(cases: [(&str, &'static str); N]) -> Vec<Case> {
    cases.map(|(body, told)| (body.to_owned(), told)).into()
}

const ENDLESS: &str = "13:1 mẫu chạy quá lâu: hơn 1.000.000 bước";

#[test]
fn what_never_ends_runs_out_of_steps_and_is_told_at_its_loop() {
    hold(
        &cases([
            ("Được.", ""),
            ("{% for a in DAI %}{% for b in 'aaaaaaaaaa' %}{% set c = a %}{% endfor %}{% endfor %}Được.", ""),
            (
                "{% for a in DAI %}\n{% for b in DAI %}\n{% set c = a %}\n{% endfor %}\n{% endfor %}",
                ENDLESS,
            ),
            (
                "Trước.\n{% set dai = DAI %}\n  {% for a in dai %}{% for b in dai %}{% endfor %}{% endfor %}\nSau.",
                "15:3 mẫu chạy quá lâu: hơn 1.000.000 bước",
            ),
            (
                "{% for a in don_vi %}{% for b in don_vi %}{% for c in don_vi %}{% for d in don_vi %}{% for e in don_vi %}
                {% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
                ENDLESS,
            ),
            ("{% for a in DAI %}{% for b in DAI %}{% set c = don_vi | loc('ten') %}{% endfor %}{% endfor %}", ENDLESS),
            ("{% for a in DAI %}{% for b in DAI %}{% set c = DAI | noi(' ') %}{% endfor %}{% endfor %}", ENDLESS),
            ("{% for a in DAI %}{% for b in DAI %}{% if 5 in don_vi %}{% endif %}{% endfor %}{% endfor %}", ENDLESS),
            ("{% for a in DAI %}{% for b in DAI %}{% if co_quan.ten is la(DAI) %}{% endif %}{% endfor %}{% endfor %}", ENDLESS),
        ]),
    );
}

#[test]
fn what_calls_itself_without_end_is_told_at_its_call() {
    hold(&cases([
        (
            "{% macro goi() %}{{ goi() }}{% endmacro %}\n{{ goi() }}",
            "13:21 mẫu tự gọi lại chính nó mãi",
        ),
        (
            "{% macro hai() %}{{ mot() }}{% endmacro %}\n{% macro mot() %}{{ hai() }}{% endmacro %}\n{{ mot() }}",
            "14:21 mẫu tự gọi lại chính nó mãi",
        ),
        (
            "{% macro goi() %}{{ caller() }}{% call goi() %}x{% endcall %}{% endmacro %}\n{% call goi() %}x{% endcall %}",
            "13:21 mẫu tự gọi lại chính nó mãi",
        ),
        (
            "{% macro goi(x) %}{{ goi(x ~ x) }}{% endmacro %}\n{{ goi('aa') }}",
            "13:26 mẫu chạy quá lâu: hơn 1.000.000 bước",
        ),
        (
            "{% for a in don_vi recursive %}\n{{ loop(don_vi) }}\n{% endfor %}",
            "13:13 mẫu tự gọi lại chính nó mãi",
        ),
    ]));
}

#[test]
fn what_grows_without_end_is_stopped_before_it_fills_the_memory() {
    let doubled =
        format!("{{% set x = 'a' %}}\n{}{{{{ x }}}}", "{% set x = x ~ x %}\n".repeat(1_000));
    let mut cases = cases([
        ("{{ 10**100000 }}", "13:4 mẫu không chạy được ở chỗ này"),
        // What is set in a loop is forgotten after each turn.
        ("{% set x = 'a' %}{% for i in DAI %}{% set x = x ~ x %}{% endfor %}{{ x }}", ""),
        (
            "{% for a in DAI %}{% for b in DAI %}\nTrang nào cũng có chữ, dòng nào cũng có chữ.\n{% endfor %}{% endfor %}",
            "13:1 mẫu in ra quá nhiều chữ: hơn 4096 KB",
        ),
        (
            "{% macro dai() %}\n{% for a in DAI %}\n{% for b in '123456789012345678901234567890123456789012345678901234567890' %}\nTrang nào cũng có chữ, dòng nào cũng có chữ.\n{% endfor %}\n{% endfor %}\n{% endmacro %}\nTrước.\n{{ dai() }}",
            "21:1 mẫu in ra quá nhiều chữ: hơn 4096 KB",
        ),
    ]);
    // 2^24 bytes a line are a quarter of all steps.
    cases.push((doubled, "38:12 mẫu chạy quá lâu: hơn 1.000.000 bước"));
    hold(&cases);
}

/// The engine would put layer upon layer, and call itself through all of them.
#[test]
fn lists_are_not_joined_repeated_or_cut() {
    hold(&cases([
        ("{{ don_vi | dem + 1 }} {{ (don_vi | dem + 1) // 2 }} {{ 1 + 2 - 3 }}", ""),
        ("{% set x = don_vi + don_vi %}", "13:19 mẫu không cộng danh sách và chữ bằng `+`"),
        ("{% for x in [1, 2] %}{{ x }}{% endfor %}", ""),
        ("{% set x = ['a'] %}", "13:13 mẫu chỉ tự lập danh sách các con số"),
        ("{% for x in [[1]] %}{% endfor %}", "13:14 mẫu chỉ tự lập danh sách các con số"),
        ("{% set x = {'a': 1} %}", "13:12 mẫu chỉ tự lập danh sách các con số"),
        ("{% set x = (1, 2) %}", "13:14 mẫu chỉ tự lập danh sách các con số"),
        ("{% set x = 1, 2 %}", "13:13 mẫu chỉ tự lập danh sách các con số"),
        (
            "{% if co_quan.ten is la([ten]) %}{% endif %}",
            "13:26 mẫu chỉ tự lập danh sách các con số",
        ),
        ("{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}{{ don_vi[0]['ten'] }}", ""),
        ("{{ 1 + don_vi | dem }}", "13:6 mẫu không cộng danh sách và chữ bằng `+`"),
        ("{{ 1 + 1 | dem }}", "13:8 mẫu không cộng danh sách và chữ bằng `+`"),
        ("{{ don_vi * 2 }}", "13:11 mẫu không nhân danh sách và chữ bằng `*`"),
        ("{{ 'a' * 10**9 }}", "13:8 mẫu không nhân danh sách và chữ bằng `*`"),
        ("{{ don_vi[1:] }}", "13:12 mẫu không cắt danh sách và chữ bằng `[:]`"),
        ("{{ co_quan.ten[::-1] }}", "13:16 mẫu không cắt danh sách và chữ bằng `[:]`"),
    ]));
}

/// Bytes of the marker before the words of a template.
const MARKER: usize = 28;

/// A value of `count` bytes, printed: signs of three, between which a line may be broken, and letters.
fn words(count: usize) -> String {
    let mut text = "{% set x0 = '…' %}".to_owned();
    let (signs, letters) = (count / 3, "a".repeat(count % 3));
    let bits = usize::BITS - signs.leading_zeros();
    for bit in 1..bits {
        text += &format!("{{% set x{bit} = x{} ~ x{} %}}", bit - 1, bit - 1);
    }
    let set = (0..bits).filter(|bit| signs >> bit & 1 == 1);
    let parts: Vec<_> = set.map(|bit| format!("x{bit}")).collect();
    format!("{text}{{{{ {} ~ '{letters}' }}}}", parts.join(" ~ "))
}

/// The column of the value in a line that begins with `before` characters.
fn column(words: &str, before: usize) -> usize {
    before + words[..words.find("{{").expect("a value")].chars().count() + 1
}

#[test]
fn the_words_of_a_text_have_a_most() {
    let project = Project::bare();
    let told = |front: &str, body: &str, stage: &str| {
        let front = FRONT.replace("TEN", "m00").replace("trich_yeu: Thử mẫu", front);
        project.template("m00", &format!("{front}{body}"));
        run(&project, &["show", stage, "m00"])
    };
    let subject = "trich_yeu: Thử mẫu";
    let body = |count: usize| told(subject, &words(count), "content");
    let most = (4 << 20) - MARKER;
    assert_eq!(body(most), Vec::<String>::new());
    let place = column(&words(most + 1), 0);
    assert_eq!(
        body(most + 1),
        [format!("m00.jinja:13:{place} mẫu in ra quá nhiều chữ: hơn 4096 KB")]
    );

    // 400 lines of 629 bytes each, and a last one.
    let recipients = |last: usize| {
        let lines =
            format!("  {{% for i in '{}' %}}{{{{ '{}' }}}}\n", "a".repeat(400), "…".repeat(200));
        let front = format!("{subject}\nnoi_nhan: |\n{lines}  {{% endfor %}}{}", words(last));
        told(&front, "Lời.", "tree")
    };
    let last = (256 << 10) - 400 * (600 + MARKER + 1) - MARKER;
    assert_eq!(recipients(last), Vec::<String>::new());
    let place = column(&words(last + 1), "  {% endfor %}".len());
    assert_eq!(
        recipients(last + 1),
        [format!("m00.jinja:12:{place} mẫu in ra quá nhiều chữ: hơn 256 KB")]
    );

    let number =
        |count: usize| told(&format!("{subject}\nso: \"{}\"", words(count)), "Lời.", "tree");
    let name = number(4 << 10).concat();
    assert!(!name.is_empty() && !name.contains("quá nhiều chữ"), "{name}");
    assert_eq!(number((4 << 10) + 1), ["m00.jinja:10:5 mẫu in ra quá nhiều chữ: hơn 4 KB"]);
}

#[test]
fn strings_of_the_front_matter_have_fewer_steps_each() {
    let project = Project::bare();
    let long = "a".repeat(1_000);
    let loops =
        format!("{{% for a in '{long}' %}}{{% for b in '{long}' %}}{{% endfor %}}{{% endfor %}}");
    let front = FRONT.replace("TEN", &format!("\"m00{loops}\""));
    let front = front.replace("Thử mẫu", &format!("Thử {loops}"));
    project.template("m00", &format!("{front}Lời {loops}"));
    let found = run(&project, &["build", "m00"]);
    let told = [
        "m00.jinja:13:5 mẫu chạy quá lâu: hơn 1.000.000 bước",
        "m00.jinja:5:14 mẫu chạy quá lâu: hơn 20.000 bước",
        "m00.jinja:9:16 mẫu chạy quá lâu: hơn 200.000 bước",
    ];
    assert_eq!(found, told);
    let signatures = |count: usize| {
        let lines = "  - chuc_danh: Người lập\n".repeat(count);
        let front = FRONT.replace("TEN", "m00").replace("  - nguoi_ky: chu_tich\n", &lines);
        project.template("m00", &format!("{front}Lời."));
        run(&project, &["show", "tree", "m00"])
    };
    assert!(signatures(8).is_empty());
    assert_eq!(signatures(9), ["m00.jinja:19:5 quá 8 chữ ký trong một văn bản"]);
}

#[test]
fn a_template_file_that_cannot_be_read_as_one_is_named() {
    let project = Project::bare();
    let told = |bytes: &[u8]| {
        project.template("m00", "");
        std::fs::write(project.path("templates/papers/m00.jinja"), bytes).unwrap();
        run(&project, &["build", "m00"])
    };
    assert_eq!(told(b"\xFF\xFE-\0-\0"), ["? tệp `m00.jinja` được lưu bằng mã UTF-16"]);
    assert_eq!(
        told(b"---\nxin ch\xE0o\n")[0],
        "? tệp `m00.jinja`, dòng 2, cột 7: chữ không được lưu bằng mã UTF-8"
    );
    assert_eq!(
        told(&b"# a\n".repeat(1 << 20)),
        ["m00.jinja:1:1 mẫu thiếu phần đầu giữa hai dòng `---`"]
    );
    assert_eq!(told(&b"# a\n".repeat((1 << 20) + 1)), ["? tệp `m00.jinja` lớn hơn 4 MB"]);
}

#[test]
fn tags_lines_and_blocks_have_a_most() {
    let inside = |open: &str, close: &str, count: usize| {
        format!("{{{{ {}1{} }}}}", open.repeat(count), close.repeat(count))
    };
    let ifs = |count: usize| "{% if 1 %}\n".repeat(count) + "x\n" + &"{% endif %}\n".repeat(count);
    let elifs =
        |count: usize| format!("{{% if 0 %}}\n{}x{{% endif %}}x", "{% elif 0 %}\n".repeat(count));
    let dash = |count: usize| format!("{{% if {}1 %}}\nx{{% endif %}}x", "- ".repeat(count));
    let brackets = "13:54 quá 50 ngoặc lồng trong nhau";
    let tokens = "13:1 thẻ có quá 500 tên, dấu và chuỗi";
    hold(&[
        (inside("(", ")", 50), ""),
        (inside("(", ")", 51), brackets),
        (inside("(", ")", 4_000), brackets),
        (ifs(50), ""),
        (ifs(51), "63:4 quá 50 thẻ lồng trong nhau"),
        (ifs(10_000), "63:4 quá 50 thẻ lồng trong nhau"),
        (elifs(49), ""),
        (elifs(50), "63:4 quá 50 thẻ lồng trong nhau"),
        (elifs(100_000), "63:4 quá 50 thẻ lồng trong nhau"),
        // `if`, the signs, `1`.
        (dash(498), ""),
        (dash(499), tokens),
        (dash(4_900), tokens),
        (format!("{{% set x = 1{} %}}x", "~1".repeat(248)), ""),
        (format!("{{% set x = 1{} %}}x", "~1".repeat(249)), tokens),
        (format!("{{{{ 1{} }}}}", "\n~1".repeat(100_000)), tokens),
        (format!("{{{{ not{} 1 }}}}", "\nnot".repeat(100_000)), tokens),
        (format!("{{{{ 'a'{} }}}}", "\n| hoa".repeat(100_000)), tokens),
        (format!("{{{{ co_quan{} }}}}", "\n.ten".repeat(100_000)), tokens),
        (format!("{{{{ 1{} }}}}", "\n** 1".repeat(100_000)), tokens),
        (format!("{{{{ 1{} }}}}", "\nif 1 else 1".repeat(100_000)), tokens),
        (format!("{{# {} #}}x", "a".repeat(9_993)), ""),
        (format!("{{# {} #}}x", "a".repeat(9_994)), "13:10001 dòng của mẫu dài quá 10000 ký tự"),
        ("{#".repeat(1_000_000), "13:10001 dòng của mẫu dài quá 10000 ký tự"),
    ]);
}

#[test]
fn a_template_brings_in_no_other_file() {
    let told = "13:4 mẫu không gọi được tệp khác";
    hold(&cases([
        ("{% include 'bao-cao.jinja' %}", told),
        ("{% include '/etc/passwd' %}", told),
        ("{% extends '../../x' %}", told),
        ("{% import 'x' as y %}", told),
        ("{% from 'x' import y %}", told),
        ("{% block x %}{% endblock %}", "13:4 không có thẻ `{% block %}`"),
        ("{% do x() %}", "13:4 không có thẻ `{% do %}`"),
        ("{{ range(10**9) }}", "13:4 không có hàm `range`"),
        ("{{ namespace(x=1) }}", "13:4 không có hàm `namespace`"),
        ("{{ debug() }}", "13:4 không có hàm `debug`"),
        ("{{ self.x() }}", "13:8 mẫu không chạy được ở chỗ này"),
        ("{{ 'x'.upper() }}", "13:7 mẫu không chạy được ở chỗ này"),
        ("{{ ''.__class__ }}", "13:4 không có giá trị `__class__`"),
    ]));
}
