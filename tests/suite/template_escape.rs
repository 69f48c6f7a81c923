//! A value of the data stays words, whatever a template does to it: every way we know to turn one into a mark.

use std::fs;
use std::path::Path;

use vanban::content::{Material, Paper, Subject};
use vanban::data::{self, Dataset};
use vanban::diagnostic::Sources;
use vanban::document::{Block, Emphasis, Inline, Line, text};
use vanban::fonts::Fonts;
use vanban::library::Library;
use vanban::press::{Draft, Job, Press};

use crate::batch::Project;
use crate::template_limits::FRONT;

/// A name that would be bold, a heading, an item, a row, an appendix, a blank, a template, an escape.
const NAME: &str = r"**x** # - | @phu_luc ___> [ ] {{ y }} {% if %} \* \";

/// What every attempt may use: `x` the name, `s` the name as rendered words, `p` prose of the data.
const GIVEN: &str = "{% set x = don_vi[0].ten %}{% set p = ke_hoach.muc_dich %}
{% set s %}{{ x }}{% endset %}{% macro m(v) %}{{ v }}{% endmacro %}{% macro c() %}{{ caller() }}{% endmacro %}
";

struct Desk {
    press: Press,
    sources: Sources,
    data: Dataset,
}

impl Desk {
    /// The example year, whose first unit is called [`NAME`].
    fn new() -> Self {
        let project = Project::bare();
        let file = project.path("data/don-vi.yaml");
        let agency = fs::read_to_string(&file).unwrap();
        let at = agency.find("\ndon_vi:").expect("the units");
        let name = at + agency[at..].find("ten: ").expect("a unit has a name") + 5;
        let end = name + agency[name..].find('\n').unwrap();
        fs::write(&file, format!("{}'{NAME}'{}", &agency[..name], &agency[end..])).unwrap();
        let mut sources = Sources::default();
        let library = Library::builtin(&mut sources);
        let press = Press::new(&library, Fonts::builtin(), &sources).unwrap();
        let data = data::load(Path::new(&project.path("data")), &mut sources, press.alphabet());
        Self { data: data.unwrap().value, press, sources }
    }

    /// What comes of a template with `front` and `body`: words, each line of them in brackets, or the first fault.
    fn told(&self, front: &str, body: &str) -> String {
        let mut sources = self.sources.clone();
        let source = sources.add("papers/mau.jinja", format!("{front}{GIVEN}{body}"));
        let paper = match Paper::read(source, &sources, self.press.alphabet()) {
            Ok(paper) => paper,
            Err(faults) => return format!("refused: {}", faults[0].message),
        };
        let job = Job { template: "mau", paper: &paper, subject: Subject::Year };
        let document = match self.press.draft(job, &Material::new(&self.data), &sources) {
            Ok(Draft::Paper(document)) => document,
            Ok(Draft::PassedOver(why)) => panic!("{why}"),
            Err(faults) => return format!("refused: {}", faults[0].message),
        };
        let [section] = &document.sections[..] else { panic!("{body}: a section of its own") };
        let line = |block: &Block| match block {
            Block::Paragraph(line) => words(line),
            other => panic!("{body}: {other:?}"),
        };
        section.blocks.iter().map(line).collect()
    }
}

/// The words of `line`, of which none is a mark.
fn words(line: &Line) -> String {
    for inline in line {
        assert!(matches!(inline, Inline::Run(run) if run.emphasis == Emphasis::None), "{inline:?}");
    }
    format!("[{}]", text(line))
}

