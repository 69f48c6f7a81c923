//! Margins: as the sections of a DOCX set them, or as the ink of a PDF leaves them.

use crate::check::form::looks::{between, decimal, quoted};
use crate::check::{Findings, Paper, Place};
use crate::format::{Alignment, Range};
use crate::read::{Extent, LineBox, Margins, Medium, Paragraph, Sheet};

/// One edge of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    Top,
    Bottom,
    Left,
    Right,
}

/// A letter may overhang its place a little, and Word rounds, in mm.
const TOLERANCE: f64 = 0.5;
/// White above the first line that is not margin, in mm.
const ABOVE_FIRST: f64 = 3.0;
/// The letters of signing software stand in the top margin and are no larger (PL I.II.8), in pt.
const SIGNING: f64 = 10.0;
/// Above and below the baseline, in em of Times New Roman.
const ASCENT: f64 = 0.891;
const DESCENT: f64 = 0.216;

/// Holds the margin at `edge` to `permitted`, in mm.
pub fn hold(paper: &Paper<'_>, findings: &mut Findings<'_>, edge: Edge, permitted: Range) {
    match paper.seen.layout.medium {
        Medium::Docx => set(paper, findings, edge, permitted),
        Medium::Pdf => {
            if !intruders(paper, findings, edge, permitted) {
                wide(paper, findings, edge, permitted);
            }
        }
    }
}

/// As sections set it.
fn set(paper: &Paper<'_>, findings: &mut Findings<'_>, edge: Edge, permitted: Range) {
    let sheets = paper.seen.layout.sheets.iter().enumerate();
    let mut margins =
        sheets.filter_map(|(at, sheet)| Some((at, sheet, edge.of(sheet.margins.as_ref()?))));
    let wrong = margins.find(|(_, sheet, margin)| {
        let range = on(paper, sheet, permitted);
        *margin < range.least - TOLERANCE || *margin > range.most + TOLERANCE
    });
    if let Some((at, _, margin)) = wrong {
        say(findings, Place::Sheet(at), edge, margin, permitted);
    }
}

/// Words that stand in the margin.
fn intruders(paper: &Paper<'_>, findings: &mut Findings<'_>, edge: Edge, permitted: Range) -> bool {
    let layout = &paper.seen.layout;
    let paragraphs = layout.paragraphs.iter().enumerate();
    let near = paragraphs.filter_map(|(at, paragraph)| {
        let size = size(paragraph);
        let boxes = paragraph.lines.iter().filter_map(|line| {
            let sheet = layout.sheets.get(line.page - 1)?;
            let free = edge.to_ink(line, size, sheet);
            let least = on(paper, sheet, permitted).least;
            let signing = edge == Edge::Top && size <= SIGNING;
            (free < least - TOLERANCE && !signing).then_some(free)
        });
        Some((at, boxes.reduce(f64::min)?))
    });
    let near: Vec<(usize, f64)> = near.collect();
    let Some((at, free)) = near.first() else { return false };
    let text = &layout.paragraphs[*at].text;
    let more = match near.len() {
        1 => String::new(),
        many => format!("; còn {} chỗ khác", many - 1),
    };
    let fault = format!(
        "{} cách mép {} {} mm, lề phải {} mm{more}",
        quoted(text),
        edge.name(),
        decimal(*free),
        between(permitted)
    );
    let extent = Extent::new(*at, 0..text.len());
    findings.fault((&extent).into(), fault).hint(HINT);
    true
}

/// More white than the margin may be on every page. How far down a page goes tells nothing: it may end before its foot.
fn wide(paper: &Paper<'_>, findings: &mut Findings<'_>, edge: Edge, permitted: Range) {
    let layout = &paper.seen.layout;
    let upright = layout.sheets.iter().filter(|sheet| sheet.width < sheet.height);
    let margins = upright.filter_map(|sheet| Some(edge.of(sheet.margins.as_ref()?)));
    let Some(least) = margins.reduce(f64::min) else { return };
    // Justified lines reach from margin to margin.
    let justified = layout
        .paragraphs
        .iter()
        .any(|paragraph| paragraph.align == Some(Alignment::Justify) && paragraph.lines.len() > 2);
    let slack = match edge {
        Edge::Top => Some(ABOVE_FIRST),
        Edge::Bottom => None,
        Edge::Left | Edge::Right => justified.then_some(TOLERANCE),
    };
    if slack.is_some_and(|slack| least > permitted.most + slack) {
        say(findings, Place::Sheet(0), edge, least, permitted);
    }
}

const HINT: &str = "đặt lại ở Layout > Margins > Custom Margins";

fn say(findings: &mut Findings<'_>, place: Place, edge: Edge, margin: f64, permitted: Range) {
    let (name, margin, wanted) = (edge.name(), decimal(margin), between(permitted));
    let fault = format!("lề {name} {margin} mm, phải {wanted} mm");
    findings.fault(place, fault).hint(HINT);
}

/// What is permitted on `sheet`: turned on its side it has its margins turned with it, or not.
fn on(paper: &Paper<'_>, sheet: &Sheet, permitted: Range) -> Range {
    let page = &paper.table.page;
    if sheet.width < sheet.height {
        return permitted;
    }
    Range { least: page.right.permitted.least, most: page.left.permitted.most }
}

/// Of its largest letters, in pt.
fn size(paragraph: &Paragraph) -> f64 {
    paragraph.spans.iter().filter_map(|span| span.look.size).fold(0.0, f64::max)
}

impl Edge {
    fn name(self) -> &'static str {
        match self {
            Self::Top => "trên",
            Self::Bottom => "dưới",
            Self::Left => "trái",
            Self::Right => "phải",
        }
    }

    fn of(self, margins: &Margins) -> f64 {
        match self {
            Self::Top => margins.top,
            Self::Bottom => margins.bottom,
            Self::Left => margins.left,
            Self::Right => margins.right,
        }
    }

    /// From the edge of `sheet` to the ink of `line`, in mm.
    fn to_ink(self, line: &LineBox, size: f64, sheet: &Sheet) -> f64 {
        let mm = size * 25.4 / 72.0;
        match self {
            Self::Top => line.baseline - ASCENT * mm,
            Self::Bottom => sheet.height - line.baseline - DESCENT * mm,
            Self::Left => line.left,
            Self::Right => sheet.width - line.right,
        }
    }
}
