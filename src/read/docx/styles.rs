//! Styles → what holds for a paragraph and for its letters.
//!
//! The order, from weak to strong: defaults of the document, style of the table, chain of paragraph styles (each based
//! on another), chain of character styles, the run. A list states indents below the style that names it, and above the
//! style when the paragraph itself names the list.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::limits;
use super::numbering::Lists;
use super::para::{Edge, ParaProps, edge};
use super::run::{RunProps, Toggles};
use super::theme::Theme;
use super::xml::{self, Node, NodeExt, is_on};
use crate::diagnostic::Diagnostic;

/// The styles of a file, and what was worked out of them while it is read.
#[derive(Debug)]
pub struct Styles {
    sheet: Arc<StyleSheet>,
    chains: RefCell<BTreeMap<String, Rc<Chain>>>,
}

/// Every style of a file with the defaults; empty when it has none.
#[derive(Debug, Default)]
pub struct StyleSheet {
    defaults: Chain,
    by_id: BTreeMap<String, Style>,
    default_paragraph: Option<String>,
    default_table: Option<String>,
}

/// One style as it is written.
#[derive(Debug, Default)]
pub struct Style {
    id: String,
    pub name: String,
    based_on: Option<String>,
    run: RunProps,
    para: ParaProps,
    /// Borders of a table style, each with its name: "top", "insideV".
    pub borders: Vec<(String, Edge)>,
}

/// A style with everything it is based on.
#[derive(Debug, Default, Clone)]
pub struct Chain {
    pub run: RunProps,
    pub para: ParaProps,
}

impl StyleSheet {
    /// The styles in `text`.
    pub fn read(text: &str, theme: &Theme) -> Result<Self, Diagnostic> {
        let tree = xml::parse(text)?;
        let root = tree.root_element();
        let mut found = Self { defaults: defaults(root, theme), ..Self::default() };
        for node in root.children().filter(|node| node.word() == "style") {
            let Some(id) = node.attr("styleId") else { continue };
            if node.attr("default").is_some_and(is_on) {
                match node.attr("type") {
                    Some("paragraph") => found.default_paragraph = Some(id.to_owned()),
                    Some("table") => found.default_table = Some(id.to_owned()),
                    _ => {}
                }
            }
            found.by_id.insert(id.to_owned(), style(node, theme));
        }
        Ok(found)
    }
}

impl Styles {
    /// The styles of `sheet`, of which nothing is worked out yet.
    pub fn new(sheet: Arc<StyleSheet>) -> Self {
        Self { sheet, chains: RefCell::default() }
    }

    /// The style that `id` names, or the default of paragraphs: its id.
    pub fn paragraph<'a>(&'a self, id: Option<&'a str>) -> Option<&'a str> {
        id.filter(|id| self.sheet.by_id.contains_key(*id))
            .or(self.sheet.default_paragraph.as_deref())
    }

    /// The style that `id` names, or the default of tables: its id.
    pub fn table<'a>(&'a self, id: Option<&'a str>) -> Option<&'a str> {
        id.filter(|id| self.sheet.by_id.contains_key(*id)).or(self.sheet.default_table.as_deref())
    }

    /// What style `id` is called; "Normal" without one.
    pub fn name(&self, id: Option<&str>) -> &str {
        id.and_then(|id| self.sheet.by_id.get(id)).map_or("Normal", |style| style.name.as_str())
    }

    /// A border of table style `id`, or of what it is based on.
    pub fn border(&self, id: Option<&str>, name: &str) -> Option<Edge> {
        self.lineage(id?).into_iter().find_map(|style| {
            style.borders.iter().find(|(known, _)| known == name).map(|(_, edge)| *edge)
        })
    }

    /// What the defaults of the document state.
    pub fn defaults(&self) -> &Chain {
        &self.sheet.defaults
    }

    /// Style `id` with all it is based on, and with the indents of the lists they name.
    pub fn chain(&self, id: Option<&str>, lists: &Lists) -> Rc<Chain> {
        let Some(id) = id else { return Rc::default() };
        if let Some(known) = self.chains.borrow().get(id) {
            return Rc::clone(known);
        }
        let mut chain = Chain::default();
        for style in self.lineage(id).into_iter().rev() {
            chain.run = chain.run.under(&style.run);
            let number = style.para.number.map(|number| lists.bound(number, &style.id));
            let listed = number.and_then(|number| lists.ind(number));
            chain.para.ind = chain.para.ind.under(listed.unwrap_or_default());
            chain.para = chain.para.under(&ParaProps { number, ..style.para.clone() });
        }
        let chain = Rc::new(chain);
        self.chains.borrow_mut().insert(id.to_owned(), Rc::clone(&chain));
        chain
    }

    /// Style `id`, then what it is based on, and so on; a ring ends where the chain is too long for any paper.
    fn lineage(&self, id: &str) -> Vec<&Style> {
        let first = self.sheet.by_id.get(id);
        let next = |style: &&Style| self.sheet.by_id.get(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(limits::CHAIN).collect()
    }

    /// What holds for letters of a run that states `run`, in character style `character`, in a paragraph of `levels`.
    pub fn letters(&self, levels: &Levels, character: Option<&str>, run: &RunProps) -> RunProps {
        let character = self.chain(character, &Lists::default());
        let styles = [&levels.table.run, &levels.style.run, &character.run];
        let toggles = styles.map(|place| place.toggles);
        let all = styles.into_iter().chain([run]);
        let mut found = all.fold(self.sheet.defaults.run.clone(), RunProps::under);
        found.toggles = Toggles::settle(self.sheet.defaults.run.toggles, &toggles, run.toggles);
        found
    }
}

/// The styles that a paragraph stands in.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    pub table: Rc<Chain>,
    pub style: Rc<Chain>,
}

fn defaults(root: Node<'_>, theme: &Theme) -> Chain {
    let defaults = root.child("docDefaults");
    let run = defaults.and_then(|it| it.child("rPrDefault")?.child("rPr"));
    let para = defaults.and_then(|it| it.child("pPrDefault")?.child("pPr"));
    Chain {
        run: run.map(|it| RunProps::read(it, theme)).unwrap_or_default(),
        para: para.map(ParaProps::read).unwrap_or_default(),
    }
}

fn style(node: Node<'_>, theme: &Theme) -> Style {
    let borders = node.child("tblPr").and_then(|it| it.child("tblBorders"));
    let edges = borders.into_iter().flat_map(|it| it.children()).filter(|it| !it.word().is_empty());
    Style {
        id: node.attr("styleId").unwrap_or_default().to_owned(),
        name: node.val("name").or_else(|| node.attr("styleId")).unwrap_or_default().to_owned(),
        based_on: node.val("basedOn").map(str::to_owned),
        run: node.child("rPr").map(|it| RunProps::read(it, theme)).unwrap_or_default(),
        para: node.child("pPr").map(ParaProps::read).unwrap_or_default(),
        borders: edges.map(|it| (it.word().to_owned(), edge(it))).collect(),
    }
}
