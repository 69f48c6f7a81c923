//! Automatic numbers: one multilevel list bound to the styles, and the restarts it needs.
//!
//! Mục, điều, khoản and gạch đầu dòng are levels of one list, so that Word renumbers them when a clerk inserts or
//! deletes one. Every numbered paragraph is checked against what Word will count: where the tree's ordinal is
//! another one, the paragraph begins a list instance of its own (`w:num` with a start override).
//!
//! A limit: Word has no a b c d đ e g. Its letters would print "e)" for "đ)", and a list patched with overrides
//! prints wrong letters, silently, as soon as a điểm is inserted. The letter of a điểm is therefore typed: a clerk
//! who inserts one types its letter, and no letter ever changes behind his back.

use docx_rs::{
    AbstractNumbering, IndentLevel, Level, LevelJc, LevelOverride, LevelSuffixType, LevelText,
    NumberFormat, Numbering, NumberingId, Numberings, Paragraph, Run, SpecialIndentType, Start,
};

use super::measure::Twips;
use crate::format::{Component, Format};

/// The list and the instance that the styles name; docx-rs keeps 1 for itself.
const LIST: usize = 2;

/// A level of the list, from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    Roman,
    Article,
    TitledClause,
    Clause,
    Dash,
}

impl Numbered {
    const ALL: [Self; 5] =
        [Self::Roman, Self::Article, Self::TitledClause, Self::Clause, Self::Dash];

    /// The level that numbers paragraphs of `component`.
    pub fn of(component: Component) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.component() == component)
    }

    fn component(self) -> Component {
        match self {
            Self::Roman => Component::Roman,
            Self::Article => Component::Article,
            Self::TitledClause => Component::TitledClause,
            Self::Clause => Component::Clause,
            Self::Dash => Component::Dash,
        }
    }

    fn depth(self) -> usize {
        self as usize
    }

    /// Word's name of the digits, and the text around them.
    fn pattern(self) -> (&'static str, &'static str) {
        match self {
            Self::Roman => ("upperRoman", "%1."),
            Self::Article => ("decimal", "Điều %2."),
            Self::TitledClause => ("decimal", "%3."),
            Self::Clause => ("decimal", "%4."),
            Self::Dash => ("bullet", "-"),
        }
    }
}

/// The instance and level that a style of `level` names.
pub fn style_number(level: Numbered) -> (NumberingId, IndentLevel) {
    (NumberingId::new(LIST), IndentLevel::new(level.depth()))
}

/// What Word will have counted so far.
#[derive(Debug)]
pub struct Counter {
    counted: [u32; Numbered::ALL.len()],
    /// The instance in force at each level.
    instance: [usize; Numbered::ALL.len()],
    instances: Vec<Numbering>,
}

impl Counter {
    /// Nothing counted yet.
    pub fn new() -> Self {
        Self {
            counted: [0; Numbered::ALL.len()],
            instance: [LIST; Numbered::ALL.len()],
            instances: Vec::new(),
        }
    }

    /// Begins every number anew: an appendix does not go on counting where the body stopped.
    pub fn restart(&mut self) {
        if self.counted == [0; Numbered::ALL.len()] {
            return;
        }
        let starts = Numbered::ALL.map(|level| LevelOverride::new(level.depth()).start(1));
        let id = self.add(starts.to_vec());
        self.instance = [id; Numbered::ALL.len()];
        self.counted = [0; Numbered::ALL.len()];
    }

    /// `paragraph`, whose style is numbered by `level`, with the number `ordinal`.
    pub fn number(&mut self, paragraph: Paragraph, level: Numbered, ordinal: u32) -> Paragraph {
        let depth = level.depth();
        self.counted[depth] += 1;
        if level != Numbered::Dash && self.counted[depth] != ordinal {
            let start = LevelOverride::new(depth).start(ordinal as usize);
            self.instance[depth] = self.add(vec![start]);
            self.counted[depth] = ordinal;
        }
        self.counted[depth + 1..].fill(0);
        let instance = self.instance[depth];
        self.instance[depth + 1..].fill(instance);
        if instance == LIST {
            paragraph
        } else {
            paragraph.numbering(NumberingId::new(instance), IndentLevel::new(depth))
        }
    }

    fn add(&mut self, overrides: Vec<LevelOverride>) -> usize {
        let id = LIST + 1 + self.instances.len();
        self.instances.push(Numbering::new(id, LIST).overrides(overrides));
        id
    }

    /// The list with every instance that was begun.
    pub fn finish(self, format: &Format) -> Numberings {
        let list = Numbered::ALL
            .into_iter()
            .map(|level| list_level(level, format))
            .fold(AbstractNumbering::new(LIST), AbstractNumbering::add_level);
        let list = AbstractNumbering { multi_level_type: Some("multilevel".to_owned()), ..list };
        let all = Numberings::new().add_abstract_numbering(list);
        let all = all.add_numbering(Numbering::new(LIST, LIST));
        self.instances.into_iter().fold(all, Numberings::add_numbering)
    }
}

/// The letter of a điểm, typed, before its words.
pub fn typed_label(paragraph: Paragraph, label: &str) -> Paragraph {
    paragraph.add_run(Run::new().add_text(format!("{label} ")))
}

fn list_level(level: Numbered, format: &Format) -> Level {
    let (digits, text) = level.pattern();
    let indent = Twips::from_mm(format.style(level.component()).indent);
    Level::new(
        level.depth(),
        Start::new(1),
        NumberFormat::new(digits),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .paragraph_style(level.component().word())
    .suffix(LevelSuffixType::Space)
    .indent(Some(0), Some(SpecialIndentType::FirstLine(indent.signed())), None, None)
}
