//! The tree → a DOCX that a clerk can go on editing.
//!
//! In: a [`Document`], the [`Format`], the [`Fonts`] that tell how long a rule is. Out: the bytes of the file, the same
//! every time. It knows docx-rs, quick-xml and zip, and nothing else of the program does; it reads no file and no clock.
//!
//! docx-rs builds the body, the styles and the list; [`pass`] makes its XML valid; [`parts`] are our own.

mod addressees;
mod body;
mod characters;
mod foot;
mod frame;
mod grid;
mod measure;
mod numbering;
mod order;
mod outline;
mod package;
mod parts;
mod pass;
mod piece;
mod rule;
mod runs;
mod section;
mod setting;
mod styles;
mod table;
mod xml;

use docx_rs::{Docx, XMLDocx};

use self::body::Body;
use self::measure::Twips;
use self::numbering::Counter;
use self::outline::Outline;
use self::piece::Piece;
use self::section::Sheet;
use self::setting::Setting;
use crate::diagnostic::Faults;
use crate::document::{Document, Section};
use crate::fonts::Fonts;
use crate::format::Format;

/// `document` as a DOCX file.
pub fn write(document: &Document, format: &Format, fonts: &Fonts) -> Result<Vec<u8>, Faults> {
    let faults = characters::check(document);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(package(built(document, Setting { format, fonts }), document))
}

fn built(document: &Document, setting: Setting<'_>) -> XMLDocx {
    let format = setting.format;
    let mut counter = Counter::new();
    let foot_after = last_of_body(document);
    let mut docx = Docx::new().styles(styles::styles(setting, &Outline::of(document)));
    let last = document.sections.len() - 1;
    for (index, section) in document.sections.iter().enumerate() {
        let mut pieces = Vec::new();
        if index == 0 {
            let sheet = Sheet::new(format, section.orientation);
            let opening = body::opening(&section.blocks);
            pieces = frame::head(&document.frame, opening, sheet, setting);
        }
        pieces.extend(section_body(section, setting, &mut counter));
        if index == foot_after {
            close_body(&mut pieces, document, section, setting);
        }
        let properties = section::properties(section, index, format);
        let pieces = piece::separate(pieces);
        if index == last {
            let (number, empty) = section::headers();
            docx.document.section_property = properties
                .header(number, section::NUMBER_HEADER)
                .first_header_without_title_pg(empty, section::EMPTY_HEADER);
            docx = ended(pieces).into_iter().fold(docx, |docx, piece| piece.add_to(docx));
        } else {
            let pieces = piece::close(pieces, properties);
            docx = pieces.into_iter().fold(docx, |docx, piece| piece.add_to(docx));
        }
    }
    docx.numberings(counter.finish(format)).build()
}

/// The section that the foot closes: the last one before the appendices.
fn last_of_body(document: &Document) -> usize {
    let appendix = document.sections.iter().position(|section| section.appendix.is_some());
    appendix.unwrap_or(document.sections.len()).saturating_sub(1)
}

fn section_body(section: &Section, setting: Setting<'_>, counter: &mut Counter) -> Vec<Piece> {
    let mut body = Body {
        setting,
        sheet: Sheet::new(setting.format, section.orientation),
        orientation: section.orientation,
        counter,
    };
    let mut pieces: Vec<Piece> =
        section.appendix.iter().flat_map(|appendix| body.appendix(appendix)).collect();
    pieces.extend(body.blocks(&section.blocks));
    let room = Twips::from_pt(setting.format.paragraph.gap);
    piece::room_above_tables(&mut pieces, room);
    pieces
}

/// Adds the foot, which takes two lines of the body with it to its page (ND30-62): widow control sees to them where
/// the last paragraph has as many, else the paragraph above stays too.
fn close_body(
    pieces: &mut Vec<Piece>,
    document: &Document,
    section: &Section,
    setting: Setting<'_>,
) {
    let sheet = Sheet::new(setting.format, section.orientation);
    let kept = match section.blocks.last() {
        Some(block) if !body::is_one_line(block, sheet, setting) => 1,
        _ => 2,
    };
    pieces.iter_mut().rev().take(kept).for_each(Piece::keep_with_next);
    pieces.push(Piece::table(foot::foot(&document.frame.foot, sheet, setting)));
}

/// `pieces` with the paragraph that must follow a table at the end of a file.
fn ended(mut pieces: Vec<Piece>) -> Vec<Piece> {
    if matches!(pieces.last(), Some(Piece::Table(_))) {
        pieces.push(piece::thin());
    }
    pieces
}

fn package(built: XMLDocx, document: &Document) -> Vec<u8> {
    let mut headers = built.headers.iter().map(|header| pass::valid(header));
    let mut header = || headers.next().expect("the last section has two headers");
    package::zip(&[
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relations()),
        ("word/document.xml", pass::valid(&built.document)),
        ("docProps/app.xml", parts::app_properties()),
        ("docProps/core.xml", parts::core_properties(&document.info)),
        ("word/_rels/document.xml.rels", parts::document_relations()),
        ("word/fontTable.xml", parts::font_table()),
        ("word/header1.xml", header()),
        ("word/header2.xml", header()),
        ("word/numbering.xml", pass::valid(&built.numberings)),
        ("word/settings.xml", parts::settings()),
        ("word/styles.xml", pass::valid(&built.styles)),
    ])
}
