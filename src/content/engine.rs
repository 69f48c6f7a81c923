//! The closed environment that templates run in.
//!
//! Nothing of the engine's own library is there: no stock filter, no global, no file. A value is escaped
//! and marked once, when it is printed; what is not meant for paper refuses to print.

use std::fmt;
use std::io;
use std::ops::Range;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::ValueKind;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value,
};

use super::filter;
use super::guard;
use super::leaf::Leaf;
use super::material::Material;
use super::paper::Body;
use super::source_text::{Marked, SourceText};
use super::stencil::Stencil;
use super::value::{Atom, Entries, Written, decimal, entries, record};
use crate::diagnostic::{Diagnostic, Place, Sources, nearest};
use crate::grammar::{escape, marker};

/// What one text of a template may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Steps; 64 bytes of words made on the way are one more.
    fuel: u64,
    /// Words that come out, with their markers, in bytes.
    words: usize,
}

/// Of a body: the report of a commune of a hundred units takes some ten thousand steps and a twentieth of the words.
const BODY: Limits = Limits { fuel: 1_000_000, words: 4 << 20 };

/// Of a string of the front matter, of which a paper has some dozens: the names of all units, at most.
const LEAF: Limits = Limits { fuel: 200_000, words: 256 << 10 };

/// Of an id, a number, a file name: every paper of the year has its names told before any is made.
const NAME: Limits = Limits { fuel: 20_000, words: 4 << 10 };

/// Renders the texts of one paper.
#[derive(Debug)]
pub struct Engine<'a> {
    data: Value,
    material: &'a Material<'a>,
}

impl<'a> Engine<'a> {
    /// An engine that sees `data`, which is part of `material`.
    pub fn new(data: Entries, material: &'a Material<'a>) -> Self {
        Self { data: record(data), material }
    }

    /// Lets the templates see `more` beside what they see already.
    pub fn show(&mut self, key: &'static str, more: Value) {
        let mut data = entries(&self.data);
        data.insert(key, more);
        self.data = record(data);
    }

    /// The body of a paper: words of the content language, with markers.
    pub fn body(&self, body: &Body) -> Result<String, Diagnostic> {
        let read = || self.read(body.text.clone(), SourceText::marked, (print_words, BODY));
        self.render(body.compiled.get(read)?)
    }

    /// A string of the front matter: words of the content language, with markers.
    pub fn leaf(&self, leaf: &Leaf, sources: &Sources) -> Result<String, Diagnostic> {
        let read = || self.read(leaf.source_text(sources), SourceText::marked, (print_words, LEAF));
        self.render(leaf.words.get(read)?)
    }

    /// A name the program uses – an id, a number, a status –, not words for paper.
    pub fn name(&self, leaf: &Leaf, sources: &Sources) -> Result<String, Diagnostic> {
        let read = || self.read(leaf.source_text(sources), SourceText::bare, (print_name, NAME));
        let name = self.render(leaf.name.get(read)?)?;
        Ok(name.trim().to_owned())
    }

    fn read(
        &self,
        text: SourceText,
        mark: fn(&SourceText) -> Marked,
        (formatter, limits): (Formatter, Limits),
    ) -> Result<Stencil, Diagnostic> {
        guard::check(&text)?;
        let marked = mark(&text);
        let stencil = Stencil::new(text, marked, limits, environment(formatter, limits));
        stencil.map_err(|(error, text, marked)| self.diagnose(&error, limits, &text, &marked))
    }

    fn render(&self, stencil: &Stencil) -> Result<String, Diagnostic> {
        let (sheet, done) = stencil.render(&self.data);
        let words = String::from_utf8(sheet.words).expect("the engine writes whole strings");
        let Stencil { text, marked, limits, .. } = stencil;
        match done {
            Ok(()) => Ok(words),
            Err(_) if sheet.full => Err(too_many_words(text, &words, *limits)),
            Err(error) => Err(self.diagnose(&error, *limits, text, marked)),
        }
    }

