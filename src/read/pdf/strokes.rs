//! Paths of a PDF → straight strokes: lines that are drawn, and rectangles too thin to be anything else.

use hayro_interpret::PathDrawMode;
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};

use crate::pages::{Ink, Stroke};

/// A filled rectangle thinner than this is a stroke, in mm.
const THIN: f64 = 0.9;
/// What is shorter is a dot, in mm.
const SHORT: f64 = 0.2;
/// A stroke whose ends lie further apart than this across it leans, in mm.
const LEANING: f64 = 0.2;
/// Paler ink than this is not seen on white paper.
const WHITE: u8 = 0xf0;

/// How a path is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Pen {
    /// A line so many pt wide.
    Line {
        width: f64,
        ink: Ink,
    },
    Fill,
    /// White on white.
    Unseen,
}

impl Pen {
    /// The pen of `mode` in `colour`, at the scale of `place`, which leads to mm.
    pub fn new(mode: &PathDrawMode, place: Affine, colour: &str) -> Self {
        if is_white(colour) {
            return Self::Unseen;
        }
        match mode {
            PathDrawMode::Fill(_) => Self::Fill,
            PathDrawMode::Stroke(props) => {
                let dotted = props.dash_array.iter().any(|dash| *dash > 0.0);
                let scale = place.determinant().abs().sqrt() * 72.0 / 25.4;
                Self::Line {
                    width: f64::from(props.line_width) * scale,
                    ink: if dotted { Ink::Dotted } else { Ink::Solid },
                }
            }
        }
    }
}

fn is_white(colour: &str) -> bool {
    let part = |at: usize| colour.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
    [1, 3, 5].into_iter().all(|at| part(at).is_some_and(|part| part >= WHITE))
}

/// Whether `path` has bent outlines.
pub(super) fn is_bent(path: &BezPath) -> bool {
    path.elements().iter().any(|el| matches!(el, PathEl::QuadTo(..) | PathEl::CurveTo(..)))
}

/// Whether `stroke` lies level or upright on a sheet of so many mm; what leans is part of a drawing.
pub(super) fn is_on(stroke: &Stroke, (width, height): (f64, f64)) -> bool {
    let on = |at: f64, end: f64| (-1.0..end + 1.0).contains(&at);
    let along = (stroke.x1 - stroke.x2).abs() < LEANING || (stroke.y1 - stroke.y2).abs() < LEANING;
    let inside = on(stroke.x1, width) && on(stroke.x2, width);
    along && inside && on(stroke.y1, height) && on(stroke.y2, height)
}

/// The straight strokes of `path`, drawn with `pen` at `place`.
pub(super) fn of(path: &BezPath, place: Affine, pen: &Pen) -> Vec<Stroke> {
    match pen {
        Pen::Unseen => Vec::new(),
        Pen::Line { width, ink } => lines(path, place)
            .filter(|(from, to)| (*to - *from).hypot() > SHORT)
            .map(|(from, to)| stroke(from, to, *width, *ink))
            .collect(),
        Pen::Fill => parts(path).filter_map(|part| bar(place.transform_rect_bbox(part))).collect(),
    }
}

fn stroke(from: Point, to: Point, width: f64, ink: Ink) -> Stroke {
    Stroke { x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, ink }
}

/// The straight pieces of `path`, in mm.
fn lines(path: &BezPath, place: Affine) -> impl Iterator<Item = (Point, Point)> {
    path.segments().filter_map(move |segment| match segment {
        kurbo::PathSeg::Line(line) => Some((place * line.p0, place * line.p1)),
        kurbo::PathSeg::Quad(_) | kurbo::PathSeg::Cubic(_) => None,
    })
}

/// The boxes around each part of `path`.
fn parts(path: &BezPath) -> impl Iterator<Item = Rect> {
    let begins = |el: &PathEl| matches!(el, PathEl::MoveTo(_));
    path.elements()
        .chunk_by(move |_, next| !begins(next))
        .map(|part| BezPath::from_vec(part.to_vec()).bounding_box())
}

/// The stroke that a thin box is.
fn bar(area: Rect) -> Option<Stroke> {
    let (width, height) = (area.width(), area.height());
    let pt = |mm: f64| mm * 72.0 / 25.4;
    if height <= width && height < THIN && width > SHORT {
        let y = area.center().y;
        Some(stroke((area.x0, y).into(), (area.x1, y).into(), pt(height), Ink::Solid))
    } else if width < height && width < THIN {
        let x = area.center().x;
        Some(stroke((x, area.y0).into(), (x, area.y1).into(), pt(width), Ink::Solid))
    } else {
        None
    }
}
