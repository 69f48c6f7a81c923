//! A long line → the fewest lines of about one length, broken where the words allow it best.

use super::super::paper::Setting;
use crate::document::{Emphasis, Inline, Line};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::Component;

/// Words before which a name breaks best: the level of an administrative unit and its name belong together.
const LEVELS: [&str; 7] = ["xã", "phường", "thị", "huyện", "tỉnh", "thôn", "đặc"];

/// What a break anywhere else costs, as a share of a line's width squared.
const PLAIN_BREAK: f64 = 0.1;

/// The face and column a line is measured in.
#[derive(Debug)]
pub struct Measure<'a> {
    fonts: &'a Fonts,
    style: FaceStyle,
    /// In pt.
    size: f64,
    /// In pt.
    width: f64,
}

impl<'a> Measure<'a> {
    /// How `component` is printed in a column of `width` pt.
    pub fn new(setting: &Setting<'a>, component: Component, width: f64) -> Self {
        let style = setting.format.style(component);
        let face = match (style.bold, style.italic) {
            (false, false) => FaceStyle::Upright,
            (true, false) => FaceStyle::Bold,
            (false, true) => FaceStyle::Italic,
            (true, true) => FaceStyle::BoldItalic,
        };
        Self { fonts: setting.fonts, style: face, size: style.size, width }
    }

    fn line(&self, words: &[Line]) -> f64 {
        let inlines = words.iter().flatten();
        let spaces = words.len().saturating_sub(1) as f64 * self.text(" ");
        inlines.map(|inline| self.inline(inline)).sum::<f64>() + spaces
    }

    fn inline(&self, inline: &Inline) -> f64 {
        match inline {
            Inline::Run(run) => self.text(&run.text),
            // One digit is half an em.
            Inline::Blank(blank) => f64::from(blank.digits) * self.size / 2.0,
        }
    }

    fn text(&self, text: &str) -> f64 {
        self.fonts.width(text, self.style, self.size)
    }
}

/// `line` as printed lines that fit the column; a word wider than it stands alone.
pub fn break_line(line: Line, measure: &Measure<'_>) -> Vec<Line> {
    let words = words(line);
    if words.is_empty() {
        return Vec::new();
    }
    let count = greedy_count(&words, measure);
    let breaks = best_breaks(&words, count, measure);
    let mut start = 0;
    breaks
        .into_iter()
        .map(|end| {
            let line = joined(&words[start..end]);
            start = end;
            line
        })
        .collect()
}

/// How many lines the words take when each line is filled.
fn greedy_count(words: &[Line], measure: &Measure<'_>) -> usize {
    let (mut count, mut start) = (1, 0);
    for end in 1..=words.len() {
        if end - start > 1 && measure.line(&words[start..end]) > measure.width {
            count += 1;
            start = end - 1;
        }
    }
    count
}

/// The ends of `count` lines with the least cost.
fn best_breaks(words: &[Line], count: usize, measure: &Measure<'_>) -> Vec<usize> {
    // best[end]: least cost of words[..end] on as many lines as rounds were made, and its breaks.
    let mut best: Vec<Option<(f64, Vec<usize>)>> = vec![None; words.len() + 1];
    best[0] = Some((0.0, Vec::new()));
    for _ in 0..count {
        let mut next: Vec<Option<(f64, Vec<usize>)>> = vec![None; words.len() + 1];
        for start in 0..words.len() {
            let Some((cost, breaks)) = &best[start] else { continue };
            for end in start + 1..=words.len() {
                let cost = cost + line_cost(words, start, end, measure);
                if next[end].as_ref().is_none_or(|(least, _)| cost < *least) {
                    next[end] = Some((cost, [breaks.as_slice(), &[end]].concat()));
                }
            }
        }
        best = next;
    }
    best.pop().flatten().map_or_else(|| vec![words.len()], |(_, breaks)| breaks)
}

fn line_cost(words: &[Line], start: usize, end: usize, measure: &Measure<'_>) -> f64 {
    let slack = 1.0 - measure.line(&words[start..end]) / measure.width;
    let overflow = if slack < 0.0 && end - start > 1 { 1000.0 } else { 0.0 };
    let at_dash = start > 0 && (is_dash(&words[start]) || is_dash(&words[start - 1]));
    let unwanted = if at_dash { 1.0 } else { 0.0 };
    let plain = if start == 0 || begins_unit(&words[start]) { 0.0 } else { PLAIN_BREAK };
    slack * slack + overflow + unwanted + plain
}

fn begins_unit(word: &Line) -> bool {
    LEVELS.contains(&crate::document::text(word).to_lowercase().as_str())
}

fn is_dash(word: &Line) -> bool {
    matches!(crate::document::text(word).as_str(), "-" | "–")
}

/// The words of `line`, each with its own runs.
fn words(line: Line) -> Vec<Line> {
    let mut words = vec![Line::new()];
    for inline in line {
        let Inline::Run(run) = inline else {
            words.last_mut().expect("never empty").push(inline);
            continue;
        };
        for (at, word) in run.text.split(' ').enumerate() {
            if at > 0 {
                words.push(Line::new());
            }
            if !word.is_empty() {
                let piece =
                    Inline::Run(crate::document::Run { text: word.to_owned(), ..run.clone() });
                words.last_mut().expect("never empty").push(piece);
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Words with spaces between them; neighbours of one origin are one run again.
fn joined(words: &[Line]) -> Line {
    let mut line = Line::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            space(&mut line);
        }
        for inline in word {
            match (line.last_mut(), inline) {
                (Some(Inline::Run(last)), Inline::Run(run))
                    if last.place == run.place && last.emphasis == run.emphasis =>
                {
                    last.text.push_str(&run.text);
                }
                _ => line.push(inline.clone()),
            }
        }
    }
    line
}

fn space(line: &mut Line) {
    match line.last_mut() {
        Some(Inline::Run(run)) => run.text.push(' '),
        Some(Inline::Blank(_)) | None => line.push(Inline::Run(crate::document::Run {
            text: " ".into(),
            emphasis: Emphasis::None,
            place: None,
        })),
    }
}
