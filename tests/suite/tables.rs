//! Tables at the size of a commune: many rows, long names, narrow columns, words without a space.

use vanban::document::{
    Align, Block, Cell, Column, Document, ItemLevel, Orientation, Row, Table, line,
};
use vanban::pages::{Page, Run, Stroke};

use crate::docx_file::Docx;
use crate::gate;
use crate::press::{self, lines};
use crate::samples::{self, SETS};

/// Sixty characters, as names of mass organisations can be.
const NAME: &str = "Chi hội Cựu thanh niên xung phong thôn Làng Mài, Bình Lương";
/// Forty letters without a space.
const WORD: &str = "ThiđuaKhenthưởngThiđuaKhenthưởngThiđuaKT";

fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|text| Cell::new(line(*text))).collect() }
}

/// A roll of `count` persons in eight columns, two of them narrower than their words.
fn roll(count: usize) -> Table {
    let column = |parts, align| Column { parts, align };
    let rows = (1..=count).map(|n| {
        let number = n.to_string();
        let note = if n % 7 == 3 { WORD } else { "nghiêng" };
        row(&[&number, NAME, "Phó Chủ tịch", note, "12.345", "1", "Lao động tiên tiến", &number])
    });
    Table {
        columns: vec![
            column(2, Align::Centre),
            column(9, Align::Left),
            column(5, Align::Left),
            column(2, Align::Left),
            column(4, Align::Right),
            column(2, Align::Right),
            column(5, Align::Left),
            column(3, Align::Right),
        ],
        header: vec![row(&[
            "STT",
            "Họ và tên",
            "Chức vụ",
            "Nghiêng",
            "Khuyến khích",
            "Thưởng",
            "Danh hiệu",
            "Số thứ tự",
        ])],
        rows: rows.collect(),
    }
}

fn paper(table: Table, orientation: Orientation) -> Document {
    let mut document = samples::plan(0);
    let heading = document.sections[0].blocks[3].clone();
    document.sections[0].blocks = vec![
        samples::paragraph("Lời."),
        heading,
        Block::Table(table),
        samples::paragraph("Hết./."),
    ];
    document.sections[0].orientation = orientation;
    document
}

/// Whether the ink of `run` lies over the upright `stroke`.
fn crosses(run: &Run, stroke: &Stroke) -> bool {
    let (top, foot) = (stroke.y1.min(stroke.y2), stroke.y1.max(stroke.y2));
    let ink = run.x + run.width * run.text.trim_end().len() as f64 / run.text.len() as f64;
    let beside = stroke.x1 > run.x + 0.1 && stroke.x1 < ink - 0.1;
    !stroke.is_level() && beside && (top..foot).contains(&(run.y - 1.0))
}

fn crossings(page: &Page) -> Vec<&str> {
    let crossed = |run: &&Run| page.strokes.iter().any(|stroke| crosses(run, stroke));
    page.runs.iter().filter(crossed).map(|run| run.text.as_str()).collect()
}

#[test]
fn no_word_leaves_its_cell_however_narrow() {
    for orientation in [Orientation::Portrait, Orientation::Landscape] {
        for count in [42, 200] {
            let pages = press::pages(&paper(roll(count), orientation), SETS[1]).pages;
            assert!(pages.len() > 2);
            for page in &pages {
                assert_eq!(crossings(page), [""; 0], "{count} rows, {orientation:?}");
            }
        }
    }
}

#[test]
fn nothing_of_a_long_table_stands_in_a_margin_and_no_row_is_lost() {
    for set in SETS {
        let format = samples::format(set);
        let document = paper(roll(200), Orientation::Portrait);
        let pages = press::pages(&document, set).pages;
        let right = format.page.width - format.page.right;
        let mut numbers = Vec::new();
        for page in &pages {
            let runs = page.runs.iter().filter(|run| run.y > format.page.top);
            for run in runs {
                assert!(run.x > format.page.left - 0.01 && run.right() < right + 0.01, "{run:?}");
                assert!(run.y < page.height - format.page.bottom, "{run:?}");
            }
            let lines = lines(page, &format);
            let names = lines.iter().filter(|line| line.text.starts_with("Chi hội")).count();
            let ends = lines.iter().filter(|line| line.text.ends_with("Lương")).count();
            assert_eq!(names, ends, "a row is split");
            let first = |line: &&press::Line| line.x < format.page.left + 10.0;
            numbers.extend(
                lines.iter().filter(first).filter_map(|line| line.text.parse::<usize>().ok()),
            );
        }
        assert_eq!(numbers, (1..=200).collect::<Vec<_>>());
    }
}

