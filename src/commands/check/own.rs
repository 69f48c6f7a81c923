//! The data folder and every paper made of it → a review.

use crate::batch::{self, Task};
use crate::check::{self, Manuscript, Report, Year};
use crate::cli::Input;
use crate::commands::desk;
use crate::content::Material;
use crate::data::Dataset;
use crate::diagnostic::{Faults, Sources, show_path};
use crate::law::Tables;
use crate::press::{Draft, Press};
use crate::report::{Kind, Review, Subject};

/// Adds to `review` what the year of `input` and its papers break; what else was noticed comes back.
pub fn examine(
    input: &Input,
    review: &mut Review,
    sources: &mut Sources,
) -> Result<Faults, Faults> {
    let (press, data) = desk::set_up(input, sources)?;
    let mut found = data.warnings;
    let tables = press.tables();
    let year = check::examine_year(&Year { data: &data.value, tables });
    review.add(Subject::new(show_path(&input.data), Kind::Data), None, year, sources);
    found.extend(papers(&press, &data.value, tables, review, sources));
    waive(input, review, sources);
    Ok(found)
}

/// Sets aside what the comments of the data files say.
fn waive(input: &Input, review: &mut Review, sources: &Sources) {
    let folder = format!("{}/", show_path(&input.data).trim_end_matches('/'));
    let mut all = Vec::new();
    for id in sources.ids().filter(|id| sources.get(*id).name.starts_with(&folder)) {
        let (waivers, misspelt) = check::waivers(id, &sources.get(id).text);
        all.extend(waivers);
        review.misspelt(misspelt);
    }
    review.waive(&all);
}

/// Adds every paper of the year that can be made.
fn papers(
    press: &Press,
    data: &Dataset,
    tables: &Tables,
    review: &mut Review,
    sources: &mut Sources,
) -> Faults {
    let material = Material::new(data);
    let tasks = batch::tasks(press, data, &material, sources);
    let mut found = batch::strays(&tasks, data);
    for task in &tasks {
        match paper(press, task, &material, tables, sources) {
            Ok(Some(report)) => {
                review.add(Subject::new(task.shown(), Kind::Paper), None, report, sources);
            }
            Ok(None) => {}
            Err(faults) => found.extend(faults),
        }
    }
    found
}

/// What is found in the paper of `task`; `None` when its time has not come.
fn paper(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    tables: &Tables,
    sources: &Sources,
) -> Result<Option<Report>, Faults> {
    let Draft::Paper(document) = press.draft(task.job, material, sources)? else {
        return Ok(None);
    };
    Ok(Some(check::examine_words(&Manuscript::of(&document), tables)))
}
