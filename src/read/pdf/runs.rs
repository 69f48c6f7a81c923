//! The letters of a page → runs: what one face, size and colour writes on one baseline without a wide gap.

use std::collections::BTreeMap;

use super::fonts::Typeface;
use super::letters::Letter;
use crate::pages::Run;

/// Baselines nearer than this are one, in em.
const SAME_LINE: f64 = 0.03;
/// White that stands for a space where the file writes none, in em.
const SPACE: f64 = 0.17;
/// White that parts two runs, in em.
const WIDE: f64 = 0.55;
/// Letters may overlap by so much, in em.
const OVERLAP: f64 = 0.4;
/// So many spaces in a row are a gap, not words parted.
const GAP_OF_SPACES: usize = 3;
/// Printers round the half points that sizes are set in by so much, in pt.
const ROUNDED: f64 = 0.07;

/// The runs that `letters` make, in the order they are drawn.
pub(super) fn of(letters: &[Letter], fonts: &BTreeMap<u128, Typeface>) -> Vec<Run> {
    let spaces = letters.iter().any(|letter| letter.text == " ");
    let mut runs: Vec<Open> = Vec::new();
    for letter in letters {
        let space = letter.text.chars().all(char::is_whitespace);
        match runs.last_mut() {
            Some(open) if open.takes(letter) => open.add(letter, space, spaces),
            last => {
                if let Some(open) = last {
                    open.close_before(letter);
                }
                runs.push(Open::new(letter, fonts));
            }
        }
    }
    runs.into_iter().filter_map(Open::done).collect()
}

/// A run that letters are still added to.
#[derive(Debug)]
struct Open {
    run: Run,
    letter: Letter,
    /// Where the next letter is set, in mm.
    end: f64,
    /// Spaces written behind the last word.
    spaces: usize,
}

impl Open {
    fn new(letter: &Letter, fonts: &BTreeMap<u128, Typeface>) -> Self {
        let unknown = Typeface::unknown();
        let face = fonts.get(&letter.font).unwrap_or(&unknown);
        let run = Run {
            text: letter.text.clone(),
            x: letter.x,
            y: letter.y,
            width: letter.advance.unwrap_or(0.0),
            size: half_points(letter.size),
            face: face.family(),
            bold: face.bold || letter.heavy,
            italic: face.italic || letter.slanted,
            colour: letter.colour.clone(),
        };
        let end = letter.x + run.width;
        let spaces = usize::from(letter.text.trim().is_empty());
        Self { run, letter: letter.clone(), end, spaces }
    }

    fn em(&self) -> f64 {
        self.letter.size * 25.4 / 72.0
    }

    fn takes(&self, letter: &Letter) -> bool {
        let (em, own) = (self.em(), &self.letter);
        let alike = letter.font == own.font
            && letter.slanted == own.slanted
            && letter.heavy == own.heavy
            && letter.colour == own.colour
            && (letter.size - own.size).abs() < 0.05;
        let white = letter.x - self.end;
        let near = (-OVERLAP * em..WIDE * em).contains(&white);
        alike && (letter.y - own.y).abs() < SAME_LINE * em && near && !self.is_gap(letter)
    }

    /// Whether so many spaces were written that a word after them begins anew.
    fn is_gap(&self, letter: &Letter) -> bool {
        self.spaces >= GAP_OF_SPACES && !letter.text.trim().is_empty()
    }

    fn add(&mut self, letter: &Letter, space: bool, writes_spaces: bool) {
        let white = letter.x - self.end;
        if !space && self.spaces == 0 && !writes_spaces && white > SPACE * self.em() {
            self.run.text.push(' ');
        }
        self.run.text.push_str(&letter.text);
        // Type 3 letters do not tell their advance; half an em is near enough until the next one comes.
        let advance = letter.advance.unwrap_or(0.5 * self.em());
        self.end = letter.x + advance;
        if space {
            self.spaces += 1;
        } else {
            self.spaces = 0;
            self.run.width = self.end - self.run.x;
        }
    }

    /// The white space at its end counts when the next letter follows it at once.
    fn close_before(&mut self, letter: &Letter) {
        if self.is_followed_by(letter) && self.spaces < GAP_OF_SPACES {
            self.run.width = self.end - self.run.x;
        }
    }

    /// Whether `letter` is set right where the last one ends.
    fn is_followed_by(&self, letter: &Letter) -> bool {
        (letter.y - self.letter.y).abs() < SAME_LINE * self.em()
            && (letter.x - self.end).abs() < 0.1 * self.em()
    }

    fn done(mut self) -> Option<Run> {
        if self.spaces >= GAP_OF_SPACES {
            self.run.text.truncate(self.run.text.trim_end().len());
        }
        (!self.run.text.trim().is_empty()).then_some(self.run)
    }
}

/// `size` as it was set, when a printer's rounding alone lies between.
fn half_points(size: f64) -> f64 {
    let half = (size * 2.0).round() / 2.0;
    if (size - half).abs() < ROUNDED { half } else { (size * 100.0).round() / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::half_points;

    #[test]
    fn sizes_that_a_printer_rounded_are_those_that_were_set() {
        assert_eq!([14.04, 12.96, 13.999_97, 11.04].map(half_points), [14.0, 13.0, 14.0, 11.0]);
        assert_eq!([13.3, 10.25].map(half_points), [13.3, 10.25]);
    }
}