    fn diagnose(
        &self,
        error: &Error,
        limits: Limits,
        text: &SourceText,
        marked: &Marked,
    ) -> Diagnostic {
        let range = error.range().unwrap_or_else(|| line_range(&marked.text, error.line()));
        let (place, typed) = text.unmarked(marked, range.start, range.end);
        if let Some(refusal) = refusal(error) {
            return Diagnostic::error(refusal.message.clone()).at(place).hint(refusal.hint);
        }
        match error.kind() {
            ErrorKind::UndefinedError => self.undefined(typed).at(place),
            ErrorKind::UnknownFilter => {
                unknown("bộ lọc", last_name(typed), &filter::FILTERS).at(place)
            }
            ErrorKind::UnknownTest => {
                unknown("phép thử", last_name(typed), &filter::TESTS).at(place)
            }
            ErrorKind::UnknownFunction => {
                let name = last_name(typed.split('(').next().unwrap_or(typed));
                Diagnostic::error(format!("không có hàm `{name}`"))
                    .at(place)
                    .hint("mẫu chỉ dùng dữ liệu, bộ lọc và `{% macro %}` của chính nó")
            }
            ErrorKind::OutOfFuel => {
                let steps = grouped(limits.fuel);
                Diagnostic::error(format!("mẫu chạy quá lâu: hơn {steps} bước"))
                    .at(around(text, marked, &range).unwrap_or(place))
                    .hint("xem các vòng lặp `{% for %}` lồng nhau")
            }
            _ if error.detail() == Some(TOO_DEEP) => Diagnostic::error(
                "mẫu tự gọi lại chính nó mãi",
            )
            .at(place)
            .hint(
                "một `{% macro %}` không được gọi chính nó, trực tiếp hay qua `{% macro %}` khác",
            ),
            ErrorKind::SyntaxError => open_tag(text).unwrap_or_else(|| {
                Diagnostic::error("mẫu sai cú pháp ở chỗ này")
                    .at(place)
                    .hint("xem các dấu `{{`, `}}`, `{%`, `%}`, ngoặc và nháy đã đủ đôi chưa")
            }),
            _ => Diagnostic::error("mẫu không chạy được ở chỗ này")
                .at(place)
                .hint("xem kiểu của giá trị: chữ, số, ngày, danh sách hay nhóm khoá"),
        }
    }

    /// The fault of a path of which some name is not there: the first that the data knows nowhere.
    fn undefined(&self, typed: &str) -> Diagnostic {
        let names = typed.split(|c: char| !is_name(c)).filter(|name| !name.is_empty());
        let keys = self.material.keys();
        let strange = names.into_iter().find(|name| !keys.contains(name));
        let name = strange.unwrap_or_else(|| last_name(typed));
        let fault = Diagnostic::error(format!("không có giá trị `{name}`"));
        match nearest(name, keys.iter().copied()) {
            Some(near) if near != name => fault.hint(format!("có phải ý bạn là `{near}`?")),
            _ => fault.hint("xem tên các khoá bằng `vanban show data`"),
        }
    }
}

/// The fault of a tag that is left open: the engine notices it only at the end of the text.
fn open_tag(text: &SourceText) -> Option<Diagnostic> {
    let (word, place) = text.open_tag()?;
    let fault = Diagnostic::error(format!("thẻ `{{% {word} %}}` mở mà không đóng")).at(place);
    Some(fault.hint(format!("thêm `{{% end{word} %}}` ở cuối đoạn của nó")))
}

fn unknown(noun: &str, name: &str, known: &[&str]) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có {noun} `{name}`"));
    if let Some(near) = nearest(name, known.iter().copied()) {
        fault.hint(format!("có phải ý bạn là `{near}`?"))
    } else {
        let known: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
        fault.hint(format!("đang có: {}", known.join(", ")))
    }
}

