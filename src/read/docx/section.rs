//! Sections → sheets: size, margins, and which headers and footers they show.

use super::measure::{mm, twips};
use super::xml::{Node, NodeExt, is_on};
use crate::read::{Margins, Sheet};

/// A section as its properties state it.
#[derive(Debug, Clone)]
pub struct Section<'a> {
    pub sheet: Sheet,
    /// Whether its first page has a header and a footer of its own.
    pub title_page: bool,
    /// Whether it goes on below the section before, on the same page.
    pub continuous: bool,
    /// Headers and footers that it names itself: "header" or "footer", "default" or "first", relation.
    pub references: Vec<Reference<'a>>,
}

/// A header or a footer that a section names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'a> {
    pub kind: &'a str,
    pub pages: &'a str,
    pub relation: &'a str,
}

/// What Word takes for a sheet that states no size: Letter, 8.5 × 11 inches.
const LETTER: (f64, f64) = (215.9, 279.4);

/// The sections of `body` in order; a body that states none is one section.
pub fn sections(body: Node<'_>) -> Vec<Section<'_>> {
    let all = body.descendants().filter(|node| node.word() == "sectPr" && is_real(*node));
    let found: Vec<_> = all.map(|node| section(Some(node))).collect();
    if found.is_empty() { vec![section(None)] } else { found }
}

/// Whether `node` ends a section: it is of the body or of a paragraph, and not a record of what was once.
fn is_real(node: Node<'_>) -> bool {
    let parent = node.parent().map(|parent| parent.word());
    let boxed = node.ancestors().any(|it| it.word() == "txbxContent");
    matches!(parent, Some("body" | "pPr")) && !boxed
}

fn section(node: Option<Node<'_>>) -> Section<'_> {
    let child = |name| node.and_then(|node| node.child(name));
    let size = |name| child("pgSz").and_then(|it| twips(it.attr(name)?)).map(mm);
    let number = child("pgNumType");
    let kept = |it: &Node<'_>| matches!(it.word(), "headerReference" | "footerReference");
    let references = node.into_iter().flat_map(|node| node.children().filter(kept));
    Section {
        sheet: Sheet {
            width: size("w").unwrap_or(LETTER.0),
            height: size("h").unwrap_or(LETTER.1),
            margins: child("pgMar").and_then(margins),
            has_table: false,
            first_is_numbered: None,
            restarts_at: number.and_then(|it| u32::try_from(it.int("start")?).ok()),
        },
        title_page: child("titlePg").is_some_and(|it| it.attr("val").is_none_or(is_on)),
        continuous: child("type").and_then(|it| it.attr("val")) == Some("continuous"),
        references: references.filter_map(reference).collect(),
    }
}

/// The gutter widens the left margin; a negative margin at the top only says that headers do not push the text.
fn margins(node: Node<'_>) -> Option<Margins> {
    let side = |name| node.attr(name).and_then(twips).map(mm);
    Some(Margins {
        top: side("top")?.abs(),
        bottom: side("bottom")?.abs(),
        left: side("left").or_else(|| side("start"))? + side("gutter").unwrap_or(0.0),
        right: side("right").or_else(|| side("end"))?,
    })
}

fn reference(node: Node<'_>) -> Option<Reference<'_>> {
    let kind = node.word().strip_suffix("Reference")?;
    let pages = node.attr("type").unwrap_or("default");
    Some(Reference { kind, pages, relation: node.attr("id")? })
}

impl Section<'_> {
    /// Width between the margins, in pt.
    pub fn text_width(&self) -> f64 {
        let sides = self.sheet.margins.map_or(0.0, |margins| margins.left + margins.right);
        (self.sheet.width - sides).max(0.0) * super::measure::MM
    }
}
