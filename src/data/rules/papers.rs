//! The words of a paper name an issuer and a signer that are, and a day of the calendar.

use std::collections::BTreeSet;

use super::Book;
use crate::data::signing_day::no_such_day;
use crate::data::{Issuer, PaperFile, link};
use crate::diagnostic::{Diagnostic, Faults};

/// Notes every finding in the words of papers of `book`.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    for paper in book.year.papers.values() {
        found.extend(stranger(paper, &book.agency.issuers));
        found.extend(unreal_day(paper, book.plan.paper.year.value));
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

fn unreal_day(paper: &PaperFile, year: u32) -> Option<Diagnostic> {
    let place = paper.day.or(paper.month)?.place;
    let year = paper.year.map_or(year, |year| year.value);
    no_such_day(paper.day, paper.month, year, place)
}
