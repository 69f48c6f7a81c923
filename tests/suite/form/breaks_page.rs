//! Papers that break ND30-01 … 19 and 74 once.

use super::broken::{Break, hold, number, plan, run, seen};

/// Every one of them.
pub fn breaks() -> Vec<Break> {
    vec![
        plan("ND30-01", "page 2 is Letter", |pages| pages.pages[1].height = 279.4),
        plan("ND30-07", "one run in Arial", |pages| {
            "Arial".clone_into(&mut run(pages, "việc nhà").face)
        }),
        plan("ND30-08", "one run in .VnTime", |pages| {
            ".VnTime".clone_into(&mut run(pages, "việc nhà").face);
        }),
        plan("ND30-09", "one run in red", |pages| {
            "#FF0000".clone_into(&mut run(pages, "việc nhà").colour);
        }),
        plan("ND30-10", "a number on page 1", |pages| {
            let mut number = number(pages).clone();
            "1".clone_into(&mut number.text);
            pages.pages[0].runs.insert(0, number);
        }),
        seen("ND30-74", "a font that is not in the file", |seen| {
            seen.layout.file.fonts.push(vanban::read::FontFact {
                name: "TimesNewRomanPSMT".to_owned(),
                embedded: Some(false),
                unicode: None,
            });
        }),
    ]
}

#[test]
fn each_break_of_page_and_setting_is_found_alone() {
    hold(&breaks());
}
