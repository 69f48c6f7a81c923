//! The data folder and every paper made of it → a review. Our own files are read like everybody's.

use std::num::NonZeroUsize;
use std::thread;

use crate::batch::{self, Stop, Task};
use crate::check::{self, Check, Finding, Manuscript, Paper, Place, Report, Selection, Year};
use crate::cli::Input;
use crate::commands::desk;
use crate::content::Material;
use crate::crew::Crew;
use crate::data::Dataset;
use crate::diagnostic::{Faults, Sources, show_path};
use crate::guard::guard;
use crate::law::Tables;
use crate::press::{Draft, Press};
use crate::printer::FileFormat;
use crate::read::{self, Observed};
use crate::report::{Kind, Review, Subject};

/// Adds to `review` what the year of `input` and its papers break; what else was noticed comes back.
pub fn examine(
    input: &Input,
    review: &mut Review,
    sources: &mut Sources,
) -> Result<Faults, Faults> {
    let (press, data) = desk::set_up(input, sources)?;
    let tables = press.tables(sources)?;
    let mut found = data.warnings;
    let year = check::examine_year(&Year { data: &data.value, tables: &tables });
    review.add(Subject::new(show_path(&input.data), Kind::Data), None, year, sources);
    found.extend(papers(&press, &tables, &data.value, review, sources));
    waive(input, review, sources);
    Ok(found)
}

/// Adds every paper of the year that can be made; the work is done on all cores.
fn papers(
    press: &Press,
    tables: &Tables,
    data: &Dataset,
    review: &mut Review,
    sources: &mut Sources,
) -> Faults {
    let material = Material::new(data);
    let tasks = batch::tasks(press, data, &material, sources);
    let found = batch::strays(&tasks, data);
    let Some(depth) = Depth::of(review.selection()) else { return found };
    let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let crew = desk::crew(press, threads);
    let desk = Desk { press, tables, crew: &crew, material: &material, sources, depth };
    let mut examined = Vec::with_capacity(tasks.len());
    batch::in_order(
        &tasks,
        threads,
        &Stop::default(),
        |task| desk.guarded(task),
        |task, result| {
            examined.push((task.shown().to_owned(), result));
        },
    );
    for (name, result) in examined {
        match result {
            Ok(Some((seen, report))) => {
                review.add(Subject::new(name, Kind::Paper), seen.as_ref(), report, sources);
            }
            Ok(None) => {}
            Err(faults) => review.refused.extend(faults),
        }
    }
    found
}

/// How far a paper must be made to answer what is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Words,
    Pages,
}

impl Depth {
    /// `None` when nothing is asked about papers.
    fn of(selection: &Selection) -> Option<Self> {
        if selection.asks(|check| matches!(check, Check::Form { .. })) {
            return Some(Self::Pages);
        }
        selection.asks(|check| matches!(check, Check::Words(_))).then_some(Self::Words)
    }
}

/// What all papers are examined with.
struct Desk<'a> {
    press: &'a Press,
    tables: &'a Tables,
    crew: &'a Crew<'a>,
    material: &'a Material<'a>,
    sources: &'a Sources,
    depth: Depth,
}

/// What was read of the PDF of a paper, when it was made, and what is wrong with the paper.
type Examined = (Option<Observed>, Report);

impl Desk<'_> {
    /// What is found in the paper of `task`; a fault of the program itself is one of this paper alone.
    fn guarded(&self, task: &Task<'_>) -> Result<Option<Examined>, Faults> {
        let result = guard(|| self.examine(task));
        result.unwrap_or_else(|told| Err(vec![super::broken(task.shown(), &told)]))
    }

    /// What is found in the words of the paper of `task` and in both its files; `None` when its time has not come.
    fn examine(&self, task: &Task<'_>) -> Result<Option<Examined>, Faults> {
        let draft = self.press.draft(task.job, self.material, self.sources)?;
        let Draft::Paper(document) = draft else { return Ok(None) };
        let words = Manuscript::of(&document);
        let report = check::examine_words(&words, self.tables);
        if self.depth == Depth::Words {
            return Ok(Some((None, report)));
        }
        let print = self.crew.print(&document, &FileFormat::ALL)?;
        let [pdf, docx] = &print.files[..] else { unreachable!("it was printed in both formats") };
        let seen = read::pdf(&pdf.bytes).map_err(|fault| vec![fault])?;
        let pdf = self.form(&seen, &words);
        let docx = read::docx(&docx.bytes, self.press.fonts());
        let docx = docx.map_err(|fault| vec![fault])?;
        let docx = only_in_docx(&pdf, self.form(&docx, &words));
        let report = pdf.and(docx).and(report);
        Ok(Some((Some(seen), report)))
    }

    /// What is wrong with the look of `seen`, whose words are `words`.
    fn form(&self, seen: &Observed, words: &Manuscript) -> Report {
        let paper = Paper { seen, table: self.press.table() };
        check::examine_form(&paper).traced(seen, words)
    }
}

/// What the DOCX of a paper breaks and its PDF does not, at the words that were typed or for the paper as a whole: nobody
/// has a DOCX to look it up in yet.
fn only_in_docx(pdf: &Report, docx: Report) -> Report {
    let is_known = |code: &str| pdf.findings.iter().any(|finding| finding.rule.code == code);
    let new = docx.findings.into_iter().filter(|finding| !is_known(finding.rule.code));
    let findings = new.map(|finding| Finding {
        message: format!("{}, trong bản DOCX", finding.message),
        place: finding.origin.map_or(Place::Whole, Place::Typed),
        ..finding
    });
    Report { findings: findings.collect(), ..Report::default() }
}

/// Sets aside what the comments of the data files say.
fn waive(input: &Input, review: &mut Review, sources: &Sources) {
    let mut all = Vec::new();
    for id in desk::data_files(input, sources) {
        let (waivers, misspelt) = check::waivers(id, &sources.get(id).text);
        all.extend(waivers);
        review.misspelt(misspelt);
    }
    review.waive(&all);
}
