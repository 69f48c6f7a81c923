//! `vanban check`: the year and its papers, or files from elsewhere, against the rules.

mod own;

use super::console::{Console, Outcome};
use super::say;
use crate::check::Selection;
use crate::cli::{Check, ReportFormat};
use crate::diagnostic::{Fault, Faults, Sources};
use crate::report::{self, Review};

pub fn run(check: &Check, sources: &mut Sources, console: &mut Console<'_>) -> Outcome {
    let (review, found) = match examine(check, sources) {
        Ok(examined) => examined,
        Err(faults) => return faults.into(),
    };
    let text = match check.output_format {
        ReportFormat::Text => report::text(&review, sources, console.screen),
        ReportFormat::Json => report::json(&review, sources),
        ReportFormat::Sarif => report::sarif(&review, sources),
        ReportFormat::Html => report::html(&review, sources),
    };
    say(console.out, &text);
    Outcome { reported: worst(&review, check), found }
}

/// The review that was asked for, and what else was noticed on the way to it.
fn examine(check: &Check, sources: &mut Sources) -> Result<(Review, Faults), Faults> {
    let mut review = Review::new(Selection::parse(&check.select, &check.ignore)?);
    let found = own::examine(&check.input, &mut review, sources)?;
    review.sort();
    Ok((review, found))
}

/// What the review's findings make of the run.
fn worst(review: &Review, check: &Check) -> Option<Fault> {
    let counts = review.counts();
    let wrong = counts.errors > 0 || check.strict && counts.warnings > 0;
    wrong.then_some(Fault::Form)
}
