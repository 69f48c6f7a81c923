//! Automatic numbers: a multilevel list and a list of dashes, bound to the styles, and the restarts they need.
//!
//! Mục, điều and khoản are levels of one list, so that Word renumbers them when a clerk inserts or deletes one. Khoản
//! with and without a title are one series: the style of the first is based on that of the second and takes its level
//! from it. Dashes are a list too: Enter gives the next one, and there is nothing to miscount.
//!
//! Every numbered paragraph is checked against what Word will count: where the tree's ordinal is another one – mục
//! begin anew in each chương and appendix – the paragraph begins a list instance of its own (`w:num` with a
//! start override).
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

/// The list of numbers and the instance that the styles name; docx-rs keeps 1 for itself.
const NUMBERS: usize = 2;
/// The list of dashes, likewise.
const DASHES: usize = 3;

/// A level of the list of numbers, from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    Roman,
    Article,
    Clause,
}

impl Numbered {
    const ALL: [Self; 3] = [Self::Roman, Self::Article, Self::Clause];

    fn component(self) -> Component {
        match self {
            Self::Roman => Component::Roman,
            Self::Article => Component::ArticleText,
            Self::Clause => Component::Clause,
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
            Self::Clause => ("decimal", "%3."),
        }
    }
}

/// The list instance and level that the style of `component` names.
pub fn style_number(component: Component) -> Option<(NumberingId, IndentLevel)> {
    if component == Component::Dash {
        return Some((NumberingId::new(DASHES), IndentLevel::new(0)));
    }
    let level = Numbered::ALL.into_iter().find(|level| level.component() == component)?;
    Some((NumberingId::new(NUMBERS), IndentLevel::new(level.depth())))
}

/// What Word will have counted so far.
#[derive(Debug)]
pub struct Counter {
    counted: [u32; Numbered::ALL.len()],
    /// Levels that `LibreOffice` counts although nothing of them was printed, because a smaller one came first.
    implied: [bool; Numbered::ALL.len()],
    /// The instance in force at each level.
    instance: [usize; Numbered::ALL.len()],
    instances: Vec<Numbering>,
}

impl Counter {
    /// Nothing counted yet.
    pub fn new() -> Self {
        Self {
            counted: [0; Numbered::ALL.len()],
            implied: [false; Numbered::ALL.len()],
            instance: [NUMBERS; Numbered::ALL.len()],
            instances: Vec::new(),
        }
    }

    /// `paragraph`, whose style is numbered by `level`, with the number `ordinal`.
    pub fn number(&mut self, paragraph: Paragraph, level: Numbered, ordinal: u32) -> Paragraph {
        let depth = level.depth();
        self.counted[depth] += 1;
        if self.counted[depth] != ordinal || self.implied[depth] {
            let start = LevelOverride::new(depth).start(ordinal as usize);
            self.instance[depth] = self.add(vec![start]);
            self.counted[depth] = ordinal;
        }
        self.imply(depth);
        self.counted[depth + 1..].fill(0);
        let instance = self.instance[depth];
        self.instance[depth + 1..].fill(instance);
        if instance == NUMBERS {
            paragraph
        } else {
            paragraph.numbering(NumberingId::new(instance), IndentLevel::new(depth))
        }
    }

    fn imply(&mut self, depth: usize) {
        for above in 0..depth {
            self.implied[above] |= self.counted[above] == 0;
        }
        self.implied[depth..].fill(false);
    }

    fn add(&mut self, overrides: Vec<LevelOverride>) -> usize {
        let id = DASHES + 1 + self.instances.len();
        self.instances.push(Numbering::new(id, NUMBERS).overrides(overrides));
        id
    }

    /// Whether a list has begun anew, so that the paper has instances of its own.
    pub fn has_begun_anew(&self) -> bool {
        !self.instances.is_empty()
    }

    /// Both lists with every instance that was begun.
    pub fn finish(self, format: &Format) -> Numberings {
        let levels = Numbered::ALL.into_iter().map(|level| number_level(level, format));
        let numbers = levels.fold(AbstractNumbering::new(NUMBERS), AbstractNumbering::add_level);
        let dashes = AbstractNumbering::new(DASHES).add_level(dash_level(format));
        let all = Numberings::new()
            .add_abstract_numbering(multilevel(numbers))
            .add_abstract_numbering(multilevel(dashes))
            .add_numbering(Numbering::new(NUMBERS, NUMBERS))
            .add_numbering(Numbering::new(DASHES, DASHES));
        self.instances.into_iter().fold(all, Numberings::add_numbering)
    }
}

/// The letter of a điểm, typed, before its words.
pub fn typed_label(paragraph: Paragraph, label: &str) -> Paragraph {
    paragraph.add_run(Run::new().add_text(format!("{label} ")))
}

fn multilevel(list: AbstractNumbering) -> AbstractNumbering {
    AbstractNumbering { multi_level_type: Some("multilevel".to_owned()), ..list }
}

fn number_level(level: Numbered, format: &Format) -> Level {
    let (digits, text) = level.pattern();
    let found = list_level(level.depth(), digits, text, level.component(), format);
    match level {
        // The number of a Điều is bold, whether its words are or not.
        Numbered::Article => found.bold(),
        Numbered::Roman | Numbered::Clause => found,
    }
}

fn dash_level(format: &Format) -> Level {
    list_level(0, "bullet", "-", Component::Dash, format)
}

fn list_level(
    depth: usize,
    digits: &str,
    text: &str,
    component: Component,
    format: &Format,
) -> Level {
    let indent = Twips::from_mm(format.style(component).indent);
    Level::new(
        depth,
        Start::new(1),
        NumberFormat::new(digits),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .paragraph_style(component.word())
    .suffix(LevelSuffixType::Space)
    .indent(Some(0), Some(SpecialIndentType::FirstLine(indent.signed())), None, None)
}
