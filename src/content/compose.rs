//! A template and its setting → the tree of one paper.

use super::body;
use super::frame::{self, Particulars};
use super::paper::Paper;
use super::writer::{Setting, Writer};
use crate::diagnostic::Faults;
use crate::document::Document;
use crate::grammar;

/// The paper that `paper` makes of the data, or every fault on the way.
pub fn compose(paper: &Paper, setting: Setting<'_>) -> Result<Document, Faults> {
    let mut writer = Writer::new(setting);
    let Some(given) = Particulars::collect(&paper.front, &mut writer) else {
        return Err(once(writer.finish(&paper.body)));
    };
    let body = body::compose(paper, &given, &mut writer);
    let frame = frame::compose(&given, &mut writer);
    match (body, frame) {
        (Some(sections), Some(frame)) if writer.faults.is_empty() => Ok(Document {
            info: given.info(),
            purpose: given.front.kind.purpose(),
            frame,
            sections,
        }),
        _ => Err(once(writer.faults)),
    }
}

/// The name of the files that `paper` makes of the data, without extension.
pub fn file_name(paper: &Paper, setting: Setting<'_>) -> Result<String, Faults> {
    let mut writer = Writer::new(setting);
    frame::file_name(&paper.front.file_name, &mut writer).ok_or(writer.faults)
}

/// Each fault once: a loop of the template repeats its own.
fn once(faults: Faults) -> Faults {
    let mut unique = Faults::new();
    for fault in faults {
        if !unique.contains(&fault) {
            unique.push(fault);
        }
    }
    unique
}

/// The body of `paper` in the content language, as the grammar is about to read it.
pub fn words(paper: &Paper, setting: Setting<'_>) -> Result<String, Faults> {
    let words = Writer::new(setting).words(&paper.body)?;
    Ok(grammar::marker::strip(&words))
}
