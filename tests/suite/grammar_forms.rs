//! What forms and reports add to the content language: blanks to the end of a line, empty cells, charts.

use vanban::diagnostic::{Place, SourceId};
use vanban::document::{Bar, Block, Inline, Line, line, text};
use vanban::grammar;

fn blocks(words: &str) -> Vec<Block> {
    grammar::parse(words, Place::new(SourceId(0), 0, words.len()))
        .expect("good words")
        .remove(0)
        .blocks
}

/// Each fault with the words it points at.
fn faults(words: &str) -> Vec<(String, String)> {
    let found = grammar::parse(words, Place::new(SourceId(0), 0, words.len())).unwrap_err();
    let at = |place: Place| words[place.start as usize..place.end as usize].to_owned();
    found.into_iter().map(|fault| (fault.message, at(fault.place.expect("a place")))).collect()
}

fn fault(message: &str, at: &str) -> Vec<(String, String)> {
    vec![(message.to_owned(), at.to_owned())]
}

/// The lines of `words` without the places they were typed at.
fn typed(words: &str) -> Vec<Line> {
    let bare = |line: Line| -> Line {
        let bare = |inline| match inline {
            Inline::Run(run) => Inline::run(run.text, None),
            blank @ Inline::Blank(_) => blank,
        };
        line.into_iter().map(bare).collect()
    };
    let lines = blocks(words).into_iter().flat_map(|block| match block {
        Block::Paragraph(line) => vec![line],
        Block::Item(item) => vec![item.content],
        Block::Table(table) => {
            table.rows.into_iter().flat_map(|row| row.cells).map(|cell| cell.content).collect()
        }
        other => panic!("{other:?}"),
    });
    lines.map(bare).collect()
}

#[test]
fn a_blank_runs_to_the_end_of_its_line() {
    let name = |words: &str, digits| vec![Inline::run(words, None), Inline::rest(digits)];
    let found = typed("Họ và tên: ___>\n+ Chức vụ:_______>  \n|= A |\n| nam ___> |\n___\\>");
    let plain = vec![Inline::dots(3), Inline::run(">", None)];
    assert_eq!(found, [name("Họ và tên: ", 3), name("Chức vụ:", 7), name("nam ", 3), plain]);
}

#[test]
fn words_after_a_blank_to_the_end_of_the_line_are_refused() {
    let message = "sau `___>` không còn chỗ cho chữ: dòng chấm chạy đến hết dòng";
    assert_eq!(faults("Sinh năm: ___> , quê quán"), fault(message, ">"));
}

#[test]
fn a_blank_runs_on_only_where_a_line_has_an_end() {
    let message = "`___>` chỉ dùng trong đoạn văn, khoản, điểm, gạch đầu dòng và ô của bảng";
    for (words, at) in [("# Tên ___>", "#"), (": ___>", ":"), ("@phan A ___>", "@phan")] {
        assert_eq!(faults(words), fault(message, at));
    }
    let front = grammar::inline("Tên ___>", Place::new(SourceId(0), 0, 8)).unwrap_err();
    assert_eq!(front[0].message, message);
}

#[test]
fn a_cell_of_nothing_but_brackets_is_to_be_filled_in() {
    let found = typed("|= A | B | C | D |\n| [ ] | [] | [x] | \\[ ] |");
    let run = |words: &str| vec![Inline::run(words, None)];
    let blank = || vec![Inline::cell()];
    assert_eq!(found, [blank(), blank(), run("[x]"), run("[ ]")]);
}

#[test]
fn a_chart_has_a_bar_for_each_of_its_rows() {
    let found = blocks(
        "@bieu_do Kết quả so với chỉ tiêu\n| 3g | 79 | 79 % |\n| 3b | | chưa có |\n|4 | 120 %|vượt|\nlời",
    );
    let [Block::Chart(chart), Block::Paragraph(_)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(text(&chart.alternative), "Kết quả so với chỉ tiêu");
    let told: Vec<_> = chart.bars.iter().map(|bar| (text(&bar.label), bar.share)).collect();
    let label = |label: &str| label.to_owned();
    assert_eq!(told, [(label("3g"), Some(79)), (label("3b"), None), (label("4"), Some(120))]);
    let words: Vec<_> = chart.bars.iter().map(|bar| text(&bar.words)).collect();
    assert_eq!(words, ["79 %", "chưa có", "vượt"]);
}

#[test]
fn a_chart_that_is_wrong_says_where() {
    let cases = [
        ("@bieu_do A\n| a | b |\n", "hàng của biểu đồ phải có ba ô", "| a | b |"),
        ("@bieu_do A\n| a | 7,5 | b |\n", "`7,5` không phải là số phần trăm nguyên", "7,5"),
        ("@bieu_do A\nlời\n", "lệnh `@bieu_do` không có hàng nào theo sau", "@bieu_do A"),
        ("@bieu_do\n| a | 1 | b |", "lệnh `@bieu_do` thiếu tên", "@bieu_do"),
    ];
    for (words, message, at) in cases {
        assert_eq!(faults(words)[0], fault(message, at)[0], "{words}");
    }
    let many = format!("@bieu_do A\n{}", "| a | 1 | b |\n".repeat(37));
    let message = "biểu đồ có 37 cột, nhiều hơn 36";
    assert_eq!(faults(&many), fault(message, "@bieu_do A"));
}

#[test]
fn an_escaped_value_may_be_the_figure_of_a_bar() {
    let cell =
        format!("@bieu_do A\n| {} | {} | x |", grammar::escape("|*a"), grammar::escape("80"));
    let found = blocks(&cell);
    let [Block::Chart(chart)] = &found[..] else { panic!("{found:?}") };
    let expected = Bar { label: line("|*a"), share: Some(80), words: line("x") };
    let [bar] = &chart.bars[..] else { panic!("{chart:?}") };
    assert_eq!((text(&bar.label), bar.share), (text(&expected.label), expected.share));
}