/// The last name in what was typed: `tne` of `ke_hoach.tne`.
fn last_name(typed: &str) -> &str {
    let typed = typed.trim_end_matches(|c| !is_name(c));
    typed.rsplit(|c| !is_name(c)).next().unwrap_or(typed)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn line_range(text: &str, line: Option<usize>) -> Range<usize> {
    let before = line.unwrap_or(1).saturating_sub(1);
    let start = text.split_inclusive('\n').take(before).map(str::len).sum::<usize>();
    let length = text[start..].lines().next().map_or(0, str::len);
    start..start + length
}

/// The outermost loop around `range` of `marked`: what runs too long is told there.
fn around(text: &SourceText, marked: &Marked, range: &Range<usize>) -> Option<Place> {
    let (start, end) = (text.typed_at(marked, range.start), text.typed_at(marked, range.end));
    let (from, to) = guard::outermost_loop(text, start, end)?;
    Some(text.at(from, to))
}

/// The fault of more than the limit, of which `words` are what fits. The engine does not say where it stopped; the last
/// marker does.
fn too_many_words(text: &SourceText, words: &str, limits: Limits) -> Diagnostic {
    let last = marker::last_base(words).unwrap_or(text.place.point());
    let at = text.offset(last.start as usize);
    let place = guard::outermost_loop(text, at, at).map(|(from, to)| text.at(from, to));
    Diagnostic::error(format!("mẫu in ra quá nhiều chữ: hơn {} KB", limits.words >> 10))
        .at(place.unwrap_or(last))
        .hint("xem các vòng lặp `{% for %}` lồng nhau, hoặc chia thành nhiều văn bản")
}

/// "2.000.000".
fn grouped(number: u64) -> String {
    decimal(&number.to_string())
}

/// Takes words until there are too many.
pub struct Sheet {
    words: Vec<u8>,
    /// In bytes.
    most: usize,
    /// More were to come.
    full: bool,
}

impl Sheet {
    /// An empty one that takes as much as `limits` allow.
    pub fn new(limits: Limits) -> Self {
        Self { words: Vec::new(), most: limits.words, full: false }
    }
}

impl io::Write for Sheet {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        if self.words.len() + words.len() > self.most {
            self.full = true;
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.words.extend_from_slice(words);
        Ok(words.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The delimiters of tags, and white space around block tags, which is not printed.
pub fn syntax() -> SyntaxConfig {
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    syntax.expect("the usual delimiters differ")
}

/// How a value is printed.
type Formatter = fn(&mut Output, &mut State, &Value) -> Result<(), Error>;

fn environment(formatter: Formatter, limits: Limits) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(limits.fuel));
    // Errors carry the range of their expression only in debug mode.
    environment.set_debug(true);
    environment.set_syntax(syntax());
    // Any escaping but none: what a macro or a block has rendered comes back as safe.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("noi_dung".into()));
    environment.set_formatter(formatter);
    filter::add(&mut environment);
    environment
}

fn print_words(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let words = printed(value)?;
    state.consume_fuel(words.len() as u64 / ESCAPED)?;
    out.write_str(&words).map_err(Error::from)
}

/// How many bytes are escaped in a step.
const ESCAPED: u64 = 16;

/// `value` as words of the content language.
pub fn printed(value: &Value) -> Result<String, Error> {
    if let Some(atom) = value.downcast_object_ref::<Atom>() {
        return atom.0.words().ok_or_else(|| unprintable("từ khoá", COMPARE));
    }
    match value.kind() {
        // A macro or a block: its values were escaped when they were printed into it.
        ValueKind::String if value.is_safe() => Ok(value.to_string()),
        ValueKind::String => literal(&value.to_string()),
        ValueKind::Number if value.is_integer() => Ok(escape(&value.to_string())),
        ValueKind::None => Err(unprintable("giá trị để trống", GUARD)),
        ValueKind::Bool => Err(unprintable("giá trị đúng sai", COMPARE)),
        ValueKind::Seq | ValueKind::Iterable => Err(unprintable("cả một danh sách", LOOP)),
        ValueKind::Map => Err(unprintable("cả một nhóm khoá", INSIDE)),
        _ => Err(unprintable("giá trị này", INSIDE)),
    }
}

/// A string the template made itself; words already rendered would lose their marks in it.
fn literal(text: &str) -> Result<String, Error> {
    if text.contains(marker::is_private) {
        return Err(refuse(
            "phép `~` chỉ dùng cho chữ, số và ngày".into(),
            "viết các giá trị cạnh nhau: `{{ a }} {{ b }}`",
        ));
    }
    Ok(escape(text))
}

fn print_name(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    let name = match (value.downcast_object_ref::<Atom>(), value.kind()) {
        (Some(atom), _) => atom.0.plain(),
        (None, ValueKind::None) => String::new(),
        (None, ValueKind::String | ValueKind::Number) => marker::strip(&value.to_string()),
        (None, _) => return Err(unprintable("giá trị này", INSIDE)),
    };
    out.write_str(&name).map_err(Error::from)
}

/// Why our own environment refuses, and what to do.
#[derive(Debug)]
struct Refusal {
    message: String,
    hint: &'static str,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}

pub fn refuse(message: String, hint: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, "").with_source(Refusal { message, hint })
}

/// How the engine says that macros call each other too deep; it has no kind of its own for it.
const TOO_DEEP: &str = "recursion limit exceeded";

const COMPARE: &str = "dùng nó trong `{% if … %}`, ví dụ `{% if x is la(\"co\") %}`";
const GUARD: &str = "đặt trong `{% if … %}` nếu nó có thể để trống";
const LOOP: &str = "kể từng mục bằng `{% for … %}`, hoặc nối chúng bằng `| noi(\", \")`";
const INSIDE: &str = "in một khoá bên trong nó, ví dụ `x.ten`";

fn unprintable(noun: &str, hint: &'static str) -> Error {
    refuse(format!("không in {noun} ra giấy"), hint)
}

fn refusal(error: &Error) -> Option<&Refusal> {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if let Some(refusal) = error.downcast_ref() {
            return Some(refusal);
        }
        source = error.source();
    }
    None
}
