//! Drawings → the text boxes and the level strokes in them, with where they stand.
//!
//! Both languages of drawings are read: `DrawingML` (shapes, groups of shapes, connectors) and VML (`v:line`,
//! `v:shape`, `v:rect`, groups). Lengths are in pt.

use super::measure::emu;
use super::xml::{Node, NodeExt};

/// A text box or a stroke.
#[derive(Debug, Clone, Copy)]
pub struct Drawn<'a> {
    pub what: What<'a>,
    pub anchor: Anchor,
    /// From the left edge of the whole drawing.
    pub dx: f64,
    /// From the upper edge of the whole drawing.
    pub dy: f64,
    pub width: f64,
}

/// What was drawn.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// A text box with its `w:txbxContent` and what it leaves free at its left and right.
    Box {
        content: Node<'a>,
        inset: (f64, f64),
    },
    Stroke {
        solid: bool,
    },
}

/// Where a whole drawing stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    pub x: X,
    /// Below the top of its paragraph; `None` when the file does not tell.
    pub y: Option<f64>,
    pub width: f64,
}

/// Where a drawing stands across the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum X {
    At(From, f64),
    Left(From),
    Centre(From),
    Right(From),
    Unknown,
}

/// What a place across the sheet is measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    Column,
    Margin,
    Page,
}

/// Thicker than this a bar is no line, in pt.
pub const THIN: f64 = 3.0;

/// Text boxes lie this far inside their edge when they do not say, in pt.
pub const INSET: f64 = 7.2;

/// Everything drawn in a `w:drawing`, `w:pict` or `w:object`.
pub fn drawn(node: Node<'_>) -> Vec<Drawn<'_>> {
    match node.word() {
        "drawing" => node.children().filter(Node::is_element).flat_map(drawing).collect(),
        _ => super::vml::drawn(node),
    }
}

/// The shapes of a `wp:anchor` or `wp:inline`.
fn drawing(frame: Node<'_>) -> Vec<Drawn<'_>> {
    let hidden =
        frame.any("docPr").is_some_and(|it| it.attr("hidden").is_some_and(super::xml::is_on));
    let Some(extent) = frame.any("extent").filter(|_| !hidden) else { return Vec::new() };
    let size = |name| extent.attr(name).and_then(emu).unwrap_or(0.0);
    let whole = Area { x: 0.0, y: 0.0, width: size("cx"), height: size("cy") };
    let anchor = anchor(frame, whole.width);
    let data = frame.any("graphic").and_then(|it| it.any("graphicData"));
    let mut found = Vec::new();
    let top = data.into_iter().flat_map(|it| it.children()).filter(Node::is_element);
    top.for_each(|shape| self::shape(shape, Some(whole), Scale::ONE, anchor, &mut found));
    found
}

#[derive(Debug, Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// From the units of a group to pt of the drawing.
#[derive(Debug, Clone, Copy)]
struct Scale {
    by: (f64, f64),
    shift: (f64, f64),
}

impl Scale {
    const ONE: Self = Self { by: (1.0, 1.0), shift: (0.0, 0.0) };

    fn area(self, area: Area) -> Area {
        Area {
            x: area.x * self.by.0 + self.shift.0,
            y: area.y * self.by.1 + self.shift.1,
            width: area.width * self.by.0,
            height: area.height * self.by.1,
        }
    }
}

/// Adds what `node` is, or what is in it; a shape of a group stands where its own frame says, one alone fills `whole`.
fn shape<'a>(
    node: Node<'a>,
    whole: Option<Area>,
    scale: Scale,
    anchor: Anchor,
    found: &mut Vec<Drawn<'a>>,
) {
    match node.tag_name().name() {
        "wgp" | "grpSp" => group(node, whole, scale, anchor, found),
        "wpc" => {
            let inside = node.children().filter(Node::is_element);
            inside.for_each(|it| shape(it, None, scale, anchor, found));
        }
        "wsp" | "cxnSp" => {
            let Some(properties) = node.any("spPr") else { return };
            let own = properties.any("xfrm").and_then(|it| frame(it, "off", "ext"));
            let Some(area) = whole.or_else(|| own.map(|it| scale.area(it))) else { return };
            let what = text_box(node).or_else(|| stroke(node, properties, area));
            let Area { x: dx, y: dy, width, .. } = area;
            found.extend(what.map(|what| Drawn { what, anchor, dx, dy, width }));
        }
        _ => {}
    }
}

fn group<'a>(
    node: Node<'a>,
    whole: Option<Area>,
    scale: Scale,
    anchor: Anchor,
    found: &mut Vec<Drawn<'a>>,
) {
    let form = node.any("grpSpPr").and_then(|it| it.any("xfrm"));
    let inner = form.and_then(|it| frame(it, "chOff", "chExt"));
    let own = form.and_then(|it| frame(it, "off", "ext"));
    let outer = whole.or_else(|| own.map(|it| scale.area(it)));
    let scale = match (outer, inner) {
        (Some(outer), Some(inner)) => {
            let by = (ratio(outer.width, inner.width), ratio(outer.height, inner.height));
            Scale { by, shift: (outer.x - inner.x * by.0, outer.y - inner.y * by.1) }
        }
        _ => scale,
    };
    let inside = node.children().filter(Node::is_element);
    inside.for_each(|it| shape(it, None, scale, anchor, found));
}

