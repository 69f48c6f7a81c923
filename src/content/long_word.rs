//! Words that no line can hold: refused where they were typed, before they run out of the paper.
//!
//! Letters and digits in a row are broken nowhere; what is wider than the text area without a space, a hyphen or
//! another sign in it is no word of any language, but a slip of the keyboard or of a copy.

use super::frame::points;
use super::writer::Setting;
use crate::diagnostic::{Diagnostic, Faults};
use crate::document::{Document, Inline, Orientation, Run, lines};
use crate::fonts::FaceStyle;
use crate::format::Component;

/// Letters of a long word that are shown.
const SHOWN: usize = 20;

/// The faults of the words of `document` that are wider than its text area.
pub fn faults(document: &Document, setting: &Setting<'_>) -> Faults {
    let room = room(document, setting);
    let runs = lines(document).into_iter().flatten().filter_map(|inline| match inline {
        Inline::Run(run) => Some(run),
        Inline::Blank(_) => None,
    });
    runs.filter_map(|run| Some(fault(run, widest(run, room, setting)?))).collect()
}

/// The width of the widest page, in pt.
fn room(document: &Document, setting: &Setting<'_>) -> f64 {
    let page = &setting.format.page;
    let mut orientations = document.sections.iter().map(|section| section.orientation);
    points(if orientations.any(|orientation| orientation == Orientation::Landscape) {
        page.landscape_text_width()
    } else {
        page.text_width()
    })
}

/// The first word of `run` that is wider than `room`.
fn widest<'a>(run: &'a Run, room: f64, setting: &Setting<'_>) -> Option<&'a str> {
    let size = setting.format.style(Component::Paragraph).size;
    // No letter is wider than two sizes: most runs need not be measured.
    let telling = |word: &&str| word.len() as f64 * 2.0 * size > room;
    let words = run.text.split(|c: char| !c.is_alphanumeric()).filter(telling);
    let mut words = words.filter(|word| setting.fonts.width(word, FaceStyle::Upright, size) > room);
    words.next()
}

fn fault(run: &Run, word: &str) -> Diagnostic {
    let (shown, count): (String, _) = (word.chars().take(SHOWN).collect(), word.chars().count());
    let message = format!("“{shown}…” dài {count} chữ liền nhau, không dòng nào chứa hết");
    let fault = Diagnostic::error(message);
    let fault = fault.hint("thêm dấu cách vào chỗ nối giữa các từ, hoặc xoá phần thừa");
    match run.place {
        Some(place) => fault.at(place),
        None => fault,
    }
}
