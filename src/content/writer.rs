//! The strings of a template → words and lines, and the faults met on the way.

use super::engine::Engine;
use super::frame;
use super::front::FrontMatter;
use super::leaf::Leaf;
use super::material::Material;
use super::paper::Body;
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Faults, Place, Sources};
use crate::document::{self, Line, Section};
use crate::fonts::Fonts;
use crate::format::Format;
use crate::grammar;

/// What a template calls the words written for its paper alone.
const OWN_WORDS: &str = "van_ban";

/// Most lines of a string of the front matter: the recipients of a commune are some dozens.
const MOST_LINES: usize = 500;

/// Everything a paper is composed from, beside its template.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// What templates see.
    pub material: &'a Material<'a>,
    /// What the paper is about.
    pub subject: Subject<'a>,
    pub format: &'a Format,
    pub fonts: &'a Fonts,
    pub sources: &'a Sources,
}

/// Renders the strings of a paper and keeps the faults it meets.
#[derive(Debug)]
pub struct Writer<'a> {
    pub setting: Setting<'a>,
    pub faults: Faults,
    engine: Engine<'a>,
}

impl<'a> Writer<'a> {
    /// A writer that has met no fault.
    pub fn new(setting: Setting<'a>) -> Self {
        let Setting { material, subject, .. } = setting;
        let mut engine = Engine::new(material.about(subject), material);
        engine.show(OWN_WORDS, material.paper(""));
        Self { setting, faults: Vec::new(), engine }
    }

    /// The name of the paper's files; from here on templates see the words written for the paper of this name.
    pub fn file_name(&mut self, front: &FrontMatter) -> Option<String> {
        let name = frame::file_name(&front.file_name, self)?;
        self.engine.show(OWN_WORDS, self.setting.material.paper(&name));
        Some(name)
    }

    /// The reason that `leaf` renders to, if it gives one; `None` when a fault was noted.
    pub fn reason(&mut self, leaf: Option<&Leaf>) -> Option<Option<String>> {
        let Some(leaf) = leaf else { return Some(None) };
        let line = self.line(leaf)?;
        Some((!line.is_empty()).then(|| document::text(&line)))
    }

    /// Every fault of the front matter, and those of the body beside them.
    pub fn finish(mut self, body: &Body) -> Faults {
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

    /// The rendered words of a body, with their markers.
    pub fn words(&self, body: &Body) -> Result<String, Faults> {
        self.engine.body(body).map_err(|fault| vec![fault])
    }

    /// The sections of a body.
    pub fn body(&mut self, body: &Body) -> Option<Vec<Section>> {
        let words = self.keep(self.words(body))?;
        self.keep(grammar::parse(&words, body.text.place))
    }

    /// The rendered lines of `leaf`; blank ones are left out.
    pub fn lines(&mut self, leaf: &Leaf) -> Option<Vec<Line>> {
        let words = self.engine.leaf(leaf, self.setting.sources);
        let words = words.map_err(|fault| self.faults.push(fault)).ok()?;
        if let Some(extra) = words.split('\n').nth(MOST_LINES) {
            let at = grammar::marker::last_base(extra).unwrap_or(leaf.place);
            return self.fail(
                Diagnostic::error(format!(
                    "quá {MOST_LINES} dòng ở một chỗ trong phần đầu của mẫu"
                ))
                .at(at)
                .hint("gộp các nơi nhận hay căn cứ cùng loại, hoặc đưa danh sách vào phụ lục"),
            );
        }
        let lines = words.split('\n').map(|words| self.keep(grammar::inline(words, leaf.place)));
        let lines: Vec<_> = lines.collect();
        let lines = lines.into_iter().collect::<Option<Vec<_>>>()?;
        Some(lines.into_iter().filter(|line| !line.is_empty()).collect())
    }

    /// The rendered words of `leaf` as one line.
    pub fn line(&mut self, leaf: &Leaf) -> Option<Line> {
        let words = self.engine.leaf(leaf, self.setting.sources);
        let words = words.map_err(|fault| self.faults.push(fault)).ok()?;
        self.keep(grammar::inline(&words.replace('\n', " "), leaf.place))
    }

    /// `leaf` as a name for the program; `None` when it is not there or renders to nothing.
    pub fn name(&mut self, leaf: Option<&Leaf>) -> Option<(String, Place)> {
        let leaf = leaf?;
        let name = self.engine.name(leaf, self.setting.sources);
        let name = name.map_err(|fault| self.faults.push(fault)).ok()?;
        (!name.is_empty()).then_some((name, leaf.place))
    }
}
