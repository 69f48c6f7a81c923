//! How wide words print in Times New Roman, line by line.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::fonts::{FaceStyle, Fonts};
use crate::read::{Look, Span};

/// The widths of letters, each measured once.
#[derive(Debug)]
pub struct Ruler<'a> {
    fonts: &'a Fonts,
    /// In em.
    known: RefCell<HashMap<(FaceStyle, char), f64>>,
}

impl<'a> Ruler<'a> {
    /// A ruler of the faces of `fonts`.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, known: RefCell::default() }
    }

    /// How wide `text` prints at `size` pt, in pt.
    fn length(&self, text: &str, style: FaceStyle, size: f64) -> f64 {
        let mut known = self.known.borrow_mut();
        let mut one = |c: char| {
            let measure = || self.fonts.width(c.encode_utf8(&mut [0; 4]), style, 1.0);
            *known.entry((style, c)).or_insert_with(measure)
        };
        text.chars().map(&mut one).sum::<f64>() * size
    }
}

/// The widths of the lines that `text`, which begins at byte `start` of its paragraph, prints in a column of `room` pt.
///
/// Lines break at spaces, as late as they can; a column of no width is as wide as it needs to be.
pub fn lines(text: &str, start: usize, spans: &[Span], room: f64, ruler: &Ruler<'_>) -> Vec<f64> {
    let mut found = Vec::new();
    let mut at = start;
    for typed in text.split('\n') {
        let (mut line, mut gap) = (0.0, 0.0);
        for word in typed.split_inclusive(' ') {
            let letters = word.trim_end_matches(' ');
            let wide = width(letters, at, spans, ruler);
            if line > 0.0 && room > 0.0 && line + gap + wide > room {
                found.push(line);
                (line, gap) = (0.0, 0.0);
            }
            line += gap + wide;
            gap = width(&word[letters.len()..], at + letters.len(), spans, ruler);
            at += word.len();
        }
        found.push(line);
        at += 1;
    }
    found
}

/// How wide `words` print that begin at byte `start` of their paragraph, in pt.
pub fn width(words: &str, start: usize, spans: &[Span], ruler: &Ruler<'_>) -> f64 {
    let end = start + words.len();
    let first = spans.partition_point(|span| span.range.end <= start);
    let mut sum = 0.0;
    for span in spans[first..].iter().take_while(|span| span.range.start < end) {
        let part = span.range.start.max(start) - start..span.range.end.min(end) - start;
        let part = words.get(part).unwrap_or_default();
        sum += ruler.length(part, face(&span.look), span.look.size.unwrap_or(0.0));
    }
    sum
}

fn face(look: &Look) -> FaceStyle {
    FaceStyle::of(look.bold == Some(true), look.italic == Some(true))
}
