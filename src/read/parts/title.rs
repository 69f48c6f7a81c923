//! Tên loại and trích yếu (ô 5a), Kính gửi (ô 9a), the authority line and the căn cứ: what stands before the body.

use std::ops::Range;

use super::super::fold::is_upper;
use super::super::{Layout, Region};
use super::piece::{Piece, of_paragraph, whole};
use super::{Found, pattern};
use crate::format::{Alignment, Component};

/// So many printed lines at most make a subject.
const SUBJECT_LINES: usize = 6;

/// Adds the parts that open the paragraphs `range`; gives the paragraph at which the body begins.
pub fn read(layout: &Layout, range: Range<usize>, found: &mut Found) -> usize {
    let mut at = subject(layout, range.clone(), found);
    while at < range.end {
        let Some(piece) = whole(layout, at) else {
            at += 1;
            continue;
        };
        let centred = layout.paragraphs[at].align == Some(Alignment::Centre);
        match () {
            () if pattern::is_addressees(&piece) => at = addressees(layout, at..range.end, found),
            () if is_basis(layout, &piece, found) => {
                found.add(Component::Basis, &piece);
                at += 1;
            }
            () if is_enacting(&piece) => {
                found.add(Component::Centred, &piece);
                return at + 1;
            }
            () if centred && is_upper(piece.text) && pattern::level(piece.text).is_none() => {
                found.add(Component::Authority, &piece);
                at += 1;
            }
            () if is_rule(&piece) => at += 1,
            () => return at,
        }
    }
    at
}

/// Whether `piece` is one of the căn cứ and not the sentence that leads into the body: italic, or one of a list.
fn is_basis(layout: &Layout, piece: &Piece<'_>, found: &Found) -> bool {
    let italic = layout.looks(&piece.extent).all(|look| look.italic == Some(true));
    let listed = found.parts.last().is_some_and(|part| part.component == Component::Basis);
    let ends = piece.text.ends_with([';', ',']) || listed && !piece.text.ends_with(':');
    pattern::is_basis(piece) && !is_upper(piece.text) && (italic || ends)
}

/// "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:".
fn is_enacting(piece: &Piece<'_>) -> bool {
    matches!(piece.fold.as_str(), "quyet dinh:" | "quyet nghi:" | "quyet dinh :" | "quyet nghi :")
}

/// A row of strokes typed in the place of a rule.
pub fn is_rule(piece: &Piece<'_>) -> bool {
    piece.text.chars().all(|c| "_-–—=*. ".contains(c))
}

/// Kind and subject; gives the paragraph after them, or the start when there is no kind.
fn subject(layout: &Layout, range: Range<usize>, found: &mut Found) -> usize {
    let near = range.start..range.end.min(range.start + SUBJECT_LINES);
    let named = near.clone().find_map(|at| {
        let pieces = of_paragraph(layout, at);
        let (_, name) = pieces.first().and_then(pattern::kind)?;
        Some((at, name))
    });
    let Some((at, name)) = named.or_else(|| form_name(layout, near)) else { return range.start };
    let mut pieces = of_paragraph(layout, at).into_iter();
    let Some(first) = pieces.next() else { return at };
    let group = found.group;
    found.part(Component::Kind, first.slice(0..name), group);
    let rest = first.text[name..].trim_start();
    if !rest.is_empty() {
        let start = first.text.len() - rest.len();
        found.part(Component::Subject, first.slice(start..first.text.len()), group);
    }
    let mut had = !rest.is_empty();
    for piece in pieces {
        found.add(Component::Subject, &piece);
        had = true;
    }
    let mut next = at + 1;
    for line in at + 1..range.end.min(at + 1 + SUBJECT_LINES) {
        let Some(piece) = whole(layout, line) else { continue };
        if is_rule(&piece) {
            next = line + 1;
            continue;
        }
        if !is_subject(layout, &piece, had) {
            break;
        }
        for piece in of_paragraph(layout, line) {
            found.add(Component::Subject, &piece);
        }
        had = true;
        next = line + 1;
    }
    next
}

/// The first words after the head, when they are a centred line of capitals: a form names itself, "BẢN ĐĂNG KÝ THI ĐUA".
fn form_name(layout: &Layout, range: Range<usize>) -> Option<(usize, usize)> {
    // Without a head above it, a line of capitals is no title of a paper.
    if range.start == 0 {
        return None;
    }
    let piece = range.clone().find_map(|at| whole(layout, at).filter(|piece| !is_rule(piece)))?;
    let paragraph = &layout.paragraphs[piece.extent.paragraph];
    let first = of_paragraph(layout, piece.extent.paragraph).into_iter().next()?;
    let plain =
        is_upper(first.text) && pattern::level(first.text).is_none() && !is_enacting(&first);
    let centred = paragraph.align == Some(Alignment::Centre);
    (plain && centred).then_some((first.extent.paragraph, first.text.len()))
}

/// Whether `piece` goes on with the title: centred, or bold where nothing of a subject has come yet.
fn is_subject(layout: &Layout, piece: &Piece<'_>, had: bool) -> bool {
    let paragraph = &layout.paragraphs[piece.extent.paragraph];
    let centred = paragraph.align == Some(Alignment::Centre);
    let bold = layout.looks(&piece.extent).all(|look| look.bold == Some(true));
    let bordered = matches!(paragraph.region, Region::Cell { bordered: true, .. });
    // "Thực hiện phong trào thi đua năm 2026" opens a căn cứ, or is what a plan is about.
    let basis = pattern::is_basis(piece) && !(centred && bold);
    let other = bordered
        || basis
        || pattern::is_addressees(piece)
        || is_enacting(piece)
        || had && is_upper(piece.text)
        || pattern::level(piece.text).is_some();
    !other && (centred || bold && !had)
}

/// "Kính gửi:" and the lines under it.
fn addressees(layout: &Layout, range: Range<usize>, found: &mut Found) -> usize {
    let mut at = range.start;
    for piece in of_paragraph(layout, at) {
        found.add(Component::Addressees, &piece);
    }
    let several = |layout: &Layout, at| {
        whole(layout, at).is_some_and(|piece| piece.text.trim_end().ends_with(':'))
    };
    let list = several(layout, at);
    at += 1;
    while at < range.end {
        let Some(piece) = whole(layout, at) else {
            at += 1;
            continue;
        };
        let dash = pattern::level(piece.text) == Some(Component::Dash);
        let short = piece.text.chars().count() <= 120
            && layout.paragraphs[at].align != Some(Alignment::Justify);
        let continues =
            list && short && !pattern::is_basis(&piece) && pattern::level(piece.text).is_none();
        if !dash && !continues {
            break;
        }
        found.add(Component::Addressees, &piece);
        at += 1;
        if piece.text.ends_with('.') {
            break;
        }
    }
    at
}
