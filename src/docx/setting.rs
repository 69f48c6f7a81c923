//! What every room of the writer measures with: the format table and the faces.

use super::measure::Twips;
use crate::document::{Line, line, text};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::{Component, Format};

/// Format and faces of one paper.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub format: &'a Format,
    pub fonts: &'a Fonts,
}

impl Setting<'_> {
    /// The font's line gap at the size of `component`, in pt: Word puts it above the letters of every line.
    pub fn line_gap(&self, component: Component) -> f64 {
        self.fonts.line_metrics().gap * self.format.style(component).size
    }

    /// How much lower the first line of `component` must begin to stand on one line with `other`, in pt.
    pub fn level_with(&self, component: Component, other: Component) -> f64 {
        let metrics = self.fonts.line_metrics();
        let size = |component| self.format.style(component).size;
        ((size(other) - size(component)) * (metrics.ascent + metrics.gap)).max(0.0)
    }

    /// Width of `line` in the face and size of `component`.
    pub fn width(&self, line: &Line, component: Component) -> Twips {
        let style = self.format.style(component);
        let face = FaceStyle::of(style.bold, style.italic);
        Twips::from_pt(self.fonts.width(&text(line), face, style.size))
    }

    /// Height of `lines` in a column `column` wide, in pt, counting the lines that must be broken.
    pub fn height(&self, lines: &[Line], component: Component, column: Twips) -> f64 {
        let metrics = self.fonts.line_metrics();
        let line =
            (metrics.ascent + metrics.descent + metrics.gap) * self.format.style(component).size;
        let rows: u32 = lines.iter().map(|line| self.rows(line, component, column)).sum();
        f64::from(rows) * line
    }

    /// How many lines `words` fill when broken at spaces, as Word breaks them.
    fn rows(&self, words: &Line, component: Component, column: Twips) -> u32 {
        let width = |text: &str| self.width(&line(text), component);
        let mut rows = 1;
        let mut filled = String::new();
        for word in text(words).split(' ') {
            let longer =
                if filled.is_empty() { word.to_owned() } else { format!("{filled} {word}") };
            if filled.is_empty() || width(&longer) <= column {
                filled = longer;
            } else {
                rows += 1;
                word.clone_into(&mut filled);
            }
        }
        rows
    }

    /// Width of the longest of `lines`.
    pub fn longest(&self, lines: &[Line], component: Component) -> Twips {
        let widths = lines.iter().map(|line| self.width(line, component));
        widths.max().unwrap_or(Twips::ZERO)
    }
}