const ATTEMPTS: &[&str] = &[
    // As it is.
    "{{ x }}",
    "{{ x | hoa }}",
    "{{ x | thuong }}",
    "{{- x -}}",
    "{{ [x][0] }}",
    "{{ {'a': x}.a }}",
    // Joined with other words.
    "{{ x ~ '' }}",
    "{{ '**' ~ x ~ '**' }}",
    "{{ s ~ x }}",
    "{{ x ~ s }}",
    "{{ '**' ~ s ~ '**' }}",
    "{{ s ~ s }}",
    "{{ s * 2 }}",
    "{{ 2 * s }}",
    "{{ [x, x] | noi('**') }}",
    "{{ [x, s] | noi('\\n# ') }}",
    "{{ ['**a**', '# b'] | noi('\\n') }}",
    "{{ [s, s] | noi(s) }}",
    "{{ [s, s] | noi(s[:3]) }}",
    "{{ ke_hoach.luu | noi(s) }}",
    "{{ ke_hoach.luu | noi('**') }}",
    "{{ x + x }}",
    "{{ s + s }}",
    // Rendered words, taken apart.
    "{{ s }}",
    "{{ s[1:] }}",
    "{{ s[:-1] }}",
    "{{ s[::-1] }}",
    "{{ s[:7] }}",
    "{{ s[7:9] }}",
    "{{ s[8] }}",
    "{{ (s ~ s)[7:] }}",
    "{% for c in s %}{{ c }}{% endfor %}",
    "{% for c in s %}{% if c == '*' %}{{ c }}{% endif %}{% endfor %}",
    "{% for c in x ~ '' %}{{ c }}{% endfor %}",
    "{{ (x ~ '')[:5] }}",
    "{{ s | hoa }}",
    "{{ s | thuong }}",
    // Macros and blocks.
    "{{ m(x) }}",
    "{{ m(m(x)) }}",
    "{{ m(s) }}",
    "{{ m(x) | hoa }}",
    "{{ m(x)[7:] }}",
    "{{ m(x) ~ '**' }}",
    "{{ m('**') }}x{{ m('**') }}",
    "{% call c() %}{{ x }}{% endcall %}",
    "{% filter hoa %}{{ x }}{% endfilter %}",
    "{% filter noi('') %}{{ x }}{% endfilter %}",
    "{% set t | hoa %}{{ x }}{% endset %}{{ t }}",
    "{{ m }}",
    "{{ m.name }}",
    "{% for u in [1, 2] %}{{ loop.cycle('**', '# ') }}x{% endfor %}",
    "{% for u in [x, x] %}{{ loop.previtem or '-' }}{% endfor %}",
    // Marks made of strings of the template.
    "{{ '**' }}x{{ '**' }}",
    "{{ '#' }} x",
    "{{ '-' }} x",
    "{{ '|' }} x {{ '|' }}",
    "{{ '@phu_luc X' }}",
    "@{{ 'phu_luc' }} X",
    "{{ 'a\\n# b' }}",
    "{{ '___' }}",
    "{{ '\\\\' }}x",
    "{{ '1.' }} x",
    "{% raw %}{{ x }} {% if %}{% endraw %}",
    // Escaping, switched off.
    "{% autoescape false %}{{ x }}{% endautoescape %}",
    "{% autoescape 'html' %}{{ x }}{% endautoescape %}",
    "{{ x | safe }}",
    "{{ x | escape }}",
    "{{ x | e }}",
    "{{ x | replace('\\\\', '') }}",
    "{{ x | string }}",
    "{{ x | format }}",
    "{{ Markup(x) }}",
    "{{ x.replace('*', '') }}",
    "{{ '%s' % x }}",
    "{{ '{}'.format(x) }}",
    "{{ x | tojson }}",
    // Markers, forged.
    "\u{10F002}**x**\u{10F003}",
    "{{ '\u{10F002}**x**' }}",
    "{{ '\\uDBFC\\uDC02**x**' }}",
    "{{ ['\\uDBFC\\uDC02**x**'] | noi('') }}",
    "{{ ['a', 'b'] | noi('\\uDBFC\\uDC02# ') }}",
    "{{ '\\uDBFC\\uDC03' ~ x }}",
    "{{ x ~ '\\uDBFC\\uDC03' }}",
    // Characters that neither data nor template may hold, by their codes.
    "{{ 'a\\u202Eb' }}",
    "{{ 'a\\u200Bb' }}",
    "{{ 'e\\u0301' }}",
    "{{ 'a\\u0000b' }}",
    "{{ 'a\\x07b' }}",
    "{{ 'a\\tb' }}",
    "{{ 'a\\nb\\\\c\\'d' }}",
    // Prose, which is the content language, printed as anything else.
    "{{ p ~ '' }}",
    "{{ (p ~ '')[:4] }}",
    "{{ (p ~ '')[1:5] }}",
    "{{ p | hoa }}",
    "{{ [p] | noi('') | hoa }}",
    // What is no words.
    "{{ don_vi }}",
    "{{ don_vi[0] }}",
    "{{ don_vi[0].loai }}",
    "{{ don_vi[0].loai ~ '' }}",
    "{{ (don_vi[0].loai ~ '')[1:] }}",
    "{{ true }}",
    "{{ none }}",
    "{{ 1.5 }}",
];

#[test]
fn a_value_stays_words_whatever_a_template_does_to_it() {
    let desk = Desk::new();
    let front = FRONT.replace("TEN", "mau");
    let told = ATTEMPTS
        .iter()
        .map(|body| format!("{}\n  {}", body.escape_debug(), desk.told(&front, body)));
    let told: Vec<_> = told
        .map(|told| told.replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\"))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_value_stays_words_above_the_body_too() {
    let desk = Desk::new();
    for attempt in ["{{ don_vi[0].ten }}", "{{ '**x**' }}", "{{ don_vi[0].ten ~ '' }}"] {
        let front = FRONT.replace("TEN", "mau").replace("Thử mẫu", &format!("\"{attempt}\""));
        assert_eq!(desk.told(&front, "Lời."), "[Lời.]");
    }
}
