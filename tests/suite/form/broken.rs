//! A clean paper with one thing changed: what kinds of change there are, and what is found after each.

use std::io::{Cursor, Read, Write};

use vanban::check::{Paper, examine_form};
use vanban::document::{Document, line};
use vanban::fonts::Fonts;
use vanban::format::SizeSet;
use vanban::pages::{Page, Pages, Run};
use vanban::read::{self, Medium, Observed};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::clean;
use crate::{docx_file, press, samples};

/// One change of a clean paper, and the rule it breaks.
#[derive(Clone)]
pub struct Break {
    pub code: &'static str,
    /// What was done, for whoever reads that it was not found.
    pub what: &'static str,
    pub clean: fn() -> Document,
    pub change: Change,
}

/// Where the change is made.
#[derive(Clone)]
pub enum Change {
    /// In runs and strokes, before they are read.
    Pages(fn(&mut Pages)),
    /// In what was read of the pages: facts of the file, which pages do not hold.
    Seen(fn(&mut Observed)),
    /// In the parts of a DOCX, one edit after the other.
    Docx(&'static [Edit]),
}

/// One edit of the XML of a DOCX.
#[derive(Clone, Copy)]
pub enum Edit {
    /// The first `from` of the text becomes `to`.
    Text(&'static str, &'static str),
    /// The first `from` of the style of this id becomes `to`.
    Style(&'static str, &'static str, &'static str),
    /// Every `from` of this part becomes `to`.
    Part(&'static str, &'static str, &'static str),
}

impl Edit {
    fn part(self) -> &'static str {
        match self {
            Self::Text(..) => "word/document.xml",
            Self::Style(..) => "word/styles.xml",
            Self::Part(part, ..) => part,
        }
    }

    fn applied(self, xml: &str) -> String {
        let (from, to, start) = match self {
            Self::Text(from, to) => (from, to, 0),
            Self::Style(id, from, to) => {
                let start = xml.find(&format!("w:styleId=\"{id}\"")).expect("the style is there");
                (from, to, start)
            }
            Self::Part(_, from, to) => {
                assert!(xml.contains(from), "{from} is not in {}", self.part());
                return xml.replace(from, to);
            }
        };
        assert!(xml[start..].contains(from), "{from} is not in {}", self.part());
        format!("{}{}", &xml[..start], xml[start..].replacen(from, to, 1))
    }
}

impl Change {
    /// The medium that the change is made in.
    pub fn medium(&self) -> Medium {
        match self {
            Self::Pages(_) | Self::Seen(_) => Medium::Pdf,
            Self::Docx(_) => Medium::Docx,
        }
    }
}

/// A change of the pages of a plan over two pages.
pub fn plan(code: &'static str, what: &'static str, change: fn(&mut Pages)) -> Break {
    pages(code, what, || samples::plan(6), change)
}

/// A change of the pages of `clean`.
pub fn pages(
    code: &'static str,
    what: &'static str,
    clean: fn() -> Document,
    change: fn(&mut Pages),
) -> Break {
    Break { code, what, clean, change: Change::Pages(change) }
}

/// Edits of the DOCX of a plan.
pub fn docx(code: &'static str, what: &'static str, edits: &'static [Edit]) -> Break {
    docx_of(code, what, || samples::plan(6), edits)
}

/// Edits of the DOCX of `clean`.
pub fn docx_of(
    code: &'static str,
    what: &'static str,
    clean: fn() -> Document,
    edits: &'static [Edit],
) -> Break {
    Break { code, what, clean, change: Change::Docx(edits) }
}

/// A change of what was read of a plan.
pub fn seen(code: &'static str, what: &'static str, change: fn(&mut Observed)) -> Break {
    Break { code, what, clean: || samples::plan(6), change: Change::Seen(change) }
}

impl Break {
    /// What is read of the broken paper.
    fn seen(&self) -> Observed {
        let clean = (self.clean)();
        if let Change::Docx(edits) = self.change {
            let bytes = edited(&docx_file::bytes(&clean, SizeSet::Set14), edits);
            return read::docx(&bytes, &Fonts::builtin()).expect("it is still a DOCX");
        }
        let mut pages = press::pages(&clean, SizeSet::Set14);
        if let Change::Pages(change) = self.change {
            change(&mut pages);
        }
        let mut seen = read::pages(&pages);
        if let Change::Seen(change) = self.change {
            change(&mut seen);
        }
        seen
    }

