//! A data file → the same file with slips of the keyboard mended: byte for byte the same but for those.
//!
//! In: the text of one YAML file. Out: the mended text, of which it has been proved that it is read as the same records
//! but for the mended words. Keys, comments, layout and everything that is no value stay as they were typed; nothing is
//! mended of which the meaning could change.

mod diff;
mod mark;
mod nfc;
mod piece;
mod points;
mod quotes;
mod same;
mod spaces;
mod zeros;

use std::ops::Range;

use crate::diagnostic::SourceId;
use crate::yaml;

pub use diff::diff;
use mark::Marks;
use piece::Piece;

/// What is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Letters in pieces: "e" and a mark for "é".
    Decomposed,
    /// "..", ",,", ";;".
    DoubledPoint,
    DoubledSpace,
    /// Straight quotes among curly ones, or the other way round.
    MixedQuotes,
    /// "ngày 5 tháng 03" for "ngày 05 tháng 3" (PL I.II.4).
    LeadingZero,
}

impl Slip {
    /// In the order in which they are mended: of a doubled point it counts which quote stands behind it.
    pub const ALL: [Self; 5] = [
        Self::Decomposed,
        Self::MixedQuotes,
        Self::DoubledPoint,
        Self::DoubledSpace,
        Self::LeadingZero,
    ];

    /// The rule that finds it, or, of days and months in wording, that finds it in the head of a paper.
    pub fn code(self) -> &'static str {
        match self {
            Self::Decomposed => "CHU-01",
            Self::DoubledPoint => "CHU-04",
            Self::DoubledSpace => "CHU-05",
            Self::MixedQuotes => "CHU-06",
            Self::LeadingZero => "ND30-36",
        }
    }
}

/// Words of one line that are to be written otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    /// Bytes of the line as it is read.
    range: Range<usize>,
    words: String,
}

/// `text` without its slips; `spared` says in which bytes of a text one kind of slip is left alone.
///
/// `None` when nothing is to be mended, or when it cannot be done without changing more.
pub fn mend(text: &str, spared: impl Fn(Slip, &str) -> Vec<Range<usize>>) -> Option<String> {
    let mut mended = text.to_owned();
    for slip in Slip::ALL {
        if let Some(next) = pass(slip, &mended, &spared(slip, &mended)) {
            mended = next;
        }
    }
    (mended != text).then_some(mended)
}

/// `text` without the slips of one kind, where the result is the same file but for them.
fn pass(slip: Slip, text: &str, spared: &[Range<usize>]) -> Option<String> {
    let source = SourceId(0);
    let tree = yaml::parse(source, text).ok()?;
    let pieces = piece::pieces(&tree, text);
    let marks = Marks::of(&pieces);
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for piece in &pieces {
        for edit in edits(slip, piece, marks) {
            let bytes = piece.raw(&edit.range);
            if bytes.start < done || spared.iter().any(|range| range.contains(&bytes.start)) {
                continue;
            }
            mended.push_str(&text[done..bytes.start]);
            mended.push_str(&piece.spelt(&edit.words));
            done = bytes.end;
        }
    }
    mended.push_str(&text[done..]);
    let after = yaml::parse(source, &mended).ok()?;
    (mended != text && same::alike(&tree, &after)).then_some(mended)
}

fn edits(slip: Slip, piece: &Piece, marks: Marks) -> Vec<Edit> {
    match slip {
        Slip::Decomposed => nfc::edits(&piece.words),
        Slip::DoubledPoint => points::edits(&piece.words),
        Slip::DoubledSpace => spaces::edits(&piece.words),
        Slip::MixedQuotes => quotes::edits(piece, marks),
        Slip::LeadingZero if piece.is_whole => Vec::new(),
        Slip::LeadingZero => zeros::edits(&piece.words),
    }
}
