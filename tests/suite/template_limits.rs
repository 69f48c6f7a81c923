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

/// Holds `cases`, each a template of its own in one call of `command`, to what they say.
fn hold(command: &str, cases: &[Case]) {
    let project = Project::bare();
    let names: Vec<_> = (0..cases.len()).map(|number| format!("m{number:02}")).collect();
    for (name, (body, _)) in names.iter().zip(cases) {
        project.template(name, &format!("{}{body}", FRONT.replace("TEN", name)));
    }
    let found = if command == "show" {
        // It takes one paper a call.
        names.iter().flat_map(|name| run(&project, &["show", "content", name])).collect()
    } else {
        let options = [command, "--luong", "2"];
        let call: Vec<_> = options.into_iter().chain(names.iter().map(String::as_str)).collect();
        run(&project, &call)
    };
    let told: Vec<_> = names
        .iter()
        .zip(cases)
        .filter(|(_, (_, told))| !told.is_empty())
        .map(|(name, (_, told))| format!("{name}.jinja:{told}"))
        .collect();
    assert_eq!(found, told);
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
        "build",
        &cases([
            ("Được.", ""),
            (
                "{% for a in 'a' * 300 %}{% for b in 'a' * 300 %}{% set c = a %}{% endfor %}{% endfor %}Được.",
                "",
            ),
            (
                "{% for a in 'aaaaaaaaaa' * 1000 %}\n{% for b in 'aaaaaaaaaa' * 1000 %}\n{% set c = a %}\n{% endfor %}\n{% endfor %}",
                ENDLESS,
            ),
            (
                "Trước.\n{% set dai = 'a' * 100000 %}\n  {% for a in dai %}{% for b in dai %}{% endfor %}{% endfor %}\nSau.",
                "15:3 mẫu chạy quá lâu: hơn 1.000.000 bước",
            ),
            ("{% for a in don_vi * 100000 %}{% endfor %}", ENDLESS),
            (
                "{% for a in 'a' * 100000 %}{% set b = (don_vi * 1000) | loc('ten') %}{% endfor %}",
                ENDLESS,
            ),
            (
                "{% for a in 'a' * 100000 %}{% set b = ([co_quan.ten] * 1000) | noi(' ') %}{% endfor %}",
                ENDLESS,
            ),
            ("{% for a in 'a' * 100000 %}{% set b = (don_vi * 1000)[::-1] %}{% endfor %}", ENDLESS),
            (
                "{% for a in 'a' * 100000 %}{% if 5 in don_vi * 1000 %}{% endif %}{% endfor %}",
                ENDLESS,
            ),
            (
                "{% set dai = 'a' * 1000000 %}\n{% for a in dai %}{% if co_quan.ten is la(dai) %}{% endif %}{% endfor %}",
                "14:1 mẫu chạy quá lâu: hơn 1.000.000 bước",
            ),
        ]),
    );
}

#[test]
fn what_calls_itself_without_end_is_told_at_its_call() {
    hold(
        "build",
        &cases([
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
        ]),
    );
}

#[test]
fn what_grows_without_end_is_stopped_before_it_fills_the_memory() {
    hold(
        "build",
        &cases([
            ("{{ 'a' * 10**9 }}", "13:4 mẫu chạy quá lâu: hơn 1.000.000 bước"),
            ("{{ 10**100000 }}", "13:4 mẫu không chạy được ở chỗ này"),
            ("{{ (don_vi * 10**9) | dem }}", "13:5 mẫu không chạy được ở chỗ này"),
            ("{{ don_vi * 1000000 ~ '' }}", "13:4 mẫu chạy quá lâu: hơn 1.000.000 bước"),
            // Each word of a `set` outside the loop is set anew in it: `x` is doubled, and forgotten.
            ("{% set x = 'a' %}{% for i in 'a' * 100 %}{% set x = x ~ x %}{% endfor %}{{ x }}", ""),
            (
                "{% set x = 'a' * 1000000 %}\n{% set y = x ~ x ~ x ~ x ~ x ~ x ~ x ~ x %}\n{% set z = y ~ y ~ y ~ y ~ y ~ y ~ y ~ y %}",
                "15:12 mẫu chạy quá lâu: hơn 1.000.000 bước",
            ),
            (
                "{% for a in 'a' * 400000 %}\nTrang nào cũng có chữ, dòng nào cũng có chữ.\n{% endfor %}",
                "13:1 mẫu in ra quá nhiều chữ: hơn 4096 KB",
            ),
            (
                "{% macro dai() %}\n{% for a in 'a' * 60000 %}\nTrang nào cũng có chữ, dòng nào cũng có chữ.\n{% endfor %}\n{% endmacro %}\nTrước.\n{{ dai() }}",
                "19:1 mẫu in ra quá nhiều chữ: hơn 4096 KB",
            ),
        ]),
    );
}

