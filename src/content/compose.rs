//! A template and its setting → the tree of one paper.

use super::body;
use super::columns;
use super::frame::{self, Particulars};
use super::long_word;
use super::paper::Paper;
use super::writer::{Setting, Writer};
use crate::data::PaperState;
use crate::diagnostic::{Diagnostic, Faults};
use crate::document::Document;
use crate::grammar;

/// What a template makes of its subject.
#[derive(Debug)]
pub enum Draft {
    Paper(Box<Document>),
    /// The paper's time has not come; why not, in a clerk's words.
    PassedOver(String),
}

/// The paper that `paper` makes of the data, why there is none yet, or every fault on the way.
pub fn compose(paper: &Paper, setting: Setting<'_>) -> Result<Draft, Faults> {
    let front = &paper.front;
    let mut writer = Writer::new(setting);
    let id = writer.file_name(front);
    let reason = writer.reason(front.passed_over.as_ref());
    if let Some(Some(reason)) = reason
        && writer.faults.is_empty()
    {
        return Ok(Draft::PassedOver(reason));
    }
    let Some(given) = Particulars::collect(front, id, &mut writer) else {
        return Err(once(writer.finish(&paper.body)));
    };
    refuse(&given, &mut writer);
    let body = body::compose(paper, &given, &mut writer);
    let frame = frame::compose(&given, &mut writer);
    match (body, frame) {
        (Some(mut sections), Some(frame)) if writer.faults.is_empty() => {
            columns::fit(&mut sections, &setting);
            let (info, purpose) = (given.info(), given.front.kind.purpose());
            let document = Document { info, purpose, frame, sections };
            let too_long = long_word::faults(&document, &setting);
            if too_long.is_empty() {
                Ok(Draft::Paper(Box::new(document)))
            } else {
                Err(once(too_long))
            }
        }
        _ => Err(once(writer.faults)),
    }
}

/// Notes why a final paper may not be made of this data.
fn refuse(given: &Particulars<'_>, writer: &mut Writer<'_>) {
    let Some(leaf) = given.front.refused.as_ref().filter(|_| given.status == PaperState::Final)
    else {
        return;
    };
    if let Some(Some(reason)) = writer.reason(Some(leaf)) {
        let fault = Diagnostic::error(reason).at(leaf.place);
        writer.faults.push(fault.hint("bổ sung dữ liệu, hoặc để `tinh_trang: du_thao`"));
    }
}

/// The name of the files that `paper` makes of the data, without extension.
pub fn file_name(paper: &Paper, setting: Setting<'_>) -> Result<String, Faults> {
    let mut writer = Writer::new(setting);
    writer.file_name(&paper.front).ok_or(writer.faults)
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
    let mut writer = Writer::new(setting);
    writer.file_name(&paper.front);
    let words = writer.words(&paper.body)?;
    Ok(grammar::marker::strip(&words))
}
