//! Properties of a paragraph as one place states them: the paragraph, a style, the defaults, a level of a list.

use super::measure::twips;
use super::run::is_shaded;
use super::tabs::{self, Said};
use super::xml::{Node, NodeExt, is_on};

/// What one `w:pPr` states.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParaProps {
    pub align: Option<Align>,
    pub ind: Ind,
    pub spacing: Spacing,
    /// Whether white space between paragraphs of the same style is left out.
    pub contextual: Option<bool>,
    pub top: Option<Edge>,
    pub bottom: Option<Edge>,
    pub shade: Option<bool>,
    pub number: Option<NumberRef>,
    pub tabs: Vec<Said>,
}

/// `w:jc`, as far as papers differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
    Justify,
}

/// Indents.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Ind {
    pub left: Option<Length>,
    pub right: Option<Length>,
    /// Of the first line against the others; negative when it hangs.
    pub first: Option<Length>,
}

/// A length that may depend on the size of letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    Pt(f64),
    /// So many letters as wide as high.
    Letters(f64),
}

/// White space above, below and inside.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spacing {
    pub before: Option<Gap>,
    pub after: Option<Gap>,
    pub line: Option<Line>,
}

/// White space beside a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gap {
    Pt(f64),
    /// As a browser leaves it.
    Auto,
}

/// `w:line` with its rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line {
    /// A multiple of the single line.
    Times(f64),
    /// In pt.
    Exact(f64),
    /// In pt.
    AtLeast(f64),
}

/// An edge of a paragraph or a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    None,
    Solid,
    /// Dots, dashes, waves.
    Broken,
}

/// The list that a place below names, when only another level is stated.
const SAME: i64 = -1;

/// A list instance and, when it is stated, the level in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRef {
    pub list: i64,
    pub level: Option<usize>,
}

impl ParaProps {
    /// What the `w:pPr` `node` states.
    pub fn read(node: Node<'_>) -> Self {
        let border = |name| Some(edge(node.child("pBdr")?.child(name)?));
        Self {
            align: node.val("jc").and_then(align),
            ind: node.child("ind").map(ind).unwrap_or_default(),
            spacing: node.child("spacing").map(spacing).unwrap_or_default(),
            contextual: node.flag("contextualSpacing"),
            top: border("top"),
            bottom: border("bottom"),
            shade: node.child("shd").map(is_shaded),
            number: node.child("numPr").and_then(number),
            tabs: node.child("tabs").map(tabs::said).unwrap_or_default(),
        }
    }

    /// This place with what `over` states over it.
    #[must_use]
    pub fn under(self, over: &Self) -> Self {
        Self {
            align: over.align.or(self.align),
            ind: self.ind.under(over.ind),
            spacing: Spacing {
                before: over.spacing.before.or(self.spacing.before),
                after: over.spacing.after.or(self.spacing.after),
                line: over.spacing.line.or(self.spacing.line),
            },
            contextual: over.contextual.or(self.contextual),
            top: over.top.or(self.top),
            bottom: over.bottom.or(self.bottom),
            shade: over.shade.or(self.shade),
            number: match (over.number, self.number) {
                (Some(NumberRef { list: SAME, level }), Some(own)) => {
                    Some(NumberRef { level, ..own })
                }
                (over, own) => over.or(own),
            },
            tabs: tabs::under(&self.tabs, &over.tabs),
        }
    }
}

impl Ind {
    /// These indents with `over` over them.
    #[must_use]
    pub fn under(self, over: Self) -> Self {
        Self {
            left: over.left.or(self.left),
            right: over.right.or(self.right),
            first: over.first.or(self.first),
        }
    }
}

impl Length {
    /// In pt, for letters of `size` pt.
    pub fn pt(self, size: f64) -> f64 {
        match self {
            Self::Pt(pt) => pt,
            Self::Letters(count) => count * size,
        }
    }
}

fn align(value: &str) -> Option<Align> {
    match value {
        "left" | "start" => Some(Align::Left),
        "center" => Some(Align::Centre),
        "right" | "end" => Some(Align::Right),
        "both" | "distribute" | "thaiDistribute" | "lowKashida" | "mediumKashida"
        | "highKashida" => Some(Align::Justify),
        _ => None,
    }
}

/// Of a length in twips and one in hundredths of a letter Word writes both, and keeps the first up to date.
fn ind(node: Node<'_>) -> Ind {
    let length = |plain: &[&str], letters: &[&str]| {
        let first = |names: &[&str]| names.iter().find_map(|name| node.attr(name));
        let plain = first(plain).and_then(twips).map(Length::Pt);
        let count = || first(letters)?.trim().parse::<f64>().ok().filter(|it| it.is_finite());
        plain.or_else(|| count().map(|count| Length::Letters(count / 100.0)))
    };
    let turned = |length| match length {
        Length::Pt(pt) => Length::Pt(-pt),
        Length::Letters(count) => Length::Letters(-count),
    };
    let hanging = length(&["hanging"], &["hangingChars"]).map(turned);
    Ind {
        left: length(&["left", "start"], &["leftChars", "startChars"]),
        right: length(&["right", "end"], &["rightChars", "endChars"]),
        first: hanging.or_else(|| length(&["firstLine"], &["firstLineChars"])),
    }
}

/// Points of a line, for gaps that are stated in hundredths of lines.
const LINE: f64 = 12.0;

fn spacing(node: Node<'_>) -> Spacing {
    let gap = |auto: &str, plain: &str, lines: &str| {
        if node.attr(auto).is_some_and(is_on) {
            return Some(Gap::Auto);
        }
        let plain = node.attr(plain).and_then(twips);
        let counted = || Some(node.int(lines)? as f64 / 100.0 * LINE);
        plain.or_else(counted).map(|pt| Gap::Pt(pt.max(0.0)))
    };
    Spacing {
        before: gap("beforeAutospacing", "before", "beforeLines"),
        after: gap("afterAutospacing", "after", "afterLines"),
        line: node.attr("line").and_then(twips).map(|pt| line(pt, node.attr("lineRule"))),
    }
}

/// A multiple counts in 240ths of a line, which read as twips are twelfths of 12 pt.
fn line(pt: f64, rule: Option<&str>) -> Line {
    match rule {
        Some("exact") => Line::Exact(pt.abs()),
        Some("atLeast") => Line::AtLeast(pt.abs()),
        _ if pt < 0.0 => Line::Exact(-pt),
        _ => Line::Times(pt / LINE),
    }
}

/// What the border `node` looks like.
pub fn edge(node: Node<'_>) -> Edge {
    match node.attr("val") {
        None | Some("nil" | "none") => Edge::None,
        Some("single" | "thick" | "double" | "triple") => Edge::Solid,
        Some(other) if other.starts_with("thi") => Edge::Solid,
        Some(_) => Edge::Broken,
    }
}

fn number(node: Node<'_>) -> Option<NumberRef> {
    let int = |name: &str| node.val(name)?.trim().parse::<i64>().ok();
    let level = int("ilvl").and_then(|level| usize::try_from(level).ok()).map(|level| level.min(8));
    match int("numId") {
        Some(list) => Some(NumberRef { list, level }),
        None => level.map(|_| NumberRef { list: SAME, level }),
    }
}
