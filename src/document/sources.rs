//! Where the words of a paper were typed.

use std::collections::BTreeSet;

use super::{Block, Document, Inline, Line, Section, Table, Title};
use crate::diagnostic::SourceId;

/// The files that the words of `document` come from.
pub fn sources(document: &Document) -> BTreeSet<SourceId> {
    let places = lines(document).into_iter().flatten().filter_map(|inline| match inline {
        Inline::Run(run) => run.place,
        Inline::Blank(_) => None,
    });
    places.map(|place| place.source).collect()
}

/// Every line of `document`: those of its frame, and then those of its sections.
pub fn lines(document: &Document) -> Vec<&Line> {
    let mut lines = frame_lines(document);
    document.sections.iter().for_each(|section| section_lines(section, &mut lines));
    lines
}

fn frame_lines(document: &Document) -> Vec<&Line> {
    let (header, foot) = (&document.frame.header, &document.frame.foot);
    let mut lines: Vec<&Line> = header.parent.iter().chain(&header.issuer).collect();
    lines.extend(header.number.iter().chain([&header.place_date]));
    match &document.frame.title {
        Title::Named { name, subject } => lines.extend([name].into_iter().chain(subject)),
        Title::Letter { subject } => lines.extend(subject),
    }
    lines.extend(&foot.recipients);
    for block in &foot.blocks {
        lines.extend(block.authority.iter().chain(&block.note).chain(&block.post));
        lines.push(&block.name);
    }
    lines
}

fn section_lines<'a>(section: &'a Section, lines: &mut Vec<&'a Line>) {
    if let Some(appendix) = &section.appendix {
        lines.extend([&appendix.label, &appendix.title, &appendix.reference]);
    }
    for block in &section.blocks {
        match block {
            Block::Addressees(several) => lines.extend(several),
            Block::Authority(line)
            | Block::Basis(line)
            | Block::Paragraph(line)
            | Block::Centred(line) => lines.push(line),
            Block::Heading(heading) => lines.push(&heading.title),
            Block::Item(item) => lines.push(&item.content),
            Block::Table(table) => table_lines(table, lines),
            Block::Chart(chart) => {
                lines.push(&chart.alternative);
                lines.extend(chart.bars.iter().flat_map(|bar| [&bar.label, &bar.words]));
            }
            Block::FillLines(_) => {}
        }
    }
}

fn table_lines<'a>(table: &'a Table, lines: &mut Vec<&'a Line>) {
    let rows = table.header.iter().chain(&table.rows);
    lines.extend(rows.flat_map(|row| &row.cells).map(|cell| &cell.content));
}
