//! Tree and format to pages and PDF, by Typst as a library; the only module that knows Typst.
//!
//! In: a [`Document`], the pictures of its charts, a [`Format`], the [`Fonts`] and the layouts of `templates/layout`. Out: [`Pages`] and
//! the bytes of a PDF/A-2a that is PDF/UA-1 too. The tree reaches the layouts as data, never as source;
//! the layouts reach nothing but that data: no disk, no network, no packages, no clock.

mod export;
mod faults;
mod frames;
mod merge;
mod wide_words;
mod world;

use typst::model::Document as _;
use typst_layout::PagedDocument;

use crate::chart::Pictures;
use crate::diagnostic::{Faults, SourceId};
use crate::document::{Document, Info};
use crate::fonts::Fonts;
use crate::format::Format;
use crate::pages::Pages;
use world::{Desk, Shared};

pub use merge::{Sheets, merge};

/// Everything that papers share: built once, used from any number of threads.
#[derive(Debug)]
pub struct Engine {
    shared: Shared,
}

/// One file of a layout folder.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// Its name in that folder.
    pub name: &'a str,
    pub text: &'a str,
    /// The file it was read from.
    pub source: SourceId,
}

/// One paper, laid out.
#[derive(Debug)]
pub struct Typeset {
    pages: PagedDocument,
    info: Info,
}

impl Engine {
    /// An engine that sets in `fonts` by `layouts`; one of them must be `main.typ`.
    pub fn new<'a>(fonts: &Fonts, layouts: impl IntoIterator<Item = Layout<'a>>) -> Self {
        Self { shared: Shared::new(fonts, layouts) }
    }

    /// `document` with the `pictures` of its charts on pages; a warning of the layout is an error.
    pub fn typeset(
        &self,
        document: &Document,
        pictures: &Pictures,
        format: &Format,
    ) -> Result<Typeset, Faults> {
        forget();
        let desk = Desk::new(&self.shared, document, pictures, format);
        let compiled = typst::compile::<PagedDocument>(&desk);
        let warnings = faults::of_layout(&desk, &compiled.warnings);
        match compiled.output {
            Ok(_) if !warnings.is_empty() => Err(warnings),
            Ok(pages) if pages.info().title.is_none() => Err(vec![faults::untitled(&desk)]),
            Ok(pages) => Ok(Typeset { pages, info: document.info.clone() }),
            Err(errors) => {
                Err(faults::of_layout(&desk, &errors).into_iter().chain(warnings).collect())
            }
        }
    }
}

/// Lets go of layout work that the last paper had no use for.
///
/// Layout remembers its work for ever unless told to forget. What one form has used the next one may use too; what it
/// has not used, of the form before it, is not worth the room: about 1 MB a page.
fn forget() {
    comemo::evict(1);
}

impl Typeset {
    /// The paper as a file: PDF/A-2a and PDF/UA-1, the same bytes for the same paper.
    pub fn pdf(&self) -> Result<Vec<u8>, Faults> {
        export::pdf(&self.pages, &self.info).map_err(|errors| faults::of_export(&errors))
    }

    /// The ink of its pages, to be printed with other papers'.
    pub fn sheets(&self) -> Sheets {
        Sheets::of(&self.pages)
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.pages.pages().len()
    }

    /// Where every word and every stroke stands.
    pub fn pages(&self) -> Pages {
        frames::pages(&self.pages)
    }
}
