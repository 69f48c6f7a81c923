//! The rules of form: nothing is found on a paper that keeps the decree, and just one thing on one that is broken once.

mod breaks_docx;
mod breaks_head;
mod breaks_page;
mod broken;
pub mod clean;

use vanban::check::{CATALOGUE, Check, Means};
use vanban::read::Medium;

/// Rules of page and head: the numbers before those of body, foot and appendices, and that of the file.
fn is_held(code: &str) -> bool {
    let number: Option<u8> = code.strip_prefix("ND30-").and_then(|number| number.parse().ok());
    number.is_some_and(|number| number <= 43 || number == 74)
}

#[test]
fn every_rule_is_broken_once_in_each_medium_that_can_tell() {
    let all = [breaks_page::breaks(), breaks_head::breaks(), breaks_docx::breaks()].concat();
    let broken = |code: &str, medium: Medium| {
        all.iter().any(|one| one.code == code && one.change.medium() == medium)
    };
    let mut missing = Vec::new();
    for rule in CATALOGUE.iter().filter(|rule| is_held(rule.code)) {
        let Check::Form { pdf, docx, .. } = rule.check else { continue };
        for (medium, means) in [(Medium::Pdf, pdf), (Medium::Docx, docx)] {
            let tells = !matches!(means, Means::Undecidable(_));
            if tells != broken(rule.code, medium) {
                missing.push(format!("{} {medium:?}", rule.code));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}
