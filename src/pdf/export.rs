//! Laid-out pages to the bytes of a PDF.

use typst::diag::SourceResult;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::document::Info;

/// `pages` as PDF/A-2a (the archive) and PDF/UA-1 (the screen reader) at once.
///
/// Nothing in the file depends on when or where it is made.
pub(super) fn pdf(pages: &PagedDocument, info: &Info) -> SourceResult<Vec<u8>> {
    let standards = [PdfStandard::A_2a, PdfStandard::Ua_1];
    let options = PdfOptions {
        ident: Smart::Custom(info.id.clone()),
        creator: Smart::Custom(Some("vanban".to_owned())),
        timestamp: timestamp(info),
        standards: PdfStandards::new(&standards).expect("A-2a and UA-1 agree"),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options)
}

fn timestamp(info: &Info) -> Option<Timestamp> {
    let date = info.date;
    let midnight = Datetime::from_ymd_hms(date.year.into(), date.month, date.day, 0, 0, 0)?;
    Some(Timestamp::new_utc(midnight))
}
