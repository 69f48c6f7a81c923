//! Text → a tree of nodes, each with its place.

use std::collections::HashSet;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::surprise;
use super::syntax::{self, FATAL};
use super::text::composed;
use crate::diagnostic::{Diagnostic, Faults, Place, SourceId};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 << 20;
/// Deepest nesting of lists and records.
pub const MAX_DEPTH: usize = 64;
/// Most keys and values of a file: two thousand units, or ten thousand persons, take half of them.
pub const MAX_VALUES: usize = 200_000;
/// Most faults of a file that are told; who has mended a hundred knows the others.
pub const MAX_FAULTS: usize = 100;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    pub place: Place,
    pub kind: Kind,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Nothing after the colon.
    Empty,
    Scalar(Scalar),
    List(Vec<Node>),
    /// In the order typed; the keys differ.
    Record(Vec<(Key, Node)>),
}

/// A value as it was typed.
#[derive(Debug, Clone)]
pub struct Scalar {
    pub text: String,
    pub style: Style,
    /// Where each line of the text stands, when the file has it character for character; else empty.
    places: Vec<Place>,
}

impl Scalar {
    /// Whether the file holds the text character for character, so that a place within it is exact.
    pub fn is_exact(&self) -> bool {
        !self.places.is_empty()
    }

    /// The lines of the text, each with its place; `whole` where the file holds it differently.
    pub fn lines(&self, whole: Place) -> impl Iterator<Item = (&str, Place)> {
        let place = move |at: usize| self.places.get(at).copied().unwrap_or(whole);
        self.text.lines().enumerate().map(move |(at, line)| (line, place(at)))
    }
}

/// How a scalar was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Quoted,
    /// `|`: a line of the file is a line of the value.
    Literal,
    /// `>`: lines are joined.
    Folded,
}

/// A key of a record.
#[derive(Debug, Clone)]
pub struct Key {
    pub name: String,
    pub place: Place,
}

impl Node {
    /// What the node is, in the words of a message.
    pub fn noun(&self) -> &'static str {
        match self.kind {
            Kind::Empty => "để trống",
            Kind::Scalar(_) => "một giá trị",
            Kind::List(_) => "một danh sách",
            Kind::Record(_) => "một nhóm khoá",
        }
    }
}

/// The tree of `text`, or every fault that keeps it from being one.
pub fn parse(source: SourceId, text: &str) -> Result<Node, Faults> {
    match open(source, text) {
        (Some(node), faults) if faults.is_empty() => Ok(node),
        (_, faults) => Err(faults),
    }
}

/// As much of the tree of `text` as can be read, and its faults; no tree where it breaks off.
pub fn open(source: SourceId, text: &str) -> (Option<Node>, Faults) {
    if text.len() > MAX_BYTES {
        let fault = Diagnostic::error("tệp lớn hơn 4 MB").at(Place::new(source, 0, 0));
        return (None, vec![fault.hint("chia dữ liệu thành nhiều tệp")]);
    }
    if let Some(fault) = merge_conflict(source, text).or_else(|| end_of_text(source, text)) {
        return (None, vec![fault]);
    }
    Builder::new(source, text).build()
}

/// A merge conflict left in the file would otherwise give a dozen puzzling faults.
fn merge_conflict(source: SourceId, text: &str) -> Option<Diagnostic> {
    let at = text
        .match_indices("<<<<<<< ")
        .map(|(at, _)| at)
        .find(|at| *at == 0 || text.as_bytes()[at - 1] == b'\n')?;
    let fault = Diagnostic::error("tệp còn dấu xung đột khi ghép hai bản sửa");
    Some(
        fault
            .at(Place::new(source, at, at + 7))
            .hint("chọn một trong hai bản rồi xoá các dòng dấu"),
    )
}

/// A NUL, which to the parser is the end of the file.
fn end_of_text(source: SourceId, text: &str) -> Option<Diagnostic> {
    let at = text.find('\0')?;
    Some(syntax::hidden('\0').at(Place::new(source, at, at + 1)))
}

/// A list or record that is still open.
struct Open {
    start: usize,
    items: Items,
}

enum Items {
    List(Vec<Node>),
    Record(Entries),
}

/// The entries of a record, and the key whose value comes next.
#[derive(Default)]
struct Entries {
    read: Vec<(Key, Node)>,
    names: HashSet<String>,
    key: Option<Key>,
}

struct Builder<'a> {
    source: SourceId,
    text: &'a str,
    /// Byte offset of every character: the parser counts characters.
    bytes: Vec<usize>,
    open: Vec<Open>,
    /// How many keys and values there were.
    values: usize,
    root: Option<Node>,
    faults: Faults,
}

