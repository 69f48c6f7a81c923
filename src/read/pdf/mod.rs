//! The bytes of a PDF → [`Pages`] and what is true of the file; the reading of the pages is left to `flow`.
//!
//! In: a file of anybody's, perhaps broken, perhaps hostile. Out: letters joined to runs, strokes, and the facts of the
//! file; or one refusal that says what to do. What is larger than the limits below, or nested in circles, is refused
//! before it is read. The interpreter is not ours: should it give up with a panic, the file is refused too.

mod facts;
mod fonts;
mod guard;
mod letters;
pub mod limits;
mod objects;
mod runs;
mod strokes;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use hayro_interpret::hayro_syntax::page::Page as Source;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page,
};
use kurbo::Rect;

use super::FileFacts;
use crate::diagnostic::Diagnostic;
use crate::guard::guard;
use crate::pages::{Page, Pages};
use fonts::Typeface;
use letters::Sheet;
use limits::{MOST_INSTRUCTIONS, MOST_LETTERS_IN_ALL, MOST_UNIT};
use work::Work;

/// Room for reading what nests so deep, in bytes.
const STACK: usize = 256 << 20;
/// So many bent shapes on a page without a letter are words drawn as pictures.
const DRAWN_WORDS: usize = 100;

/// The pages of the file in `bytes` and what is true of it.
pub fn read(bytes: &[u8]) -> Result<(Pages, FileFacts), Diagnostic> {
    guard::bytes(bytes)?;
    // In a thread of its own: it has room for what nests deep, and a panic ends nothing but itself, without a word.
    thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size(STACK);
        let reading = reader.spawn_scoped(scope, || guard(|| opened(bytes)));
        let ended = reading.map_err(|_| broken())?.join();
        ended.ok().and_then(Result::ok).unwrap_or_else(|| Err(broken()))
    })
}

fn opened(bytes: &[u8]) -> Result<(Pages, FileFacts), Diagnostic> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => guard::locked(),
        LoadPdfError::Invalid => broken(),
    })?;
    let sources = pdf.pages();
    if sources.is_empty() {
        return Err(broken());
    }
    guard::size(sources.len(), pdf.len())?;
    objects::check(&pdf)?;
    let fonts = fonts::of(sources.iter());
    let cache = InterpreterCache::new();
    let mut reader = Reader {
        fonts: &fonts,
        used: BTreeMap::new(),
        letters: 0,
        pages: Vec::new(),
        without_text: Vec::new(),
    };
    let mut work = Work::default();
    for (number, source) in (1..).zip(sources.iter()) {
        if work.of(source) > MOST_INSTRUCTIONS {
            return Err(guard::crowded(number));
        }
        reader.page(source, &cache)?;
    }
    let facts = FileFacts {
        title: facts::title(&pdf),
        pdf_version: Some(facts::version(&pdf)),
        fonts: reader.facts(),
        active: facts::active(&pdf),
        pages_without_text: reader.without_text,
    };
    Ok((Pages { pages: reader.pages }, facts))
}

/// Reads page after page.
struct Reader<'a> {
    fonts: &'a BTreeMap<u128, Typeface>,
    /// The fonts that were set, and whether all their letters led to Unicode.
    used: BTreeMap<u128, bool>,
    letters: usize,
    pages: Vec<Page>,
    without_text: Vec<usize>,
}

impl Reader<'_> {
    fn page<'s>(
        &mut self,
        source: &Source<'s>,
        cache: &InterpreterCache<'s>,
    ) -> Result<(), Diagnostic> {
        let unit = source.raw().get::<f32>("UserUnit").map_or(1.0, f64::from);
        let scale = 25.4 / 72.0 * if unit > 0.0 && unit <= MOST_UNIT { unit } else { 1.0 };
        let (width, height) = source.render_dimensions();
        let (width, height) = (f64::from(width), f64::from(height));
        let mut sheet = Sheet::new(width * scale, height * scale, scale);
        let settings = settings();
        let place = source.initial_transform(true).to_kurbo();
        let area = Rect::new(0.0, 0.0, width, height);
        let mut context = Context::new(place, area, cache, source.xref(), settings);
        interpret_page(source, &mut context, &mut sheet);
        if sheet.overflowed {
            return Err(guard::crowded(self.pages.len() + 1));
        }
        self.letters += sheet.letters.len();
        if self.letters > MOST_LETTERS_IN_ALL {
            return Err(guard::too_large("có hơn 3 triệu chữ"));
        }
        for letter in &sheet.letters {
            *self.used.entry(letter.font).or_insert(true) &= letter.text != "\u{fffd}";
        }
        let runs = runs::of(&sheet.letters, self.fonts);
        let pictured = sheet.pictures > 0 || sheet.shapes > DRAWN_WORDS;
        if runs.is_empty() && pictured {
            self.without_text.push(self.pages.len() + 1);
        }
        self.pages.push(Page {
            width: width * scale,
            height: height * scale,
            runs,
            strokes: sheet.strokes,
        });
        Ok(())
    }

    /// The fonts that were set, each name once.
    fn facts(&self) -> Vec<super::FontFact> {
        let unknown = Typeface::unknown();
        let face = |key: &u128| self.fonts.get(key).unwrap_or(&unknown);
        let mut seen = BTreeSet::new();
        let facts = self.used.iter().map(|(key, unicode)| face(key).fact(*unicode));
        let mut facts: Vec<_> = facts
            .filter(|fact| seen.insert((fact.name.clone(), fact.embedded, fact.unicode)))
            .collect();
        facts.sort_by(|a, b| a.name.cmp(&b.name));
        facts
    }
}

/// Faces that a file does not carry are stood in for by our own: their letters are not drawn, only told apart. Remarks
/// and stamps laid over the paper are not part of it.
fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: fonts::stand_in(),
        render_annotations: false,
        ..InterpreterSettings::default()
    }
}

fn broken() -> Diagnostic {
    Diagnostic::error("tệp PDF hỏng hoặc thiếu, không đọc được trang nào")
        .hint("tải hoặc xuất lại tệp từ phần mềm đã làm ra nó")
}
