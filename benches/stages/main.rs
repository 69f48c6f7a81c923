//! What each stage takes, of a form of two pages and of a plan of four: `cargo bench --bench stages`.
//!
//! Time, and how much is allocated, which is the same in every run. `cargo bench --bench stages -- layout` measures
//! one stage alone. A form is never set twice in a row: layout remembers what it has set.

#[path = "../measured/mod.rs"]
mod measured;

use std::path::Path;
use std::sync::LazyLock;

use divan::{AllocProfiler, Bencher, black_box};
use tempfile::TempDir;
use vanban::content::Material;
use vanban::document::Document;
use vanban::pdf::Typeset;
use vanban::printer::FileFormat;
use vanban::{check, read, tally};

use measured::{Desk, FORM, PLAN};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// So many forms that layout has forgotten the first when it comes again.
const FORMS: usize = 32;

const BOTH: [Which; 2] = [Which::Form, Which::Plan];

fn main() {
    divan::main();
}

/// What is measured.
#[derive(Debug, Clone, Copy)]
enum Which {
    Form,
    Plan,
}

/// Everything that a stage needs of the stages before it.
struct Ready {
    folder: TempDir,
    desk: Desk,
    trees: Vec<Document>,
}

static FORM_READY: LazyLock<Ready> =
    LazyLock::new(|| ready(FORM, |folder| measured::write(folder, FORMS)));
static PLAN_READY: LazyLock<Ready> = LazyLock::new(|| ready(PLAN, measured::write_plan));

fn ready(template: &str, write: impl Fn(&Path) -> std::io::Result<()>) -> Ready {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    write(folder.path()).expect("it can be written");
    let desk = Desk::new(folder.path());
    let trees = desk.trees(template);
    Ready { folder, desk, trees }
}

impl Which {
    fn ready(self) -> &'static Ready {
        match self {
            Self::Form => &FORM_READY,
            Self::Plan => &PLAN_READY,
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Form => FORM,
            Self::Plan => PLAN,
        }
    }

    /// One paper after the other, for ever.
    fn trees(self) -> impl Iterator<Item = &'static Document> {
        self.ready().trees.iter().cycle()
    }

    /// The next paper, to be laid out in the state in which a run comes to it: a form after other forms, a plan
    /// as the first paper of its run.
    fn to_be_set(self) -> impl FnMut() -> &'static Document {
        // Other stages have had the same papers laid out.
        comemo::evict(0);
        let Ready { desk, trees, .. } = self.ready();
        let _what_forms_share = desk.press.printer().typeset(trees.last().expect("there is one"));
        let mut trees = self.trees();
        move || {
            if matches!(self, Self::Plan) {
                comemo::evict(0);
            }
            trees.next().expect("it never ends")
        }
    }

    /// Papers that are laid out already.
    fn set(self) -> Vec<Typeset> {
        let printer = self.ready().desk.press.printer();
        let some = self.trees().take(4);
        some.map(|tree| printer.typeset(tree).expect("it can be set")).collect()
    }
}

/// YAML to typed data: a commune with its forms, or with its plan alone.
#[divan::bench(args = BOTH)]
fn load(bencher: Bencher<'_, '_>, which: Which) {
    let Ready { folder, desk, .. } = which.ready();
    let sources = || desk.sources.clone();
    bencher.with_inputs(sources).bench_values(|mut sources| {
        measured::load(folder.path(), &desk.press, &mut sources).expect("it was read before")
    });
}

/// The tables of the year.
#[divan::bench(args = BOTH)]
fn tally(bencher: Bencher<'_, '_>, which: Which) {
    let data = &which.ready().desk.data;
    bencher.bench(|| tally::year(black_box(data)));
}

/// What all templates see of the year, made once for all papers.
#[divan::bench(args = BOTH)]
fn material(bencher: Bencher<'_, '_>, which: Which) {
    let data = &which.ready().desk.data;
    bencher.bench(|| Material::new(black_box(data)));
}

/// A template to words.
#[divan::bench(args = BOTH)]
fn content(bencher: Bencher<'_, '_>, which: Which) {
    let Ready { desk, .. } = which.ready();
    let material = Material::new(&desk.data);
    let job = desk.jobs(which.template())[0];
    bencher.bench_local(|| desk.press.words(job, &material, &desk.sources));
}

/// A template to words to the tree: [`content`] with what comes behind it.
#[divan::bench(args = BOTH)]
fn tree(bencher: Bencher<'_, '_>, which: Which) {
    let Ready { desk, .. } = which.ready();
    let material = Material::new(&desk.data);
    let job = desk.jobs(which.template())[0];
    bencher.bench_local(|| desk.tree(job, &material));
}

/// The tree to pages.
#[divan::bench(args = BOTH, sample_size = 1)]
fn layout(bencher: Bencher<'_, '_>, which: Which) {
    let printer = which.ready().desk.press.printer();
    let next = which.to_be_set();
    bencher.with_inputs(next).bench_local_values(|tree| printer.typeset(tree));
}

/// Pages to a PDF.
#[divan::bench(args = BOTH, sample_size = 1)]
fn pdf(bencher: Bencher<'_, '_>, which: Which) {
    let set = which.set();
    let mut next = set.iter().cycle();
    let next = move || {
        // The packing of a page is remembered too.
        comemo::evict(0);
        next.next().expect("it never ends")
    };
    bencher.with_inputs(next).bench_local_values(Typeset::pdf);
}

/// The tree to a DOCX.
#[divan::bench(args = BOTH)]
fn docx(bencher: Bencher<'_, '_>, which: Which) {
    let printer = which.ready().desk.press.printer();
    let mut trees = which.trees();
    let next = move || trees.next().expect("it never ends");
    bencher.with_inputs(next).bench_local_values(|tree| printer.docx(tree));
}

/// Pages to what is wrong with them.
#[divan::bench(args = BOTH)]
fn check_pages(bencher: Bencher<'_, '_>, which: Which) {
    let table = which.ready().desk.press.table();
    let set = which.set();
    let pages: Vec<_> = set.iter().map(Typeset::pages).collect();
    let mut next = pages.iter().cycle();
    let next = move || next.next().expect("it never ends");
    let check = |pages| check::notices(&read::pages(pages), table);
    bencher.with_inputs(next).bench_local_values(check);
}

/// The bytes of a DOCX to what is wrong with it.
#[divan::bench(args = BOTH)]
fn check_docx(bencher: Bencher<'_, '_>, which: Which) {
    let press = &which.ready().desk.press;
    let (printer, fonts, table) = (press.printer(), press.fonts(), press.table());
    let files = which.trees().take(4).map(|tree| printer.docx(tree).expect("it can be written"));
    let files: Vec<Vec<u8>> = files.collect();
    let mut next = files.iter().cycle();
    let next = move || next.next().expect("it never ends");
    let familiar = read::Familiar::default();
    let check = |file: &Vec<u8>| {
        let seen = read::docx_of(file, fonts, &familiar).expect("it is our own");
        check::notices(&seen, table)
    };
    bencher.with_inputs(next).bench_local_values(check);
}

/// All of it, from the tree to two checked files: what one paper takes in a run of many.
#[divan::bench(args = BOTH, sample_size = 1)]
fn print(bencher: Bencher<'_, '_>, which: Which) {
    let printer = which.ready().desk.press.printer();
    let next = which.to_be_set();
    bencher.with_inputs(next).bench_local_values(|tree| printer.print(tree, &FileFormat::ALL));
}
