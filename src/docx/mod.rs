//! The tree → a DOCX that a clerk can go on editing.
//!
//! In: a [`Document`], the pictures of its charts, the [`Format`], the [`Fonts`] that tell how long a rule is. Out: the bytes of the file, the same
//! every time. It knows docx-rs, quick-xml and zip, and nothing else of the program does; it reads no file and no clock.
//!
//! docx-rs builds the body, the styles and the list; `pass` makes its XML valid; `parts` are our own.

mod addressees;
mod body;
mod characters;
mod drawing;
mod foot;
mod form;
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
use self::drawing::Drawing;
use self::measure::Twips;
use self::numbering::Counter;
use self::outline::Outline;
use self::piece::Piece;
use self::section::Sheet;
use self::setting::Setting;
use crate::chart::Pictures;
use crate::diagnostic::Faults;
use crate::document::{Document, Foot, Purpose, Section};
use crate::fonts::Fonts;
use crate::format::Format;

/// `document` with the `pictures` of its charts as a DOCX file.
pub fn write(
    document: &Document,
    pictures: &Pictures,
    format: &Format,
    fonts: &Fonts,
) -> Result<Vec<u8>, Faults> {
    let faults = characters::check(document);
    if !faults.is_empty() {
        return Err(faults);
    }
    let drawings = Drawing::all(document, pictures);
    Ok(package(&built(document, Setting { format, fonts }), document, &drawings))
}

fn built(document: &Document, setting: Setting<'_>) -> XMLDocx {
    let mut counter = Counter::new();
    let mut docx = Docx::new().styles(styles::styles(setting, &Outline::of(document)));
    let last = document.sections.len() - 1;
    for (index, section) in document.sections.iter().enumerate() {
        let pieces = piece::separate(section_pieces(document, index, setting, &mut counter));
        let properties = section::properties(section, index, setting.format);
        let pieces = if index == last {
            docx.document.section_property = section::with_headers(properties);
            piece::ended(pieces)
        } else {
            piece::close(pieces, properties)
        };
        docx = pieces.into_iter().fold(docx, |docx, piece| piece.add_to(docx));
    }
    docx.numberings(counter.finish(setting.format)).build()
}

/// Everything on the pages of one section.
fn section_pieces(
    document: &Document,
    index: usize,
    setting: Setting<'_>,
    counter: &mut Counter,
) -> Vec<Piece> {
    let section = &document.sections[index];
    let sheet = Sheet::new(setting.format, section.orientation);
    let mut pieces = Vec::new();
    if index == 0 {
        let opening = body::opening(&section.blocks);
        pieces = frame::head(&document.frame, opening, sheet, setting);
    }
    let foot = (index == last_of_body(document)).then_some(&document.frame.foot);
    let body = section_body(section, foot, setting, counter).into_iter();
    match document.purpose {
        Purpose::Read => pieces.extend(body),
        Purpose::FillIn => pieces.extend(body.map(|piece| piece.with_paragraphs(form::fillable))),
    }
    pieces.extend(foot.map(|foot| Piece::table(foot::foot(foot, sheet, setting))));
    pieces
}

/// The section that the foot closes: the last one before the appendices.
fn last_of_body(document: &Document) -> usize {
    let appendix = document.sections.iter().position(|section| section.appendix.is_some());
    appendix.unwrap_or(document.sections.len()).saturating_sub(1)
}

/// The heading and the blocks of a section; if `foot` closes it, it takes two lines of them with it to its page
/// (ND30-62).
fn section_body(
    section: &Section,
    foot: Option<&Foot>,
    setting: Setting<'_>,
    counter: &mut Counter,
) -> Vec<Piece> {
    let sheet = Sheet::new(setting.format, section.orientation);
    let mut body = Body { setting, sheet, orientation: section.orientation, counter };
    let closing = foot.map_or(0, |_| body::closing(&section.blocks, sheet, setting));
    let (free, kept) = section.blocks.split_at(section.blocks.len() - closing);
    let mut pieces: Vec<Piece> = section.appendix.iter().flat_map(Body::appendix).collect();
    pieces.extend(body.blocks(free));
    pieces.extend(body.blocks(kept).into_iter().map(Piece::kept_with_next));
    let room = Twips::from_pt(setting.format.paragraph.gap);
    piece::room_above_tables(pieces, room)
}

fn package(built: &XMLDocx, document: &Document, drawings: &[Drawing<'_>]) -> Vec<u8> {
    let mut headers = built.headers.iter().map(|header| pass::valid(header));
    let mut header = || headers.next().expect("the last section has two headers");
    let mut files = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relations()),
        ("word/document.xml", pass::illustrated(&built.document, drawings)),
        ("docProps/app.xml", parts::app_properties()),
        ("docProps/core.xml", parts::core_properties(&document.info)),
        ("word/_rels/document.xml.rels", parts::document_relations(drawings)),
        ("word/fontTable.xml", parts::font_table()),
        ("word/header1.xml", header()),
        ("word/header2.xml", header()),
        ("word/numbering.xml", pass::valid(&built.numberings)),
        ("word/settings.xml", parts::settings()),
        ("word/styles.xml", pass::valid(&built.styles)),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes))
    .to_vec();
    files.extend(drawings.iter().map(|drawing| (drawing.path(), drawing.png().to_vec())));
    package::zip(&files)
}