fn ratio(outer: f64, inner: f64) -> f64 {
    if inner > 0.0 { outer / inner } else { 1.0 }
}

fn frame(node: Node<'_>, off: &str, ext: &str) -> Option<Area> {
    let number = |element: &str, name: &str| emu(node.any(element)?.attr(name)?);
    Some(Area {
        x: number(off, "x")?,
        y: number(off, "y")?,
        width: number(ext, "cx")?,
        height: number(ext, "cy")?,
    })
}

fn text_box(node: Node<'_>) -> Option<What<'_>> {
    let content = node.any("txbx")?.child("txbxContent")?;
    let inset = |name| {
        let said = node.any("bodyPr").and_then(|it| it.attr(name)).and_then(emu);
        said.unwrap_or(INSET)
    };
    Some(What::Box { content, inset: (inset("lIns"), inset("rIns")) })
}

/// A shape that is a level line: by its kind, or a bar too thin to be anything else.
fn stroke<'a>(node: Node<'a>, properties: Node<'a>, area: Area) -> Option<What<'a>> {
    let kind = properties.any("prstGeom").and_then(|it| it.attr("prst")).unwrap_or_default();
    let line = matches!(kind, "line" | "straightConnector1") || node.tag_name().name() == "cxnSp";
    let bar = kind == "rect" || line;
    let ink = properties.any("ln");
    let styled = node.any("style").and_then(|it| it.any("lnRef"));
    let styled = styled.is_some_and(|it| it.attr("idx") != Some("0"));
    // A line that neither its own ink nor a style draws is not printed.
    let drawn = ink.map_or(styled, |it| it.any("noFill").is_none());
    let hidden = line && !drawn;
    let dash = ink.and_then(|it| it.any("prstDash")).and_then(|it| it.attr("val"));
    (bar && !hidden && area.height <= THIN && area.width > THIN)
        .then(|| What::Stroke { solid: dash.is_none_or(|it| it == "solid") })
}

fn anchor(frame: Node<'_>, width: f64) -> Anchor {
    if frame.tag_name().name() == "inline" {
        return Anchor { x: X::Unknown, y: None, width };
    }
    let offset = |node: Node<'_>| node.any("posOffset")?.text().and_then(emu);
    let down = frame
        .any("positionV")
        .filter(|it| matches!(it.attr("relativeFrom"), Some("paragraph" | "line")));
    Anchor { x: frame.any("positionH").map_or(X::Unknown, across), y: down.and_then(offset), width }
}

fn across(node: Node<'_>) -> X {
    let from = match node.attr("relativeFrom") {
        Some("column") => From::Column,
        Some("margin") => From::Margin,
        Some("page") => From::Page,
        _ => return X::Unknown,
    };
    let offset = node.any("posOffset").and_then(|it| it.text()).and_then(emu);
    let align = node.any("align").and_then(|it| it.text()).map(str::trim);
    match (offset, align) {
        (Some(offset), _) => X::At(from, offset),
        (None, Some("left")) => X::Left(from),
        (None, Some("center")) => X::Centre(from),
        (None, Some("right")) => X::Right(from),
        _ => X::Unknown,
    }
}
