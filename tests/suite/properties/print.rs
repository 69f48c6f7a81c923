//! Any body of a paper is printed or refused, and both its files say what the tree says.

use std::collections::BTreeMap;

use vanban::content::{Paper, Subject};
use vanban::document::{Block, Document, outline, text};
use vanban::press::{Draft, Job};
use vanban::printer::FileFormat;
use vanban::read::{self, Observed, Region};

use super::desk::{MATERIAL, press, sources};
use super::places::are_told;

/// What stands before the body.
const FRONT: &str = "---\nloai: KH\nlam_cho: ke_hoach\nten_tep: mau\nban_hanh: ubnd\nthang: 2\nnam: 2024\ntrich_yeu: Thử\nky: [{nguoi_ky: chu_tich}]\n---\n";

/// Holds `body`, the body of a template, to become two files that say the same, or to be refused.
pub fn holds(body: &str) {
    let mut sources = sources();
    let source = sources.add("papers/mau.jinja", format!("{FRONT}{body}"));
    let paper = match Paper::read(source, &sources, press().alphabet()) {
        Ok(paper) => paper,
        Err(faults) => return are_told(&faults, &sources),
    };
    let job = Job { template: "mau", paper: &paper, subject: Subject::Plan };
    let document = match press().draft(job, &MATERIAL, &sources) {
        Ok(Draft::Paper(document)) => document,
        Ok(Draft::PassedOver(why)) => panic!("passed over: {why}"),
        Err(faults) => return are_told(&faults, &sources),
    };
    // What sticks out of the page is refused by the gate, not printed.
    match press()
        .printer()
        .print(&document, &FileFormat::ALL)
        .and_then(|print| press().approve(&document, print))
    {
        Ok(print) => {
            let [pdf, docx] = &print.files[..] else { panic!("one file of each format") };
            let pdf = read::pdf(&pdf.bytes).expect("our own PDF can be read");
            let docx = read::docx(&docx.bytes, press().printer().fonts());
            says(&pdf, &document);
            says(&docx.expect("our own DOCX can be read"), &document);
        }
        Err(faults) => are_told(&faults, &sources),
    }
}

/// Every letter of `document` stands in `seen`, and no other but those of header rows that a page repeats.
#[track_caller]
fn says(seen: &Observed, document: &Document) {
    let body = seen.layout.paragraphs.iter().filter(|it| it.region != Region::Header);
    let found = letters(body.map(|paragraph| paragraph.text.as_str()));
    // What a chart shows is its picture, of which the tree has the words for those who cannot see it.
    let told = outline(document).into_iter().filter(|(name, _)| *name != "biểu đồ");
    let told: Vec<String> = told.map(|(_, words)| words).collect();
    let wanted = letters(told.iter().map(String::as_str));
    let repeated = letters(headers(document).iter().map(String::as_str));
    for letter in found.keys().chain(wanted.keys()) {
        let count = |of: &Letters| of.get(letter).copied().unwrap_or(0);
        let (found, wanted) = (count(&found), count(&wanted));
        let more = if repeated.contains_key(letter) { usize::MAX } else { wanted };
        let medium = seen.layout.medium;
        assert!(
            (wanted..=more).contains(&found),
            "{medium:?}: {letter:?} {found} × not {wanted} ×"
        );
    }
}

/// How often each letter is there.
type Letters = BTreeMap<char, usize>;

/// White space and what blanks are drawn with apart.
fn letters<'a>(texts: impl Iterator<Item = &'a str>) -> Letters {
    let mut letters = Letters::new();
    for letter in texts.flat_map(str::chars) {
        if !letter.is_whitespace() && !matches!(letter, '.' | '…' | '_') {
            *letters.entry(letter).or_default() += 1;
        }
    }
    letters
}

/// The words of all header rows.
fn headers(document: &Document) -> Vec<String> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let rows = blocks.flat_map(|block| match block {
        Block::Table(table) => table.header.as_slice(),
        _ => &[],
    });
    rows.flat_map(|row| &row.cells).map(|cell| text(&cell.content)).collect()
}
