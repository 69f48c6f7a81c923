//! The printer: a finished tree → both its files, by a format, four faces and the layouts, and nothing else.
//!
//! It knows no data and no template, and so can work anywhere: in this process, or in one of its own.

use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

use serde::{Deserialize, Serialize};

use crate::chart::{Artist, Pictures};
use crate::check::{self, Notice};
use crate::diagnostic::{Diagnostic, Fault, Faults, SourceId, Sources};
use crate::document::Document;
use crate::docx;
use crate::fonts::Fonts;
use crate::format::{Format, FormatTable, read_table};
use crate::guard::guard;
use crate::pages::Pages;
use crate::pdf::{Engine, Layout, Typeset};
use crate::read;

/// Most pages of a paper: ten times the longest year-end report with its appendices.
const MOST_PAGES: usize = 500;

/// Whoever prints: set up once, used from any number of threads.
#[derive(Debug)]
pub struct Printer {
    table: FormatTable,
    format: Format,
    fonts: Fonts,
    artist: Artist,
    engine: Engine,
    docx: docx::Writer,
    /// What the files that it wrote look like, to read them back.
    familiar: read::Familiar,
}

/// Everything that a printer is set up with, to be handed to another process.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The format table, as it was read and found to be within the decree.
    pub table: String,
    pub layouts: Vec<LayoutFile>,
    pub fonts: Fonts,
}

/// One file of the layout folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LayoutFile {
    /// Its name in that folder.
    pub name: String,
    pub text: String,
    /// The file it was read from.
    pub source: SourceId,
}

impl Setup {
    /// The layouts, in the order of their names.
    pub fn layouts(&self) -> impl Iterator<Item = Layout<'_>> {
        self.layouts.iter().map(|file| Layout {
            name: &file.name,
            text: &file.text,
            source: file.source,
        })
    }

    /// The printer that is set up so.
    pub fn printer(&self) -> Result<Printer, Faults> {
        let mut sources = Sources::default();
        let table = sources.add("nd30.yaml", self.table.as_str());
        let table = read_table(table, &sources)?;
        Ok(Printer::new(table, self.fonts.clone(), self.layouts()))
    }
}

/// The formats a paper comes out in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FileFormat {
    Pdf,
    Docx,
}

/// One paper in the formats that were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Print {
    pub files: Vec<File>,
    /// How many pages it has; `None` when only a DOCX was asked for, whose pages are laid out by whoever opens it.
    pub page_count: Option<usize>,
    /// What was noticed of the form of the files, in their order.
    pub notices: Vec<Notice>,
}

/// One file of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub format: FileFormat,
    pub bytes: Vec<u8>,
}

impl FileFormat {
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Docx];

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

impl Printer {
    /// A printer that prints by `table` and `layouts`, in `fonts`.
    pub fn new<'a>(
        table: FormatTable,
        fonts: Fonts,
        layouts: impl IntoIterator<Item = Layout<'a>>,
    ) -> Self {
        let format = table.resolve(table.set);
        Self {
            artist: Artist::new(&fonts),
            engine: Engine::new(&fonts, layouts),
            docx: docx::Writer::new(format.clone(), fonts.clone()),
            familiar: read::Familiar::default(),
            table,
            format,
            fonts,
        }
    }

    /// What the decree permits, and what is printed.
    pub fn table(&self) -> &FormatTable {
        &self.table
    }

    /// What is printed, resolved.
    pub fn format(&self) -> &Format {
        &self.format
    }

    /// The faces that papers are printed in.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Prints one paper in `formats`, all of them at once: one needs nothing of another but the pictures.
    pub fn print(&self, document: &Document, formats: &[FileFormat]) -> Result<Print, Faults> {
        let pictures = self.artist.pictures(document, &self.format)?;
        let print = |format: &FileFormat| match format {
            FileFormat::Pdf => self.print_pdf(document, &pictures),
            FileFormat::Docx => self.print_docx(document, &pictures),
        };
        let Some((first, others)) = formats.split_first() else { return Ok(Print::default()) };
        thread::scope(|scope| {
            let spawn = |format| {
                let thread = thread::Builder::new();
                thread.spawn_scoped(scope, move || guard(|| print(format))).map_err(|_| format)
            };
            let others: Vec<_> = others.iter().map(spawn).collect();
            let first = print(first);
            let others = others.into_iter().map(|other| match other {
                // A fault of the program is told as if it had happened in this thread.
                Ok(thread) => joined(thread).unwrap_or_else(|told| resume_unwind(Box::new(told))),
                // A system that gives no thread still has this one.
                Err(format) => print(format),
            });
            others.fold(first, |before, other| Ok(before?.and(other?)))
        })
    }

    /// Each line is one stage; each stage is one folder.
    fn print_pdf(&self, document: &Document, pictures: &Pictures) -> Result<Print, Faults> {
        let typeset = self.engine.typeset(document, pictures, &self.format)?;
        if typeset.page_count() > MOST_PAGES {
            return Err(vec![too_long(document, typeset.page_count())]);
        }
        let notices = check::notices(&read::pages(&typeset.pages()), &self.table);
        let files = vec![File { format: FileFormat::Pdf, bytes: typeset.pdf()? }];
        Ok(Print { files, page_count: Some(typeset.page_count()), notices })
    }

    fn print_docx(&self, document: &Document, pictures: &Pictures) -> Result<Print, Faults> {
        let bytes = self.docx.write(document, pictures)?;
        let seen = read::docx_of(&bytes, &self.fonts, &self.familiar);
        let seen = seen.map_err(|fault| vec![fault.of(Fault::Form)])?;
        let notices = check::notices(&seen, &self.table);
        Ok(Print {
            files: vec![File { format: FileFormat::Docx, bytes }],
            page_count: None,
            notices,
        })
    }

    /// The pages of `document`, laid out.
    pub fn typeset(&self, document: &Document) -> Result<Typeset, Faults> {
        let pictures = self.artist.pictures(document, &self.format)?;
        self.engine.typeset(document, &pictures, &self.format)
    }

    /// The DOCX of `document` alone, whatever its pages are like.
    pub fn docx(&self, document: &Document) -> Result<Vec<u8>, Faults> {
        let pictures = self.artist.pictures(document, &self.format)?;
        self.docx.write(document, &pictures)
    }

    /// The pages of `document`, as they would be printed.
    pub fn pages(&self, document: &Document) -> Result<Pages, Faults> {
        Ok(self.typeset(document)?.pages())
    }
}

impl Print {
    /// This one and the files of `other` behind its own.
    fn and(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self.notices.extend(other.notices);
        self.page_count = self.page_count.or(other.page_count);
        self
    }
}

/// What `thread` made, or what it said when it panicked.
fn joined<R>(thread: ScopedJoinHandle<'_, Result<R, String>>) -> Result<R, String> {
    thread.join().expect("its work is guarded")
}

fn too_long(document: &Document, pages: usize) -> Diagnostic {
    let name = &document.info.id;
    Diagnostic::error(format!("`{name}` dài {pages} trang, nhiều hơn {MOST_PAGES}"))
        .hint("chia thành nhiều văn bản, hoặc xem lại vòng lặp của mẫu")
}
