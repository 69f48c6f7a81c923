//! What paragraphs stand in: the body, a cell, a text box, a header – with its place on the sheet, in pt.

use std::rc::Rc;

use super::drawing::{Anchor, From, X};
use super::para::{Edge, Gap, Ind};
use super::section::Section;
use super::styles::Chain;
use crate::read::{Region, Side};

/// A column of paragraphs.
#[derive(Debug, Clone)]
pub struct Holder {
    pub region: Region,
    pub side: Option<Side>,
    /// From the left edge of the sheet.
    pub left: f64,
    pub width: f64,
    pub page: Page,
    /// The style of the table it is in.
    pub table: Rc<Chain>,
    /// Paragraphs with words so far, by their index.
    pub words: Vec<usize>,
    /// Text boxes that hang here: left and right edge, and their paragraphs with words.
    pub boxes: Vec<(f64, f64, Vec<usize>)>,
    pub above: Option<Above>,
}

/// The sheet as far as drawings are measured against it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    pub width: f64,
    pub left: f64,
    pub text_width: f64,
}

/// The paragraph above the one to be read.
#[derive(Debug, Clone)]
pub struct Above {
    pub after: Option<Gap>,
    pub contextual: bool,
    pub style: Option<String>,
    pub ind: Ind,
    pub borders: (Option<Edge>, Option<Edge>),
}

impl Holder {
    /// The text area of `section`.
    pub fn area(section: &Section<'_>, region: Region) -> Self {
        let left = section.sheet.margins.map_or(0.0, |it| it.left) * super::measure::MM;
        let width = section.text_width();
        let page =
            Page { width: section.sheet.width * super::measure::MM, left, text_width: width };
        Self {
            region,
            side: None,
            left,
            width,
            page,
            table: Rc::default(),
            words: Vec::new(),
            boxes: Vec::new(),
            above: None,
        }
    }

    /// A column inside this one.
    pub fn inner(&self, region: Region, side: Option<Side>, left: f64, width: f64) -> Self {
        Self {
            region,
            side,
            left,
            width: width.max(0.0),
            page: self.page,
            table: Rc::clone(&self.table),
            words: Vec::new(),
            boxes: Vec::new(),
            above: None,
        }
    }

    /// The left edge of a drawing that hangs in this column; `None` when the file does not tell.
    pub fn left_of(&self, anchor: Anchor) -> Option<f64> {
        let area = |from| match from {
            From::Column => (self.left, self.width),
            From::Margin => (self.page.left, self.page.text_width),
            From::Page => (0.0, self.page.width),
        };
        Some(match anchor.x {
            X::At(from, offset) => area(from).0 + offset,
            X::Left(from) => area(from).0,
            X::Centre(from) => area(from).0 + (area(from).1 - anchor.width) / 2.0,
            X::Right(from) => area(from).0 + area(from).1 - anchor.width,
            X::Unknown => return None,
        })
    }

    /// The half of the text area that `left..right` stands in, unless it fills most of it.
    pub fn half(&self, left: f64, right: f64) -> Option<Side> {
        let middle = self.page.left + self.page.text_width / 2.0;
        let side = if f64::midpoint(left, right) < middle { Side::Left } else { Side::Right };
        (right - left < 0.8 * self.page.text_width).then_some(side)
    }
}
