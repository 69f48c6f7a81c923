//! The press: everything papers are made with, set up once, and the whole pipeline on one screen.

use crate::chart::Artist;
use crate::check::{self, Manuscript};
use crate::content::{self, Material, Paper, Setting, Subject};
use crate::data::{Dataset, YesNo};
use crate::diagnostic::{Diagnostic, Fault, Faults, Severity, Sources};
use crate::digest::sha256_parts;
use crate::document::Document;
use crate::docx;
use crate::fonts::{FaceStyle, Fonts};
use crate::format::{Format, FormatTable, amendments, read_table};
use crate::law::{self, Tables};
use crate::library::Library;
use crate::pages::Pages;
use crate::pdf::{Engine, Typeset};
use crate::read::{self, Observed};
use crate::yaml::Alphabet;

pub use crate::content::Draft;

/// Templates, format, faces and the layout engine.
#[derive(Debug)]
pub struct Press {
    table: FormatTable,
    format: Format,
    alphabet: Alphabet,
    fonts: Fonts,
    artist: Artist,
    engine: Engine,
    papers: Vec<(String, Paper)>,
    tables: Tables,
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

/// One paper in both formats.
#[derive(Debug)]
pub struct Printed {
    pub pdf: Vec<u8>,
    pub docx: Vec<u8>,
    /// The pages both were printed from.
    pub typeset: Typeset,
    /// What was noticed of their form; no errors.
    pub found: Faults,
}

impl Press {
    /// A press that works from `library`, or every fault in its files.
    pub fn new(library: &Library, fonts: Fonts, sources: &Sources) -> Result<Self, Faults> {
        let table = table(library, sources)?;
        let alphabet = table.alphabet()?;
        let papers = papers(library, sources, &alphabet)?;
        let files = law::FILES.map(|file| library.get(file).expect("the table is built in"));
        let tables = Tables::read(files, sources, &alphabet)?;
        let engine = Engine::new(&fonts, library.folder("layout"), sources);
        let artist = Artist::new(&fonts);
        let stamp = stamp(library, &fonts, sources);
        Ok(Self {
            format: table.resolve(table.set),
            table,
            alphabet,
            fonts,
            artist,
            engine,
            papers,
            tables,
            stamp,
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
        &self.fonts
    }

    /// The characters that data may hold.
    pub fn alphabet(&self) -> &Alphabet {
        &self.alphabet
    }

    /// The dated tables of the law.
    pub fn tables(&self) -> &Tables {
        &self.tables
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

    /// The tree of `job`, or why there is none yet. Costs little beside [`Press::print`].
    pub fn draft(
        &self,
        job: Job<'_>,
        material: &Material<'_>,
        sources: &Sources,
    ) -> Result<Draft, Faults> {
        content::compose(job.paper, self.setting(job, material, sources))
    }

    /// The pages of `document`, laid out.
    pub fn typeset(&self, document: &Document) -> Result<Typeset, Faults> {
        let pictures = self.artist.pictures(document, &self.format)?;
        self.engine.typeset(document, &pictures, &self.format)
    }

    /// Prints one paper. Each line is one stage; each stage is one folder.
    pub fn print(&self, document: &Document) -> Result<Printed, Faults> {
        let pictures = self.artist.pictures(document, &self.format)?;
        let typeset = self.engine.typeset(document, &pictures, &self.format)?;
        let mut found = self.gate(document, &read::pages(&typeset.pages()))?;
        let pdf = typeset.pdf()?;
        let docx = docx::write(document, &pictures, &self.format, &self.fonts)?;
        let seen = read::docx(&docx, &self.fonts).map_err(|fault| vec![fault.of(Fault::Form)])?;
        found.extend(self.gate(document, &seen)?);
        Ok(Printed { pdf, docx, typeset, found })
    }

    /// The DOCX of `document` alone, whatever its pages are like.
    pub fn docx(&self, document: &Document) -> Result<Vec<u8>, Faults> {
        let pictures = self.artist.pictures(document, &self.format)?;
        docx::write(document, &pictures, &self.format, &self.fonts)
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

    /// The pages of `document`, as they would be printed.
    pub fn pages(&self, document: &Document) -> Result<Pages, Faults> {
        Ok(self.typeset(document)?.pages())
    }

    /// The warnings about `seen`, which was made of `document`; nothing is printed that has an error.
    fn gate(&self, document: &Document, seen: &Observed) -> Result<Faults, Faults> {
        let found = check::gate(seen, &Manuscript::of(document), &self.table);
        let errors = found.iter().any(|found| found.severity == Severity::Error);
        if errors { Err(found) } else { Ok(found) }
    }

    fn setting<'a>(
        &'a self,
        job: Job<'a>,
        material: &'a Material<'a>,
        sources: &'a Sources,
    ) -> Setting<'a> {
        let (format, fonts) = (&self.format, &self.fonts);
        Setting { material, subject: job.subject, format, fonts, sources }
    }
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