#[test]
fn a_long_table_above_a_last_line_begins_under_its_heading() {
    for set in SETS {
        let format = samples::format(set);
        let pages = press::pages(&paper(roll(200), Orientation::Portrait), set).pages;
        let first = lines(&pages[0], &format);
        assert!(first.iter().any(|line| line.text.starts_with("Chi hội")), "{first:#?}");
        let last = lines(pages.last().expect("a page"), &format);
        assert!(last.iter().any(|line| line.text == "200"), "the last row goes with the foot");
    }
}

#[test]
fn figures_end_flush_with_each_other() {
    let mut table = roll(3);
    for (row, figure) in table.rows.iter_mut().zip(["7", "1.234", "99,5"]) {
        row.cells[4] = Cell::new(line(figure));
    }
    let pages = press::pages(&paper(table, Orientation::Landscape), SETS[1]).pages;
    let runs = || pages.iter().flat_map(|page| &page.runs);
    let end = |figure: &str| runs().find(|run| run.text == figure).expect("a figure").right();
    press::close(end("1.234"), end("99,5"), 0.01);
}

#[test]
fn a_heading_and_the_header_stay_with_the_first_row() {
    for set in SETS {
        let format = samples::format(set);
        for count in 20..45 {
            let mut document = paper(roll(20), Orientation::Portrait);
            let filler = samples::item(ItemLevel::Dash, 1, "-", "Chỉ tiêu thi đua.");
            document.sections[0].blocks.splice(0..1, std::iter::repeat_n(filler, count));
            for page in &press::pages(&document, set).pages {
                let lines = lines(page, &format);
                let has = |start: &str| lines.iter().any(|line| line.text.starts_with(start));
                assert!(!has("I. ") || has("Chi hội"), "{count}: the heading is alone");
                assert!(!has("STT") || has("Chi hội"), "{count}: the header is alone");
            }
        }
    }
}

#[test]
fn a_row_higher_than_a_page_is_refused() {
    let mut table = roll(3);
    table.rows[1].cells[3] = Cell::new(line("từ ".repeat(400)));
    let paper = gate::set(paper(table, Orientation::Portrait));
    assert!(gate::codes(&paper).contains(&"ND30-04"));
}

#[test]
fn word_repeats_the_header_splits_no_row_and_keeps_the_first_one() {
    let docx = Docx::of(&paper(roll(42), Orientation::Portrait), SETS[1]);
    let tables = docx.document().all("w:tbl");
    let table = tables.iter().find(|table| table.all("w:tr").len() == 43).expect("the roll");
    let rows = table.all("w:tr");
    assert!(rows.iter().all(|row| row.at(&["w:trPr", "w:cantSplit"]).is_some()));
    let header = |row: usize| rows[row].at(&["w:trPr", "w:tblHeader"]).is_some();
    assert!(header(0) && !header(1));
    let kept = |row: usize| rows[row].all("w:keepNext").len();
    assert_eq!((kept(0), kept(1)), (8, 0));
    assert_eq!(table.value(&["w:tblPr", "w:tblLayout"]).or(Some("fixed")), Some("fixed"));
}

#[test]
fn a_cell_that_joins_more_rows_than_a_page_holds_parts_between_rows() {
    let mut table = roll(60);
    table.rows[0].cells[2].down = 60;
    table.rows[1..].iter_mut().for_each(|row| _ = row.cells.remove(2));
    let paper = gate::set(paper(table, Orientation::Portrait));
    assert_eq!(gate::codes(&paper), [""; 0]);
}
