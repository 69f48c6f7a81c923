//! The foot (ô 7, 9b): Nơi nhận and the signatures, beside or under one another.

use std::ops::Range;

use super::super::fold::is_upper;
use super::super::{Extent, Layout, LineBox, Region};
use super::piece::{Column, Piece, of_paragraph, pieces, whole};
use super::{Found, pattern};
use crate::format::Component;

/// White space above a line that leaves room for a signature, in pt.
const ROOM: f64 = 36.0;
/// The same between baselines, in mm.
const ROOM_MM: f64 = 14.0;

/// The paragraph at which the foot of `range` begins; its end when there is none.
pub fn start(layout: &Layout, range: Range<usize>) -> usize {
    let heading =
        range.clone().rev().find(|at| of_paragraph(layout, *at).iter().any(pattern::is_recipients));
    let mut start = heading.unwrap_or(range.end);
    while start > range.start && may_sign(layout, start - 1) {
        start -= 1;
    }
    // Blank paragraphs above the foot belong to the body.
    while start < range.end && whole(layout, start).is_none() {
        start += 1;
    }
    let signs = |at: usize| of_paragraph(layout, at).iter().any(|piece| is_upper(piece.text));
    if heading.is_none() && !(start..range.end).any(signs) { range.end } else { start }
}

/// The paragraph at which the foot `range` ends: a ruled table under it is no part of it.
pub fn end(layout: &Layout, mut range: Range<usize>) -> usize {
    let end = range.end;
    let ruled =
        |at: &usize| matches!(layout.paragraphs[*at].region, Region::Cell { bordered: true, .. });
    range.find(ruled).unwrap_or(end)
}

/// Whether paragraph `at` can stand in a foot above Nơi nhận: blank, a title in capitals, a name, a note in brackets.
fn may_sign(layout: &Layout, at: usize) -> bool {
    if matches!(layout.paragraphs[at].region, Region::Cell { bordered: true, .. }) {
        return false;
    }
    let fits = |piece: &Piece<'_>| {
        let title = is_upper(piece.text) && pattern::level(piece.text).is_none();
        title || is_name(piece.text) || is_note(piece.text)
    };
    of_paragraph(layout, at).iter().all(fits)
}

/// "(Ký, ghi rõ họ tên)".
fn is_note(text: &str) -> bool {
    text.starts_with('(') && text.ends_with(')') && text.chars().count() <= 60
}

/// "Lê Đức Tuấn", `ThS. Nguyễn Thị A`; dots to be filled in.
fn is_name(text: &str) -> bool {
    let dots = text.chars().all(|c| "._… ".contains(c));
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || ".-".contains(c))
    };
    dots || (2..=7).contains(&words.len()) && words.iter().all(capital) && !is_upper(text)
}

/// One column of signatures: its pieces with the white space above each.
struct Block<'a> {
    column: Column,
    centre: Option<f64>,
    pieces: Vec<(Piece<'a>, bool)>,
}

/// Adds the parts of the foot `range`.
pub fn read(layout: &Layout, range: Range<usize>, found: &mut Found) {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut listing: Option<Listing> = None;
    let mut recipients: Vec<(Component, Extent)> = Vec::new();
    for piece in pieces(layout, range.clone()) {
        let column = piece.column(layout);
        if pattern::is_recipients(&piece) {
            listing = Some(Listing { column, left: left(layout, &piece) });
            recipients.push((Component::RecipientsHeading, piece.extent));
        } else if is_recipient(layout, &piece, listing, column) {
            recipients.push((Component::Recipient, piece.extent));
        } else if !super::title::is_rule(&piece) || piece.text.contains('.') {
            join(layout, &mut blocks, piece, column);
        }
    }
    recipients.into_iter().for_each(|(component, extent)| found.part(component, extent, 0));
    blocks.retain(|block| block.pieces.iter().any(|(piece, _)| is_upper(piece.text)));
    for (group, block) in blocks.iter().enumerate() {
        sign(block, group, found);
    }
}

/// Where Nơi nhận stands.
#[derive(Debug, Clone, Copy)]
struct Listing {
    column: Column,
    left: Option<f64>,
}

/// Left end of the first line of `piece`, in mm.
fn left(layout: &Layout, piece: &Piece<'_>) -> Option<f64> {
    layout.paragraphs[piece.extent.paragraph].lines.first().map(|line| line.left)
}

/// Lines of one list begin nearer to each other than this, in mm.
const BESIDE: f64 = 12.0;

/// Whether `piece` is a line under Nơi nhận.
fn is_recipient(
    layout: &Layout,
    piece: &Piece<'_>,
    listing: Option<Listing>,
    column: Column,
) -> bool {
    let Some(listing) = listing else { return false };
    let dash = pattern::level(piece.text) == Some(Component::Dash);
    let kept = ["luu", "nhu tren", "nhu dieu"].iter().any(|start| piece.fold.starts_with(start));
    let under = match (listing.left, left(layout, piece)) {
        (Some(one), Some(other)) => (one - other).abs() < BESIDE,
        _ => listing.column == column,
    };
    let words = !is_upper(piece.text) && !is_name(piece.text) && !is_note(piece.text);
    dash || kept || under && words
}

/// Puts `piece` into the block of its column.
fn join<'a>(layout: &Layout, blocks: &mut Vec<Block<'a>>, piece: Piece<'a>, column: Column) {
    let centre = layout.paragraphs[piece.extent.paragraph].lines.first().map(LineBox::centre);
    let same = |block: &&mut Block<'_>| match (block.centre, centre) {
        (Some(one), Some(other)) => (one - other).abs() < 20.0,
        _ => block.column == column,
    };
    match blocks.iter_mut().find(same) {
        Some(block) => {
            let above = &block.pieces.last().expect("a block has a piece").0;
            let room = has_room(layout, &above.extent, &piece.extent);
            block.pieces.push((piece, room));
        }
        None => blocks.push(Block { column, centre, pieces: vec![(piece, false)] }),
    }
}

/// Whether there is room to sign between two pieces of a column.
fn has_room(layout: &Layout, above: &Extent, below: &Extent) -> bool {
    let (upper, lower) = (&layout.paragraphs[above.paragraph], &layout.paragraphs[below.paragraph]);
    if let (Some(upper), Some(lower)) = (upper.lines.last(), lower.lines.first()) {
        return lower.page != upper.page || lower.baseline - upper.baseline > ROOM_MM;
    }
    let blank =
        (above.paragraph + 1..below.paragraph).filter(|at| whole(layout, *at).is_none()).count();
    blank >= 2 || lower.before.is_some_and(|before| before >= ROOM)
}

/// Adds the parts of one block.
fn sign(block: &Block<'_>, group: usize, found: &mut Found) {
    let name = block.pieces.iter().rposition(|(piece, _)| is_name(piece.text));
    let room = block.pieces.iter().position(|(_, room)| *room);
    for (at, (piece, _)) in block.pieces.iter().enumerate() {
        let component = match () {
            () if Some(at) == name => Component::SignerName,
            () if is_note(piece.text) => Component::SignatureNote,
            () if room.is_some_and(|room| at >= room) => Component::Post,
            () => Component::Signature,
        };
        found.part(component, piece.extent.clone(), group);
    }
}
