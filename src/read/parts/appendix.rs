//! Appendices: "Phụ lục …", title, "(Kèm theo …)" and a body; also the list or regulation that is issued with a paper.

use std::ops::Range;

use super::super::fold::is_upper;
use super::super::{Layout, Region};
use super::piece::{Piece, of_paragraph, pieces, whole};
use super::{Found, body, pattern};
use crate::format::Component;

/// The paragraphs that begin an appendix: its label alone, or the title of what is attached under the signature.
pub fn starts(layout: &Layout) -> Vec<usize> {
    let mut signed = false;
    let mut starts: Vec<usize> = Vec::new();
    for at in 0..layout.paragraphs.len() {
        if is_cell(layout, at) {
            continue;
        }
        let pieces = of_paragraph(layout, at);
        signed |= pieces.iter().any(pattern::is_recipients);
        let Some(first) = pieces.first() else { continue };
        if pattern::is_appendix_label(first) {
            starts.push(at);
        } else if signed && pattern::is_reference(first) {
            let from = starts.last().copied().unwrap_or(0);
            starts.extend(title_above(layout, from..at));
        }
    }
    starts
}

fn is_cell(layout: &Layout, at: usize) -> bool {
    matches!(layout.paragraphs[at].region, Region::Cell { bordered: true, .. })
}

/// So many lines at most stand between a title and its "(Kèm theo …)".
const TITLE_LINES: usize = 6;

/// The first line in capitals of the title that ends above `range.end`; one line in small letters may close it. A
/// title under a label begins nothing new.
fn title_above(layout: &Layout, range: Range<usize>) -> Option<usize> {
    let mut top = None;
    let mut small = false;
    for at in range.rev().take(TITLE_LINES) {
        let Some(piece) = whole(layout, at) else { continue };
        if pattern::is_appendix_label(&piece) {
            return None;
        }
        let plain =
            layout.paragraphs[at].region == Region::Body && layout.paragraphs[at].side.is_none();
        match is_upper(piece.text) {
            true if plain => top = Some(at),
            false if plain && top.is_none() && !small => small = true,
            _ => break,
        }
    }
    top
}

/// Adds the parts of the appendix `range`.
pub fn read(layout: &Layout, range: Range<usize>, found: &mut Found) {
    let mut below = range.start;
    let mut above: Option<Component> = None;
    for piece in pieces(layout, range.clone()) {
        let Some(component) = head(&piece, above) else { break };
        found.add(component, &piece);
        below = piece.extent.paragraph + 1;
        if component == Component::AppendixReference && piece.text.ends_with(')') {
            break;
        }
        above = Some(component);
    }
    body::read(layout, below..range.end, found);
}

/// What `piece` is at the head of an appendix, under `above`; `None` when the head is over.
fn head(piece: &Piece<'_>, above: Option<Component>) -> Option<Component> {
    let title = is_upper(piece.text) && pattern::level(piece.text).is_none();
    match above {
        None if pattern::is_appendix_label(piece) => Some(Component::AppendixLabel),
        // A reference over two lines.
        Some(Component::AppendixReference) => above,
        _ if pattern::is_reference(piece) => Some(Component::AppendixReference),
        _ => title.then_some(Component::AppendixTitle),
    }
}
