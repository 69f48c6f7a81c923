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

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use docx_rs::{BuildXML, Document as Main};

use self::body::Body;
use self::drawing::Drawing;
use self::measure::Twips;
use self::numbering::Counter;
use self::outline::Outline;
use self::package::Shared;
use self::piece::Piece;
use self::section::Sheet;
use self::setting::Setting;
use crate::chart::Pictures;
use crate::diagnostic::Faults;
use crate::document::{Document, Foot, Purpose, Section};
use crate::fonts::Fonts;
use crate::format::Format;

/// Writes papers of one format in four faces.
#[derive(Debug)]
pub struct Writer {
    format: Format,
    fonts: Fonts,
    /// What papers with one outline have in common.
    shared: Mutex<BTreeMap<Outline, Arc<Shared>>>,
}

impl Writer {
    /// A writer that has written nothing yet.
    pub fn new(format: Format, fonts: Fonts) -> Self {
        Self { format, fonts, shared: Mutex::default() }
    }

    /// `document` with the `pictures` of its charts as a DOCX file.
    pub fn write(&self, document: &Document, pictures: &Pictures) -> Result<Vec<u8>, Faults> {
        let faults = characters::check(document);
        if !faults.is_empty() {
            return Err(faults);
        }
        let drawings = Drawing::all(document, pictures);
        let mut counter = Counter::new();
        let main = main(document, self.setting(), &mut counter);
        let main = pass::illustrated(&main.build(), &drawings);
        let parts = parts::all(&document.info, main, counter, &self.format, &drawings);
        Ok(package::zip(&parts, &self.shared(Outline::of(document))))
    }

    fn setting(&self) -> Setting<'_> {
        Setting { format: &self.format, fonts: &self.fonts }
    }

    fn shared(&self, outline: Outline) -> Arc<Shared> {
        // What was put in is whole, whoever panicked since.
        let mut known = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = known.entry(outline);
        let made = |outline: &Outline| Arc::new(Shared::of(parts::shared(self.setting(), outline)));
        Arc::clone(shared.or_insert_with_key(made))
    }
}

/// The main part.
fn main(document: &Document, setting: Setting<'_>, counter: &mut Counter) -> Main {
    let mut main = Main::new();
    let last = document.sections.len() - 1;
    for (index, section) in document.sections.iter().enumerate() {
        let pieces = piece::separate(section_pieces(document, index, setting, counter));
        let properties = section::properties(section, index, setting.format);
        let pieces = if index == last {
            main.section_property = properties;
            piece::ended(pieces)
        } else {
            piece::close(pieces, properties)
        };
        main = pieces.into_iter().fold(main, |main, piece| piece.add_to(main));
    }
    main
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
