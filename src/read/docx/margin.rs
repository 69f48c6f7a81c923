//! Headers and footers → the words in them, and the page numbers.

use std::collections::BTreeMap;

use super::holder::Holder;
use super::inline::NUMBER;
use super::package::Package;
use super::relations::Relation;
use super::section::Section;
use super::setting::Setting;
use super::walk::Walk;
use super::xml;
use crate::diagnostic::Diagnostic;
use crate::format::Alignment;
use crate::read::{Margin, PageNumber, Paragraph, Region, Side};

/// What stands in the headers and footers of one section.
#[derive(Debug, Default)]
pub struct Margins {
    /// The parts that it shows on its first page, and on the others: "header" or "footer", path.
    first: Vec<(Margin, String)>,
    other: Vec<(Margin, String)>,
}

/// The margins of every section; what a section does not name, it takes from the one before.
pub fn margins(sections: &[Section<'_>], relations: &[Relation]) -> Vec<Margins> {
    let mut named: Vec<(&str, &str, &str)> = Vec::new();
    let mut found = Vec::new();
    for section in sections {
        for reference in &section.references {
            named.retain(|(kind, pages, _)| (*kind, *pages) != (reference.kind, reference.pages));
            named.push((reference.kind, reference.pages, reference.relation));
        }
        let shown = |pages: &str| -> Vec<(Margin, String)> {
            let of = |(kind, known, id): &(&str, &str, &str)| {
                let margin = if *kind == "header" { Margin::Top } else { Margin::Bottom };
                let part = relations.iter().find(|it| it.id == *id && !it.external)?;
                (*known == pages).then(|| (margin, part.target.clone()))
            };
            named.iter().filter_map(of).collect()
        };
        let other = shown("default");
        let first = if section.title_page { shown("first") } else { other.clone() };
        found.push(Margins { first, other });
    }
    found
}

/// Reads the parts of margins, each once: their words stand where they are shown first.
pub struct Reader<'a> {
    package: &'a Package<'a>,
    setting: &'a Setting<'a>,
    /// The numbers of the parts read so far.
    numbers: BTreeMap<String, Vec<PageNumber>>,
}

/// What a section shows in its margins.
#[derive(Debug, Default)]
pub struct Shown {
    pub headers: Vec<Paragraph>,
    pub footers: Vec<Paragraph>,
    pub numbers: Vec<PageNumber>,
    pub first_is_numbered: bool,
}

impl<'a> Reader<'a> {
    /// Nothing read yet of `package`.
    pub fn new(package: &'a Package<'a>, setting: &'a Setting<'a>) -> Self {
        Self { package, setting, numbers: BTreeMap::new() }
    }

    /// What section `at` shows.
    pub fn section(
        &mut self,
        at: usize,
        margins: &Margins,
        section: &Section<'_>,
    ) -> Result<Shown, Diagnostic> {
        let mut shown = Shown::default();
        for (margin, path) in &margins.first {
            let numbers = self.part(*margin, path, section, &mut shown)?;
            shown.first_is_numbered |= !numbers.is_empty();
        }
        for (margin, path) in &margins.other {
            let numbers = self.part(*margin, path, section, &mut shown)?;
            shown.numbers.extend(numbers.into_iter().map(|it| PageNumber { sheet: at, ..it }));
        }
        Ok(shown)
    }

    /// The numbers of the part at `path`; its words are added to what is shown.
    fn part(
        &mut self,
        margin: Margin,
        path: &str,
        section: &Section<'_>,
        shown: &mut Shown,
    ) -> Result<Vec<PageNumber>, Diagnostic> {
        if let Some(known) = self.numbers.get(path) {
            return Ok(known.clone());
        }
        let printed = self.paragraphs(margin, path, section)?.into_iter();
        let (numbers, words): (Vec<_>, Vec<_>) = printed.partition(|it| it.text.contains(NUMBER));
        match margin {
            Margin::Top => shown.headers.extend(words),
            Margin::Bottom => shown.footers.extend(words),
        }
        let numbers: Vec<_> = numbers.iter().filter_map(|it| number(it, margin)).collect();
        self.numbers.insert(path.to_owned(), numbers.clone());
        Ok(numbers)
    }

    /// The paragraphs with words in the part at `path`.
    fn paragraphs(
        &self,
        margin: Margin,
        path: &str,
        section: &Section<'_>,
    ) -> Result<Vec<Paragraph>, Diagnostic> {
        let Some(text) = self.package.text(path)? else { return Ok(Vec::new()) };
        let tree = xml::parse(&text)?;
        let region = match margin {
            Margin::Top => Region::Header,
            Margin::Bottom => Region::Footer,
        };
        let mut walk = Walk::new(self.setting, &[]);
        let mut area = Holder::area(section, region);
        walk.blocks(tree.root_element(), &mut area);
        walk.settle(&mut area);
        Ok(walk.found.into_iter().filter(|it| !it.text.trim().is_empty()).collect())
    }
}

/// `paragraph` as a page number. The styles of headers centre what follows one tab.
fn number(paragraph: &Paragraph, margin: Margin) -> Option<PageNumber> {
    let at = paragraph.text.find(NUMBER)?;
    let span = paragraph.spans.iter().find(|span| span.range.contains(&at))?;
    let tabs = paragraph.text[..at].matches('\t').count();
    let align = match (paragraph.region, tabs) {
        (Region::TextBox, _) => None,
        (_, 0) => paragraph.align,
        (_, 1) => Some(Alignment::Centre),
        _ => None,
    };
    let side = match (paragraph.region, align) {
        (Region::TextBox | Region::Cell { .. }, _) | (_, Some(Alignment::Centre)) => None,
        (_, Some(_)) => Some(Side::Left),
        (_, None) => Some(Side::Right),
    };
    Some(PageNumber {
        sheet: 0,
        text: paragraph.text.trim().to_owned(),
        look: span.look.clone(),
        margin,
        align,
        side,
        off_centre: None,
    })
}
