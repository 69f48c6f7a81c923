//! What stands between the title and the signature: addressees, authority, căn cứ, the text, its end mark.

use super::frame::Particulars;
use super::frame::words::{close, plain_line, punctuate};
use super::paper::Paper;
use super::writer::Writer;
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Emphasis, Inline, Line, Run, Section, line};

/// The end mark of a text (PL III, every form).
const END_MARK: &str = "./.";

/// The sections of the paper.
pub fn compose(
    paper: &Paper,
    given: &Particulars<'_>,
    writer: &mut Writer<'_>,
) -> Option<Vec<Section>> {
    let sections = writer.body(&paper.body);
    let opening = opening(given, writer);
    let mut sections = sections?;
    if split(&mut sections).0.iter().all(|section| section.blocks.is_empty()) {
        let fault =
            Diagnostic::error("văn bản không có nội dung").at(paper.body.text.place.point());
        return writer.fail(fault.hint("viết nội dung dưới dòng `---` thứ hai của mẫu"));
    }
    sections[0].blocks.splice(0..0, opening?);
    let (body, appendices) = split(&mut sections);
    if given.front.kind.has_end_mark() {
        end_body(body);
        for section in appendices.iter_mut() {
            // A table or a row of dots at the end of an appendix is its own end.
            if let Some(last) = section.blocks.last_mut().and_then(words) {
                close(last, END_MARK);
            }
        }
    }
    let reference = given.reference();
    for appendix in appendices.iter_mut().filter_map(|section| section.appendix.as_mut()) {
        appendix.reference.clone_from(&reference);
    }
    Some(sections)
}

fn split(sections: &mut [Section]) -> (&mut [Section], &mut [Section]) {
    let first = sections.iter().position(|section| section.appendix.is_some());
    sections.split_at_mut(first.unwrap_or(sections.len()))
}

fn opening(given: &Particulars<'_>, writer: &mut Writer<'_>) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    match &given.addressees[..] {
        [] => {}
        [only] => blocks.push(Block::Addressees(vec![plain_line(only)])),
        several => blocks.push(Block::Addressees(punctuate(several, "- "))),
    }
    if given.front.kind.names_authority() {
        let authority = given.authority();
        let words = Inline::run(authority.as_str().to_uppercase(), Some(authority.place));
        blocks.push(Block::Authority(vec![words]));
    }
    if let Some(basis) = &given.front.basis {
        let lines = writer.lines(basis)?;
        blocks.extend(punctuate(&lines, "").into_iter().map(Block::Basis));
    }
    if let Some(words) = given.front.kind.enacting_words() {
        let run = Run { text: words.to_owned(), emphasis: Emphasis::Bold, place: None };
        blocks.push(Block::Centred(vec![Inline::Run(run)]));
    }
    Some(blocks)
}

/// Writes the end mark after the last words of the body; a table, a chart or a row of dots that ends it is followed by a
/// line with nothing else.
fn end_body(sections: &mut [Section]) {
    let Some(section) = sections.iter_mut().rev().find(|section| !section.blocks.is_empty()) else {
        return;
    };
    match section.blocks.last_mut().and_then(words) {
        Some(last) => close(last, END_MARK),
        None => section.blocks.push(Block::Paragraph(line(END_MARK))),
    }
}

/// The words of a block of text.
fn words(block: &mut Block) -> Option<&mut Line> {
    match block {
        Block::Paragraph(line) | Block::Centred(line) => Some(line),
        Block::Item(item) => Some(&mut item.content),
        Block::Heading(heading) => Some(&mut heading.title),
        Block::Addressees(_)
        | Block::Authority(_)
        | Block::Basis(_)
        | Block::Table(_)
        | Block::FillLines(_)
        | Block::Chart(_) => None,
    }
}
