//! The words of a paper name an issuer and a signer that are, and a day of the calendar.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Book;
use crate::data::{Issuer, PaperFile, link};
use crate::diagnostic::{Diagnostic, Faults};

/// Notes every finding in the words of papers of `book`.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    for paper in book.year.papers.values() {
        found.extend(stranger(paper, &book.agency.issuers));
        found.extend(no_such_day(paper, book.plan.paper.year.value));
    }
}

/// An issuer that is none, or a signer that is none of the issuer's, or of anybody's.
fn stranger(paper: &PaperFile, issuers: &[Issuer]) -> Option<Diagnostic> {
    let named = paper.issuer.as_ref();
    let own: Vec<&Issuer> = issuers
        .iter()
        .filter(|issuer| named.is_none_or(|id| id.as_str() == issuer.id.as_str()))
        .collect();
    if let (Some(id), true) = (named, own.is_empty()) {
        let known = issuers.iter().map(|issuer| issuer.id.as_str()).collect();
        return Some(link::unknown("chủ thể ban hành", id.as_str(), &known).at(id.place));
    }
    let signer = paper.signer.as_ref()?;
    let known: BTreeSet<&str> =
        own.iter().flat_map(|issuer| &issuer.signers).map(|signer| signer.id.as_str()).collect();
    let noun = "người ký của chủ thể ban hành";
    (!known.contains(signer.as_str()))
        .then(|| link::unknown(noun, signer.as_str(), &known).at(signer.place))
}

fn no_such_day(paper: &PaperFile, year: u32) -> Option<Diagnostic> {
    let place = paper.day.or(paper.month)?.place;
    // A blank month or day is as good as one that every year and month has.
    let day = paper.day.map_or(1, |day| day.value);
    let month = paper.month.map_or(1, |month| month.value);
    let year = paper.year.map_or(year, |year| year.value);
    let found = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    found.is_none().then(|| {
        Diagnostic::error(format!("không có ngày {day} tháng {month} năm {year} trong lịch"))
            .at(place)
            .hint("xem lại `ngay`, `thang` và `nam`")
    })
}
