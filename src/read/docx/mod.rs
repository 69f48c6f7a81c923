//! The bytes of a DOCX, ours or anybody's → [`Layout`].
//!
//! What a paragraph looks like is worked out as Word does: defaults of the document, style of the table, chain of
//! styles, list, run. Nothing is laid out: there are no pages, and of lines only the lengths that a rule under words
//! is measured against. A file beyond the limits, locked, old or broken is refused with what to do.
//!
//! ```text
//! bytes ── package ── relations ─┬─ theme, styles, numbering ── setting
//!                                ├─ section, margin
//!                                └─ walk ─┬─ inline ── words and looks
//!                                         ├─ table, drawing, vml ── columns, text boxes
//!                                         └─ rule ── strokes under words
//! ```

mod digits;
mod drawing;
mod facts;
mod familiar;
mod holder;
mod inline;
mod limits;
mod margin;
mod measure;
mod numbering;
mod package;
mod para;
mod relations;
mod rule;
mod run;
mod section;
mod setting;
mod shape;
mod standing;
mod styles;
mod symbols;
mod table;
mod tabs;
mod theme;
mod vml;
mod walk;
mod width;
mod xml;

use super::{Layout, Medium, PageNumber, Paragraph, Region, Sheet};
use crate::diagnostic::Diagnostic;
use crate::fonts::Fonts;
pub use familiar::Familiar;
use holder::Holder;
use margin::{Reader, Shown};
use package::Package;
use section::{Section, sections};
use setting::Setting;
use walk::Walk;
use xml::NodeExt;

/// What stands in the file `bytes`; widths of words are taken from `fonts`, and looks that are known from `familiar`.
pub fn layout(bytes: &[u8], fonts: &Fonts, familiar: &Familiar) -> Result<Layout, Diagnostic> {
    let package = Package::open(bytes)?;
    let main = package.main()?;
    let relations = package.relations(&main)?;
    let setting = Setting::read(&package, &relations, fonts, familiar)?;
    let text = package.text(&main)?.unwrap_or_default();
    let tree = xml::parse(&text)?;
    let Some(body) = tree.root_element().child("body") else { return Err(package::not_a_paper()) };
    let sections = sections(body);
    let mut walk = Walk::new(&setting, &sections);
    let mut area = Holder::area(&sections[0], Region::Body);
    walk.blocks(body, &mut area);
    walk.settle(&mut area);
    let mut reader = Reader::new(&package, &setting);
    let mut shown = Vec::with_capacity(sections.len());
    for (at, margins) in margin::margins(&sections, &relations).iter().enumerate() {
        shown.push(reader.section(at, margins, &sections[at])?);
    }
    Ok(Layout {
        medium: Medium::Docx,
        file: facts::facts(&package, tree.root_element())?,
        sheets: sheets(&sections, &shown, &walk.tables_in),
        page_numbers: numbers(&mut shown),
        paragraphs: paragraphs(walk.found, &walk.starts, shown),
    })
}

/// A section that goes on below another on its page has no first page.
fn sheets(sections: &[Section<'_>], shown: &[Shown], tables: &[usize]) -> Vec<Sheet> {
    let sheet = |(at, section): (usize, &Section<'_>)| Sheet {
        has_table: tables.contains(&at),
        first_is_numbered: (at == 0 || !section.continuous).then_some(shown[at].first_is_numbered),
        ..section.sheet.clone()
    };
    sections.iter().enumerate().map(sheet).collect()
}

fn numbers(shown: &mut [Shown]) -> Vec<PageNumber> {
    shown.iter_mut().flat_map(|it| std::mem::take(&mut it.numbers)).collect()
}

/// `found` with the headers before and the footers behind the section that shows them first.
fn paragraphs(found: Vec<Paragraph>, starts: &[usize], shown: Vec<Shown>) -> Vec<Paragraph> {
    let mut all = Vec::with_capacity(found.len());
    let mut rest = found.into_iter();
    let mut from = 0;
    for (at, section) in shown.into_iter().enumerate() {
        let end = starts.get(at).copied().unwrap_or(usize::MAX);
        all.extend(section.headers);
        all.extend(rest.by_ref().take(end - from));
        all.extend(section.footers);
        from = end;
    }
    all.extend(rest);
    all
}
