//! The words of one paper in reading order, each with its component and its place, whoever made the paper.

mod date;
mod document;
mod observed;

use std::ops::Range;

use super::Place;
use crate::format::Component;
use crate::read::Regime;

pub use date::PaperDate;

/// The words of a paper and what is known of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Manuscript {
    pub passages: Vec<Passage>,
    /// As on the paper; what is blank is absent.
    pub date: PaperDate,
    /// Whose rules it follows.
    pub regime: Regime,
}

impl Manuscript {
    /// The passages that are `component`, in order.
    pub fn all(&self, component: Component) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |passage| passage.component == component)
    }
}

/// A paragraph, a cell or a line of the frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub component: Component,
    /// 0 for head, body and foot; from 1 for appendices.
    pub appendix: usize,
    /// As printed, with its number or dash; a blank to be filled in is `…`.
    pub text: String,
    /// The pieces of `text` that have a place of their own, in order.
    pub origins: Vec<(Range<usize>, Place)>,
}

impl Passage {
    /// Where the bytes `range` of the text were typed, as exactly as is known; [`Place::Whole`] when they were not.
    pub fn place(&self, range: Range<usize>) -> Place {
        let holds = |piece: &Range<usize>| piece.start <= range.start && range.start < piece.end;
        let Some((piece, place)) = self.origins.iter().find(|(piece, _)| holds(piece)) else {
            return self.origins.first().map_or(Place::Whole, |(_, place)| place.clone());
        };
        let (from, to) = (range.start - piece.start, range.end.min(piece.end) - piece.start);
        place.narrow(piece.len(), from..to)
    }
}

impl Place {
    /// The part `range` of a place that holds a text of `length` bytes; the place as it is when its own length differs,
    /// because then the file spells the text another way (escapes, entities).
    pub(in crate::check) fn narrow(&self, length: usize, range: Range<usize>) -> Self {
        match self {
            Self::Typed(place) if (place.end - place.start) as usize == length => {
                let start = place.start as usize;
                let (start, end) = (start + range.start, start + range.end);
                Self::Typed(crate::diagnostic::Place::new(place.source, start, end))
            }
            Self::Printed(extent) if extent.range().len() == length => {
                let start = extent.range().start;
                Self::Printed(crate::read::Extent::new(
                    extent.paragraph,
                    start + range.start..start + range.end,
                ))
            }
            other => other.clone(),
        }
    }
}
