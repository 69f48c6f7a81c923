//! `vanban show`: what passes through each arrow of the pipeline.

use std::io::Write;

use super::desk;
use super::say;
use crate::cli::{Show, Stage};
use crate::content::Paper;
use crate::data::Dataset;
use crate::diagnostic::{Diagnostic, Faults, Sources};
use crate::document::outline;
use crate::press::Press;
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
    let names: Vec<String> = show.paper.iter().cloned().collect();
    let (papers, unknown) = desk::choose(&press, &names);
    found.extend(unknown);
    for (_, paper) in papers {
        match stage(show.stage, &press, paper, &data.value, sources) {
            Ok(text) => say(out, text.trim_end()),
            Err(faults) => found.extend(faults),
        }
    }
    found
}

fn stage(
    stage: Stage,
    press: &Press,
    paper: &Paper,
    data: &Dataset,
    sources: &Sources,
) -> Result<String, Faults> {
    match stage {
        Stage::Data | Stage::Content => press.words(paper, data, sources),
        Stage::Tree => {
            let lines = outline(&press.compose(paper, data, sources)?);
            Ok(lines.iter().map(|(name, text)| format!("{name}\t{text}\n")).collect())
        }
        Stage::Pages => Ok(press.pages(&press.compose(paper, data, sources)?)?.to_string()),
    }
}
