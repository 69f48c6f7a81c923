//! A [`Layout`] → [`Observed`]: which component of the decree each of its pieces is.
//!
//! Words first, looks second, and nothing guessed: what is nearly a Quốc hiệu is the Quốc hiệu, so that a rule can say
//! what is wrong with it; what is not there has no part. The paper is cut into head, title, body, foot and appendices,
//! and each zone is read by a file of its own.

mod body;
mod foot;
mod head;
mod issuer;
mod pattern;
mod piece;
mod title;

use std::ops::Range;

use super::{Layout, Observed, Part, Regime, Region};
use crate::format::Component;
use piece::Piece;

/// `layout` with its components recognised.
pub fn recognise(layout: Layout) -> Observed {
    let (regime, parts) = parts(&layout);
    Observed { layout, regime, parts }
}

fn parts(layout: &Layout) -> (Regime, Vec<Part>) {
    let all = layout.paragraphs.len();
    let starts = appendices(layout);
    let main = 0..starts.first().copied().unwrap_or(all);
    let mut found = Found::default();
    let head = head::read(layout, main.clone(), &mut found);
    let opening = title::read(layout, head.end..main.end, &mut found);
    let foot = foot::start(layout, opening..main.end);
    body::read(layout, opening..foot, &mut found);
    foot::read(layout, foot..main.end, &mut found);
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(all);
        found.group = nth + 1;
        appendix(layout, *start..end, &mut found);
    }
    (head.regime, found.parts)
}

/// The parts so far, and the appendix they are in.
#[derive(Debug, Default)]
struct Found {
    parts: Vec<Part>,
    group: usize,
}

impl Found {
    fn add(&mut self, component: Component, piece: &Piece<'_>) {
        self.part(component, piece.extent.clone(), self.group);
    }

    fn part(&mut self, component: Component, extent: super::Extent, group: usize) {
        self.parts.push(Part { component, extent, group });
    }
}

/// The paragraphs that begin an appendix: its label alone, after the body of a paper.
fn appendices(layout: &Layout) -> Vec<usize> {
    let first = |at: &usize| {
        let pieces = piece::of_paragraph(layout, *at);
        pieces.first().is_some_and(pattern::is_appendix_label)
    };
    let outside =
        |at: &usize| !matches!(layout.paragraphs[*at].region, Region::Cell { bordered: true, .. });
    (0..layout.paragraphs.len()).filter(outside).filter(first).collect()
}

/// Label, title, "(Kèm theo …)", then a body.
fn appendix(layout: &Layout, range: Range<usize>, found: &mut Found) {
    let mut body = range.start;
    let mut above: Option<Component> = None;
    for piece in piece::pieces(layout, range.clone()) {
        let Some(component) = appendix_head(&piece, above) else { break };
        found.add(component, &piece);
        body = piece.extent.paragraph + 1;
        if component == Component::AppendixReference && piece.text.ends_with(')') {
            break;
        }
        above = Some(component);
    }
    body::read(layout, body..range.end, found);
}

/// What `piece` is at the head of an appendix, under `above`; `None` when the head is over.
fn appendix_head(piece: &Piece<'_>, above: Option<Component>) -> Option<Component> {
    let reference =
        ["(kem theo", "(ban hanh kem theo"].iter().any(|start| piece.fold.starts_with(start));
    match above {
        None => Some(Component::AppendixLabel),
        // A reference over two lines.
        Some(Component::AppendixReference) => above,
        _ if reference => Some(Component::AppendixReference),
        _ if super::fold::is_upper(piece.text) && pattern::level(piece.text).is_none() => {
            Some(Component::AppendixTitle)
        }
        _ => None,
    }
}

/// The words of `text` with the byte at which each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace)
        .scan(0, |at, word| {
            let start = *at;
            let next = start + word.len();
            *at = next + text[next..].chars().next().map_or(0, char::len_utf8);
            Some((start, word))
        })
        .filter(|(_, word)| !word.is_empty())
}
