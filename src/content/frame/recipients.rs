//! Nơi nhận (ô 9b).

use super::super::writer::Writer;
use super::particulars::{Particulars, optional_lines};
use super::words::item;
use crate::document::{Inline, Line, line};

/// Every line under "Nơi nhận:", with dash and punctuation; empty for a paper that has none.
///
/// "Như trên" stands first exactly when there is a Kính gửi, "Như Điều …" in decisions (PL I.II.9).
pub fn compose(given: &Particulars<'_>, writer: &mut Writer<'_>) -> Option<Vec<Line>> {
    let front = given.front;
    if front.recipients.is_none() && front.archive.is_none() {
        return Some(Vec::new());
    }
    let mut lines = Vec::new();
    if !given.addressees.is_empty() {
        lines.push(line("Như trên"));
    }
    if let Some(articles) = &front.as_articles {
        lines.push(with_words("Như Điều ", writer.line(articles)?));
    }
    lines.extend(optional_lines(front.recipients.as_ref(), writer)?);
    let mut lines: Vec<_> = lines.iter().map(|words| item("- ", words, ";")).collect();
    let archive = match &front.archive {
        Some(archive) => writer.line(archive)?,
        None => Line::new(),
    };
    // Every paper is kept by the registry.
    let archive = if archive.is_empty() { line("VT") } else { archive };
    lines.push(item("- Lưu: ", &archive, "."));
    Some(lines)
}

fn with_words(words: &str, mut line: Line) -> Line {
    line.insert(0, Inline::run(words, None));
    line
}
