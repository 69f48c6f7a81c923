//! `vanban show`: what passes through each arrow of the pipeline.

use std::io::Write;

use super::{desk, say, show_tally};
use crate::batch::{self, Task, Wanted};
use crate::cli::{Show, Stage};
use crate::content::Material;
use crate::diagnostic::{Diagnostic, Faults, Sources};
use crate::document::outline;
use crate::press::{Draft, Press};
use crate::yaml::Show as _;

pub fn run(show: &Show, sources: &mut Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    let (press, data) = match desk::set_up(&show.input, sources) {
        Ok(ready) => ready,
        Err(faults) => return faults,
    };
    let mut found = data.warnings;
    if show.stage == Stage::Data {
        let text = serde_json::to_string_pretty(&data.value.show()).expect("a view is plain JSON");
        say(out, &text);
        return found;
    }
    if show.stage == Stage::Tally {
        found.extend(show_tally::run(show, &data.value, sources, out));
        return found;
    }
    let wanted: Vec<String> = show.paper.iter().cloned().collect();
    let material = Material::new(&data.value);
    let tasks = batch::tasks(&press, &data.value, &material, sources);
    let wanted = Wanted { papers: &wanted, ..Wanted::default() };
    let (chosen, unknown) = wanted.choose(&tasks, &data.value);
    found.extend(unknown);
    for (task, _) in tasks.iter().zip(chosen).filter(|(_, chosen)| *chosen) {
        match stage(show.stage, &press, task, &material, sources) {
            Ok(text) => say(out, text.trim_end()),
            Err(faults) => found.extend(faults),
        }
    }
    found
}

fn stage(
    stage: Stage,
    press: &Press,
    task: &Task<'_>,
    material: &Material<'_>,
    sources: &Sources,
) -> Result<String, Faults> {
    if let Stage::Data | Stage::Tally | Stage::Content = stage {
        return press.words(task.job, material, sources);
    }
    let document = match press.draft(task.job, material, sources)? {
        Draft::Paper(document) => document,
        Draft::PassedOver(reason) => return Ok(format!("bỏ qua {}: {reason}", task.shown())),
    };
    match stage {
        Stage::Data | Stage::Tally | Stage::Content | Stage::Tree => {
            let lines = outline(&document);
            Ok(lines.iter().map(|(name, text)| format!("{name}\t{text}\n")).collect())
        }
        Stage::Pages => Ok(press.pages(&document)?.to_string()),
    }
}
