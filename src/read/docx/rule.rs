//! Strokes under words: which words a line stands under, how long it is, and how long they are.
//!
//! A line may be drawn, be an edge of a paragraph or of a cell, be underlined letters, or be typed. It belongs to the
//! last words above it in its column, or to those of the text box above it.

use std::ops::Range;

use super::super::fold::is_upper;
use super::holder::Holder;
use super::measure::mm;
use super::standing::{Frame, Piece, is_typed_rule, pieces, ranges, without_typed_rule};
use super::width::{Ruler, width};
use crate::read::{Look, Paragraph, RuleKind, RuleUnder, Span};

/// Longer words, in bytes, have no line of the decree under them.
const LONGEST: usize = 2_000;
/// So many lines above the last a name may have.
const LINES: usize = 5;

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

impl Stroke {
    /// Its middle, in pt from the left edge of the sheet.
    pub fn middle(self) -> Option<f64> {
        Some(self.left? + self.length / 2.0)
    }
}

/// Paragraphs with the frames of their words.
pub struct Ruled<'a> {
    pub paragraphs: &'a mut [Paragraph],
    pub frames: &'a [Frame],
    pub ruler: &'a Ruler<'a>,
}

impl Ruled<'_> {
    /// Puts `stroke` under the last words of `holder`, or of the text box that it stands in.
    pub fn under_last(&mut self, stroke: Stroke, holder: &Holder) {
        let own = &holder.column.words;
        let last = own.last().map(|at| (*at, own.as_slice()));
        if let Some((at, column)) = last.or_else(|| holder.over(stroke)) {
            self.under(stroke, at, column);
        }
    }

    /// Puts `stroke` under the nearest piece of paragraph `at`, one of `column`.
    pub fn under(&mut self, stroke: Stroke, at: usize, column: &[usize]) {
        let paragraph = &self.paragraphs[at];
        if paragraph.text.len() > LONGEST || !gives_way(paragraph.rule.as_ref()) {
            return;
        }
        let all = self.pieces(at);
        let far = |piece: &Piece| {
            let middle = f64::midpoint(piece.left, piece.right);
            stroke.middle().map_or(0.0, |it| (it - middle).abs())
        };
        let nearest = all.iter().enumerate().min_by(|a, b| far(a.1).total_cmp(&far(b.1)));
        if let Some((nth, _)) = nearest {
            self.put(stroke, at, (nth, &all), column);
        }
    }

    /// Puts `stroke` under the `nth` of `all` pieces of paragraph `at`; an underline gives way to a line.
    fn put(&mut self, stroke: Stroke, at: usize, (nth, all): (usize, &[Piece]), column: &[usize]) {
        let Some(piece) = all.get(nth) else { return };
        let words = f64::midpoint(piece.left, piece.right);
        let rule = RuleUnder {
            kind: stroke.kind,
            length: Some(mm(stroke.length)),
            text_length: Some(mm(self.longest(at, nth, column))),
            off_centre: stroke.middle().map(|middle| mm(middle - words)),
            solid: Some(stroke.solid),
        };
        let range = piece.range.clone();
        let paragraph = &mut self.paragraphs[at];
        if all.len() == 1 {
            if gives_way(paragraph.rule.as_ref()) {
                paragraph.rule = Some(rule);
            }
        } else {
            let same = |(known, _): &(Range<usize>, RuleUnder)| *known == range;
            let known = paragraph.piece_rules.iter().position(same);
            if gives_way(known.map(|at| &paragraph.piece_rules[at].1)) {
                paragraph.piece_rules.retain(|it| !same(it));
                paragraph.piece_rules.push((range, rule));
            }
        }
    }

    fn pieces(&self, at: usize) -> Vec<Piece> {
        pieces(&self.paragraphs[at], &self.frames[at], self.ruler)
    }

    /// The longest of the `nth` piece of paragraph `at` and of those above it that look the same: a name over two
    /// paragraphs.
    fn longest(&self, at: usize, nth: usize, column: &[usize]) -> f64 {
        let mut longest = self.length(at, nth);
        let here = column.iter().rposition(|it| *it == at).unwrap_or(0);
        let above = column.get(..=here).unwrap_or_default().windows(2).rev();
        for pair in above.take(LINES) {
            if pair[0] + 1 != pair[1] || self.look(pair[0], nth) != self.look(pair[1], nth) {
                break;
            }
            longest = longest.max(self.length(pair[0], nth));
        }
        longest
    }

    fn length(&self, at: usize, nth: usize) -> f64 {
        self.pieces(at).get(nth).map_or(0.0, |piece| piece.right - piece.left)
    }

    /// What the lines of one name have in common.
    fn look(&self, at: usize, nth: usize) -> Option<(Face, bool)> {
        let paragraph = &self.paragraphs[at];
        let range = ranges(paragraph).get(nth)?.clone();
        let span = paragraph.spans.iter().find(|span| span.range.end > range.start)?;
        let Look { size, bold, italic, .. } = span.look;
        Some(((size, bold, italic), is_upper(&paragraph.text[range])))
    }

    /// The strokes that underlined letters of paragraph `at` make: a whole piece, or letters in a row.
    pub fn underline(&mut self, at: usize, column: &[usize]) {
        let Paragraph { spans, text, .. } = &self.paragraphs[at];
        if text.len() > LONGEST || !spans.iter().any(|span| span.look.underlined == Some(true)) {
            return;
        }
        let all = self.pieces(at);
        for (nth, piece) in all.iter().enumerate() {
            let paragraph = &self.paragraphs[at];
            let Some(range) = underlined(paragraph, &piece.range) else { continue };
            let wide = |range: Range<usize>| {
                width(&paragraph.text[range.clone()], range.start, &paragraph.spans, self.ruler)
            };
            let left = piece.left + wide(piece.range.start..range.start);
            let length = wide(range).min(piece.right - piece.left);
            let stroke =
                Stroke { kind: RuleKind::Underline, length, left: Some(left), solid: true };
            self.put(stroke, at, (nth, &all), column);
        }
    }

    /// A row of signs that ends paragraph `at` is a rule under its own words.
    pub fn typed_inside(&mut self, at: usize, column: &[usize]) {
        let paragraph = &self.paragraphs[at];
        if paragraph.text.len() > LONGEST {
            return;
        }
        let start = without_typed_rule(&paragraph.text).len() + 1;
        let Some(row) = paragraph.text.get(start..) else { return };
        let blank = row.len() - row.trim_start().len();
        let length = width(row.trim(), start + blank, &paragraph.spans, self.ruler);
        self.under(Stroke { kind: RuleKind::Typed, length, left: None, solid: true }, at, column);
    }

    /// Puts the rows of signs in `row`, which stands in `frame`, under the words above; whether it is nothing else.
    pub fn typed(&mut self, row: &Paragraph, frame: &Frame, column: &[usize]) -> bool {
        if row.text.len() > LONGEST {
            return false;
        }
        let rows = pieces(row, frame, self.ruler);
        let room = frame.right - frame.left;
        let short = |piece: &Piece| piece.right - piece.left < 0.8 * room;
        let rule = |piece: &Piece| is_typed_rule(&row.text[piece.range.clone()]) && short(piece);
        let Some(at) = column.last().filter(|_| !rows.is_empty() && rows.iter().all(rule)) else {
            return false;
        };
        for piece in rows {
            let length = piece.right - piece.left;
            let left = Some(piece.left);
            let stroke = Stroke { kind: RuleKind::Typed, length, left, solid: true };
            self.under(stroke, *at, column);
        }
        true
    }
}

/// Size, boldness and slant.
type Face = (Option<f64>, Option<bool>, Option<bool>);

/// Whether a stroke that is found later counts instead.
fn gives_way(rule: Option<&RuleUnder>) -> bool {
    rule.is_none_or(|rule| rule.kind == RuleKind::Underline)
}

/// The underlined letters of `piece`, when they stand in one row.
fn underlined(paragraph: &Paragraph, piece: &Range<usize>) -> Option<Range<usize>> {
    let on = |span: &&Span| span.look.underlined == Some(true);
    let cut = |span: &Span| span.range.start.max(piece.start)..span.range.end.min(piece.end);
    let all = paragraph.spans.iter().filter(on).map(cut).filter(|range| !range.is_empty());
    let all: Vec<_> = all.collect();
    let joined = all.windows(2).all(|pair| pair[0].end == pair[1].start);
    let range = all.first()?.start..all.last()?.end;
    let words = paragraph.text.get(range.clone())?;
    let start = range.start + (words.len() - words.trim_start().len());
    let words = words.trim();
    (joined && !words.is_empty() && !words.contains('\n')).then(|| start..start + words.len())
}
