//! What paragraphs stand in: the body, a cell, a text box, a header – with its place on the sheet, in pt.

use std::rc::Rc;

use super::drawing::{Anchor, From, X};
use super::para::{Edge, Gap, Ind};
use super::rule::Stroke;
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
    pub column: Column,
    /// Text boxes that hang here and cells of tables without lines.
    pub beside: Vec<Beside>,
    /// Strokes drawn here that are not yet known to be under any words.
    pub hanging: Vec<Hanging>,
    pub above: Option<Above>,
}

/// The paragraphs with words of a column, from its top.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// By their index.
    pub words: Vec<usize>,
    /// From the top of the column to where strokes are under the words and no longer above them.
    floors: Vec<f64>,
    /// From the top of the column to its end so far. As lines are counted, not set: good for neighbours, not for pages.
    pub down: f64,
}

/// A column that stands in another, with its edges from the left edge of the sheet.
#[derive(Debug, Clone)]
pub struct Beside {
    pub left: f64,
    pub right: f64,
    pub column: Column,
}

/// A stroke, and where it hangs.
#[derive(Debug, Clone, Copy)]
pub struct Hanging {
    pub stroke: Stroke,
    /// From the top of the column; `None` when the file does not tell.
    pub y: Option<f64>,
    /// So many paragraphs with words stood above its anchor, its own included.
    pub after: usize,
}

/// More columns in one are not looked at for what a stroke is under: heads have few.
const BESIDE: usize = 64;

impl Column {
    /// Adds paragraph `at`, whose first line of `line` pt begins at `top`. A stroke is under it from the foot of that line on:
    /// whether words wrap is not known for sure.
    pub fn push(&mut self, at: usize, top: f64, line: f64) {
        self.words.push(at);
        self.floors.push((top + 0.6 * line).max(self.floors.last().copied().unwrap_or(f64::MIN)));
    }

    /// The last words above `y`, with their floor.
    fn above(&self, y: f64) -> Option<(f64, usize)> {
        let at = self.floors.partition_point(|floor| *floor <= y).checked_sub(1)?;
        Some((self.floors[at], self.words[at]))
    }

    /// The same column seen from `lower` pt above its top.
    fn lowered(mut self, lower: f64) -> Self {
        self.floors.iter_mut().for_each(|floor| *floor += lower);
        self.down += lower;
        self
    }
}

impl Hanging {
    /// The paragraph of `holder` that it is under, and the column of that.
    pub fn under<'h>(&self, holder: &'h Holder) -> Option<(usize, &'h [usize])> {
        let own = &holder.column;
        let Some(y) = self.y else {
            let at = self.after.checked_sub(1).and_then(|last| own.words.get(last));
            return at.map(|at| (*at, own.words.as_slice())).or_else(|| holder.over(self.stroke));
        };
        let others = holder.beside.iter().filter(|it| it.holds(self.stroke)).map(|it| &it.column);
        let all = others.chain([own]).filter_map(|column| Some((column.above(y)?, column)));
        let nearest = all.max_by(|a, b| a.0.0.total_cmp(&b.0.0))?;
        Some((nearest.0.1, &nearest.1.words))
    }
}

impl Beside {
    /// Whether the middle of `stroke` is between its edges.
    fn holds(&self, stroke: Stroke) -> bool {
        stroke.middle().is_some_and(|middle| self.left <= middle && middle <= self.right)
    }
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
            column: Column::default(),
            beside: Vec::new(),
            hanging: Vec::new(),
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
            column: Column::default(),
            beside: Vec::new(),
            hanging: Vec::new(),
            above: None,
        }
    }

    /// The last words of a column in this one that `stroke` stands in.
    pub fn over(&self, stroke: Stroke) -> Option<(usize, &[usize])> {
        let column = &self.beside.iter().rfind(|it| it.holds(stroke))?.column;
        Some((*column.words.last()?, &column.words))
    }

    /// Takes in a column of its own that was read, `top` pt below this one's; what hangs on there may be under words
    /// here.
    pub fn take(&mut self, inner: Self, left: f64, right: f64, top: f64) {
        let hanging = inner.hanging.into_iter();
        let after = self.column.words.len();
        self.hanging.extend(hanging.map(|it| Hanging { y: it.y.map(|y| y + top), after, ..it }));
        if self.beside.len() < BESIDE && !inner.column.words.is_empty() {
            self.beside.push(Beside { left, right, column: inner.column.lowered(top) });
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
