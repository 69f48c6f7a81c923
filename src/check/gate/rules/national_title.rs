//! ND30-21, 23: a national title or motto that wraps.

use crate::check::gate::lines::lines;
use crate::check::gate::{Rule, Subject};
use crate::document::{MOTTO, NATIONAL_TITLE};

pub const RULE: Rule = Rule {
    code: "ND30-21",
    fault: "Quốc hiệu và Tiêu ngữ mỗi dòng không được ngắt",
    article: "PL I.II.1",
    find,
};

fn find(subject: Subject<'_>) -> Vec<String> {
    let lines = subject.pages.pages.first().map(lines).unwrap_or_default();
    [NATIONAL_TITLE, MOTTO]
        .into_iter()
        .filter(|fixed| !lines.iter().any(|line| line.text.contains(fixed)))
        .map(|fixed| format!("“{fixed}” không nằm trọn trên một dòng của trang 1"))
        .collect()
}
