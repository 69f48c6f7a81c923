//! The running text of a body: the paragraphs whose setting the decree rules.

use crate::check::Paper;
use crate::format::{Alignment, Component};
use crate::read::{Paragraph, Part, Region};

/// The paragraphs of the running text, appendices included, in order.
pub fn paragraphs<'a>(paper: &Paper<'a>) -> impl Iterator<Item = (&'a Part, &'a Paragraph)> {
    let seen = paper.seen;
    let parts = seen.parts.iter().filter(|part| {
        matches!(
            part.component,
            Component::Paragraph | Component::Clause | Component::Point | Component::Dash
        )
    });
    parts
        .map(|part| (part, &seen.layout.paragraphs[part.extent.paragraph]))
        .filter(|(_, paragraph)| matches!(paragraph.region, Region::Body))
        .filter(|(_, paragraph)| {
            paragraph.align != Some(Alignment::Centre) && paragraph.side.is_none()
        })
}

/// The indent of the first line, in mm, as the eye sees it: a paragraph that is moved as a whole counts.
pub fn indent(paragraph: &Paragraph) -> Option<f64> {
    let first = paragraph.first_line?;
    Some(first + paragraph.left.filter(|_| paragraph.lines.len() != 1).unwrap_or(0.0))
}