    /// What is found on the broken paper, worse than a note.
    fn told(&self) -> Vec<String> {
        let seen = self.seen();
        clean::told(&examine_form(&Paper { seen: &seen, table: &clean::TABLE }))
    }

    /// What is wrong when not just the one thing is found.
    fn wrong(&self) -> Option<String> {
        let told = self.told();
        let just = told.len() == 1 && told[0].starts_with(&format!("{} ", self.code));
        let shown = format!("{} {}:\n    {}", self.code, self.what, told.join("\n    "));
        (!just).then_some(shown)
    }
}

/// The DOCX `bytes` with `edits` made in its parts.
fn edited(bytes: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("an entry");
        let name = file.name().expect("a name").into_owned();
        let mut part = String::new();
        file.read_to_string(&mut part).expect("UTF-8");
        for edit in edits.iter().filter(|edit| edit.part() == name) {
            part = edit.applied(&part);
        }
        out.start_file(name, SimpleFileOptions::default()).expect("a new entry");
        out.write_all(part.as_bytes()).expect("memory is enough");
    }
    out.finish().expect("memory is enough").into_inner()
}

/// Holds every one of `breaks` to be found, and nothing beside it.
#[track_caller]
pub fn hold(breaks: &[Break]) {
    let wrong: Vec<String> = breaks.iter().filter_map(Break::wrong).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// A council's paper under its own number.
pub fn council() -> Document {
    let mut document = samples::council();
    let number = document.frame.header.number.as_mut().expect("a plan is numbered");
    *number.last_mut().expect("it ends with letters") =
        vanban::document::Inline::run("/KH-HĐTĐKT", None);
    document
}

/// A report under the letters of a report.
pub fn report() -> Document {
    let mut document = samples::report();
    let number = document.frame.header.number.as_mut().expect("a plan is numbered");
    *number.last_mut().expect("it ends with letters") =
        vanban::document::Inline::run("/BC-UBND", None);
    document.frame.foot.recipients[0] = line("- Như trên;");
    let closing = "Trên đây là kết quả thi đua năm 2024, số liệu tại Phụ lục I và Phụ lục II.";
    *document.sections[0].blocks.last_mut().expect("it has a body") = samples::paragraph(closing);
    document
}

/// A decision of the chairman's own.
pub fn decision() -> Document {
    let mut document = samples::decision();
    document.frame.foot.blocks[0].authority.remove(0);
    document
}

/// The run of `pages` that holds `words`.
#[track_caller]
pub fn run<'a>(pages: &'a mut Pages, words: &str) -> &'a mut Run {
    let mut runs = pages.pages.iter_mut().flat_map(|page| &mut page.runs);
    let run = runs.find(|run| run.text.contains(words));
    run.unwrap_or_else(|| panic!("no run says {words}"))
}

/// Puts `to` for `from` in the run that holds it.
#[track_caller]
pub fn say(pages: &mut Pages, from: &str, to: &str) {
    let run = run(pages, from);
    run.text = run.text.replace(from, to);
}

/// The number of page 2.
pub fn number(pages: &mut Pages) -> &mut Run {
    let runs = &mut pages.pages[1].runs;
    runs.iter_mut().find(|run| run.text == "2").expect("page 2 is numbered")
}

/// The lines of sentences in the body: those that begin one, and those that go on.
pub fn sentences(pages: &mut Pages) -> impl Iterator<Item = &mut Run> {
    let runs = pages.pages.iter_mut().flat_map(|page| &mut page.runs);
    runs.filter(|run| {
        let words = ["Hội Liên hiệp", "việc nhà”", "sắp xếp đồ đạc", "2024."];
        run.x < 60.0 && words.iter().any(|word| run.text.contains(word))
    })
}

/// Moves all that stands on `page` so far right and down, in mm.
pub fn shift(page: &mut Page, right: f64, down: f64) {
    for run in &mut page.runs {
        (run.x, run.y) = (run.x + right, run.y + down);
    }
    for stroke in &mut page.strokes {
        (stroke.x1, stroke.x2) = (stroke.x1 + right, stroke.x2 + right);
        (stroke.y1, stroke.y2) = (stroke.y1 + down, stroke.y2 + down);
    }
}

/// Moves every line of `page` by as much more as `extra` says of each line above and of itself, in mm.
pub fn respace(page: &mut Page, extra: fn(&Run) -> f64) {
    let mut moved = 0.0;
    let mut last = f64::NAN;
    for run in &mut page.runs {
        let baseline = run.y;
        if baseline != last {
            moved += extra(run);
        }
        last = baseline;
        run.y += moved;
    }
}
