//! Where everything of a chart stands, in mm from its upper left corner.

use crate::document::{Bar, Chart, text};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::ChartFormat;

/// Said of a bar that has neither figure nor words.
const NO_FIGURE: &str = "chưa có số liệu";
/// Between letters and what stands beside them, in em.
const AIR: f64 = 0.4;
/// From baseline to baseline, in em.
const LINE: f64 = 1.12;
/// Lines of the numbers above the bars, and of the key below them.
const HEAD_LINES: f64 = 2.4;
const KEY_LINES: f64 = 2.0;
/// Most lines of a label.
const LABEL_LINES: usize = 2;

/// A chart, measured.
pub struct Plan {
    pub width: f64,
    pub height: f64,
    /// Size of the letters.
    pub em: f64,
    /// The line of 0 %, and how long 1 % is.
    pub zero: f64,
    pub percent: f64,
    /// Percent at which longer bars are cut.
    pub most: f64,
    /// Upper edge of the first row.
    pub top: f64,
    pub rows: Vec<Row>,
    /// Height of a bar within its row.
    pub bar: f64,
}

/// One bar with its words.
pub struct Row {
    /// Its middle.
    pub middle: f64,
    pub label: Vec<String>,
    pub share: Option<u32>,
    pub words: String,
    /// Width of the words.
    pub words_width: f64,
}

impl Plan {
    /// From baseline to baseline.
    pub fn line(&self) -> f64 {
        self.em * LINE
    }

    /// Between letters and what stands beside them.
    pub fn air(&self) -> f64 {
        self.em * AIR
    }

    /// Where a bar of `share` percent ends.
    pub fn end(&self, share: u32) -> f64 {
        self.zero + self.percent * f64::from(share).min(self.most)
    }

    /// Whether a bar of `share` percent is cut.
    pub fn cuts(&self, share: u32) -> bool {
        f64::from(share) > self.most
    }

    /// Lower edge of the last row.
    pub fn bottom(&self) -> f64 {
        self.height - self.line() * KEY_LINES
    }
}

/// `chart` in `width` mm; labels of two lines become one line each where it would be higher than `most` mm.
pub fn plan(chart: &Chart, width: f64, most: f64, format: &ChartFormat, fonts: &Fonts) -> Plan {
    let roomy = Measure { format, fonts, width, lines: LABEL_LINES }.plan(chart);
    if roomy.height <= most {
        return roomy;
    }
    Measure { format, fonts, width, lines: 1 }.plan(chart)
}

struct Measure<'a> {
    format: &'a ChartFormat,
    fonts: &'a Fonts,
    width: f64,
    /// Most lines of a label.
    lines: usize,
}

impl Measure<'_> {
    fn plan(&self, chart: &Chart) -> Plan {
        let em = self.format.size * 25.4 / 72.0;
        let air = em * AIR;
        let label = self.width * self.format.label_share;
        let words: Vec<String> = chart.bars.iter().map(words).collect();
        let widest = words.iter().map(|words| self.text(words)).fold(0.0, f64::max);
        // However long the words, half of what the labels leave is the bars'.
        let words_room = widest.min((self.width - label) / 2.0);
        let top = em * LINE * HEAD_LINES;
        let mut rows = Vec::new();
        let mut edge = top;
        for (bar, words) in chart.bars.iter().zip(words) {
            let words = self.cut(&words, words_room);
            let label = self.label(&text(&bar.label), label - air);
            let height = self.format.bar.max(em * LINE * label.len() as f64) + self.format.gap;
            let words_width = self.text(&words);
            let middle = edge + height / 2.0;
            rows.push(Row { middle, label, share: bar.share, words, words_width });
            edge += height;
        }
        Plan {
            width: self.width,
            height: edge + em * LINE * KEY_LINES,
            em,
            zero: label,
            percent: (self.width - label - words_room - 2.0 * air) / self.format.most,
            most: self.format.most,
            top,
            rows,
            bar: self.format.bar,
        }
    }

    /// Width of `text`, in mm.
    fn text(&self, text: &str) -> f64 {
        self.fonts.width(text, FaceStyle::Upright, self.format.size) * 25.4 / 72.0
    }

    /// `label` broken at spaces into lines at most `width` long, the last of them cut.
    fn label(&self, label: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut rest = label;
        while !rest.is_empty() {
            let last = lines.len() + 1 == self.lines;
            let at = if last { rest.len() } else { self.fitting(rest, width) };
            lines.push(self.cut(rest[..at].trim_end(), width));
            rest = rest[at..].trim_start();
        }
        lines
    }

    /// How many bytes of `text` stand on a line: whole words, at least one.
    fn fitting(&self, text: &str, width: f64) -> usize {
        let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
        let mut fitting = None;
        for end in ends {
            if fitting.is_none() || self.text(&text[..end]) <= width {
                fitting = Some(end);
            }
        }
        fitting.unwrap_or(text.len())
    }

    /// `text`, or as much of it as fits `width` before "…".
    fn cut(&self, text: &str, width: f64) -> String {
        if self.text(text) <= width {
            return text.to_owned();
        }
        let ends = text.char_indices().map(|(at, _)| format!("{}…", text[..at].trim_end()));
        ends.take_while(|cut| self.text(cut) <= width).last().unwrap_or_default()
    }
}

/// What is printed at the end of `bar`.
fn words(bar: &Bar) -> String {
    let words = text(&bar.words);
    if words.is_empty() && bar.share.is_none() { NO_FIGURE.to_owned() } else { words }
}
