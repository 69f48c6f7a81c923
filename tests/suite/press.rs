//! Samples set by the built-in layouts, and ways to find words on their pages.

use std::sync::LazyLock;

use vanban::chart::Artist;
use vanban::diagnostic::Sources;
use vanban::document::Document;
use vanban::fonts::Fonts;
use vanban::format::{Format, SizeSet};
use vanban::library::Library;
use vanban::pages::{Page, Pages, Run};
use vanban::pdf::{Engine, Layout, Typeset};

use crate::samples;

/// The engine with the built-in fonts and layouts.
pub static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let layouts = library.folder("layout");
    let layouts =
        layouts.map(|(name, source)| Layout { name, text: &sources.get(source).text, source });
    Engine::new(&Fonts::builtin(), layouts)
});

/// Who draws charts in the built-in fonts.
pub static ARTIST: LazyLock<Artist> = LazyLock::new(|| Artist::new(&Fonts::builtin()));

/// The pages of `document` in size set `set`.
pub fn pages(document: &Document, set: SizeSet) -> Pages {
    typeset(document, set).pages()
}

/// The bytes of `document` in size set `set`.
pub fn pdf(document: &Document, set: SizeSet) -> Vec<u8> {
    typeset(document, set).pdf().expect("the sample conforms")
}

fn typeset(document: &Document, set: SizeSet) -> Typeset {
    let format = samples::format(set);
    let pictures = ARTIST.pictures(document, &format).expect("the charts can be drawn");
    ENGINE.typeset(document, &pictures, &format).expect("the sample can be set")
}

/// Runs that stand one after the other on one baseline, close enough to be read as one line.
#[derive(Debug, Clone)]
pub struct Line {
    pub text: String,
    pub x: f64,
    pub right: f64,
    pub y: f64,
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
}

impl Line {
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.x, self.right)
    }

    /// The head of its box, in mm.
    pub fn top(&self) -> f64 {
        self.y - mm(self.size * ASCENT)
    }

    /// The distance from the paragraph `above` as Word counts it, in mm.
    pub fn distance(&self, above: &Self) -> f64 {
        self.top() - above.foot() - mm(self.size * GAP)
    }

    /// The foot of its box, in mm.
    pub fn foot(&self) -> f64 {
        self.y + mm(self.size * DESCENT)
    }
}

/// Of Times New Roman, in em.
pub const ASCENT: f64 = 1825.0 / 2048.0;
/// Of Times New Roman, in em.
pub const DESCENT: f64 = 443.0 / 2048.0;
/// Between two lines of single spacing, in em; Word counts it to the line, above any distance set between paragraphs.
pub const GAP: f64 = 87.0 / 2048.0;
/// From baseline to baseline of single spacing, in em.
pub const SINGLE: f64 = (1825.0 + 443.0 + 87.0) / 2048.0;

/// `pt` in mm.
pub fn mm(pt: f64) -> f64 {
    pt * 25.4 / 72.0
}

/// The lines of a page in the order of reading, page numbers left out.
pub fn lines(page: &Page, format: &Format) -> Vec<Line> {
    let body = page.runs.iter().filter(|run| run.y > format.page.top);
    let mut lines: Vec<Line> = Vec::new();
    for run in body {
        match lines.last_mut() {
            Some(line) if continues(line, run) => {
                line.text.push_str(&run.text);
                line.right = run.right();
            }
            _ => lines.push(Line {
                text: run.text.clone(),
                x: run.x,
                right: run.right(),
                y: run.y,
                size: run.size,
                bold: run.bold,
                italic: run.italic,
            }),
        }
    }
    lines
}

/// A line goes on at once, or after a blank of at most six digits behind a space.
fn continues(line: &Line, run: &Run) -> bool {
    let alike = line.size == run.size && line.italic == run.italic && line.bold == run.bold;
    let blank = if line.text.ends_with(' ') { mm(6.0 * 0.5 * run.size) } else { 0.0 };
    let gap = run.x - line.right;
    alike && (line.y - run.y).abs() < 0.01 && (-0.01..blank + 0.01).contains(&gap)
}

/// The only line of `lines` that begins with `start`.
pub fn find<'a>(lines: &'a [Line], start: &str) -> &'a Line {
    let mut found = lines.iter().filter(|line| line.text.starts_with(start));
    let first = found.next().unwrap_or_else(|| panic!("no line begins with {start:?}: {lines:#?}"));
    assert!(found.next().is_none(), "several lines begin with {start:?}");
    first
}

/// The number printed in the top margin.
pub fn number<'a>(page: &'a Page, format: &Format) -> Option<&'a Run> {
    let mut runs = page.runs.iter().filter(|run| run.y <= format.page.top);
    let first = runs.next();
    assert!(runs.next().is_none(), "more than a number in the top margin");
    first
}

/// Holds `left` and `right` to be nearer than `tolerance`.
#[track_caller]
pub fn close(left: f64, right: f64, tolerance: f64) {
    assert!(
        (left - right).abs() <= tolerance,
        "{left} and {right} differ by more than {tolerance}"
    );
}
