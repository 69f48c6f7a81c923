//! A clean paper with one thing changed, read from its pages and from its DOCX: what is found in each.

use vanban::check::{Paper, examine_form};
use vanban::document::{Block, Document};
use vanban::fonts::Fonts;
use vanban::format::{Component, SizeSet};
use vanban::pages::Pages;
use vanban::read::{self, Extent, Look, Medium, Observed};

use super::clean::{TABLE, told};
use crate::{docx_file, press};

/// One change of a clean paper, and the rule it breaks.
pub struct Case {
    pub code: &'static str,
    /// What was done, for whoever reads that it was not found.
    pub what: &'static str,
    pub paper: fn() -> Document,
    pub change: Change,
}

/// Where the change is made.
pub enum Change {
    /// In the words, before either format is written.
    Tree(fn(&mut Document)),
    /// In the looks that were read.
    Seen(fn(&mut Observed)),
    /// On pages alone.
    Pages(fn(&mut Pages)),
}

impl Case {
    /// The media that the change shows in.
    pub fn media(&self) -> &'static [Medium] {
        match self.change {
            Change::Tree(_) | Change::Seen(_) => &[Medium::Pdf, Medium::Docx],
            Change::Pages(_) => &[Medium::Pdf],
        }
    }

    fn seen(&self, medium: Medium) -> Observed {
        let mut document = (self.paper)();
        if let Change::Tree(change) = self.change {
            change(&mut document);
        }
        let mut seen = match medium {
            Medium::Pdf => {
                let mut pages = press::pages(&document, SizeSet::Set14);
                if let Change::Pages(change) = self.change {
                    change(&mut pages);
                }
                read::pages(&pages)
            }
            Medium::Docx => {
                let bytes = docx_file::bytes(&document, SizeSet::Set14);
                read::docx(&bytes, &Fonts::builtin()).unwrap()
            }
        };
        if let Change::Seen(change) = self.change {
            change(&mut seen);
        }
        seen
    }

    /// What is wrong where not just the one thing is found.
    fn wrong(&self) -> Vec<String> {
        let one = |medium: &Medium| {
            let seen = self.seen(*medium);
            let told = told(&examine_form(&Paper { seen: &seen, table: &TABLE }));
            let just = told.len() == 1 && told[0].starts_with(&format!("{} ", self.code));
            let shown = told.join("\n    ");
            (!just).then(|| format!("{} {medium:?} {}:\n    {shown}", self.code, self.what))
        };
        self.media().iter().filter_map(one).collect()
    }
}

/// Holds every one of `cases` to be found, and nothing beside it.
#[track_caller]
pub fn hold(cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().flat_map(Case::wrong).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// A change of words.
pub fn tree(
    code: &'static str,
    what: &'static str,
    paper: fn() -> Document,
    change: fn(&mut Document),
) -> Case {
    Case { code, what, paper, change: Change::Tree(change) }
}

/// A change of looks.
pub fn seen(
    code: &'static str,
    what: &'static str,
    paper: fn() -> Document,
    change: fn(&mut Observed),
) -> Case {
    Case { code, what, paper, change: Change::Seen(change) }
}

/// A change of places.
pub fn pages(
    code: &'static str,
    what: &'static str,
    paper: fn() -> Document,
    change: fn(&mut Pages),
) -> Case {
    Case { code, what, paper, change: Change::Pages(change) }
}

/// Changes the look of the `nth` part that is `component`.
#[track_caller]
pub fn restyle(seen: &mut Observed, component: Component, nth: usize, change: fn(&mut Look)) {
    let Extent { paragraph, bytes } =
        seen.all(component).nth(nth).expect("the part is there").extent.clone();
    let spans = seen.layout.paragraphs[paragraph].spans.iter_mut();
    spans
        .filter(|span| span.range.start < bytes.1 && span.range.end > bytes.0)
        .for_each(|span| change(&mut span.look));
}

/// Puts `to` for `from`, which is as long, at the start of the `nth` part that is `component`: a DOCX numbers by itself.
#[track_caller]
pub fn respell(seen: &mut Observed, component: Component, nth: usize, from: &str, to: &str) {
    assert_eq!(from.len(), to.len());
    let Extent { paragraph, bytes } =
        seen.all(component).nth(nth).expect("the part is there").extent.clone();
    let text = &mut seen.layout.paragraphs[paragraph].text;
    let at = text[bytes.0..].find(from).expect("it says so") + bytes.0;
    text.replace_range(at..at + from.len(), to);
}

/// The blocks of the first section.
pub fn blocks(document: &mut Document) -> &mut Vec<Block> {
    &mut document.sections[0].blocks
}

/// Takes away weight.
pub fn light(look: &mut Look) {
    look.bold = Some(false);
}

/// Takes away slant.
pub fn upright(look: &mut Look) {
    look.italic = Some(false);
}

/// What is told of the pages of `paper` after `change`.
pub fn told_of(paper: fn() -> Document, change: fn(&mut Observed)) -> Vec<String> {
    let case = seen("", "", paper, change);
    told(&examine_form(&Paper { seen: &case.seen(Medium::Pdf), table: &TABLE }))
}