/// Bytes of the marker before the words of a template.
const MARKER: usize = 28;

#[test]
fn the_words_of_a_text_have_a_most() {
    let words = |count: usize| format!("{{{{ 'a' * {count} }}}}");
    hold(
        "show",
        &[
            (words((4 << 20) - MARKER), ""),
            (words((4 << 20) - MARKER + 1), "13:1 mẫu in ra quá nhiều chữ: hơn 4096 KB"),
        ],
    );
    let project = Project::bare();
    // 400 lines of 629 bytes each, and a last one.
    // Signs of three bytes, between which a line may be broken.
    let signs = |count: usize| format!("{{{{ '…' * {} ~ 'a' * {} }}}}", count / 3, count % 3);
    let recipients = |last: usize| {
        let lines = format!("  {{% for i in 'a' * 400 %}}{}\n  {{% endfor %}}", signs(600));
        format!("trich_yeu: Thử mẫu\nnoi_nhan: |\n{lines}{}", signs(last))
    };
    let named = |count: usize| format!("trich_yeu: Thử mẫu\nso: \"{}\"", words(count));
    let told = |front: String| {
        let front = FRONT.replace("TEN", "m00").replace("trich_yeu: Thử mẫu", &front);
        project.template("m00", &format!("{front}Lời."));
        run(&project, &["show", "tree", "m00"])
    };
    let last = (256 << 10) - 400 * (600 + MARKER + 1) - MARKER;
    assert_eq!(told(recipients(last)), Vec::<String>::new());
    let leaf = "m00.jinja:12:15 mẫu in ra quá nhiều chữ: hơn 256 KB";
    assert_eq!(told(recipients(last + 1)), [leaf]);
    let name = told(named(4 << 10)).concat();
    assert!(!name.is_empty() && !name.contains("quá nhiều chữ"), "{name}");
    assert_eq!(told(named((4 << 10) + 1)), ["m00.jinja:10:5 mẫu in ra quá nhiều chữ: hơn 4 KB"]);
}

#[test]
fn strings_of_the_front_matter_have_fewer_steps_each() {
    let project = Project::bare();
    let loops = "{% for a in 'a' * 10000 %}{% for b in 'a' * 10000 %}{% endfor %}{% endfor %}";
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
    hold(
        "build",
        &[
            (inside("(", ")", 50), ""),
            (inside("(", ")", 51), brackets),
            (inside("(", ")", 4_000), brackets),
            (inside("[", "]", 4_000), brackets),
            (inside("{1:\n", "}", 3_000), "63:1 quá 50 ngoặc lồng trong nhau"),
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
            (
                format!("{{# {} #}}x", "a".repeat(9_994)),
                "13:10001 dòng của mẫu dài quá 10000 ký tự",
            ),
            ("{#".repeat(1_000_000), "13:10001 dòng của mẫu dài quá 10000 ký tự"),
        ],
    );
}

#[test]
fn a_template_brings_in_no_other_file() {
    let told = "13:4 mẫu không gọi được tệp khác";
    hold(
        "build",
        &cases([
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
        ]),
    );
}
