//! Where parts stand to one another on a page; a DOCX has no places and answers nothing.

use super::looks::words;
use crate::check::Paper;
use crate::format::{Alignment, Component};
use crate::read::{LineBox, Part, Region};

/// Places nearer than this are one, in mm.
pub const SAME: f64 = 0.5;

/// The printed lines of `part`; none for a part that shares its paragraph with others.
pub fn lines<'a>(paper: &Paper<'a>, part: &Part) -> &'a [LineBox] {
    let paragraph = &paper.seen.layout.paragraphs[part.extent.paragraph];
    let whole = paragraph.text.trim().len() == part.extent.range().len();
    if whole { &paragraph.lines } else { &[] }
}

/// How far the middle of `part` lies right of the middle of `other`, in mm.
pub fn off_centre(paper: &Paper<'_>, part: &Part, other: &Part) -> Option<f64> {
    Some(lines(paper, part).first()?.centre() - lines(paper, other).last()?.centre())
}

/// How far the middle of `part` lies right of the middle of the text on its page, in mm; told by pages that the text
/// fills from edge to edge alone.
pub fn off_page_centre(paper: &Paper<'_>, part: &Part) -> Option<f64> {
    let layout = &paper.seen.layout;
    let line = lines(paper, part).first()?;
    let sheet = layout.sheets.get(line.page - 1)?;
    let margins = sheet.margins?;
    let full = layout.paragraphs.iter().any(|paragraph| {
        paragraph.align == Some(Alignment::Justify)
            && paragraph.lines.first().is_some_and(|first| first.page == line.page)
    });
    full.then(|| line.centre() - f64::midpoint(margins.left, sheet.width - margins.right))
}

/// The words of all parts that are `component`, a space between them.
pub fn joined(paper: &Paper<'_>, component: Component) -> String {
    let words = paper.seen.all(component).map(|part| words(paper.seen.text(part)));
    words.collect::<Vec<_>>().join(" ")
}

/// How far `part` lies below `other` on one page, in mm.
pub fn drop(paper: &Paper<'_>, other: &Part, part: &Part) -> Option<f64> {
    let (above, below) = (lines(paper, other).first()?, lines(paper, part).first()?);
    (above.page == below.page).then_some(below.baseline - above.baseline)
}

/// From the last baseline of `above` to the first of `part`, in pt.
pub fn step(paper: &Paper<'_>, above: &Part, part: &Part) -> Option<f64> {
    let (above, below) = (lines(paper, above).last()?, lines(paper, part).first()?);
    let mm = (above.page == below.page).then_some(below.baseline - above.baseline)?;
    Some(mm * 72.0 / 25.4)
}

/// Whether two parts stand in different rows of one table.
pub fn rows_differ(paper: &Paper<'_>, one: &Part, other: &Part) -> bool {
    let row = |part: &Part| match paper.seen.layout.paragraphs[part.extent.paragraph].region {
        Region::Cell { table, row, .. } => Some((table, row)),
        _ => None,
    };
    matches!((row(one), row(other)), (Some(a), Some(b)) if a.0 == b.0 && a.1 != b.1)
}
