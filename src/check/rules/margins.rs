//! ND30-03 … 06: text or a stroke that stands in a margin.

use crate::check::{Rule, Subject};
use crate::format::Component;
use crate::pages::Page;

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
    let mut faults = Vec::new();
    for run in &page.runs {
        // The page number lives in the top margin (PL I.I.7).
        if run.y < top && run.text.chars().all(|c| c.is_ascii_digit()) && run.size <= number_size {
            continue;
        }
        let side = [
            (run.x < left, "trái"),
            (run.x + run.width > right, "phải"),
            (run.y < top, "trên"),
            (run.y > bottom + TOLERANCE, "dưới"),
        ];
        for (_, side) in side.into_iter().filter(|(outside, _)| *outside) {
            faults.push(format!("trang {number}: “{}” lấn lề {side}", run.text));
        }
    }
    faults
}
