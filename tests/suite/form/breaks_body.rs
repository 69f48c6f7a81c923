//! Papers that break ND30-44 … 56 once.

use vanban::check::{Manuscript, examine_words};
use vanban::document::{Block, Document, Heading, HeadingLevel, ItemLevel, Line, line};
use vanban::fonts::Fonts;
use vanban::format::{Component, SizeSet};
use vanban::read;

use super::both::{Case, blocks, hold, light, respell, restyle, seen, tree, upright};
use super::broken::decision;
use crate::docx_file;
use crate::rules_words::tables;
use crate::samples::{self, item, paragraph};

fn plan() -> Document {
    samples::plan(6)
}

fn basis(document: &mut Document, nth: usize, words: &str) {
    let mut bases = blocks(document).iter_mut().filter(|block| matches!(block, Block::Basis(_)));
    *bases.nth(nth).expect("it has so many căn cứ") = Block::Basis(line(words));
}

fn heading(document: &mut Document, level: HeadingLevel, nth: usize) -> &mut Heading {
    let headings = blocks(document).iter_mut().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == level => Some(heading),
        _ => None,
    });
    headings.into_iter().nth(nth).expect("it has so many headings")
}

fn label(document: &mut Document, level: ItemLevel, nth: usize, label: &str) {
    let items = blocks(document).iter_mut().filter_map(|block| match block {
        Block::Item(item) if item.level == level => Some(item),
        _ => None,
    });
    label.clone_into(&mut items.into_iter().nth(nth).expect("it has so many items").label);
}

fn last(document: &mut Document, words: &str) {
    *blocks(document).last_mut().expect("it has a body") = paragraph(words);
}

/// Every one of them.
pub fn cases() -> Vec<Case> {
    let mut cases = bases();
    cases.extend(divisions());
    cases.extend(levels());
    cases
}

fn bases() -> Vec<Case> {
    vec![
        seen("ND30-44", "an upright căn cứ", plan, |seen| {
            restyle(seen, Component::Basis, 0, upright);
        }),
        seen("ND30-44", "a small căn cứ", plan, |seen| {
            restyle(seen, Component::Basis, 1, |look| look.size = Some(12.0));
        }),
        tree("ND30-44", "two căn cứ run together", plan, |document| {
            blocks(document).remove(0);
            basis(
                document,
                0,
                "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Căn cứ Nghị định số 98/2023/NĐ-CP \
                 ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết.",
            );
        }),
        tree("ND30-45", "the last căn cứ ends with a comma", plan, |document| {
            basis(
                document,
                1,
                "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết,",
            );
        }),
        tree("ND30-45", "the first căn cứ ends with a stop", plan, |document| {
            basis(document, 0, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.");
        }),
    ]
}

fn divisions() -> Vec<Case> {
    vec![
        seen("ND30-48", "a chương that is not bold", decision, |seen| {
            restyle(seen, Component::PartNumber, 1, light);
        }),
        seen("ND30-48", "a small title of a phần", decision, |seen| {
            restyle(seen, Component::PartTitle, 0, |look| look.size = Some(12.0));
        }),
        tree("ND30-48", "a chương with an Arabic number", decision, |document| {
            "Chương 1".clone_into(&mut heading(document, HeadingLevel::Chapter, 0).label);
        }),
        seen("ND30-49", "a mục that is not bold", decision, |seen| {
            restyle(seen, Component::PartNumber, 2, light);
        }),
        tree("ND30-50", "a title in small letters", plan, |document| {
            heading(document, HeadingLevel::Roman, 0).title = line("Mục đích, yêu cầu");
        }),
        seen("ND30-50", "a stroke behind the number", plan, |seen| {
            respell(seen, Component::Roman, 0, "I.", "I/");
        }),
        seen("ND30-50", "a title that is not bold", plan, |seen| {
            restyle(seen, Component::Roman, 1, light);
        }),
        seen("ND30-51", "a colon behind the number", decision, |seen| {
            respell(seen, Component::Article, 0, "1.", "1:");
        }),
        seen("ND30-51", "a điều that is not bold", decision, |seen| {
            restyle(seen, Component::Article, 0, light);
        }),
        tree("ND30-55", "a chương without a title", decision, |document| {
            heading(document, HeadingLevel::Chapter, 0).title = Line::new();
        }),
    ]
}

fn levels() -> Vec<Case> {
    vec![
        seen("ND30-52", "a bracket behind the number", plan, |seen| {
            respell(seen, Component::Clause, 0, "1.", "1)");
        }),
        seen("ND30-52", "a title that is not bold", plan, |seen| {
            restyle(seen, Component::TitledClause, 0, light);
        }),
        tree("ND30-53", "c) behind a)", plan, |document| {
            label(document, ItemLevel::Point, 1, "c)");
        }),
        tree("ND30-53", "a stop behind the letters", plan, |document| {
            label(document, ItemLevel::Point, 0, "a.");
            label(document, ItemLevel::Point, 1, "b.");
        }),
        seen("ND30-54", "IV behind II", plan, |seen| {
            respell(seen, Component::Roman, 2, "III. ", "IV.  ");
        }),
        tree("ND30-54", "a second khoản 1", plan, |document| {
            let at = blocks(document).len() - 1;
            blocks(document)
                .insert(at, item(ItemLevel::Clause, 1, "1.", "Tổng hợp kết quả của đơn vị."));
        }),
        tree("ND30-54", "a khoản 1.1", plan, |document| {
            let at = blocks(document).len() - 1;
            blocks(document)
                .insert(at, item(ItemLevel::Clause, 1, "1.1.", "Tổng hợp kết quả của đơn vị."));
        }),
        tree("ND30-56", "a plain stop at the end", plan, |document| {
            last(document, "Trên đây là Kế hoạch thi đua năm 2024.");
        }),
        tree("ND30-56", "half a mark at the end", plan, |document| {
            last(document, "Trên đây là Kế hoạch thi đua năm 2024./");
        }),
        tree("ND30-56", "a mark in the middle", plan, |document| {
            blocks(document).insert(4, paragraph("Các đơn vị thực hiện./."));
        }),
    ]
}

#[test]
fn each_break_of_the_body_is_found_alone() {
    hold(&cases());
}

/// The codes of citations that the words of a plan break after `change`, in its tree and in its DOCX.
fn cited(change: fn(&mut Document)) -> [Vec<&'static str>; 2] {
    let mut document = plan();
    change(&mut document);
    let docx = docx_file::bytes(&document, SizeSet::Set14);
    let seen = read::docx(&docx, &Fonts::builtin()).unwrap();
    [Manuscript::of(&document), Manuscript::read(&seen)].map(|words| {
        let report = examine_words(&words, &tables());
        let codes = report.findings.iter().map(|finding| finding.rule.code);
        codes.filter(|code| ["ND30-46", "ND30-47"].contains(code)).collect()
    })
}

#[test]
fn citations_are_held_to_their_form() {
    assert_eq!(cited(|_| {}), [[""; 0]; 2]);
    let with_number = cited(|document| {
        basis(document, 0, "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;");
    });
    assert_eq!(with_number, [["ND30-46"]; 2]);
    let without_day = cited(|document| {
        basis(document, 1, "Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết.");
    });
    assert_eq!(without_day, [["ND30-46"]; 2]);
    let by_number_alone = cited(|document| {
        let words = "Hồ sơ theo Nghị định số 73/2015/NĐ-CP, gửi về Hội đồng.";
        blocks(document).insert(4, paragraph(words));
    });
    assert_eq!(by_number_alone, [["ND30-47"]; 2]);
}
