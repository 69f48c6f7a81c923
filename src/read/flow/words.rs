//! Printed lines → the words of a paragraph, and the look of each stretch of them.

use super::lines::{Line, mm};
use super::rules::is_underlined;
use crate::pages::{Run, Stroke};
use crate::read::{Look, Span};

/// White between two runs that stands for a space, in em.
const GAP: f64 = 0.15;

/// Words with their looks, as far as they are written.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub text: String,
    pub spans: Vec<Span>,
}

impl Words {
    /// Adds the words of `line`, white space at both its ends left out.
    pub fn line(&mut self, line: &Line, strokes: &[Stroke]) {
        let first = self.text.len();
        let mut end = f64::INFINITY;
        for run in &line.runs {
            let look = look(run, strokes);
            let text = if self.text.len() == first { run.text.trim_start() } else { &run.text };
            let spaced = self.text.ends_with(char::is_whitespace) || text.starts_with(' ');
            if self.text.len() > first && run.x - end > GAP * mm(run.size) && !spaced {
                self.push(" ", &look);
            }
            self.push(text, &look);
            end = run.right();
        }
        self.cut(self.text.trim_end().len().max(first));
    }

    /// Adds what stands between two lines: a space, a forced break, or nothing.
    pub fn joint(&mut self, between: &str) {
        if let Some(look) = self.spans.last().map(|span| span.look.clone()) {
            self.push(between, &look);
        }
    }

    fn push(&mut self, text: &str, look: &Look) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        match self.spans.last_mut() {
            Some(span) if span.look == *look => span.range.end = self.text.len(),
            _ => self.spans.push(Span { range: start..self.text.len(), look: look.clone() }),
        }
    }

    fn cut(&mut self, end: usize) {
        self.text.truncate(end);
        self.spans.retain(|span| span.range.start < end);
        if let Some(last) = self.spans.last_mut() {
            last.range.end = last.range.end.min(end);
        }
    }
}

/// How the letters of `run` look; paint behind letters is not told by pages.
pub(super) fn look(run: &Run, strokes: &[Stroke]) -> Look {
    let told = |word: &str| (!word.is_empty()).then(|| word.to_owned());
    Look {
        face: told(&run.face),
        size: Some(run.size),
        bold: Some(run.bold),
        italic: Some(run.italic),
        underlined: Some(is_underlined(run, strokes)),
        colour: told(&run.colour),
        highlighted: None,
    }
}
