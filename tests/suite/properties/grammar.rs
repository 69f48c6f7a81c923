//! Any text is blocks or faults, and everything said of it points into it.

use vanban::diagnostic::{Faults, Place, SourceId};
use vanban::document::{Block, Inline, Line, Section};
use vanban::grammar::{self, marker};

use super::places::is_within;

/// Holds `text` to be read as a paper, as one line and as prose.
pub fn holds(text: &str) {
    // What only markers hold is kept out of templates and data before the grammar is asked.
    if text.contains(marker::is_private) {
        return;
    }
    let here = Place::new(SourceId(0), 0, text.len());
    match grammar::parse(text, here) {
        Ok(sections) => {
            assert!(!sections.is_empty());
            sections.iter().flat_map(lines).for_each(|line| points(line, text));
        }
        Err(faults) => all_point(&faults, text),
    }
    match grammar::inline(text, here) {
        Ok(line) => points(&line, text),
        Err(faults) => all_point(&faults, text),
    }
    if let Err(faults) = grammar::check(&[(text.to_owned(), here)]) {
        all_point(&faults, text);
    }
}

fn all_point(faults: &Faults, text: &str) {
    assert!(!faults.is_empty());
    for fault in faults {
        is_within(fault.place.expect("every fault of the grammar has a place"), text);
    }
}

fn points(line: &Line, text: &str) {
    for inline in line {
        if let Inline::Run(run) = inline {
            assert!(!run.text.contains(['\n', '\r', '\t']), "{run:?}");
            let place = run.place.expect("words of the text have their place in it");
            is_within(place, text);
            let typed = &text[place.start as usize..place.end as usize];
            assert_eq!(letters(&run.text), letters(typed), "{run:?} was typed as {typed:?}");
        }
    }
}

/// The letters and digits of `text`; a title is printed in upper case.
fn letters(text: &str) -> String {
    text.to_uppercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every line of `section` that was typed; the number of an appendix was not.
fn lines(section: &Section) -> Vec<&Line> {
    let heading = section.appendix.iter().map(|it| &it.title);
    heading.chain(section.blocks.iter().flat_map(lines_of)).collect()
}

fn lines_of(block: &Block) -> Vec<&Line> {
    match block {
        Block::Addressees(lines) => lines.iter().collect(),
        Block::Authority(line) | Block::Basis(line) => vec![line],
        Block::Paragraph(line) | Block::Centred(line) => vec![line],
        Block::Heading(heading) => vec![&heading.title],
        Block::Item(item) => vec![&item.content],
        Block::Table(table) => {
            let cells = table.header.iter().chain(&table.rows).flat_map(|row| &row.cells);
            cells.map(|cell| &cell.content).collect()
        }
        Block::Chart(chart) => vec![&chart.alternative],
        Block::FillLines(_) => Vec::new(),
    }
}
