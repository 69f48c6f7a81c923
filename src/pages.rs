//! Pages as they were set: runs of text and strokes with their places, free of any engine.
//!
//! In: what a layout engine or a reader of files found on the paper. Out: the same to rules, tests and
//! people. Nothing here knows how the pages came to be. Lengths are in mm from the upper left corner of the
//! sheet, sizes and stroke widths in pt.

use std::fmt;

/// The sheets of one paper.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pages {
    pub pages: Vec<Page>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// In mm.
    pub width: f64,
    /// In mm.
    pub height: f64,
    /// In the order they are drawn: that of reading, but for cells of several rows in a table.
    pub runs: Vec<Run>,
    pub strokes: Vec<Stroke>,
}

/// Characters of one face and size on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub text: String,
    /// Left end, in mm.
    pub x: f64,
    /// Baseline, in mm.
    pub y: f64,
    /// In mm, white space behind its words included, but not where it ends a printed line.
    pub width: f64,
    /// In pt.
    pub size: f64,
    /// Family name of the font.
    pub face: String,
    pub bold: bool,
    pub italic: bool,
    /// "#000000" for black; empty when it is no plain colour.
    pub colour: String,
}

/// A straight stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// In mm.
    pub x1: f64,
    /// In mm.
    pub y1: f64,
    /// In mm.
    pub x2: f64,
    /// In mm.
    pub y2: f64,
    /// In pt.
    pub width: f64,
    pub ink: Ink,
}

/// Whether a stroke is drawn through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Solid,
    Dotted,
}

impl Run {
    /// The middle between its two ends, in mm.
    pub fn centre(&self) -> f64 {
        self.x + self.width / 2.0
    }

    /// Its right end, in mm.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }
}

impl Stroke {
    /// From end to end, in mm.
    pub fn length(&self) -> f64 {
        (self.x2 - self.x1).hypot(self.y2 - self.y1)
    }

    /// The middle between its two ends, in mm.
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.x1, self.x2)
    }

    /// Whether it lies as a rule under words does.
    pub fn is_level(&self) -> bool {
        (self.y1 - self.y2).abs() < 0.01
    }
}

impl fmt::Display for Pages {
    /// A line a run: `p1 x 40.0 y 23.2 mm 14pt bold "Căn cứ…"`, the strokes of a page after its runs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, page) in (1..).zip(&self.pages) {
            page.runs.iter().try_for_each(|run| writeln!(f, "p{number} {run}"))?;
            page.strokes.iter().try_for_each(|stroke| writeln!(f, "p{number} {stroke}"))?;
        }
        Ok(())
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "x {:.1} y {:.1} mm {}pt", self.x, self.y, self.size)?;
        f.write_str(if self.bold { " bold" } else { "" })?;
        f.write_str(if self.italic { " italic" } else { "" })?;
        write!(f, " {:?}", self.text)
    }
}

impl fmt::Display for Stroke {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.ink {
            Ink::Solid => "stroke",
            Ink::Dotted => "dots",
        };
        let Self { x1, y1, x2, y2, width, .. } = self;
        write!(f, "x {x1:.1} y {y1:.1} – x {x2:.1} y {y2:.1} mm {width}pt {word}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_a_run_and_the_strokes_after_them() {
        let run = Run {
            text: "Căn cứ".to_owned(),
            x: 40.04,
            y: 23.16,
            width: 15.0,
            size: 14.0,
            face: "Tinos".to_owned(),
            bold: true,
            italic: false,
            colour: "#000000".to_owned(),
        };
        let stroke =
            Stroke { x1: 40.0, y1: 25.0, x2: 55.0, y2: 25.0, width: 0.75, ink: Ink::Solid };
        let page = Page { width: 210.0, height: 297.0, runs: vec![run], strokes: vec![stroke] };
        assert_eq!(
            Pages { pages: vec![page] }.to_string(),
            "p1 x 40.0 y 23.2 mm 14pt bold \"Căn cứ\"\n\
             p1 x 40.0 y 25.0 – x 55.0 y 25.0 mm 0.75pt stroke\n"
        );
    }
}
