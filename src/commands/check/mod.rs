//! `vanban check`: the year and its papers, or files from elsewhere, against the rules.

mod own;

use super::console::{Console, Outcome};
use super::say;
use crate::check::Selection;
use crate::cli::{Check, ReportFormat};
use crate::diagnostic::{Diagnostic, Fault, Faults, Sources};
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
    let mut found = own::examine(&check.input, &mut review, sources)?;
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
