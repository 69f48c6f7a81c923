//! The rules of form: nothing is found on a paper that keeps the decree, and just one thing on one that is broken once.

mod both;
mod breaks_appendix;
mod breaks_body;
mod breaks_docx;
mod breaks_foot;
mod breaks_head;
mod breaks_page;
mod broken;
pub mod clean;

use vanban::check::{CATALOGUE, Check, Means};
use vanban::read::Medium;

#[test]
fn every_rule_is_broken_once_in_each_medium_that_can_tell() {
    let all = [breaks_page::breaks(), breaks_head::breaks(), breaks_docx::breaks()].concat();
    let both = [breaks_body::cases(), breaks_foot::cases(), breaks_appendix::cases()];
    let both: Vec<_> = both.into_iter().flatten().collect();
    let broken = |code: &str, medium: Medium| {
        all.iter().any(|one| one.code == code && one.change.medium() == medium)
            || both.iter().any(|one| one.code == code && one.media().contains(&medium))
    };
    let mut missing = Vec::new();
    for rule in CATALOGUE {
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
