//! What the program says about a fault: a sentence, its exact place, and what to do next.
//!
//! Every stage below `main` returns its faults as [`Diagnostic`]s and prints nothing. A [`Place`] is a
//! range of bytes in one file of [`Sources`]; it travels with every value from the YAML to the printed
//! word, so that a fault found on a finished page can still point into the clerk's file.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use serde::{Deserialize, Serialize};

/// A file that was read, by its number in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceId(pub u16);

/// A range of bytes in a source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub source: SourceId,
    /// First byte of the range.
    pub start: u32,
    /// The byte after the range; equal to `start` for a point.
    pub end: u32,
}

impl Place {
    /// The range `start..end` of `source`, in bytes.
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        let byte = |n: usize| u32::try_from(n).expect("sources are limited to 4 MB");
        Self { source, start: byte(start), end: byte(end) }
    }

    /// The first byte alone: where a whole file or a whole mapping is meant.
    #[must_use]
    pub fn point(self) -> Self {
        Self { end: self.start, ..self }
    }
}

/// One file as it was read.
#[derive(Debug)]
pub struct Source {
    /// The path as the user would write it, relative to where he stands.
    pub name: String,
    pub text: String,
}

/// All files of a run, in the order they were read.
#[derive(Debug, Default, Clone)]
pub struct Sources(Vec<Arc<Source>>);

impl Sources {
    /// Keeps `text` under `name` and returns its number.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        let id = u16::try_from(self.0.len()).expect("at most 65,535 files a run");
        self.0.push(Arc::new(Source { name: name.into(), text: text.into() }));
        SourceId(id)
    }

    /// Whether a clerk's files must be refused; the last few hundred numbers are kept for our own.
    pub fn is_full(&self) -> bool {
        self.0.len() >= Self::MOST
    }

    /// Most files that are read in a run.
    pub const MOST: usize = 65_000;

    /// The numbers of all files, in the order they were read.
    pub fn ids(&self) -> impl Iterator<Item = SourceId> + use<> {
        let count = u16::try_from(self.0.len()).expect("at most 65,535 files a run");
        (0..count).map(SourceId)
    }

    /// The file with number `id`.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.0[usize::from(id.0)]
    }

    /// Line and column of the start of `place`, both from 1, the column in characters.
    pub fn line_column(&self, place: Place) -> (usize, usize) {
        let text = &self.get(place.source).text;
        let before = &text[..text.floor_char_boundary(place.start as usize)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably wrong; the paper can still be printed.
    Warning,
    /// Wrong; what it concerns is not done.
    Error,
}

/// What kind of fault it is, which decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fault {
    /// A paper breaks the decree.
    Form,
    /// The call, the data or a template is wrong.
    Input,
    /// A file could not be written.
    Output,
    /// The user asked to end early.
    Interrupted,
}

/// One finding, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    pub severity: Severity,
    pub fault: Fault,
    /// The rule that is broken: "ND30-29". What one process tells another is of no rule.
    #[serde(skip)]
    pub code: Option<&'static str>,
    /// One Vietnamese sentence, lower case, no full stop, keys and values in backticks.
    pub message: String,
    pub place: Option<Place>,
    /// A few words written under the caret; on a line of their own when there is no place.
    pub label: Option<String>,
    /// What to do next, one sentence each.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// An error in what the user gave.
    pub fn error(message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            fault: Fault::Input,
            code: None,
            message: message.into(),
            place: None,
            label: None,
            hints: Vec::new(),
        }
    }

    /// A warning about what the user gave.
    pub fn warning(message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(message) }
    }

    /// The same finding as another kind of fault.
    #[must_use]
    pub fn of(self, fault: Fault) -> Self {
        Self { fault, ..self }
    }

    /// The same finding as a break of the rule `code`.
    #[must_use]
    pub fn code(self, code: &'static str) -> Self {
        Self { code: Some(code), ..self }
    }

    /// The same finding with its place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// The same finding with words under its caret.
    #[must_use]
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// The same finding with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

/// A value together with what was noticed on the way to it.
#[derive(Debug)]
pub struct Warned<T> {
    pub value: T,
    pub warnings: Vec<Diagnostic>,
}

/// Faults of one stage: never empty.
pub type Faults = Vec<Diagnostic>;

/// Whether the terminal wants colour, and how wide it is, in columns.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    pub colour: Colour,
    pub width: usize,
}

/// Coloured or plain output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    Ansi,
    Plain,
}

/// `diagnostic` as the user sees it, with an excerpt of its file and a caret under the place.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, screen: Screen) -> String {
    let renderer = match screen.colour {
        Colour::Ansi => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    }
    .term_width(screen.width);
    let mut group = heading(diagnostic);
    if let Some(place) = diagnostic.place {
        group = group.element(shown(diagnostic, sources, place));
    } else if let Some(label) = &diagnostic.label {
        group = group.element(Level::NOTE.with_name("ở").message(told(label)));
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name("gợi ý").message(told(hint)));
    }
    renderer.render(&[group])
}

