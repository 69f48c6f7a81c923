//! VML → text boxes and strokes: how Word up to 2007, and converters to this day, draw.

use super::drawing::{Anchor, Drawn, From, INSET, THIN, What, X};
use super::measure::vml as pt;
use super::xml::{Node, NodeExt};

/// Everything drawn in a `w:pict`.
pub fn drawn(node: Node<'_>) -> Vec<Drawn<'_>> {
    let mut found = Vec::new();
    node.children().for_each(|it| shape(it, None, &mut found));
    found
}

/// The group a shape is in.
#[derive(Clone, Copy)]
struct Group {
    anchor: Anchor,
    origin: (f64, f64),
    by: (f64, f64),
}

impl Group {
    /// A point of the group's own units, in pt of the drawing.
    fn point(self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.origin.0) * self.by.0, (y - self.origin.1) * self.by.1)
    }
}

fn shape<'a>(node: Node<'a>, group: Option<Group>, found: &mut Vec<Drawn<'a>>) {
    match node.tag_name().name() {
        "group" => {
            let inner = inside(node);
            node.children().for_each(|it| shape(it, Some(inner), found));
        }
        "line" | "shape" | "rect" | "roundrect" => {
            let area =
                if node.attr("from").is_some() { ends(node, group) } else { frame(node, group) };
            let what = area.and_then(|area| text_box(node).or_else(|| stroke(node, area)));
            let parts = area.zip(what);
            found.extend(parts.map(|(Area { anchor, dx, dy, width, .. }, what)| Drawn {
                what,
                anchor,
                dx,
                dy,
                width,
            }));
        }
        _ => {}
    }
}

#[derive(Clone, Copy)]
struct Area {
    anchor: Anchor,
    dx: f64,
    dy: f64,
    width: f64,
    height: f64,
}

fn inside(node: Node<'_>) -> Group {
    let size =
        pair(node.attr("coordsize").unwrap_or("1000,1000"), number).unwrap_or((1000.0, 1000.0));
    let origin = node.attr("coordorigin").and_then(|it| pair(it, number)).unwrap_or((0.0, 0.0));
    let length = |name| style(node, name).and_then(pt).unwrap_or(0.0);
    let by = |length: f64, units: f64| if units > 0.0 { length / units } else { 1.0 };
    let by = (by(length("width"), size.0), by(length("height"), size.1));
    Group { anchor: anchor(node), origin, by }
}

/// A line from one point to another.
fn ends(node: Node<'_>, group: Option<Group>) -> Option<Area> {
    let read = if group.is_some() { number } else { pt };
    let point = |name| node.attr(name).and_then(|it| pair(it, read));
    let (from, to) = (point("from")?, point("to")?);
    let (left, top) = (from.0.min(to.0), from.1.min(to.1));
    let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
    let Some(group) = group else {
        // The points of a line that stands alone are measured from where its style puts it.
        let own = anchor(node);
        let x = match own.x {
            X::At(from, offset) => X::At(from, offset + left),
            X::Unknown => X::At(From::Column, left),
            aligned => aligned,
        };
        let anchor = Anchor { x, y: Some(own.y.unwrap_or(0.0) + top), width };
        return Some(Area { anchor, dx: 0.0, dy: 0.0, width, height });
    };
    let (dx, dy) = group.point((left, top));
    let (width, height) = (width * group.by.0, height * group.by.1);
    Some(Area { anchor: group.anchor, dx, dy, width, height })
}

/// A shape with a width and a height.
fn frame(node: Node<'_>, group: Option<Group>) -> Option<Area> {
    let Some(group) = group else {
        let length = |name| style(node, name).and_then(pt);
        let (width, height) = (length("width")?, length("height").unwrap_or(0.0));
        return Some(Area { anchor: anchor(node), dx: 0.0, dy: 0.0, width, height });
    };
    let length = |name| style(node, name).and_then(number);
    let (dx, dy) = group.point((length("left").unwrap_or(0.0), length("top").unwrap_or(0.0)));
    let width = length("width")? * group.by.0;
    let height = length("height").unwrap_or(0.0) * group.by.1;
    Some(Area { anchor: group.anchor, dx, dy, width, height })
}

fn anchor(node: Node<'_>) -> Anchor {
    let from = match style(node, "mso-position-horizontal-relative") {
        Some("margin") => From::Margin,
        Some("page") => From::Page,
        _ => From::Column,
    };
    let left = style(node, "margin-left").and_then(pt);
    let x = match style(node, "mso-position-horizontal") {
        Some("left") => X::Left(from),
        Some("center") => X::Centre(from),
        Some("right") => X::Right(from),
        _ if style(node, "position") == Some("absolute") => {
            left.map_or(X::Unknown, |left| X::At(from, left))
        }
        _ => X::Unknown,
    };
    let beside = matches!(style(node, "mso-position-vertical-relative"), Some("page" | "margin"));
    let y = style(node, "margin-top").and_then(pt).filter(|_| !beside);
    Anchor { x, y, width: style(node, "width").and_then(pt).unwrap_or(0.0) }
}

fn text_box(node: Node<'_>) -> Option<What<'_>> {
    let found = node.any("textbox")?;
    let insets: Vec<_> = found.attr("inset").unwrap_or_default().split(',').map(pt).collect();
    let inset = |at: usize| insets.get(at).copied().flatten().unwrap_or(INSET);
    Some(What::Box { content: found.child("txbxContent")?, inset: (inset(0), inset(2)) })
}

/// A line, or a bar too thin to be anything else.
fn stroke(node: Node<'_>, area: Area) -> Option<What<'_>> {
    let connector = node.attr("connectortype").is_some()
        || matches!(node.attr("type"), Some("#_x0000_t32" | "#_x0000_t20"));
    let line = match node.tag_name().name() {
        "line" => true,
        "rect" => area.height > 0.0,
        _ => connector,
    };
    let unseen = node.attr("stroked").is_some_and(|it| matches!(it, "f" | "false" | "0"));
    let dash = node.any("stroke").and_then(|it| it.attr("dashstyle"));
    (line && !unseen && area.height <= THIN && area.width > THIN)
        .then(|| What::Stroke { solid: dash.is_none_or(|it| it == "solid") })
}

/// The value of `name` in the style of `node`.
fn style<'a>(node: Node<'a>, name: &str) -> Option<&'a str> {
    let entries = node.attr("style")?.split(';').filter_map(|entry| entry.split_once(':'));
    entries.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim()).next_back()
}

fn pair(text: &str, read: fn(&str) -> Option<f64>) -> Option<(f64, f64)> {
    let (x, y) = text.split_once(',')?;
    Some((read(x)?, read(y)?))
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|it: &f64| it.is_finite())
}