impl<'a> Builder<'a> {
    fn new(source: SourceId, text: &'a str) -> Self {
        let bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Self { source, text, bytes, open: Vec::new(), values: 0, root: None, faults: Vec::new() }
    }

    fn build(mut self) -> (Option<Node>, Faults) {
        for event in Parser::new_from_str(self.text) {
            match event {
                Ok((event, span)) => self.event(event, span),
                Err(error) => {
                    let at = self.byte(error.marker().index());
                    self.faults.push(syntax::explain(self.source, self.text, at));
                }
            }
            if self.faults.len() > MAX_FAULTS {
                self.faults.truncate(MAX_FAULTS);
                self.faults.push(more_faults(self.source));
                return (None, self.faults);
            }
            // After a syntax fault, or a nesting too deep, the rest would only echo it.
            if self.faults.iter().any(|fault| fault.label.as_deref() == Some(FATAL)) {
                return (None, self.faults);
            }
        }
        let empty = || Node { place: Place::new(self.source, 0, 0), kind: Kind::Empty };
        (Some(self.root.unwrap_or_else(empty)), self.faults)
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        let (start, end) = (self.byte(span.start.index()), self.byte(span.end.index()));
        let place = Place::new(self.source, start, end);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.count(place);
                self.forbid_reference(anchor, tag.is_some(), place);
                let place = self.closed(self.trimmed(place), style);
                self.faults.extend(surprise::faults(self.source, self.text, style, place));
                let places = self.line_places(&text, style, place);
                self.add(scalar(&text, style, place, places));
            }
            Event::SequenceStart(anchor, tag) => {
                self.forbid_reference(anchor, tag.is_some(), place);
                self.start(start, Items::List(Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.forbid_reference(anchor, tag.is_some(), place);
                self.start(start, Items::Record(Entries::default()));
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(end),
            Event::Alias(_) => self.forbid_reference(1, false, place),
            Event::DocumentStart(_) if self.root.is_some() => self.faults.push(
                Diagnostic::error("một tệp chỉ chứa một tài liệu YAML")
                    .at(place)
                    .label(FATAL)
                    .hint("bỏ dòng `---` ở giữa tệp, hoặc tách thành hai tệp"),
            ),
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
    }

    fn start(&mut self, start: usize, items: Items) {
        let place = Place::new(self.source, start, start);
        self.count(place);
        self.open.push(Open { start, items });
        if self.open.len() > MAX_DEPTH {
            self.faults.push(syntax::too_deep().at(place));
        }
    }

    fn count(&mut self, place: Place) {
        self.values += 1;
        if self.values == MAX_VALUES + 1 {
            let fault = Diagnostic::error("tệp có hơn 200.000 khoá và giá trị").at(place);
            let hint = "đây có phải là tệp dữ liệu không? một năm của cả xã chỉ cần vài nghìn";
            self.faults.push(fault.label(FATAL).hint(hint));
        }
    }

    fn end(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let place = self.trimmed(Place::new(self.source, open.start, end));
        let kind = match open.items {
            Items::List(nodes) => Kind::List(nodes),
            Items::Record(record) => Kind::Record(record.read),
        };
        self.add(Node { place, kind });
    }

    /// Puts a finished node where it belongs: into the open list, as a key, as a value, or as the root.
    fn add(&mut self, node: Node) {
        let fault = match self.open.last_mut().map(|open| &mut open.items) {
            None => {
                self.root = Some(node);
                None
            }
            Some(Items::List(nodes)) => {
                nodes.push(node);
                None
            }
            Some(Items::Record(record)) => record.add(node),
        };
        self.faults.extend(fault);
    }

    fn forbid_reference(&mut self, anchor: usize, tagged: bool, place: Place) {
        if anchor != 0 || tagged {
            self.faults.push(
                Diagnostic::error("không dùng neo `&`, bí danh `*` hay thẻ `!` của YAML")
                    .at(place)
                    .hint("viết giá trị trong dấu nháy nếu nó bắt đầu bằng `&`, `*` hoặc `!`"),
            );
        }
    }

    /// Where each line of `value`, typed at `place`, stands; empty when the file writes it otherwise.
    fn line_places(&self, value: &str, style: ScalarStyle, place: Place) -> Vec<Place> {
        let mut at = place.start as usize;
        match style {
            ScalarStyle::Plain | ScalarStyle::Literal => {}
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => at += 1,
            ScalarStyle::Folded => return Vec::new(),
        }
        let mut places = Vec::new();
        for line in value.lines() {
            let Some(from) = self.find_line(at, line) else { return Vec::new() };
            places.push(Place::new(self.source, from, from + line.len()));
            at = self.text[from..].find('\n').map_or(self.text.len(), |next| from + next + 1);
        }
        places
    }

    /// Where `line` begins, behind the indentation at byte `at`.
    fn find_line(&self, at: usize, line: &str) -> Option<usize> {
        let room = &self.text[at..];
        let indent = room.len() - room.trim_start_matches(' ').len();
        let start = (0..=indent).rev().find(|start| room[*start..].starts_with(line))?;
        Some(at + start)
    }

    /// The parser's end of a block lies behind the following line break; a caret should not.
    fn trimmed(&self, place: Place) -> Place {
        let text = &self.text[place.start as usize..place.end as usize];
        Place { end: place.start + text.trim_end().len() as u32, ..place }
    }

    /// Up to the closing quote: the parser's end of a quoted value lies behind the comment on its line.
    fn closed(&self, place: Place, style: ScalarStyle) -> Place {
        let text = &self.text[place.start as usize..place.end as usize];
        let end = match style {
            ScalarStyle::SingleQuoted => closing(text, '\''),
            ScalarStyle::DoubleQuoted => closing(text, '"'),
            ScalarStyle::Plain | ScalarStyle::Literal | ScalarStyle::Folded => None,
        };
        end.map_or(place, |end| {
            Place::new(place.source, place.start as usize, place.start as usize + end)
        })
    }

    fn byte(&self, index: usize) -> usize {
        self.bytes.get(index).copied().unwrap_or(self.text.len())
    }
}

impl Entries {
    /// Takes `node` as a key, or as the value of the last one; the fault of a key that is none, or was there before.
    fn add(&mut self, node: Node) -> Option<Diagnostic> {
        match self.key.take() {
            Some(key) if !self.names.insert(key.name.clone()) => Some(duplicate(&key)),
            Some(key) => {
                self.read.push((key, node));
                None
            }
            None => {
                let (name, fault) = match node.kind {
                    // Keys that look alike are alike.
                    Kind::Scalar(Scalar { text, .. }) => (composed(&text), None),
                    _ => (String::new(), Some(no_word(node.place))),
                };
                self.key = Some(Key { name, place: node.place });
                fault
            }
        }
    }
}

fn no_word(place: Place) -> Diagnostic {
    Diagnostic::error("khoá phải là một từ")
        .at(place)
        .hint("viết giá trị có dấu `{` hoặc `[` ở đầu trong dấu nháy")
}

/// Said after so many faults, and instead of all others.
pub fn more_faults(source: SourceId) -> Diagnostic {
    Diagnostic::error(format!("tệp còn lỗi khác sau {MAX_FAULTS} lỗi này"))
        .at(Place::new(source, 0, 0))
        .hint("sửa các lỗi trên rồi chạy lại; có thể đây không phải là tệp dữ liệu")
}

/// The byte behind the `quote` that closes what the first one of `text` opens.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        if quote == '"' && letter == '\\' || letter == quote && quote == '\'' && next == Some(quote)
        {
            letters.next();
        } else if letter == quote {
            return Some(at + quote.len_utf8());
        }
    }
    None
}

fn duplicate(key: &Key) -> Diagnostic {
    Diagnostic::error(format!("khoá `{}` viết hai lần", key.name))
        .at(key.place)
        .label("lần thứ hai")
        .hint("giữ một lần; lần sau không được âm thầm thay lần trước")
}

fn scalar(text: &str, style: ScalarStyle, place: Place, places: Vec<Place>) -> Node {
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    };
    let kind = match style {
        Style::Plain if text.is_empty() => Kind::Empty,
        _ => Kind::Scalar(Scalar { text: text.to_owned(), style, places }),
    };
    Node { place, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_value_ends_at_its_quote_whatever_comment_follows() {
        for (text, value) in [
            ("a: \"một  hai \"  # ghi chú\n", "\"một  hai \""),
            ("a: 'nó''s'   # \"chú\"\n", "'nó''s'"),
            ("a: \"\\\"x\\\\\" # y\n", "\"\\\"x\\\\\""),
            ("a: 'x'\n", "'x'"),
        ] {
            let node = parse(SourceId(0), text).unwrap();
            let Kind::Record(entries) = node.kind else { panic!("{text}") };
            let place = entries[0].1.place;
            assert_eq!(&text[place.start as usize..place.end as usize], value);
        }
    }
}
