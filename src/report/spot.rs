//! Where a finding is, for whoever looks it up: bytes of a file, a point of a page, a paragraph.

use std::fmt;

use super::Subject;
use crate::check;
use crate::diagnostic::{Place, inert};
use crate::read::{Extent, Medium, Observed, Spot as Stand};

/// Where something is, as far as it is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spot {
    /// Bytes of a file of the data, or of the plain words of a finished paper.
    pub place: Option<Place>,
    /// On the finished paper.
    pub ink: Option<Ink>,
}

/// A spot of a finished paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Ink {
    /// Page from 1; from the left and the upper edge in mm. Only the first line of a paragraph is known so exactly:
    /// what stands further down `follows` the point.
    Point { page: usize, x: f64, y: f64, follows: bool },
    /// Number from 1 and name of the style.
    Paragraph { number: usize, style: String },
    /// A whole page, from 1.
    Page(usize),
    /// A whole section of a DOCX, from 1.
    Section(usize),
}

impl Spot {
    /// Where `place` of `subject` is; `typed` is where the words of our own paper were typed, `seen` what was read of it.
    pub(super) fn of(
        place: &check::Place,
        typed: Option<Place>,
        subject: &Subject,
        seen: Option<&Observed>,
    ) -> Self {
        match place {
            check::Place::Typed(place) => Self { place: Some(*place), ink: None },
            check::Place::Printed(extent) => Self {
                place: typed.or_else(|| plain(subject, extent)),
                ink: seen.map(|seen| Ink::at(seen, extent)),
            },
            check::Place::Sheet(at) => Self {
                place: None,
                ink: seen.map(|seen| match seen.layout.medium {
                    Medium::Pdf => Ink::Page(at + 1),
                    Medium::Docx => Ink::Section(at + 1),
                }),
            },
            check::Place::Whole => Self::default(),
        }
    }
}

/// The bytes of `extent` in the plain words of `subject`.
fn plain(subject: &Subject, extent: &Extent) -> Option<Place> {
    let (source, starts) = subject.plain.as_ref()?;
    let start = starts[extent.paragraph];
    let range = extent.range();
    Some(Place::new(*source, start + range.start, start + range.end))
}

impl Ink {
    fn at(seen: &Observed, extent: &Extent) -> Self {
        let paragraph = &seen.layout.paragraphs[extent.paragraph];
        let follows = paragraph.lines.len() > 1 && extent.range().start > 0;
        match &paragraph.spot {
            Stand::Page { page, x, y } => Self::Point { page: *page, x: *x, y: *y, follows },
            Stand::Paragraph { number, style } => {
                Self::Paragraph { number: *number, style: inert(style) }
            }
        }
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point { page, x, y, follows } => {
                let (x, y) = (decimal(*x), decimal(*y));
                f.write_str(if *follows { "trong đoạn bắt đầu ở " } else { "" })?;
                write!(f, "trang {page}, cách mép trái {x} mm, mép trên {y} mm")
            }
            Self::Paragraph { number, style } if style.is_empty() => write!(f, "đoạn {number}"),
            Self::Paragraph { number, style } => write!(f, "đoạn {number}, kiểu “{style}”"),
            Self::Page(number) => write!(f, "trang {number}"),
            Self::Section(number) => write!(f, "phần (section) {number}"),
        }
    }
}

/// "45,2".
fn decimal(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}
