//! The press: everything papers are made with, set up once, and the whole pipeline on one screen.

use std::sync::OnceLock;

use crate::check::{Manuscript, Notice};
use crate::content::{self, Material, Paper, Setting, Subject};
use crate::data::{Dataset, YesNo};
use crate::diagnostic::{Diagnostic, Faults, Severity, SourceId, Sources};
use crate::digest::sha256_parts;
use crate::document::Document;
use crate::fonts::{FaceStyle, Fonts};
use crate::format::{Format, FormatTable, amendments, read_table};
use crate::law::{self, Tables};
use crate::library::Library;
use crate::printer::{File, LayoutFile, Print, Printer, Setup};
use crate::yaml::Alphabet;

pub use crate::content::Draft;

/// Templates, the format, and whoever prints by it.
#[derive(Debug)]
pub struct Press {
    table: FormatTable,
    format: Format,
    /// What a printer is set up with, wherever it works.
    setup: Setup,
    /// Set up when it is first asked for: most papers are printed by others.
    printer: OnceLock<Printer>,
    alphabet: Alphabet,
    papers: Vec<(String, Paper)>,
    /// The files of the tables of the law.
    law: [SourceId; law::FILES.len()],
    stamp: String,
}

/// One paper to be made: a template and what it is about.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// Name of the template: `dang-ky`.
    pub template: &'a str,
    pub paper: &'a Paper,
    pub subject: Subject<'a>,
}

impl Job<'_> {
    /// Whether it is made only when it is asked for by its name.
    pub fn is_on_request(&self) -> bool {
        self.paper.front.by_name == Some(YesNo::Yes)
    }
}

/// One paper, good to be signed.
#[derive(Debug)]
pub struct Printed {
    pub files: Vec<File>,
    /// How many pages it has, when a PDF is among the files.
    pub page_count: Option<usize>,
    /// What was noticed of their form; no errors.
    pub found: Faults,
}

impl Press {
    /// A press that works from `library`, or every fault in its files.
    pub fn new(library: &Library, fonts: Fonts, sources: &Sources) -> Result<Self, Faults> {
        let table = table(library, sources)?;
        let alphabet = table.alphabet()?.drawn(fonts.lacks());
        let papers = papers(library, sources, &alphabet)?;
        Ok(Self {
            format: table.resolve(table.set),
            table,
            printer: OnceLock::new(),
            alphabet,
            papers,
            law: law::FILES.map(|file| library.get(file).expect("the table is built in")),
            stamp: stamp(library, &fonts, sources),
            setup: setup(library, fonts, sources),
        })
    }

    /// A digest of everything that the ink of a paper depends on beside its tree: program, format, layouts, fonts.
    pub fn stamp(&self) -> &str {
        &self.stamp
    }

    /// What the decree permits, and what is printed.
    pub fn table(&self) -> &FormatTable {
        &self.table
    }

    /// The faces that papers are printed in.
    pub fn fonts(&self) -> &Fonts {
        &self.setup.fonts
    }

    /// Its printer: trees to files.
    pub fn printer(&self) -> &Printer {
        let printer =
            || Printer::new(self.table.clone(), self.fonts().clone(), self.setup.layouts());
        self.printer.get_or_init(printer)
    }

    /// What another printer is set up with to print the same.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The characters that data may hold.
    pub fn alphabet(&self) -> &Alphabet {
        &self.alphabet
    }

    /// The dated tables of the law, or every fault in them: what is judged needs them, what is printed does not.
    pub fn tables(&self, sources: &Sources) -> Result<Tables, Faults> {
        Tables::read(self.law, sources, &self.alphabet)
    }

    /// The papers it has templates for, by name.
    pub fn papers(&self) -> impl Iterator<Item = (&str, &Paper)> {
        self.papers.iter().map(|(name, paper)| (name.as_str(), paper))
    }

    /// Every paper of the year, template by template, in the order of the data.
    pub fn jobs<'a>(&'a self, data: &'a Dataset) -> Vec<Job<'a>> {
        let jobs = |(template, paper): (&'a str, &'a Paper)| {
            let subjects = Subject::all(paper.front.made_for, data).into_iter();
            subjects.map(move |subject| Job { template, paper, subject })
        };
        self.papers().flat_map(jobs).collect()
    }

