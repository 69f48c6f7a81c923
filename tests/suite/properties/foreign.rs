//! Any file is read or refused, and whatever is read can be examined and reported on.

use vanban::check::{self, Manuscript, Paper, Place};
use vanban::diagnostic::{Colour, Diagnostic, Screen, Sources};
use vanban::read::{self, Extent, Observed};
use vanban::report::{self, Kind, Review, Subject};

use super::desk::{press, tables};
use super::{bundle, glue};

/// Holds `bytes` to be examined as a DOCX: the file itself; or its parts, each behind a line `=== name`; or those that
/// hold words and looks, by their names without a folder, to be tied together here.
pub fn docx_holds(bytes: &[u8]) {
    let parts = std::str::from_utf8(bytes).ok().filter(|text| text.starts_with("=== "));
    let zipped = parts.map(|text| docx(&bundle::files(text)));
    examined(read::docx(zipped.as_deref().unwrap_or(bytes), press().fonts()));
}

fn docx(files: &[(&str, &str)]) -> Vec<u8> {
    if files.iter().any(|(name, _)| name.contains('/')) {
        return glue::zip(files.iter().copied());
    }
    let parts = glue::parts(files);
    glue::zip(parts.iter().map(|(name, text)| (name.as_str(), text.as_ref())))
}

/// Holds `bytes` to be examined as a PDF.
pub fn pdf_holds(bytes: &[u8]) {
    examined(read::pdf(bytes));
}

/// Every rule over what was read, and every form of report about it.
fn examined(read: Result<Observed, Diagnostic>) {
    let seen = match read {
        Ok(seen) => seen,
        Err(fault) => {
            assert!(!fault.message.is_empty() && !fault.hints.is_empty(), "{fault:?}");
            return;
        }
    };
    holds_together(&seen);
    let words = Manuscript::read(&seen);
    let form = check::examine_form(&Paper { seen: &seen, table: press().table() });
    let report = form.and(check::examine_words(&words, tables()));
    let report = report.and(check::examine_season(&words, tables()));
    for finding in &report.findings {
        match &finding.place {
            Place::Printed(extent) => is_there(extent, &seen),
            Place::Sheet(sheet) => assert!(*sheet < seen.layout.sheets.len(), "{finding:?}"),
            Place::Typed(_) | Place::Whole => {}
        }
    }
    let mut sources = Sources::default();
    let mut review = Review::default();
    let subject = Subject::new("a", Kind::File(seen.layout.medium));
    review.add(subject, Some(&seen), report, &mut sources);
    review.sort();
    let screen = Screen { colour: Colour::Plain, width: 100 };
    let told = [
        report::text(&review, &sources, screen),
        report::json(&review, &sources),
        report::sarif(&review, &sources),
        report::html(&review, &sources),
    ];
    assert!(told.iter().all(|told| !told.is_empty()));
}

/// Every look and every part is one of letters that were read.
fn holds_together(seen: &Observed) {
    assert!(!seen.layout.sheets.is_empty(), "a paper without a sheet");
    for paragraph in &seen.layout.paragraphs {
        for span in &paragraph.spans {
            assert!(paragraph.text.get(span.range.clone()).is_some(), "{paragraph:?}");
        }
    }
    seen.parts.iter().for_each(|part| is_there(&part.extent, seen));
}

fn is_there(extent: &Extent, seen: &Observed) {
    let paragraph = seen.layout.paragraphs.get(extent.paragraph);
    let words = paragraph.and_then(|paragraph| paragraph.text.get(extent.range()));
    assert!(
        words.is_some(),
        "{extent:?} is in none of {} paragraphs",
        seen.layout.paragraphs.len()
    );
}
