//! Margins: as a section sets them, or as the ink leaves them.

use crate::check::form::looks::{between, decimal};
use crate::check::{Findings, Paper, Place};
use crate::format::Range;
use crate::read::{Margins, Medium};

/// A letter may overhang its place a little, in mm.
const TOLERANCE: f64 = 0.5;

/// Holds the margin `side` of every sheet to `permitted`, in mm.
///
/// Ink tells only that a margin is too narrow: a page that is not full leaves more white than its margin.
pub fn hold(
    paper: &Paper<'_>,
    findings: &mut Findings<'_>,
    side: &str,
    permitted: Range,
    told: fn(&Margins) -> f64,
) {
    let layout = &paper.seen.layout;
    let sheets = layout.sheets.iter().enumerate();
    let margins = sheets.filter_map(|(at, sheet)| Some((at, told(sheet.margins.as_ref()?))));
    let wrong = |margin: f64| {
        let wide = layout.medium == Medium::Docx && margin > permitted.most + TOLERANCE;
        margin < permitted.least - TOLERANCE || wide
    };
    let wrong: Vec<(usize, f64)> = margins.filter(|(_, margin)| wrong(*margin)).collect();
    let Some((at, margin)) = wrong.first() else { return };
    let fault = format!("lề {side} {} mm, phải {} mm", decimal(*margin), between(permitted));
    findings.fault(Place::Sheet(*at), fault).hint("đặt lại ở Layout > Margins > Custom Margins");
}
