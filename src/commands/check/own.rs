//! The data folder and every paper made of it → a review.

use std::num::NonZeroUsize;
use std::thread;

use crate::batch::{self, Stop, Task};
use crate::check::{self, Manuscript, Paper, Report, Year};
use crate::cli::Input;
use crate::commands::desk;
use crate::content::Material;
use crate::data::Dataset;
use crate::diagnostic::{Faults, Sources, show_path};
use crate::press::{Draft, Press};
use crate::read::{self, Observed};
use crate::report::{Kind, Review, Subject};

/// Adds to `review` what the year of `input` and its papers break; what else was noticed comes back.
pub fn examine(
    input: &Input,
    review: &mut Review,
    sources: &mut Sources,
) -> Result<Faults, Faults> {
    let (press, data) = desk::set_up(input, sources)?;
    let mut found = data.warnings;
    let year = check::examine_year(&Year { data: &data.value, tables: press.tables() });
    review.add(Subject::new(show_path(&input.data), Kind::Data), None, year, sources);
    found.extend(papers(&press, &data.value, review, sources));
    waive(input, review, sources);
    Ok(found)
}

/// Adds every paper of the year that can be made; the work is done on all cores.
fn papers(press: &Press, data: &Dataset, review: &mut Review, sources: &mut Sources) -> Faults {
    let material = Material::new(data);
    let tasks = batch::tasks(press, data, &material, sources);
    let found = batch::strays(&tasks, data);
    let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let mut examined = Vec::with_capacity(tasks.len());
    let work = |task: &Task<'_>| guarded(press, task, &material, sources);
    batch::in_order(&tasks, threads, &Stop::default(), work, |task, result| {
        examined.push((task.shown().to_owned(), result));
    });
    for (name, result) in examined {
        match result {
            Ok(Some((seen, report))) => {
                review.add(Subject::new(name, Kind::Paper), Some(&seen), report, sources);
            }
            Ok(None) => {}
            Err(faults) => review.refused.extend(faults),
        }
    }
    found
}

/// What was seen of a paper, and what is wrong with it.
type Examined = (Observed, Report);

/// What is found in the paper of `task`; a fault of the program itself is one of this paper alone.
fn guarded(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
) -> Result<Option<Examined>, Faults> {
    let result = batch::guard(|| paper(press, task, material, sources));
    result.unwrap_or_else(|told| Err(vec![super::broken(task.shown(), &told)]))
}

/// What is found in the words and on the pages of the paper of `task`; `None` when its time has not come.
fn paper(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
) -> Result<Option<Examined>, Faults> {
    let Draft::Paper(document) = press.draft(task.job, material, sources)? else {
        return Ok(None);
    };
    let words = Manuscript::of(&document);
    let seen = read::pages(&press.pages(&document)?);
    let form = check::examine_form(&Paper { seen: &seen, table: press.table() });
    let report = form.traced(&seen, &words).and(check::examine_words(&words, press.tables()));
    Ok(Some((seen, report)))
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
