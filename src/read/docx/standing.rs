//! Where the words of a paragraph stand across the sheet: its pieces, parted by tabs or rows of spaces, in pt.

use std::ops::Range;

use super::para::Align;
use super::tabs::{Stop, Tab};
use super::width::{Ruler, lines, width};
use crate::read::Paragraph;

/// The room of a paragraph, in pt from the left edge of the sheet.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// Left edge of its column, which tab stops are measured from.
    pub origin: f64,
    /// Left edge of the first line.
    pub left: f64,
    /// Right edge of all lines.
    pub right: f64,
    pub align: Option<Align>,
    pub tabs: Vec<Tab>,
}

/// Words that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    pub left: f64,
    pub right: f64,
}

/// So many spaces in a row part two columns.
const GAP: usize = 4;

/// The pieces of `paragraph`, which stands in `frame`, without what is typed under them as a rule.
pub fn pieces(paragraph: &Paragraph, frame: &Frame, ruler: &Ruler<'_>) -> Vec<Piece> {
    let text = without_typed_rule(&paragraph.text);
    let cut = cuts(text);
    match cut.as_slice() {
        [] => Vec::new(),
        [one] => vec![whole(paragraph, one.range.clone(), frame, ruler)],
        _ => beside(paragraph, &cut, frame, ruler),
    }
}

/// The bytes of the pieces of `paragraph`, without their places.
pub fn ranges(paragraph: &Paragraph) -> Vec<Range<usize>> {
    cuts(without_typed_rule(&paragraph.text)).into_iter().map(|cut| cut.range).collect()
}

/// Words that stand alone: as wide as their longest line.
fn whole(paragraph: &Paragraph, range: Range<usize>, frame: &Frame, ruler: &Ruler<'_>) -> Piece {
    let room = frame.right - frame.left;
    let words = &paragraph.text[range.clone()];
    let wide = lines(words, range.start, &paragraph.spans, room, ruler);
    let wide = wide.into_iter().fold(0.0, f64::max);
    let left = match frame.align {
        Some(Align::Centre) => frame.left + (room - wide) / 2.0,
        Some(Align::Right) => frame.right - wide,
        Some(Align::Left | Align::Justify) | None => frame.left,
    };
    Piece { range, left, right: left + wide }
}

/// Words side by side: each where the tab before it leads, or behind so many spaces.
fn beside(paragraph: &Paragraph, cut: &[Cut], frame: &Frame, ruler: &Ruler<'_>) -> Vec<Piece> {
    let wide = |range: Range<usize>| {
        width(&paragraph.text[range.clone()], range.start, &paragraph.spans, ruler)
    };
    let mut at = frame.left;
    let mut end = 0;
    let mut found = Vec::new();
    for Cut { range, tabs } in cut {
        let length = wide(range.clone());
        at += if *tabs == 0 { wide(end..range.start) } else { 0.0 };
        for nth in 0..*tabs {
            let room = if nth + 1 == *tabs { length } else { 0.0 };
            at = frame.origin + next(at - frame.origin, room, &frame.tabs);
        }
        found.push(Piece { range: range.clone(), left: at, right: at + length });
        at += length;
        end = range.end;
    }
    if frame.align == Some(Align::Centre) {
        let shift = (frame.right - at) / 2.0;
        found.iter_mut().for_each(|piece| {
            piece.left += shift;
            piece.right += shift;
        });
    }
    found
}

/// Where words `length` wide begin that a tab at `from` leads to.
fn next(from: f64, length: f64, tabs: &[Tab]) -> f64 {
    let Some(tab) = tabs.iter().find(|tab| tab.at > from + 0.1) else {
        return super::tabs::default_after(from);
    };
    let start = match tab.stop {
        Stop::Left => tab.at,
        Stop::Centre => tab.at - length / 2.0,
        Stop::Right => tab.at - length,
    };
    start.max(from)
}

/// A piece of a text, and the tabs before it.
#[derive(Debug, PartialEq)]
struct Cut {
    range: Range<usize>,
    tabs: usize,
}

fn cuts(text: &str) -> Vec<Cut> {
    let mut found: Vec<Cut> = Vec::new();
    let (mut tabs, mut spaces) = (0, 0);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match (c, found.last_mut()) {
            ('\t', _) => tabs += 1,
            (' ' | '\u{a0}' | '\n', _) => spaces += 1,
            (_, Some(last)) if tabs == 0 && spaces < GAP => last.range.end = end,
            _ => found.push(Cut { range: at..end, tabs }),
        }
        if !matches!(c, '\t' | ' ' | '\u{a0}' | '\n') {
            (tabs, spaces) = (0, 0);
        }
    }
    found
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
pub fn without_typed_rule(text: &str) -> &str {
    match text.rsplit_once('\n') {
        Some((words, row)) if is_typed_rule(row) => words,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_signs_are_rules() {
        let rules = ["_______", " ----- ", "–––––", "-----o0o-----", "---***---"];
        assert!(rules.into_iter().all(is_typed_rule));
        let words = ["", "--", "a---", "- Lưu: VT.", "....."];
        assert!(!words.into_iter().any(is_typed_rule));
    }

    #[test]
    fn tabs_and_rows_of_spaces_part_pieces() {
        let words = |text: &'static str| -> Vec<_> {
            cuts(text).into_iter().map(|cut| (&text[cut.range], cut.tabs)).collect()
        };
        assert_eq!(words("\tUBND XÃ\t\tĐộc lập "), [("UBND XÃ", 1), ("Độc lập", 2)]);
        assert_eq!(words("UBND XÃ      Độc lập"), [("UBND XÃ", 0), ("Độc lập", 0)]);
        assert_eq!(words("một hai\nba"), [("một hai\nba", 0)]);
        assert_eq!(words(" \t "), []);
    }
}
