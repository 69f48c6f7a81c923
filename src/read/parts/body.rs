//! The body (ô 6): its levels, known by the number each paragraph begins with even where the look is wrong.

use std::ops::Range;

use super::super::fold::is_upper;
use super::super::{Layout, Region};
use super::piece::{Piece, whole};
use super::{Found, pattern, title};
use crate::format::{Alignment, Component};

/// A title of a khoản is shorter than this, in letters.
const TITLE: usize = 120;

/// Adds a part for each paragraph of `range`.
pub fn read(layout: &Layout, range: Range<usize>, found: &mut Found) {
    let mut above = None;
    for at in range {
        let Some(piece) = whole(layout, at) else { continue };
        if title::is_rule(&piece) && !piece.text.contains('.') {
            continue;
        }
        let component = component(layout, &piece, above);
        found.add(component, &piece);
        above = Some(component);
    }
}

fn component(layout: &Layout, piece: &Piece<'_>, above: Option<Component>) -> Component {
    let paragraph = &layout.paragraphs[piece.extent.paragraph];
    if let Region::Cell { row, bordered: true, .. } = paragraph.region {
        // A head may have several rows, all of them bold.
        let head = row == 0 || above == Some(Component::TableHead) && bold(layout, piece);
        return if head { Component::TableHead } else { Component::TableCell };
    }
    let centred = paragraph.align == Some(Alignment::Centre);
    if piece.text.chars().all(|c| "._… ".contains(c)) {
        return Component::FillLine;
    }
    match pattern::level(piece.text) {
        Some(Component::Clause) if is_title(layout, piece) => Component::TitledClause,
        Some(Component::Article) if !is_article_title(layout, piece) => Component::ArticleText,
        Some(component) => component,
        None if above == Some(Component::PartNumber) && is_upper(piece.text) => {
            Component::PartTitle
        }
        None if centred => Component::Centred,
        None => Component::Paragraph,
    }
}

/// Whether a khoản is a title: all bold, or a few words that end no sentence.
fn is_title(layout: &Layout, piece: &Piece<'_>) -> bool {
    let few = piece.text.chars().count() <= TITLE;
    let ends = piece.text.ends_with(['.', ';', ',', ':', '?', '!', '”', '"', '…']);
    let label = piece.text.find(' ').map_or(0, |at| at + 1);
    bold(layout, piece) || few && !ends && piece.text[label..].starts_with(char::is_uppercase)
}

/// Whether a Điều is a title: all bold, or a few words that end no sentence.
fn is_article_title(layout: &Layout, piece: &Piece<'_>) -> bool {
    let few = piece.text.chars().count() <= TITLE;
    bold(layout, piece) || few && !piece.text.ends_with(['.', ';', ':'])
}

fn bold(layout: &Layout, piece: &Piece<'_>) -> bool {
    let mut looks = layout.looks(&piece.extent).peekable();
    looks.peek().is_some() && looks.all(|look| look.bold == Some(true))
}
