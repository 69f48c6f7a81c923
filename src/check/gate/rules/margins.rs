//! ND30-03 … 06: text or a stroke that stands in a margin.

use crate::check::gate::{Rule, Subject};
use crate::format::Component;
use crate::pages::{Page, Run};

pub const RULE: Rule =
    Rule { code: "ND30-03…06", fault: "chữ lấn vào lề", article: "PL I.I.3", find };

/// A letter may overhang its advance width a little.
const TOLERANCE: f64 = 0.5;

fn find(subject: Subject<'_>) -> Vec<String> {
    let pages = subject.pages.pages.iter().enumerate();
    pages.flat_map(|(at, page)| page_faults(subject, at + 1, page)).collect()
}

fn page_faults(subject: Subject<'_>, number: usize, page: &Page) -> Vec<String> {
    let limits = &subject.table.page;
    let left = limits.left.permitted.least - TOLERANCE;
    let right = page.width - limits.right.permitted.least + TOLERANCE;
    let (top, bottom) = (limits.top.permitted.least, page.height - limits.bottom.permitted.least);
    let number_size = subject.table.components.get(Component::PageNumber).permitted.size.most;
    // The page number lives in the top margin (PL I.I.7).
    let is_number =
        |run: &Run| run.text.chars().all(|c| c.is_ascii_digit()) && run.size <= number_size;
    [
        side(page, "trái", |run| run.x < left),
        side(page, "phải", |run| run.x + run.width > right),
        side(page, "trên", |run| run.y < top && !is_number(run)),
        side(page, "dưới", |run| run.y > bottom + TOLERANCE),
    ]
    .into_iter()
    .flatten()
    .map(|fault| format!("trang {number}: {fault}"))
    .collect()
}

/// The first words of `page` that stand in the margin `side`, for all of them: a row of a table that is higher than its
/// page would else have a fault for every line.
fn side(page: &Page, side: &str, outside: impl Fn(&Run) -> bool) -> Option<String> {
    let mut words = page.runs.iter().filter(|run| outside(run)).map(|run| &run.text);
    let first = words.next()?;
    Some(match words.count() {
        0 => format!("“{first}” lấn lề {side}"),
        more => format!("“{first}” và {more} chỗ khác lấn lề {side}"),
    })
}
