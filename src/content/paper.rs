//! A template, read: its front matter and its body.

use std::collections::BTreeSet;

use super::front::FrontMatter;
use super::source_text::SourceText;
use super::stencil::Compiled;
use crate::diagnostic::{Diagnostic, Faults, Place, SourceId, Sources};
use crate::yaml::{Alphabet, Decode, Reader, parse};

/// The line around the front matter.
const FENCE: &str = "---";

/// A template: its front matter and its body, not yet rendered.
#[derive(Debug, Clone)]
pub struct Paper {
    pub front: FrontMatter,
    pub(super) body: Body,
}

/// What stands below the front matter.
#[derive(Debug, Clone)]
pub struct Body {
    pub text: SourceText,
    pub compiled: Compiled,
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
                let text = SourceText::exact(&text[body..], source, body);
                Ok(Self { front, body: Body { text, compiled: Compiled::default() } })
            }
            _ => Err(reader.faults),
        }
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
            faults.push(alphabet.refuse(c, "mẫu").at(Place::new(source, at, at + c.len_utf8())));
        }
    }
    faults
}
