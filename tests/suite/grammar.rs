//! The content language over random values and random text.

use proptest::prelude::*;
use vanban::diagnostic::{Place, SourceId};
use vanban::document::{Block, Emphasis, Inline, Line, Section};
use vanban::grammar::{self, escape};

/// Characters that mean something somewhere, and some that do not.
const SIGNS: &str = r"[a-zA-ZđĐăâêôơưáàảãạ0-9 *_#=+|:@<>^\\`~!?.,;&%$(){}\[\]/'\x22\t–“”…-]{1,40}";

fn here(text: &str) -> Place {
    Place::new(SourceId(0), 0, text.len())
}

fn blocks(text: &str) -> Vec<Block> {
    let mut sections = grammar::parse(text, here(text)).expect("escaped words have no fault");
    assert_eq!(sections.len(), 1);
    sections.remove(0).blocks
}

/// The words of a line that is one leaf of `emphasis`.
fn leaf(line: &Line, emphasis: Emphasis) -> String {
    match &line[..] {
        [Inline::Run(run)] if run.emphasis == emphasis => run.text.clone(),
        other => panic!("not one leaf: {other:?}"),
    }
}

/// `value` as it is printed: white space is one space.
fn squeezed(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value() -> impl Strategy<Value = String> {
    SIGNS.prop_filter("white space alone is no value", |value| !value.trim().is_empty())
}

proptest! {
    #[test]
    fn an_escaped_value_at_line_start_is_one_paragraph(value in value()) {
        let found = blocks(&escape(&value));
        let [Block::Paragraph(line)] = &found[..] else { panic!("{found:?}") };
        prop_assert_eq!(leaf(line, Emphasis::None), squeezed(&value));
    }

    #[test]
    fn an_escaped_value_within_a_line_is_words(value in value()) {
        let found = blocks(&format!("+ Số {} ngày", escape(&value)));
        let [Block::Item(item)] = &found[..] else { panic!("{found:?}") };
        prop_assert_eq!(leaf(&item.content, Emphasis::None), format!("Số {} ngày", squeezed(&value)));
    }

    #[test]
    fn an_escaped_value_glued_in_marks_is_one_bold_leaf(value in value()) {
        let found = blocks(&format!(": **{}**", escape(&value)));
        let [Block::Centred(line)] = &found[..] else { panic!("{found:?}") };
        prop_assert_eq!(leaf(line, Emphasis::Bold), squeezed(&value));
    }

    #[test]
    fn an_escaped_value_in_a_cell_is_that_cell(value in value()) {
        let found = blocks(&format!("|= a | b |\n| {} | c |", escape(&value)));
        let [Block::Table(table)] = &found[..] else { panic!("{found:?}") };
        prop_assert_eq!(table.rows[0].cells.len(), 2);
        prop_assert_eq!(leaf(&table.rows[0].cells[0].content, Emphasis::None), squeezed(&value));
    }

    /// The control: without escaping, these values would not come out as words.
    #[test]
    fn an_unescaped_mark_is_not_words(mark in "(\\*\\*|\\+ |- |# |= |: |@|\\||___)", word in "[a-z]{1,8}") {
        let text = format!("{mark}{word}");
        let words = match grammar::parse(&text, here(&text)) {
            Ok(mut sections) => match &sections.remove(0).blocks[..] {
                [Block::Paragraph(line)] => vanban::document::text(line),
                _ => String::new(),
            },
            Err(_) => String::new(),
        };
        prop_assert_ne!(words, text);
    }

    #[test]
    fn random_text_never_panics_and_faults_point_into_it(
        lines in prop::collection::vec("(#|##|=|\\+|\\+\\+|-|\\||\\|=|:|@[a-z_]{0,8}|)[ ]?[\\PC]{0,20}[|]?", 0..12),
    ) {
        let text = lines.join("\n");
        if let Err(faults) = grammar::parse(&text, here(&text)) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                let place = fault.place.expect("every fault has a place");
                let (start, end) = (place.start as usize, place.end as usize);
                prop_assert!(text.get(start..end).is_some(), "{fault:?}");
            }
        }
    }

    #[test]
    fn numbers_run_on_under_each_heading(marks in prop::collection::vec("(#|##|=|\\+|\\+\\+|-)", 1..60)) {
        let text: String = marks.iter().map(|mark| format!("{mark} lời\n")).collect();
        let Ok(sections) = grammar::parse(&text, here(&text)) else {
            // Only a khoản of more than 23 điểm is refused.
            prop_assert!(marks.iter().filter(|mark| *mark == "++").count() > 23);
            return Ok(());
        };
        prop_assert_eq!(printed(&sections), counted(&marks));
    }
}

