//! Words that no line can hold: refused where they were typed, before they run out of the paper or over what is beside them.
//!
//! Letters and digits in a row are broken nowhere but in a cell and under "Nơi nhận:"; what is wider than its column
//! without a space, a hyphen or another sign in it is no word of any language, but a slip of the keyboard or of a copy.

use super::frame::balance::Measure;
use super::frame::{left_column, points};
use super::writer::Setting;
use crate::diagnostic::{Diagnostic, Faults, Place};
use crate::document::{Document, Frame, Inline, Line, Orientation, Title, lines};
use crate::format::Component;

/// Letters of a long word that are shown.
const SHOWN: usize = 20;

/// A space that joins what it stands between.
const NO_BREAK_SPACE: char = '\u{A0}';

/// Lines of one component in a column of so many pt.
type Column<'a> = (Component, f64, Vec<&'a Line>);

/// The faults of the words of `document` that are wider than their column.
pub fn faults(document: &Document, setting: &Setting<'_>) -> Faults {
    let mut columns = vec![(Component::Paragraph, room(document, setting), lines(document))];
    columns.extend(head(&document.frame, setting));
    columns.extend(signatures(&document.frame, setting));
    let faults = columns.into_iter().flat_map(|(component, width, lines)| {
        let measure = Measure::new(setting, component, width);
        let lines = lines.into_iter().filter(|line| !measure.holds_any(longest(line)));
        let words: Vec<Word<'_>> = lines.flat_map(words).collect();
        words.into_iter().filter_map(move |word| word.refused(&measure))
    });
    faults.collect()
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

fn head<'a>(frame: &'a Frame, setting: &Setting<'_>) -> Vec<Column<'a>> {
    let whole = points(setting.format.page.text_width());
    let left = left_column(setting);
    let header = &frame.header;
    let (name, width, subject) = match &frame.title {
        Title::Named { subject, .. } => (Component::Subject, whole, subject),
        Title::Letter { subject } => (Component::LetterSubject, left, subject),
    };
    vec![
        (Component::Parent, left, header.parent.iter().collect()),
        (Component::Issuer, left, header.issuer.iter().collect()),
        (Component::Number, left, header.number.iter().collect()),
        (Component::PlaceDate, whole - left, vec![&header.place_date]),
        (name, width, subject.iter().collect()),
    ]
}

fn signatures<'a>(frame: &'a Frame, setting: &Setting<'_>) -> Vec<Column<'a>> {
    let whole = points(setting.format.page.text_width());
    let width = match frame.foot.blocks.len() {
        1 => whole * (1.0 - setting.format.frame.recipients_share),
        _ => whole / 2.0,
    };
    let columns = frame.foot.blocks.iter().flat_map(|block| {
        [
            (Component::Signature, width, block.authority.iter().collect()),
            (Component::Post, width, block.post.iter().collect()),
            (Component::SignerName, width, vec![&block.name]),
        ]
    });
    columns.collect()
}

/// Letters and digits that nothing parts, run by run.
#[derive(Debug, Default)]
struct Word<'a>(Vec<(&'a str, Option<Place>)>);

/// Bytes of the longest stretch of `line` without a space: no word of it is longer.
fn longest(line: &Line) -> usize {
    let (mut longest, mut length) = (0, 0);
    for inline in line {
        let Inline::Run(run) = inline else {
            length = 0;
            continue;
        };
        for byte in run.text.bytes() {
            length = if byte == b' ' { 0 } else { length + 1 };
            longest = longest.max(length);
        }
    }
    longest
}

/// The words of `line`; one may go on from a run into the next.
fn words(line: &Line) -> Vec<Word<'_>> {
    let mut words = vec![Word::default()];
    for inline in line {
        let Inline::Run(run) = inline else {
            words.push(Word::default());
            continue;
        };
        let pieces = run.text.split(|c: char| !c.is_alphanumeric() && c != NO_BREAK_SPACE);
        for (at, piece) in pieces.enumerate() {
            if at > 0 {
                words.push(Word::default());
            }
            let word = words.last_mut().expect("never empty");
            word.0.push((piece, run.place));
        }
    }
    words
}

impl Word<'_> {
    /// Why the column of `measure` cannot take it, if so.
    fn refused(self, measure: &Measure<'_>) -> Option<Diagnostic> {
        let text: String = self.0.iter().map(|(piece, _)| *piece).collect();
        if !measure.is_too_wide(&text) {
            return None;
        }
        let (shown, count): (String, _) =
            (text.chars().take(SHOWN).collect(), text.chars().count());
        let message = format!("“{shown}…” dài {count} chữ liền nhau, không dòng nào chứa hết");
        let fault = Diagnostic::error(message).hint(hint(&text));
        // The longest piece is to blame, not the comma or the mark that a template joins to it.
        let longest = self.0.into_iter().max_by_key(|(piece, _)| piece.len());
        Some(match longest.and_then(|(_, place)| place) {
            Some(place) => fault.at(place),
            None => fault,
        })
    }
}

fn hint(text: &str) -> &'static str {
    if text.contains(NO_BREAK_SPACE) {
        "các từ dính nhau bằng dấu cách không ngắt (U+00A0), thường do dán từ trang web: gõ lại bằng dấu cách thường"
    } else {
        "thêm dấu cách vào chỗ nối giữa các từ, hoặc xoá phần thừa"
    }
}
