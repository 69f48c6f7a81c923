//! One paragraph put together: its words, what holds for it, and the column it stands in.

use std::ops::Range;

use super::holder::{Above, Holder};
use super::inline::Words;
use super::measure::mm;
use super::para::{Align, Edge, Gap, Line, ParaProps};
use super::rule::Stroke;
use super::standing::Frame;
use super::styles::Levels;
use super::width::{self, Ruler};
use crate::format::Alignment;
use crate::read::{Leading, Paragraph, RuleKind, Spot};

/// What holds for a paragraph.
#[derive(Debug)]
pub struct Place {
    pub props: ParaProps,
    pub levels: Levels,
    /// Id and name of its style.
    pub style: Option<String>,
    pub style_name: String,
    /// Of its letters when a run says nothing, in pt.
    pub size: f64,
}

/// What browsers leave between paragraphs, in pt.
const AUTO: f64 = 14.0;
/// A line box against the size of its letters, in the fonts that papers use.
const NATURAL: f64 = 1.15;
/// Lower than this a paragraph is a device, and nothing to be read, in pt.
const THIN: f64 = 4.0;

impl Place {
    fn ind(&self) -> (f64, f64, f64) {
        let ind = self.props.ind;
        let pt = |length: Option<super::para::Length>| length.map_or(0.0, |it| it.pt(self.size));
        (pt(ind.left), pt(ind.right), pt(ind.first))
    }

    /// Whether letters are too low here to be read.
    pub fn is_thin(&self) -> bool {
        let low = matches!(self.props.spacing.line, Some(Line::Exact(pt)) if pt <= THIN);
        low || self.size <= THIN
    }
}

impl Above {
    /// What the paragraph below must know of that of `place`.
    pub fn of(place: &Place) -> Self {
        Self {
            after: place.props.spacing.after,
            contextual: place.props.contextual == Some(true),
            style: place.style.clone(),
            ind: place.props.ind,
            borders: (place.props.top, place.props.bottom),
        }
    }

    /// Whether the box around this paragraph goes on around that of `place`.
    pub fn continues(&self, place: &Place) -> bool {
        self.borders == (place.props.top, place.props.bottom) && self.ind == place.props.ind
    }
}

/// The paragraph of `words` that stands as `place` says in `holder`, with the frame of its words.
pub fn paragraph(
    words: Words<'_>,
    automatic: Option<Range<usize>>,
    place: &Place,
    holder: &Holder,
    spot: Spot,
) -> (Paragraph, Frame) {
    let (left, right, first) = place.ind();
    let align = place.props.align;
    let frame = Frame {
        left: holder.left + left + first,
        right: holder.left + holder.width - right,
        align,
        origin: holder.left,
        tabs: super::tabs::stops(&place.props.tabs),
    };
    let leading = leading(&words, place);
    let paragraph = Paragraph {
        text: words.text,
        automatic,
        spans: words.spans,
        spot,
        region: holder.region,
        side: holder.side,
        align: alignment(align),
        first_line: Some(mm(first)),
        left: Some(mm(left)),
        before: Some(before(place, holder.above.as_ref())),
        leading: Some(leading),
        lines: Vec::new(),
        rule: None,
        piece_rules: Vec::new(),
    };
    (paragraph, frame)
}

/// The format table knows no words that end at the right margin: those are not told.
fn alignment(align: Option<Align>) -> Option<Alignment> {
    match align {
        None | Some(Align::Left) => Some(Alignment::Left),
        Some(Align::Centre) => Some(Alignment::Centre),
        Some(Align::Justify) => Some(Alignment::Justify),
        Some(Align::Right) => None,
    }
}

/// Of "after" above and "before" here the larger is printed; a style may leave both out between its own paragraphs.
fn before(place: &Place, above: Option<&Above>) -> f64 {
    let gap = |gap: Option<Gap>, auto: f64| match gap {
        Some(Gap::Pt(pt)) => pt,
        Some(Gap::Auto) => auto,
        None => 0.0,
    };
    let spacing = place.props.spacing;
    let Some(above) = above else { return gap(spacing.before, 0.0) };
    let same = above.style == place.style;
    let contextual = place.props.contextual == Some(true);
    let here = if same && contextual { 0.0 } else { gap(spacing.before, AUTO) };
    let there = if same && above.contextual { 0.0 } else { gap(above.after, AUTO) };
    here.max(there)
}

/// "At least" of less than the letters need is single spacing.
fn leading(words: &Words<'_>, place: &Place) -> Leading {
    let sizes = words.spans.iter().filter_map(|span| span.look.size);
    let natural = sizes.reduce(f64::max).unwrap_or(place.size) * NATURAL;
    match place.props.spacing.line {
        None => Leading::Lines(1.0),
        Some(Line::Times(times)) => Leading::Lines(times),
        Some(Line::Exact(pt)) => Leading::Fixed(pt),
        Some(Line::AtLeast(pt)) if pt <= natural => Leading::Lines(1.0),
        Some(Line::AtLeast(pt)) => Leading::Fixed(pt),
    }
}

/// The edge of a paragraph without words, above or below: a rule of what stands above it.
pub fn border_alone(place: &Place, frame: &Frame) -> Option<Stroke> {
    let drawn = |edge: Option<Edge>| edge.filter(|edge| *edge != Edge::None);
    let edge = drawn(place.props.top).or_else(|| drawn(place.props.bottom))?;
    stroke(edge, place, frame)
}

/// The lower edge of a paragraph with words.
pub fn border_below(place: &Place, frame: &Frame) -> Option<Stroke> {
    stroke(place.props.bottom.filter(|edge| *edge != Edge::None)?, place, frame)
}

fn stroke(edge: Edge, place: &Place, frame: &Frame) -> Option<Stroke> {
    let (_, _, first) = place.ind();
    let left = frame.left - first.max(0.0);
    let length = frame.right - left;
    let solid = edge == Edge::Solid;
    (length > 0.0).then_some(Stroke { kind: RuleKind::Border, length, left: Some(left), solid })
}

/// How many lines `paragraph` prints, and how high each is, in pt: as good as the widths of letters tell.
pub fn lines(paragraph: &Paragraph, frame: &Frame, place: &Place, ruler: &Ruler<'_>) -> (f64, f64) {
    let sizes = paragraph.spans.iter().filter_map(|span| span.look.size);
    let size = sizes.reduce(f64::max).unwrap_or(place.size);
    let line = match paragraph.leading {
        Some(Leading::Fixed(pt)) => pt,
        Some(Leading::Lines(times)) => times * NATURAL * size,
        None => NATURAL * size,
    };
    let room = frame.right - frame.left;
    let count = width::lines(&paragraph.text, 0, &paragraph.spans, room, ruler).len();
    (count.max(1) as f64, line)
}
