//! The frame in numbers: rules as long as the decree wants them, names level, blanks as wide as they are asked for.

use vanban::document::{Block, Inline, Line, MOTTO, line};
use vanban::fonts::{FaceStyle, Fonts};
use vanban::format::SizeSet;

use crate::docx_file::{Docx, Xml, style_of};
use crate::samples;

#[test]
fn rules_are_as_long_as_their_share_of_the_longest_line() {
    let docx = Docx::of(&samples::plan(0), SizeSet::Set14);
    let text_width = 11_906 - 1701 - 850;
    let left = (f64::from(text_width) * 0.4).round() as i32;
    let width = |text: &str, size| Fonts::builtin().width(text, FaceStyle::Bold, size) * 20.0;
    let wanted = [
        (left, width("ỦY BAN NHÂN DÂN", 13.0) * 0.4),
        (text_width - left, width(MOTTO, 14.0)),
        (text_width, width("Phát động phong trào thi đua năm 2024", 14.0) * 0.4),
    ];
    let rules = docx.document().all("w:p").into_iter().filter(|it| style_of(it) == "duong_ke");
    let rules: Vec<&Xml> = rules.collect();
    assert_eq!(rules.len(), wanted.len());
    for (rule, (column, length)) in rules.into_iter().zip(wanted) {
        let indent = rule.at(&["w:pPr", "w:ind"]).expect("indents");
        let side = |name| indent.attribute(name).unwrap().parse::<i32>().unwrap();
        assert_eq!(side("w:left"), side("w:right"));
        let found = f64::from(column - 2 * side("w:left"));
        assert!((found - length).abs() <= 2.0, "{found} twips for {length}");
        let border = rule.at(&["w:pPr", "w:pBdr"]).expect("a border");
        assert_eq!(border.value(&["w:top"]), Some("single"));
        assert_eq!(border.child("w:top").unwrap().attribute("w:sz"), Some("6"));
    }
}

#[test]
fn the_name_under_a_shorter_title_stands_as_low_as_its_neighbour_s() {
    let docx = Docx::of(&samples::two_signers(), SizeSet::Set14);
    let names = docx.document().all("w:p").into_iter().filter(|it| style_of(it) == "ho_ten");
    let room = |name: &Xml| {
        let spacing = name.at(&["w:pPr", "w:spacing"]).expect("room for the signature");
        spacing.attribute("w:before").unwrap().parse::<f64>().unwrap()
    };
    let rooms: Vec<f64> = names.map(room).collect();
    // 25 mm, and one line of 14 pt more under the title of one line.
    let gap = 25.0 / 25.4 * 1440.0;
    let line = 14.0 * 20.0 * 2355.0 / 2048.0;
    assert!((rooms[0] - gap - line).abs() <= 1.0, "{rooms:?}");
    assert!((rooms[1] - gap).abs() <= 1.0, "{rooms:?}");
}

#[test]
fn a_blank_is_one_run_two_marks_a_digit() {
    let mut document = samples::plan(0);
    let words: Line = vec![Inline::dots(3), Inline::run("x", None), Inline::space(5)];
    document.sections[0].blocks = vec![Block::Paragraph(words), Block::Paragraph(line("Hết./."))];
    let docx = Docx::of(&document, SizeSet::Set14);
    let all = docx.document().all("w:p");
    let paragraph = all.into_iter().find(|it| style_of(it) == "doan_van").unwrap();
    let runs: Vec<_> = paragraph
        .all("w:r")
        .into_iter()
        .map(|run| (run.child("w:t").unwrap().text.as_str(), run.value(&["w:rPr", "w:rStyle"])))
        .collect();
    let blank = Some("cho_trong");
    let spaces = "\u{2002}".repeat(5);
    assert_eq!(runs, [("......", blank), ("x", None), (spaces.as_str(), blank)]);
}

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    let order = [
        "w:pStyle",
        "w:keepNext",
        "w:keepLines",
        "w:widowControl",
        "w:numPr",
        "w:pBdr",
        "w:tabs",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:outlineLvl",
        "w:sectPr",
    ];
    let docx = Docx::of(&samples::report(), SizeSet::Set14);
    for part in docx.parts.values() {
        for properties in part.all("w:pPr") {
            let place = |it: &Xml| order.iter().position(|known| *known == it.name);
            let places: Vec<_> = properties.children.iter().map(place).collect();
            assert!(places.iter().all(Option::is_some), "{properties:?}");
            assert!(places.is_sorted(), "{properties:?}");
        }
    }
}
