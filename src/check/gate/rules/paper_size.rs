//! ND30-01: a page that is not A4.

use crate::check::gate::{Rule, Subject};

pub const RULE: Rule =
    Rule { code: "ND30-01", fault: "khổ giấy không phải A4", article: "PL I.I.1", find };

/// Rounding of points to mm.
const TOLERANCE: f64 = 0.5;

fn find(subject: Subject<'_>) -> Vec<String> {
    let page = &subject.table.page;
    let (short, long) = (page.width.permitted.most, page.height.permitted.most);
    let wrong = |width: f64, height: f64| {
        let (narrow, wide) = (width.min(height), width.max(height));
        (narrow - short).abs() > TOLERANCE || (wide - long).abs() > TOLERANCE
    };
    let pages = subject.pages.pages.iter().enumerate();
    pages
        .filter(|(_, page)| wrong(page.width, page.height))
        .map(|(at, page)| {
            format!("trang {} rộng {:.1} mm, cao {:.1} mm", at + 1, page.width, page.height)
        })
        .collect()
}
