//! Any file is read or refused, and whatever is read can be examined and reported on.

use vanban::check::{self, Manuscript, Paper};
use vanban::diagnostic::{Colour, Diagnostic, Screen, Sources};
use vanban::read::{self, Observed};
use vanban::report::{self, Kind, Review, Subject};

use super::desk::press;
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
    let words = Manuscript::read(&seen);
    let form = check::examine_form(&Paper { seen: &seen, table: press().table() });
    let report = form.and(check::examine_words(&words, press().tables()));
    let report = report.and(check::examine_season(&words, press().tables()));
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
