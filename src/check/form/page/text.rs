//! The running text of a body: the paragraphs whose setting the decree rules, and what most of them do.

use crate::check::form::looks::quoted;
use crate::check::{Finding, Findings, Paper};
use crate::diagnostic::Severity;
use crate::format::{Alignment, Component};
use crate::read::{Paragraph, Part, Region};

/// The paragraphs of the running text that show how they are set.
///
/// On a page, a paragraph of one printed line may as well be a title: how it stands is told by two lines.
pub fn paragraphs<'a>(paper: &Paper<'a>) -> impl Iterator<Item = (&'a Part, &'a Paragraph)> {
    every(paper).filter(|(_, paragraph)| paragraph.lines.len() != 1)
}

/// Every paragraph of the running text, appendices included, in order.
pub fn every<'a>(paper: &Paper<'a>) -> impl Iterator<Item = (&'a Part, &'a Paragraph)> {
    let seen = paper.seen;
    let parts = seen.parts.iter().filter(|part| {
        matches!(
            part.component,
            Component::Paragraph
                | Component::ArticleText
                | Component::Clause
                | Component::Point
                | Component::Dash
        )
    });
    parts
        .map(|part| (part, &seen.layout.paragraphs[part.extent.paragraph]))
        .filter(|(_, paragraph)| matches!(paragraph.region, Region::Body))
        .filter(|(_, paragraph)| {
            paragraph.align != Some(Alignment::Centre) && paragraph.side.is_none()
        })
}

/// Less may be an edge of the text that was read a little wrong, in mm.
const MOVED: f64 = 6.0;

/// The indent of the first line, in mm, as the eye sees it: a paragraph that is moved as a whole counts. On a page one line
/// alone does not show where the others would begin.
pub fn indent(paragraph: &Paragraph) -> Option<f64> {
    let first = paragraph.first_line?;
    let shown = paragraph.lines.len() != 1;
    let moved = paragraph.left.filter(|left| left.abs() > MOVED).unwrap_or(0.0);
    shown.then_some(first + moved)
}

/// One measure over the running text: of how many paragraphs it is known, and of which it is wrong.
#[derive(Debug)]
pub struct Tally<'a, T> {
    told: usize,
    wrong: Vec<(&'a Part, T)>,
}

impl<'a, T> Tally<'a, T> {
    /// The measures `told`, those that `is_wrong` set aside.
    pub fn of(
        told: impl IntoIterator<Item = (&'a Part, T)>,
        is_wrong: impl Fn(&T) -> bool,
    ) -> Self {
        let mut tally = Self { told: 0, wrong: Vec::new() };
        for (part, measure) in told {
            tally.told += 1;
            if is_wrong(&measure) {
                tally.wrong.push((part, measure));
            }
        }
        tally
    }

    /// One finding for all that are wrong, at the first; a slip in a few paragraphs weighs less than a habit.
    pub fn say<'f>(
        &self,
        paper: &Paper<'_>,
        findings: &'f mut Findings<'_>,
        sentence: impl Fn(&T) -> String,
    ) -> Option<&'f mut Finding> {
        let (first, measure) = self.wrong.first()?;
        let (many, all) = (self.wrong.len(), self.told);
        let words = quoted(paper.seen.text(first));
        let count = if all == 1 { String::new() } else { format!("{many} trong {all} ") };
        let fault = format!("{count}đoạn {}, đoạn đầu là {words}", sentence(measure));
        let finding = findings.fault((&first.extent).into(), fault);
        if many * 2 <= all {
            finding.weigh(Severity::Warning);
        }
        Some(finding)
    }
}
