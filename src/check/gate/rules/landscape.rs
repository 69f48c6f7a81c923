//! ND30-02: a landscape page without a table.

use crate::check::gate::{Rule, Subject};
use crate::document::{Block, Orientation};

pub const RULE: Rule = Rule {
    code: "ND30-02",
    fault: "trang ngang chỉ dùng cho bảng, biểu",
    article: "PL I.I.2",
    find,
};

fn find(subject: Subject<'_>) -> Vec<String> {
    let sections = subject.document.sections.iter().enumerate();
    sections
        .filter(|(_, section)| section.orientation == Orientation::Landscape)
        .filter(|(_, section)| !section.blocks.iter().any(|b| matches!(b, Block::Table(_))))
        .map(|(at, _)| format!("phần thứ {} nằm ngang mà không có bảng", at + 1))
        .collect()
}
