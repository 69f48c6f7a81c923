//! Strokes under words: which words a line stands under, how long it is, and how long they are.
//!
//! A line may be drawn, be an edge of a paragraph or of a cell, be underlined letters, or be typed. It belongs to the
//! last words above it in its column, or to those of the text box above it.

use super::super::fold::is_upper;
use super::holder::Holder;
use super::measure::mm;
use super::para::Align;
use super::width::{lines, width};
use crate::fonts::Fonts;
use crate::read::{Paragraph, RuleKind, RuleUnder};

/// Where the words of a paragraph stand, in pt from the left edge of the sheet.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frame {
    /// Left edge of the first line.
    pub left: f64,
    /// Right edge of all lines.
    pub right: f64,
    pub align: Option<Align>,
}

/// A stroke before it is known what it is under.
#[derive(Debug, Clone, Copy)]
pub struct Stroke {
    pub kind: RuleKind,
    /// In pt.
    pub length: f64,
    /// Left end, in pt from the left edge of the sheet.
    pub left: Option<f64>,
    pub solid: bool,
}

/// Paragraphs with the frames of their words.
pub struct Ruled<'a> {
    pub paragraphs: &'a mut [Paragraph],
    pub frames: &'a [Frame],
    pub fonts: &'a Fonts,
}

