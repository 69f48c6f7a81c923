//! `vanban show`: what passes through each arrow of the pipeline.

use std::io::Write;
use std::num::NonZeroUsize;

use super::{desk, say, show_tally};
use crate::batch::{self, Task, Wanted};
use crate::cli::{Show, Stage};
use crate::content::Material;
use crate::data::Dataset;
use crate::diagnostic::{Diagnostic, Faults, Sources};
use crate::document::{Document, outline};
use crate::press::{Draft, Press};
use crate::yaml::Show as _;

pub fn run(show: &Show, sources: &mut Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    let (press, data) = match desk::set_up(&show.input, sources) {
        Ok(ready) => ready,
        Err(faults) => return faults,
    };
    let mut found = data.warnings;
    let draw: Draw = match show.stage {
        Stage::Data => {
            found.extend(no_paper(show));
            say(out, &view(&data.value));
            return found;
        }
        Stage::Tally => {
            found.extend(no_paper(show));
            found.extend(show_tally::run(show, &data.value, sources, out));
            return found;
        }
        Stage::Content => words,
        Stage::Tree => tree,
        Stage::Pages => pages,
    };
    let wanted: Vec<String> = show.paper.iter().cloned().collect();
    let material = Material::new(&data.value);
    let tasks = batch::tasks(&press, &data.value, &material, sources);
    let wanted = Wanted { papers: &wanted, ..Wanted::default() };
    let (chosen, unknown) = wanted.choose(&tasks, &data.value);
    found.extend(unknown);
    for (task, _) in tasks.iter().zip(chosen).filter(|(_, chosen)| *chosen) {
        match draw(&press, task, &material, sources) {
            Ok(text) => say(out, text.trim_end()),
            Err(faults) => found.extend(faults),
        }
    }
    found
}

/// What one paper looks like at a stage.
type Draw = fn(&Press, &Task<'_>, &Material<'_>, &Sources) -> Result<String, Faults>;

fn view(data: &Dataset) -> String {
    serde_json::to_string_pretty(&data.show()).expect("a view is plain JSON")
}

/// The warning of a paper named where all papers share what is shown.
fn no_paper(show: &Show) -> Option<Diagnostic> {
    let name = show.paper.as_deref()?;
    Some(
        Diagnostic::warning(format!("bước này là của chung mọi văn bản, không riêng `{name}`"))
            .hint("xem riêng một văn bản ở bước `content`, `tree` hoặc `pages`"),
    )
}

fn words(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
) -> Result<String, Faults> {
    press.words(task.job, material, sources)
}

fn tree(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
) -> Result<String, Faults> {
    of_paper(press, task, material, sources, |document| {
        let lines = outline(document);
        Ok(lines.iter().map(|(name, text)| format!("{name}\t{text}\n")).collect())
    })
}

fn pages(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
) -> Result<String, Faults> {
    of_paper(press, task, material, sources, |document| {
        desk::crew(press, NonZeroUsize::MIN).pages(document)
    })
}

/// What `draw` makes of the paper of `task`, or one line that its time has not come.
fn of_paper(
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
    draw: impl FnOnce(&Document) -> Result<String, Faults>,
) -> Result<String, Faults> {
    match press.draft(task.job, material, sources)? {
        Draft::Paper(document) => draw(&document),
        Draft::PassedOver(reason) => Ok(format!("bỏ qua {}: {reason}", task.shown())),
    }
}
