//! A [`Layout`] → [`Observed`]: which component of the decree each of its pieces is.
//!
//! Words first, looks second, and nothing guessed: what is nearly a Quốc hiệu is the Quốc hiệu, so that a rule can say
//! what is wrong with it; what is not there has no part. The paper is cut into head, title, body, foot and appendices,
//! and each zone is read by a file of its own.

mod appendix;
mod body;
mod foot;
mod head;
mod issuer;
mod pattern;
mod piece;
mod title;

#[cfg(test)]
mod proof;

use super::{Layout, Observed, Part, Regime};
use crate::format::Component;
use piece::Piece;

/// `layout` with its components recognised.
pub fn recognise(layout: Layout) -> Observed {
    let (regime, parts) = parts(&layout);
    Observed { layout, regime, parts }
}

fn parts(layout: &Layout) -> (Regime, Vec<Part>) {
    let all = layout.paragraphs.len();
    let starts = appendix::starts(layout);
    let main = 0..starts.first().copied().unwrap_or(all);
    let mut found = Found::default();
    let head = head::read(layout, main.clone(), &mut found);
    let opening = title::read(layout, head.end..main.end, &mut found);
    let foot = foot::start(layout, opening..main.end);
    body::read(layout, opening..foot, &mut found);
    let tail = foot::end(layout, foot..main.end);
    foot::read(layout, foot..tail, &mut found);
    body::read(layout, tail..main.end, &mut found);
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(all);
        found.group = nth + 1;
        appendix::read(layout, *start..end, &mut found);
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