impl Ruled<'_> {
    /// Puts `stroke` under the last words of `holder`, or of the text box that it stands in.
    pub fn under_last(&mut self, stroke: Stroke, holder: &Holder) {
        if let Some(at) = holder.words.last() {
            return self.under(stroke, *at, &holder.words);
        }
        let middle = stroke.left.map(|left| left + stroke.length / 2.0);
        let over = |(left, right, _): &&(f64, f64, usize)| {
            middle.is_some_and(|middle| *left <= middle && middle <= *right)
        };
        if let Some((_, _, at)) = holder.boxes.iter().find(over) {
            self.under(stroke, *at, &[*at]);
        }
    }

    /// Puts `stroke` under paragraph `at`, one of `column`; an underline gives way to a line.
    pub fn under(&mut self, stroke: Stroke, at: usize, column: &[usize]) {
        let known = self.paragraphs[at].rule.as_ref().map(|rule| rule.kind);
        if known.is_some_and(|kind| kind != RuleKind::Underline) {
            return;
        }
        let middle = stroke.left.map(|left| left + stroke.length / 2.0);
        let centre = self.centre(at);
        self.paragraphs[at].rule = Some(RuleUnder {
            kind: stroke.kind,
            length: Some(mm(stroke.length)),
            text_length: self.longest(at, column).map(mm),
            off_centre: middle.zip(centre).map(|(stroke, words)| mm(stroke - words)),
            solid: Some(stroke.solid),
        });
    }

    /// The longest line of paragraph `at` and of those above it that look the same: a name over two paragraphs.
    fn longest(&self, at: usize, column: &[usize]) -> Option<f64> {
        let here = column.iter().position(|it| *it == at)?;
        let mut longest = self.widest(at)?;
        for pair in column[..=here].windows(2).rev() {
            if !self.alike(pair[0], pair[1]) {
                break;
            }
            longest = longest.max(self.widest(pair[0])?);
        }
        Some(longest)
    }

    fn widest(&self, at: usize) -> Option<f64> {
        let (paragraph, frame) = (&self.paragraphs[at], self.frames[at]);
        let text = without_typed_rule(&paragraph.text);
        let lines = lines(text, &paragraph.spans, frame.right - frame.left, self.fonts)?;
        lines.into_iter().reduce(f64::max)
    }

    fn alike(&self, above: usize, below: usize) -> bool {
        let look = |at: usize| {
            let look = &self.paragraphs[at].spans.first()?.look;
            Some((look.size, look.bold, look.italic, is_upper(&self.paragraphs[at].text)))
        };
        above + 1 == below && look(above) == look(below)
    }

    /// The middle of the words of paragraph `at`.
    fn centre(&self, at: usize) -> Option<f64> {
        let frame = self.frames[at];
        match frame.align {
            Some(Align::Centre) => Some(f64::midpoint(frame.left, frame.right)),
            Some(Align::Right) => Some(frame.right - self.widest(at)? / 2.0),
            Some(Align::Left | Align::Justify) | None => Some(frame.left + self.widest(at)? / 2.0),
        }
    }

    /// The stroke that underlined letters of paragraph `at` make: all of them, or some in a row.
    pub fn underline(&mut self, at: usize, column: &[usize]) {
        let paragraph = &self.paragraphs[at];
        let on = |span: &&crate::read::Span| span.look.underlined == Some(true);
        let all: Vec<_> =
            paragraph.spans.iter().filter(on).map(|span| span.range.clone()).collect();
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return };
        let words = paragraph.text.get(first.start..last.end).unwrap_or_default();
        let start = first.start + (words.len() - words.trim_start().len());
        let words = words.trim();
        let joined = all.windows(2).all(|pair| pair[0].end == pair[1].start);
        if words.is_empty() || !joined || words.contains(['\t', '\n']) {
            return;
        }
        let length = width(words, start, &paragraph.spans, self.fonts);
        let before = width(&paragraph.text[..start], 0, &paragraph.spans, self.fonts);
        let text = self.widest(at);
        let edge = self.centre(at).zip(text).map(|(centre, text)| centre - text / 2.0);
        let left = edge.map(|edge| edge + before);
        let stroke = Stroke { kind: RuleKind::Underline, length, left, solid: true };
        self.under(stroke, at, column);
    }

    /// A row of `_` in paragraph `at`: a rule of its own words above it, or of the paragraph above.
    pub fn typed(&mut self, at: usize, column: &[usize]) {
        let paragraph = &self.paragraphs[at];
        let kept = without_typed_rule(&paragraph.text);
        let start = if kept.len() < paragraph.text.len() { kept.len() + 1 } else { 0 };
        let row = &paragraph.text[start..];
        if !is_typed_rule(row) {
            return;
        }
        let blank = row.len() - row.trim_start().len();
        let length = width(row.trim(), start + blank, &paragraph.spans, self.fonts);
        let left = self.centre(at).filter(|_| start == 0).map(|centre| centre - length / 2.0);
        let stroke = Stroke { kind: RuleKind::Typed, length, left, solid: true };
        if start > 0 {
            self.under(stroke, at, column);
        } else if let Some(above) = column.iter().rev().find(|it| **it < at) {
            self.under(stroke, *above, column);
        }
    }
}

/// Whether `text` is a line drawn with signs: "_______", "------", "––––", also with an ornament in it, "---o0o---".
pub fn is_typed_rule(text: &str) -> bool {
    let text = text.trim();
    let stroke = |c: &char| matches!(c, '_' | '-' | '–' | '—' | '─' | '¯' | '=' | '‾');
    let ornament = |c: char| matches!(c, 'o' | 'O' | '0' | '*' | ' ' | '☼' | '❖' | '.');
    let strokes = text.chars().filter(stroke).count();
    strokes >= 3 && text.chars().all(|c| stroke(&c) || ornament(c))
}

/// `text` without its last line, when that is a typed rule.
fn without_typed_rule(text: &str) -> &str {
    match text.rsplit_once('\n') {
        Some((words, row)) if is_typed_rule(row) => words,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::is_typed_rule;

    #[test]
    fn rows_of_signs_are_rules() {
        let rules = ["_______", " ----- ", "–––––", "-----o0o-----", "---***---"];
        assert!(rules.into_iter().all(is_typed_rule));
        let words = ["", "--", "a---", "- Lưu: VT.", "....."];
        assert!(!words.into_iter().any(is_typed_rule));
    }
}
