//! ND30-62: a signature on a page without text of the body.

use crate::check::gate::lines::lines;
use crate::check::gate::{Rule, Subject};
use crate::document::{Title, text};

pub const RULE: Rule = Rule {
    code: "ND30-62",
    fault: "chữ ký phải đứng cùng trang với ít nhất hai dòng nội dung",
    article: "PL I.II.7",
    find,
};

fn find(subject: Subject<'_>) -> Vec<String> {
    let Some(block) = subject.document.frame.foot.blocks.first() else { return Vec::new() };
    let Some(first) = block.authority.first().map(text) else { return Vec::new() };
    // The last line with these words: a title may be the same as a line of the head.
    let foot = subject.pages.pages.iter().enumerate().rev().find_map(|(at, page)| {
        let line = lines(page).into_iter().rev().find(|line| line.text.contains(&first))?;
        Some((at, page, line.y))
    });
    let Some((at, page, y)) = foot else {
        return vec![format!("không tìm thấy “{first}” trên trang nào")];
    };
    let top = subject.table.page.top.permitted.least;
    let above = lines(page).into_iter().filter(|line| line.y > top && line.y < y).count();
    // Page 1 begins with the head; a body may be one line there.
    let has_head = at == 0 && !matches!(subject.document.frame.title, Title::Letter { .. });
    match above {
        0 | 1 if !has_head => vec![format!("trang {}: chữ ký đứng gần như một mình", at + 1)],
        _ => Vec::new(),
    }
}
