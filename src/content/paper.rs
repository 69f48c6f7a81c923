//! One template, read; and one paper, composed from it.

use std::collections::BTreeSet;

use super::body;
use super::engine::Engine;
use super::frame::{self, Particulars};
use super::front::FrontMatter;
use super::leaf::Leaf;
use super::source_text::SourceText;
use crate::data::AgencyFile;
use crate::diagnostic::{Diagnostic, Faults, Place, SourceId, Sources};
use crate::document::{Document, Line};
use crate::fonts::Fonts;
use crate::format::Format;
use crate::grammar;
use crate::yaml::{Alphabet, Decode, Reader, View, parse};

/// The line around the front matter.
const FENCE: &str = "---";

/// A template: its front matter and its body, not yet rendered.
#[derive(Debug, Clone)]
pub struct Paper {
    pub front: FrontMatter,
    pub(super) body: SourceText,
}

/// Everything a paper is composed from, beside its template.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// What templates see: a record.
    pub data: &'a View,
    pub agency: &'a AgencyFile,
    pub format: &'a Format,
    pub fonts: &'a Fonts,
    pub sources: &'a Sources,
}

impl Paper {
    /// The template in file `source`.
    pub fn read(source: SourceId, sources: &Sources, alphabet: &Alphabet) -> Result<Self, Faults> {
        let text = &sources.get(source).text;
        let strangers = strangers(text, source, alphabet);
        if !strangers.is_empty() {
            return Err(strangers);
        }
        let (front, body) = split(text, source).map_err(|fault| vec![fault])?;
        let node = parse(source, &text[..front])?;
        let mut reader = Reader { alphabet, faults: Vec::new() };
        let front = FrontMatter::decode(&node, &mut reader);
        match front {
            Some(front) if reader.faults.is_empty() => {
                Ok(Self { front, body: SourceText::exact(&text[body..], source, body) })
            }
            _ => Err(reader.faults),
        }
    }
}

/// The paper that `paper` makes of the data, or every fault on the way.
pub fn compose(paper: &Paper, setting: Setting<'_>) -> Result<Document, Faults> {
    let mut writer = Writer::new(setting);
    let Some(given) = Particulars::collect(&paper.front, &mut writer) else {
        return Err(once(writer.finish(&paper.body)));
    };
    let body = body::compose(paper, &given, &mut writer);
    let frame = frame::compose(&given, &mut writer);
    match (body, frame) {
        (Some(sections), Some(frame)) if writer.faults.is_empty() => {
            Ok(Document { info: given.info(), frame, sections })
        }
        _ => Err(once(writer.faults)),
    }
}

/// Each fault once: a loop of the template repeats its own.
fn once(faults: Faults) -> Faults {
    let mut unique = Faults::new();
    for fault in faults {
        if !unique.contains(&fault) {
            unique.push(fault);
        }
    }
    unique
}

/// The body of `paper` in the content language, as the grammar is about to read it.
pub fn words(paper: &Paper, setting: Setting<'_>) -> Result<String, Faults> {
    let words = Writer::new(setting).engine.words(&paper.body).map_err(|fault| vec![fault])?;
    Ok(grammar::marker::strip(&words))
}

/// Renders the strings of a paper and keeps the faults it meets.
#[derive(Debug)]
pub struct Writer<'a> {
    pub setting: Setting<'a>,
    pub faults: Faults,
    engine: Engine,
}

impl<'a> Writer<'a> {
    fn new(setting: Setting<'a>) -> Self {
        Self { setting, faults: Vec::new(), engine: Engine::new(setting.data) }
    }

    /// Every fault of the front matter, and those of the body beside them.
    fn finish(mut self, body: &SourceText) -> Faults {
        self.body(body);
        self.faults
    }

    /// Notes a fault; always `None`.
    pub fn fail<T>(&mut self, fault: Diagnostic) -> Option<T> {
        self.faults.push(fault);
        None
    }

    /// The value of `result`, or `None` after noting its faults.
    pub fn keep<T>(&mut self, result: Result<T, Faults>) -> Option<T> {
        result.map_err(|faults| self.faults.extend(faults)).ok()
    }

    /// The sections of a body.
    pub fn body(&mut self, text: &SourceText) -> Option<Vec<crate::document::Section>> {
        let words = self.engine.words(text).map_err(|fault| self.faults.push(fault)).ok()?;
        self.keep(grammar::parse(&words, text.place))
    }

    /// The rendered lines of `leaf`; blank ones are left out.
    pub fn lines(&mut self, leaf: &Leaf) -> Option<Vec<Line>> {
        let text = self.source_text(leaf);
        let words = self.engine.words(&text).map_err(|fault| self.faults.push(fault)).ok()?;
        let lines = words.split('\n').map(|words| self.keep(grammar::inline(words, leaf.place)));
        let lines: Vec<_> = lines.collect();
        let lines = lines.into_iter().collect::<Option<Vec<_>>>()?;
        Some(lines.into_iter().filter(|line| !line.is_empty()).collect())
    }

    /// The rendered words of `leaf` as one line.
    pub fn line(&mut self, leaf: &Leaf) -> Option<Line> {
        let text = self.source_text(leaf);
        let words = self.engine.words(&text).map_err(|fault| self.faults.push(fault)).ok()?;
        self.keep(grammar::inline(&words.replace('\n', " "), leaf.place))
    }

    /// `leaf` as a name for the program; `None` when it is not there or renders to nothing.
    pub fn name(&mut self, leaf: Option<&Leaf>) -> Option<(String, Place)> {
        let leaf = leaf?;
        let text = self.source_text(leaf);
        let name = self.engine.name(&text).map_err(|fault| self.faults.push(fault)).ok()?;
        (!name.is_empty()).then_some((name, leaf.place))
    }

    fn source_text(&self, leaf: &Leaf) -> SourceText {
        SourceText::scalar(&leaf.text, leaf.place, self.setting.sources)
    }
}

/// The first byte after the front matter, and the first of the body.
fn split(text: &str, source: SourceId) -> Result<(usize, usize), Diagnostic> {
    let missing = || {
        Diagnostic::error("mẫu thiếu phần đầu giữa hai dòng `---`")
            .at(Place::new(source, 0, 0))
            .hint("bắt đầu tệp bằng dòng `---`, rồi các khoá `loai`, `lam_cho`, …, rồi dòng `---`")
    };
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        match (number, line.trim_end() == FENCE) {
            (0, false) => return Err(missing()),
            (0, true) | (_, false) => at += line.len(),
            (_, true) => return Ok((at, at + line.len())),
        }
    }
    Err(missing())
}

/// Each character of a template that no paper may hold, once.
fn strangers(text: &str, source: SourceId, alphabet: &Alphabet) -> Faults {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !matches!(c, '\n' | '\r')) {
        let strange = alphabet.stranger(c.encode_utf8(&mut [0; 4])).is_some();
        if strange && seen.insert(c) {
            let fault = Diagnostic::error(format!(
                "ký tự U+{:04X} không được dùng trong mẫu",
                u32::from(c)
            ));
            faults.push(
                fault
                    .at(Place::new(source, at, at + c.len_utf8()))
                    .hint("xoá ký tự ấy và gõ lại bằng bàn phím; dùng mã Unicode dựng sẵn, không dùng phím Tab"),
            );
        }
    }
    faults
}