/// The label of each block, as printed.
fn printed(sections: &[Section]) -> Vec<String> {
    let label = |block: &Block| match block {
        Block::Heading(heading) => heading.label.clone(),
        Block::Item(item) => item.label.clone(),
        other => panic!("{other:?}"),
    };
    sections[0].blocks.iter().map(label).collect()
}

/// The labels by the plainest rule: look back to whatever closes the series.
fn counted(marks: &[String]) -> Vec<String> {
    let closes = |mark: &str| -> &'static [&'static str] {
        match mark {
            "##" | "+" => &["#", "="],
            "++" => &["#", "=", "##", "+"],
            _ => &[],
        }
    };
    let same = |a: &str, b: &str| a == b || [a, b].iter().all(|mark| matches!(*mark, "##" | "+"));
    let ordinal = |at: usize| {
        let mark = marks[at].as_str();
        let before =
            marks[..at].iter().rev().take_while(|other| !closes(mark).contains(&other.as_str()));
        before.filter(|other| same(other, mark)).count()
    };
    let letters: Vec<char> = "abcdđeghiklmnopqrstuvxy".chars().collect();
    let label = |at: usize| match marks[at].as_str() {
        "#" => format!("{}.", vanban::document::numbering::roman(ordinal(at) as u32 + 1)),
        "=" => format!("Điều {}.", ordinal(at) + 1),
        "##" | "+" => format!("{}.", ordinal(at) + 1),
        "++" => format!("{})", letters[ordinal(at)]),
        _ => "-".to_owned(),
    };
    (0..marks.len()).map(label).collect()
}

/// A sign alone may mean what it does not mean among others: `^` in a cell.
#[test]
fn each_sign_alone_escaped_is_itself() {
    for sign in ('!'..='~').filter(char::is_ascii_punctuation) {
        let text = format!("{0}\n+ {0}\n|= {0} |\n| {0} |", escape(&sign.to_string()));
        let found = blocks(&text);
        let [Block::Paragraph(line), Block::Item(item), Block::Table(table)] = &found[..] else {
            panic!("{sign}: {found:?}")
        };
        let cells = [&table.header[0].cells[0].content, &table.rows[0].cells[0].content];
        for line in [line, &item.content].into_iter().chain(cells) {
            assert_eq!(leaf(line, Emphasis::None), sign.to_string());
        }
    }
}

#[test]
fn roman_numerals_subtract() {
    let found: Vec<_> = [1, 4, 9, 14, 40, 90, 1994].map(vanban::document::numbering::roman).into();
    assert_eq!(found, ["I", "IV", "IX", "XIV", "XL", "XC", "MCMXCIV"]);
}

/// The faults of `text`, each with the characters it points at.
fn faults(text: &str) -> Vec<(String, &str)> {
    let faults = grammar::parse(text, here(text)).expect_err("the text has a fault");
    let typed = |place: Place| &text[place.start as usize..place.end as usize];
    faults.into_iter().map(|fault| (fault.message, typed(fault.place.unwrap()))).collect()
}