    /// The name of the files of `job`, without extension.
    pub fn file_name(
        &self,
        job: Job<'_>,
        material: &Material<'_>,
        sources: &Sources,
    ) -> Result<String, Faults> {
        content::file_name(job.paper, self.setting(job, material, sources))
    }

    /// The tree of `job`, or why there is none yet. Costs little beside printing.
    pub fn draft(
        &self,
        job: Job<'_>,
        material: &Material<'_>,
        sources: &Sources,
    ) -> Result<Draft, Faults> {
        content::compose(job.paper, self.setting(job, material, sources))
    }

    /// `print` of `document` with what was noticed of it; nothing is to be written that has an error.
    pub fn approve(&self, document: &Document, print: Print) -> Result<Printed, Faults> {
        let found = told(document, print.notices);
        if found.iter().any(|found| found.severity == Severity::Error) {
            return Err(found);
        }
        Ok(Printed { files: print.files, page_count: print.page_count, found })
    }

    /// The words of `job` in the content language.
    pub fn words(
        &self,
        job: Job<'_>,
        material: &Material<'_>,
        sources: &Sources,
    ) -> Result<String, Faults> {
        content::words(job.paper, self.setting(job, material, sources))
    }

    fn setting<'a>(
        &'a self,
        job: Job<'a>,
        material: &'a Material<'a>,
        sources: &'a Sources,
    ) -> Setting<'a> {
        let (format, fonts) = (&self.format, self.fonts());
        Setting { material, subject: job.subject, format, fonts, sources }
    }
}

/// `notices` in words, each with its place in the data.
fn told(document: &Document, notices: Vec<Notice>) -> Faults {
    // Good papers are many, and have none: their words need not be gathered.
    if notices.is_empty() {
        return Vec::new();
    }
    let words = Manuscript::of(document);
    notices.into_iter().map(|notice| notice.told(&words)).collect()
}

fn setup(library: &Library, fonts: Fonts, sources: &Sources) -> Setup {
    let text = |source| sources.get(source).text.clone();
    let table = library.get(TABLE).expect("the format table is built in");
    let layouts = library.folder("layout").map(|(name, source)| LayoutFile {
        name: name.to_owned(),
        text: text(source),
        source,
    });
    Setup { table: text(table), layouts: layouts.collect(), fonts }
}

fn stamp(library: &Library, fonts: &Fonts, sources: &Sources) -> String {
    let text = |source| sources.get(source).text.as_bytes();
    let table = library.get(TABLE).expect("the format table is built in");
    let layouts = library.folder("layout");
    let layouts = layouts.flat_map(|(name, source)| [name.as_bytes(), text(source)]);
    let faces = FaceStyle::ALL.map(|style| fonts.bytes(style));
    let program = [env!("CARGO_PKG_VERSION").as_bytes(), text(table)];
    sha256_parts(program.into_iter().chain(layouts).chain(faces))
}

/// The format table, by its path in the library.
const TABLE: &str = "nd30.yaml";

/// The format table, which may print otherwise than the built-in one but not permit otherwise.
fn table(library: &Library, sources: &Sources) -> Result<FormatTable, Faults> {
    let own = library.get(TABLE).expect("the format table is built in");
    let builtin = library.builtin_file(TABLE).expect("the format table is built in");
    let table = read_table(own, sources)?;
    if own == builtin {
        return Ok(table);
    }
    let amended = amendments(&table, &read_table(builtin, sources)?);
    if amended.is_empty() { Ok(table) } else { Err(amended) }
}

/// Every template of the library, or the faults of all of them.
fn papers(
    library: &Library,
    sources: &Sources,
    alphabet: &Alphabet,
) -> Result<Vec<(String, Paper)>, Faults> {
    let mut papers = Vec::new();
    let mut faults: Vec<Diagnostic> = Vec::new();
    for (file, source) in library.folder("papers") {
        let name = file.strip_suffix(".jinja").unwrap_or(file).to_owned();
        match Paper::read(source, sources, alphabet) {
            Ok(paper) => papers.push((name, paper)),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(papers) } else { Err(faults) }
}
