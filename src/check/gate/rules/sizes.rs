//! ND30-13: a size that the decree does not know.

use crate::check::gate::{Rule, Subject};

pub const RULE: Rule =
    Rule { code: "ND30-13", fault: "cỡ chữ ngoài 10 đến 14", article: "PL I.V", find };

const SIZES: std::ops::RangeInclusive<f64> = 9.9..=14.1;

fn find(subject: Subject<'_>) -> Vec<String> {
    let pages = subject.pages.pages.iter().enumerate();
    pages
        .flat_map(|(at, page)| page.runs.iter().map(move |run| (at + 1, run)))
        .filter(|(_, run)| !SIZES.contains(&run.size))
        .map(|(page, run)| format!("trang {page}: “{}” cỡ {:.1}", run.text, run.size))
        .collect()
}
