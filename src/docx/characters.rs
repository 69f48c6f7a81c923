//! Refuses characters that XML 1.0 does not allow, before anything is written.
//!
//! docx-rs and quick-xml let them through, and then no Word opens the file. Line breaks and tabs are refused too: the
//! tree never holds them, and docx-rs would swallow them.

use crate::diagnostic::{Diagnostic, Faults, Place};
use crate::document::{
    Block, Document, Frame, Header, Inline, Line, Row, Section, SignatureBlock, Title,
};

/// Every character of `document` that a DOCX cannot hold.
pub fn check(document: &Document) -> Faults {
    let mut faults: Faults = lines(document)
        .into_iter()
        .flatten()
        .filter_map(|inline| match inline {
            Inline::Run(run) => refuse(&run.text, run.place),
            Inline::Blank(_) => None,
        })
        .collect();
    let info = &document.info;
    let others = [&info.title, &info.author, &info.id].into_iter().chain(labels(document));
    faults.extend(others.filter_map(|text| refuse(text, None)));
    faults
}

fn refuse(text: &str, place: Option<Place>) -> Option<Diagnostic> {
    let character = text.chars().find(|character| !allowed(*character))?;
    let code = u32::from(character);
    let fault = Diagnostic::error(format!("ký tự U+{code:04X} không viết được vào tệp DOCX"))
        .hint("xóa ký tự này, hoặc gõ lại dòng chữ");
    Some(match place {
        Some(place) => fault.at(place),
        None => fault,
    })
}

fn allowed(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}')
}

fn labels(document: &Document) -> impl Iterator<Item = &String> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| match block {
        Block::Heading(heading) => Some(&heading.label),
        Block::Item(item) => Some(&item.label),
        _ => None,
    })
}

fn lines(document: &Document) -> Vec<&Line> {
    let mut lines = frame(&document.frame);
    lines.extend(document.sections.iter().flat_map(section));
    lines
}

fn frame(frame: &Frame) -> Vec<&Line> {
    let Header { parent, issuer, number, place_date } = &frame.header;
    let mut lines: Vec<&Line> = parent.iter().chain(issuer).chain(number).collect();
    lines.push(place_date);
    match &frame.title {
        Title::Named { name, subject } => {
            lines.push(name);
            lines.extend(subject);
        }
        Title::Letter { subject } => lines.extend(subject),
    }
    lines.extend(&frame.foot.recipients);
    lines.extend(frame.foot.blocks.iter().flat_map(signature));
    lines
}

fn signature(block: &SignatureBlock) -> Vec<&Line> {
    let SignatureBlock { authority, note, post, name } = block;
    authority.iter().chain(note).chain(post).chain([name]).collect()
}

fn section(section: &Section) -> Vec<&Line> {
    let heading = section.appendix.iter();
    let mut lines: Vec<&Line> = heading
        .flat_map(|appendix| [&appendix.label, &appendix.title, &appendix.reference])
        .collect();
    lines.extend(section.blocks.iter().flat_map(block));
    lines
}

fn block(block: &Block) -> Vec<&Line> {
    match block {
        Block::Addressees(lines) => lines.iter().collect(),
        Block::Authority(line)
        | Block::Basis(line)
        | Block::Paragraph(line)
        | Block::Centred(line) => vec![line],
        Block::Heading(heading) => vec![&heading.title],
        Block::Item(item) => vec![&item.content],
        Block::Table(table) => [cells(&table.header), cells(&table.rows)].concat(),
        Block::FillLines(_) => Vec::new(),
        Block::Chart(chart) => vec![&chart.alternative],
    }
}

fn cells(rows: &[Row]) -> Vec<&Line> {
    rows.iter().flat_map(|row| row.cells.iter().map(|cell| &cell.content)).collect()
}