/// `text` without characters that steer a terminal or turn the order of the letters: words of a file of anybody's are
/// shown, not obeyed. The excerpts are made so by their renderer.
pub fn inert(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect()
}

/// `text` for the screen: of a sentence that repeats what is longer than anybody reads, the beginning and the end.
fn told(text: &str) -> String {
    let text = inert(text);
    let length = text.chars().count();
    if length <= LONGEST_SENTENCE {
        return text;
    }
    let start: String = text.chars().take(LONGEST_SENTENCE * 3 / 4).collect();
    let end: String = text.chars().skip(length - LONGEST_SENTENCE / 4).collect();
    format!("{start}…{end}")
}

fn heading(diagnostic: &Diagnostic) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name("lỗi"),
        Severity::Warning => Level::WARNING.with_name("cảnh báo"),
        Severity::Note => Level::NOTE.with_name("ghi chú"),
    };
    let title = level.primary_title(told(&diagnostic.message));
    Group::with_title(match diagnostic.code {
        Some(code) => title.id(code),
        None => title,
    })
}

/// The lines of `place` with a caret; of lines longer than anybody reads only their number and the column.
fn shown<'a>(diagnostic: &Diagnostic, sources: &'a Sources, place: Place) -> Element<'a> {
    let source = sources.get(place.source);
    let clamp = |byte: u32| source.text.floor_char_boundary(byte as usize);
    let (start, end) = (clamp(place.start), clamp(place.end).max(clamp(place.start)));
    // The lines of the place alone: the renderer takes a hundred bytes of memory for each line that it is shown.
    let before = source.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let after = source.text[end..].find('\n').map_or(source.text.len(), |at| end + at + 1);
    let (line, column) = sources.line_column(place);
    if after - before > LONGEST_EXCERPT {
        let origin = Origin::path(inert(&source.name));
        return origin.line(line).char_column(column).into();
    }
    let mut annotation = AnnotationKind::Primary.span(start - before..end - before);
    if let Some(label) = &diagnostic.label {
        annotation = annotation.label(inert(label));
    }
    Snippet::source(&source.text[before..after])
        .line_start(line)
        .path(inert(&source.name))
        .annotation(annotation)
        .into()
}

/// Longest lines that are shown, in bytes.
const LONGEST_EXCERPT: usize = 64 << 10;

/// Longest sentence that is shown whole, in characters: a list of all keys of a record takes a third of it.
const LONGEST_SENTENCE: usize = 1_000;

/// Longest words that are compared, in characters: no name is as long, and two of megabytes take hours.
const LONGEST_NAME: usize = 200;

/// A path the way messages show it: with `/` on every system.
pub fn show_path(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// The candidate nearest to `typed`, when it is near enough to be what was meant and no other is as near.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let is_name = |words: &str| words.chars().nth(LONGEST_NAME).is_none();
    let mut best: Option<(f64, &str)> = None;
    let mut tied = false;
    for candidate in candidates.into_iter().filter(|one| is_name(typed) && is_name(one)) {
        let likeness = strsim::normalized_damerau_levenshtein(typed, candidate);
        match best {
            Some((most, found)) if likeness == most => tied |= found != candidate,
            Some((most, _)) if likeness < most => {}
            _ => (best, tied) = (Some((likeness, candidate)), false),
        }
    }
    best.filter(|(likeness, _)| *likeness >= 0.5 && !tied).map(|(_, candidate)| candidate)
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "lỗi",
            Self::Warning => "cảnh báo",
            Self::Note => "ghi chú",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_told_whole_up_to_a_thousand_characters() {
        let most = format!("`{}` sai", "ộ".repeat(LONGEST_SENTENCE - 6));
        assert_eq!(told(&most), most);
        let more = format!("`{}` sai", "ộ".repeat(LONGEST_SENTENCE - 5));
        assert_eq!(told(&more), format!("`{}…{}` sai", "ộ".repeat(749), "ộ".repeat(245)));
    }

    #[test]
    fn names_are_compared_up_to_two_hundred_characters() {
        let name = |length: usize| "ộ".repeat(length - 1);
        let most = name(LONGEST_NAME) + "x";
        assert_eq!(nearest(&most, [name(LONGEST_NAME).as_str()]), Some(&*name(LONGEST_NAME)));
        let more = name(LONGEST_NAME + 1) + "x";
        assert_eq!(nearest(&more, [name(LONGEST_NAME).as_str()]), None);
        assert_eq!(nearest(&most, [more.as_str()]), None);
    }
}
