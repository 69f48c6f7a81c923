//! `vanban check`: the year and its papers, or files from elsewhere, against the rules.

mod foreign;
mod own;

use super::console::{Console, Outcome};
use super::{fix, say};
use crate::check::Selection;
use crate::cli::{Check, ReportFormat};
use crate::diagnostic::{Diagnostic, Fault, Faults, Sources};
use crate::report::{self, Review};

pub fn run(check: &Check, sources: &mut Sources, console: &mut Console<'_>) -> Outcome {
    match report(check, sources, console) {
        Ok(outcome) => outcome,
        Err(faults) => faults.into(),
    }
}

fn report(
    check: &Check,
    sources: &mut Sources,
    console: &mut Console<'_>,
) -> Result<Outcome, Faults> {
    let selection = Selection::parse(&check.select, &check.ignore)?;
    let mut noticed = Vec::new();
    if check.fix {
        noticed = fix::run(check, &selection, sources, console)?;
        // The files may be others now: what was read of them is forgotten.
        *sources = Sources::default();
    }
    let (review, found) = examine(check, selection, sources)?;
    noticed.extend(found);
    let text = match check.output_format {
        ReportFormat::Text => report::text(&review, sources, console.screen),
        ReportFormat::Json => report::json(&review, sources),
        ReportFormat::Sarif => report::sarif(&review, sources),
        ReportFormat::Html => report::html(&review, sources),
    };
    say(console.out, &text);
    Ok(Outcome { reported: worst(&review, check), found: noticed })
}

/// The review that was asked for, and what else was noticed on the way to it.
fn examine(
    check: &Check,
    selection: Selection,
    sources: &mut Sources,
) -> Result<(Review, Faults), Faults> {
    let mut review = Review::new(selection);
    let mut found = if check.files.is_empty() {
        own::examine(&check.input, &mut review, sources)?
    } else {
        foreign::examine(check, &mut review, sources)?;
        Vec::new()
    };
    review.sort();
    found.extend(review.refused.iter().cloned());
    Ok((review, found))
}

/// What the review's findings make of the run.
fn worst(review: &Review, check: &Check) -> Option<Fault> {
    let counts = review.counts();
    let wrong = counts.errors > 0 || check.strict && counts.warnings > 0;
    wrong.then_some(Fault::Form)
}

/// A fault of the program itself in what is called `name`.
fn broken(name: &str, told: &str) -> Diagnostic {
    Diagnostic::error(format!("chương trình hỏng khi xét `{name}`: {told}"))
        .hint("đây là lỗi của chương trình, không phải của bạn; xin gửi dòng trên cho người làm chương trình")
}
