//! The head of page 1 (ô 1–4, 5b): national title, motto, names of the issuer, number, place and date, "V/v".

use std::ops::Range;

use super::super::fold::{is_near, is_upper};
use super::super::{Layout, Regime, Region};
use super::piece::{Column, Piece, pieces};
use super::{Found, issuer, pattern};
use crate::document::{MOTTO, NATIONAL_TITLE};
use crate::format::Component;

/// Where the head ends, and whose paper it is.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    pub regime: Regime,
    /// The paragraph after the head.
    pub end: usize,
}

/// So many paragraphs from the top may belong to a head.
const REACH: usize = 40;

/// Adds the parts of the head of the paragraphs `range`.
pub fn read(layout: &Layout, range: Range<usize>, found: &mut Found) -> Head {
    let reach = range.start..range.end.min(range.start + REACH);
    let all = pieces(layout, reach);
    let fence = fence(layout, &all);
    let mut named: Vec<(Component, &Piece<'_>)> = Vec::new();
    let mut regime = Regime::Unknown;
    for piece in &all[..fence] {
        match known(piece, &named, layout) {
            Some(Known::Party) => regime = Regime::Party,
            Some(Known::Part(component)) => named.push((component, piece)),
            None => {}
        }
    }
    if regime == Regime::Unknown
        && named.iter().any(|(known, _)| *known == Component::NationalTitle)
    {
        regime = Regime::State;
    }
    let frame = named.iter().any(|(component, _)| FRAME.contains(component));
    let names = if frame { issuer::names(layout, &all[..fence], &named) } else { Vec::new() };
    let end =
        named.iter().map(|(_, piece)| piece.extent.paragraph + 1).max().unwrap_or(range.start);
    let end =
        names.iter().map(|(_, piece)| piece.extent.paragraph + 1).max().unwrap_or(end).max(end);
    let mut parts: Vec<(Component, &Piece<'_>)> = names.into_iter().chain(named).collect();
    parts.sort_by_key(|(component, piece)| (rank(*component), piece.extent.clone()));
    parts.iter().for_each(|(component, piece)| found.add(*component, piece));
    Head { regime, end }
}

/// What makes a row of capitals at the top a head.
const FRAME: [Component; 4] =
    [Component::NationalTitle, Component::Motto, Component::Number, Component::PlaceDate];

enum Known {
    Part(Component),
    Party,
}

/// What `piece` is by its words; `before` are the parts above it.
fn known(piece: &Piece<'_>, before: &[(Component, &Piece<'_>)], layout: &Layout) -> Option<Known> {
    let first = |component| !before.iter().any(|(known, _)| *known == component);
    let near = |fixed: &str| is_near(&piece.fold, &super::super::fold::fold(fixed));
    let part = |component| Some(Known::Part(component));
    match () {
        () if first(Component::NationalTitle) && near(NATIONAL_TITLE) => {
            part(Component::NationalTitle)
        }
        () if first(Component::Motto) && near(MOTTO) => part(Component::Motto),
        () if is_torn(Component::NationalTitle, NATIONAL_TITLE, piece, before) => {
            part(Component::NationalTitle)
        }
        () if is_torn(Component::Motto, MOTTO, piece, before) => part(Component::Motto),
        () if pattern::is_party(piece) => Some(Known::Party),
        () if first(Component::Number) && pattern::is_number(piece) => part(Component::Number),
        () if first(Component::PlaceDate) && pattern::is_place_date(piece) => {
            part(Component::PlaceDate)
        }
        () if pattern::is_letter_subject(piece) && first(Component::LetterSubject) => {
            part(Component::LetterSubject)
        }
        () if continues_letter_subject(piece, before, layout) => part(Component::LetterSubject),
        () => None,
    }
}

/// Whether `piece` is the first or the second line of `fixed`, which should be one.
fn is_torn(
    component: Component,
    fixed: &str,
    piece: &Piece<'_>,
    before: &[(Component, &Piece<'_>)],
) -> bool {
    let fixed = super::super::fold::fold(fixed);
    match before.iter().find(|(known, _)| *known == component) {
        Some((_, above)) => {
            above.fold.len() < fixed.len() && format!("{} {}", above.fold, piece.fold) == fixed
        }
        None => piece.fold.split(' ').count() >= 3 && fixed.starts_with(&piece.fold),
    }
}

/// The next printed line of a "V/v" that needs several.
fn continues_letter_subject(
    piece: &Piece<'_>,
    before: &[(Component, &Piece<'_>)],
    layout: &Layout,
) -> bool {
    let Some((Component::LetterSubject, above)) = before.last() else { return false };
    let column = piece.column(layout);
    let aside = !matches!(column, Column::Nth(_));
    aside
        && column == above.column(layout)
        // The last word of a subject may be an abbreviation: "… số 27/KH-" / "UBND".
        && (!is_upper(piece.text) || !piece.text.contains(' '))
        && !pattern::is_addressees(piece)
}

/// How many of `all` can belong to the head: up to the name of the kind, or to the first words of a body.
fn fence(layout: &Layout, all: &[Piece<'_>]) -> usize {
    let begins_body = |piece: &Piece<'_>| {
        let apart = matches!(
            layout.paragraphs[piece.extent.paragraph].region,
            Region::Cell { bordered: true, .. }
        );
        let words = piece.text.chars().count() > 120;
        apart
            || words
            || pattern::is_basis(piece) && !is_upper(piece.text)
            || pattern::is_addressees(piece)
            || pattern::is_recipients(piece)
            || pattern::kind(piece).is_some()
            || matches!(pattern::level(piece.text), Some(Component::Roman | Component::Article))
    };
    all.iter().position(begins_body).unwrap_or(all.len())
}

/// The order in which the decree reads a head: left column, right column.
fn rank(component: Component) -> u8 {
    match component {
        Component::Parent => 0,
        Component::Issuer => 1,
        Component::NationalTitle => 2,
        Component::Motto => 3,
        Component::Number => 4,
        Component::LetterSubject => 5,
        _ => 6,
    }
}
