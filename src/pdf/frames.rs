//! Typst's frames to neutral pages.

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::{FontStyle, FontWeight, TextItem};
use typst::visualize::{Geometry, Paint, Shape};
use typst_layout::PagedDocument;

use crate::pages::{Ink, Page, Pages, Run, Stroke};

/// Every run and stroke of `document`, in mm.
pub(super) fn pages(document: &PagedDocument) -> Pages {
    Pages { pages: document.pages().iter().map(|page| sheet(&page.frame)).collect() }
}

fn sheet(frame: &Frame) -> Page {
    let mut page = Page {
        width: frame.width().to_mm(),
        height: frame.height().to_mm(),
        runs: Vec::new(),
        strokes: Vec::new(),
    };
    collect(frame, Transform::identity(), &mut page);
    page
}

fn collect(frame: &Frame, around: Transform, page: &mut Page) {
    for (position, item) in frame.items() {
        let here = around.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                collect(&group.frame, here.pre_concat(group.transform), page);
            }
            FrameItem::Text(text) => page.runs.push(run(text, Point::zero().transform(here))),
            FrameItem::Shape(shape, _) => page.strokes.extend(stroke(shape, here)),
            FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn run(text: &TextItem, origin: Point) -> Run {
    let info = text.font.font().info();
    let variant = info.variant;
    Run {
        text: text.text.to_string(),
        x: origin.x.to_mm(),
        y: origin.y.to_mm(),
        width: text.width().to_mm(),
        size: text.size.to_pt(),
        face: info.family.as_str().to_owned(),
        bold: variant.weight >= FontWeight::BOLD,
        italic: variant.style == FontStyle::Italic,
        colour: colour(&text.fill),
    }
}

fn colour(paint: &Paint) -> String {
    match paint {
        Paint::Solid(colour) => colour.to_hex().to_string(),
        Paint::Gradient(_) | Paint::Tiling(_) => String::new(),
    }
}

/// A line that is drawn; the layouts draw nothing else.
fn stroke(shape: &Shape, here: Transform) -> Option<Stroke> {
    let (Geometry::Line(to), Some(pen)) = (&shape.geometry, &shape.stroke) else { return None };
    let (from, to) = (Point::zero().transform(here), to.transform(here));
    Some(Stroke {
        x1: from.x.to_mm(),
        y1: from.y.to_mm(),
        x2: to.x.to_mm(),
        y2: to.y.to_mm(),
        width: Abs::to_pt(pen.thickness),
        ink: if pen.dash.is_some() { Ink::Dotted } else { Ink::Solid },
    })
}
