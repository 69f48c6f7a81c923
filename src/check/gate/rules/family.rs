//! ND30-07: text in more than one family.

use std::collections::BTreeSet;

use crate::check::gate::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "ND30-07",
    fault: "chỉ dùng một phông chữ Times New Roman",
    article: "PL I.I.4",
    find,
};

fn find(subject: Subject<'_>) -> Vec<String> {
    let runs = subject.pages.pages.iter().flat_map(|page| &page.runs);
    let families: BTreeSet<&str> = runs.map(|run| run.face.as_str()).collect();
    match families.len() {
        0 | 1 => Vec::new(),
        _ => vec![format!(
            "văn bản dùng nhiều phông chữ: {}",
            families.into_iter().collect::<Vec<_>>().join(", ")
        )],
    }
}
