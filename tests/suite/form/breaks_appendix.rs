//! Papers that break ND30-70 … 73 once.

use vanban::document::{Document, Inline, line};
use vanban::format::Component;
use vanban::read::Observed;

use super::both::{Case, blocks, hold, light, restyle, seen, tree, upright};
use super::broken::report;
use crate::samples::{self, paragraph};

fn plan() -> Document {
    samples::plan(6)
}

/// Puts a line of a stamp before everything, in the look of the signature.
fn stamp(seen: &mut Observed, words: &str) {
    let look = seen.first(Component::Signature).expect("it is signed").extent.paragraph;
    let mut paragraph = seen.layout.paragraphs[look].clone();
    words.clone_into(&mut paragraph.text);
    paragraph.spans.truncate(1);
    paragraph.spans[0].range = 0..words.len();
    seen.layout.paragraphs.insert(0, paragraph);
    seen.parts.iter_mut().for_each(|part| part.extent.paragraph += 1);
}

/// Every one of them.
pub fn cases() -> Vec<Case> {
    vec![
        tree("ND30-70", "appendices nobody speaks of", report, |document| {
            *blocks(document).last_mut().unwrap() =
                paragraph("Trên đây là kết quả thi đua năm 2024.");
        }),
        tree("ND30-70", "an Arabic number", report, |document| {
            document.sections[4].appendix.as_mut().unwrap().label = line("Phụ lục 2");
        }),
        tree("ND30-71", "a label in capitals", report, |document| {
            document.sections[3].appendix.as_mut().unwrap().label = line("PHỤ LỤC I");
        }),
        seen("ND30-71", "a title that is not bold", report, |seen| {
            restyle(seen, Component::AppendixTitle, 0, light);
        }),
        tree("ND30-72", "a reference without brackets", report, |document| {
            document.sections[3].appendix.as_mut().unwrap().reference =
                vec![Inline::run("Kèm theo Báo cáo của Ủy ban nhân dân xã Bình Lương", None)];
        }),
        seen("ND30-72", "an upright reference", report, |seen| {
            restyle(seen, Component::AppendixReference, 0, upright);
        }),
        seen("ND30-73", "a stamp in other words", plan, |seen| stamp(seen, "KHẨN CẤP")),
        seen("ND30-73", "a stamp in small letters", plan, |seen| stamp(seen, "Hỏa tốc")),
    ]
}

#[test]
fn each_break_of_appendices_is_found_alone() {
    hold(&cases());
}

#[test]
fn a_stamp_as_the_decree_has_it_is_no_fault() {
    let told = super::both::told_of(plan, |seen| stamp(seen, "HỎA TỐC"));
    assert_eq!(told, Vec::<String>::new());
}