#[test]
fn each_fault_points_at_what_was_typed() {
    let cases = [
        ("### a", "không có dấu `###` ở đầu dòng", "###"),
        ("+a", "sau dấu `+` ở đầu dòng phải có dấu cách", "+"),
        ("- ", "dấu `-` không có chữ theo sau", "-"),
        ("+ - a", "dấu `-` đứng sau một dấu đầu dòng khác", "-"),
        ("+ | a |", "dấu `|` đứng sau một dấu đầu dòng khác", "|"),
        ("1. Một", "số thứ tự `1.` gõ tay; văn bản tự đánh số", "1."),
        ("# IV. Bốn", "số thứ tự `IV.` gõ tay; văn bản tự đánh số", "IV."),
        ("đ) Năm", "số thứ tự `đ)` gõ tay; văn bản tự đánh số", "đ)"),
        ("một \\", "dấu `\\` không có ký tự nào theo sau", "\\"),
        ("một *hai", "dấu `*` mở chữ nghiêng mà không đóng trong dòng", "*"),
        ("một ****", "dấu mở và dấu đóng không có chữ nào ở giữa", "****"),
        ("@dong nhiều", "lệnh `@dong` cần số dòng để trống", "nhiều"),
        ("@cot 1 2:ben\n|= a | b |", "`2:ben` không phải là một cột", "2:ben"),
        ("@cot 1", "lệnh `@cot` không có bảng nào theo sau", "@cot 1"),
        ("@phu_luc", "lệnh `@phu_luc` thiếu tên", "@phu_luc"),
        ("@ngang Tên", "lệnh `@ngang` đứng một mình trên dòng", "Tên"),
        ("| a |", "bảng thiếu hàng tiêu đề", "| a |"),
        ("|= a", "hàng của bảng phải kết thúc bằng `|`", "|= a"),
        ("|= a | b |\n| c |", "hàng có 1 ô, bảng có 2 cột", "| c |"),
        ("|= < | b |", "không có ô bên trái để gộp", "<"),
        ("|= a | b |\n| ^ | c |", "không có ô trên để gộp", "^"),
        ("|= a | < |\n|= ^ | c |", "các ô gộp không thành một hình chữ nhật", "a"),
    ];
    for (text, message, typed) in cases {
        assert_eq!(faults(text), [(message.to_owned(), typed)], "{text}");
    }
}

#[test]
fn a_khoan_has_at_most_as_many_diem_as_letters() {
    let text = "+ a\n".to_owned() + &"++ b\n".repeat(24);
    assert_eq!(faults(&text), [("quá 23 điểm trong một khoản".to_owned(), "++")]);
}

#[test]
fn cells_join_left_and_up() {
    let found = blocks("|= a | b | < |\n|= ^ | c | d |\n| 1 | 2 | 3 |\n| ^ | 4 | < |");
    let [Block::Table(table)] = &found[..] else { panic!("{found:?}") };
    let spans = |rows: &[vanban::document::Row]| -> Vec<(String, u16, u16)> {
        let cells = rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| (vanban::document::text(&cell.content), cell.across, cell.down)).collect()
    };
    let cell = |text: &str, across, down| (text.to_owned(), across, down);
    let header = [cell("a", 1, 2), cell("b", 2, 1), cell("c", 1, 1), cell("d", 1, 1)];
    assert_eq!(spans(&table.header), header);
    let rows = [cell("1", 1, 2), cell("2", 1, 1), cell("3", 1, 1), cell("4", 2, 1)];
    assert_eq!(spans(&table.rows), rows);
}

#[test]
fn a_header_row_after_rows_begins_another_table() {
    let found = blocks("|= a |\n| 1 |\n\n| 2 |\n|= b |\n| 3 |");
    let rows: Vec<_> = found
        .iter()
        .map(|block| match block {
            Block::Table(table) => table.rows.len(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(rows, [2, 1]);
}

#[test]
fn prose_may_not_turn_the_page() {
    let lines = |text: &str| vec![(text.to_owned(), here(text))];
    assert_eq!(grammar::check(&lines("+ Một **câu**")), Ok(()));
    let faults = grammar::check(&lines("@phu_luc Tên")).unwrap_err();
    let expected = "lệnh này chỉ dùng trong mẫu văn bản, không dùng trong dữ liệu";
    assert_eq!(faults[0].message, expected);
}

#[test]
fn appendices_are_counted_and_numbered_anew() {
    let text = "= a\n@phu_luc b\n= c\n@phu_luc_ngang d\n= e";
    let sections = grammar::parse(text, here(text)).unwrap();
    let labels: Vec<_> = sections
        .iter()
        .map(|section| section.appendix.as_ref().map(|it| vanban::document::text(&it.label)))
        .collect();
    assert_eq!(labels, [None, Some("Phụ lục I".to_owned()), Some("Phụ lục II".to_owned())]);
    let articles: Vec<_> =
        sections.iter().map(|section| printed(std::slice::from_ref(section))).collect();
    assert_eq!(articles, [["Điều 1."], ["Điều 1."], ["Điều 1."]]);
}
