//! Where pages end: the foot is whole and never alone, no heading stands last, no line stands alone.

use vanban::document::{Block, Cell, Document, ItemLevel, line};
use vanban::format::Format;

use crate::press::{self, Line, find, lines};
use crate::samples::{self, SETS};

/// A plan with `count` lines more in its middle; every second one ends in a paragraph of several lines.
fn plan_of(count: usize) -> Document {
    let mut document = samples::plan(0);
    let blocks = &mut document.sections[0].blocks;
    let filler = samples::item(ItemLevel::Dash, 1, "-", "Chỉ tiêu thi đua của đơn vị.");
    blocks.splice(7..7, std::iter::repeat_n(filler, count));
    if count % 2 == 1 {
        let text = format!("{} {}", samples::SENTENCE, samples::SENTENCE);
        *blocks.last_mut().expect("a plan has blocks") = samples::paragraph(&text);
    }
    document
}

fn sixty_lengths(check: impl Fn(&[Vec<Line>], &Format)) {
    for set in SETS {
        let format = samples::format(set);
        for count in 0..60 {
            let pages = press::pages(&plan_of(count), set).pages;
            let pages: Vec<Vec<Line>> = pages.iter().map(|page| lines(page, &format)).collect();
            check(&pages, &format);
        }
    }
}

/// The lines of the text on a page: what stands above the foot.
fn body(page: &[Line]) -> &[Line] {
    let foot = page.iter().position(|line| line.text == "Nơi nhận:");
    &page[..foot.unwrap_or(page.len())]
}

#[test]
fn the_foot_is_whole_under_two_lines_of_the_text() {
    sixty_lengths(|pages, _| {
        let last = pages.last().expect("a page");
        ["Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN", "CHỦ TỊCH", "Lê Đức Tuấn"]
            .iter()
            .for_each(|start| _ = find(last, start));
        assert!(body(last).len() >= 2, "{last:#?}");
    });
}

#[test]
fn no_heading_is_the_last_line_of_a_page() {
    sixty_lengths(|pages, _| {
        for page in pages {
            let line = body(page).last().expect("text");
            assert!(!line.bold, "{line:?}");
        }
    });
}

#[test]
fn no_line_of_a_paragraph_stands_alone_on_a_page() {
    sixty_lengths(|pages, format| {
        let continues = |line: &Line| (line.x - format.page.left).abs() < 0.01;
        for (page, next) in pages.iter().zip(&pages[1..]) {
            let next = body(next);
            if continues(&next[0]) {
                assert!(next.get(1).is_some_and(continues), "a last line alone: {:?}", next[0]);
                let last = body(page).last().expect("text");
                assert!(continues(last), "a first line alone: {last:?}");
            }
        }
    });
}

#[test]
fn a_table_repeats_its_header_and_never_splits_a_row() {
    for set in SETS {
        let format = samples::format(set);
        let pages = press::pages(&samples::long_table(), set).pages;
        let mut rows = Vec::new();
        let mut tables = 0;
        for page in &pages {
            let lines = lines(page, &format);
            let count = |start: &str| lines.iter().filter(|l| l.text.starts_with(start)).count();
            assert_eq!(count("Tỷ lệ hộ gia đình"), count("83%"), "a row is split");
            let begun = rows.len();
            rows.extend(lines.iter().filter_map(|line| line.text.parse::<usize>().ok()));
            tables += usize::from(rows.len() > begun);
            assert_eq!(count("Chỉ tiêu"), usize::from(rows.len() > begun), "one header a page");
        }
        assert!(tables >= 3);
        assert_eq!(rows, (1..=70).collect::<Vec<_>>());
    }
}

#[test]
fn a_row_of_many_lines_is_never_split() {
    let mut document = samples::plan(0);
    let mut table = samples::results(9);
    for row in &mut table.rows[..9] {
        row.cells[1] = Cell::new(line(format!("{} Hết hàng.", samples::SENTENCE)));
    }
    document.sections[0].blocks.insert(4, Block::Table(table));
    for set in SETS {
        let format = samples::format(set);
        for page in press::pages(&document, set).pages {
            let lines = lines(&page, &format);
            let begun = lines.iter().filter(|line| line.text == "83%").count();
            let ended = lines.iter().filter(|line| line.text.ends_with("Hết hàng.")).count();
            assert!(begun == ended, "{begun} rows begin and {ended} end");
        }
    }
}

#[test]
fn a_heading_stays_with_the_table_under_it() {
    for set in SETS {
        let format = samples::format(set);
        for count in 20..34 {
            let mut document = plan_of(count);
            let at = 7 + count + 1;
            document.sections[0].blocks.insert(at, Block::Table(samples::results(3)));
            for page in press::pages(&document, set).pages {
                let lines = lines(&page, &format);
                let last = lines.last().expect("text");
                assert!(!last.text.starts_with("III."), "the heading is alone");
                assert!(last.text != "Đánh giá", "the header is alone");
            }
        }
    }
}

#[test]
fn a_table_right_above_the_foot_keeps_its_last_rows_with_it() {
    for set in SETS {
        let format = samples::format(set);
        for count in 0..60 {
            let mut document = samples::plan(0);
            document.sections[0].blocks.truncate(4);
            document.sections[0].blocks.push(Block::Table(samples::results(count)));
            let pages = press::pages(&document, set).pages;
            let pages: Vec<Vec<Line>> = pages.iter().map(|page| lines(page, &format)).collect();
            let last = body(pages.last().expect("a page"));
            let kept = last.iter().any(|line| line.text == count.to_string());
            assert!(kept || count == 0, "{count} rows: {last:#?}");
            for page in &pages[1..] {
                assert_eq!(page[0].text, "Kết quả năm 2024", "{count} rows: no header");
            }
            let rows = pages.iter().flatten().filter_map(|line| line.text.parse::<usize>().ok());
            assert_eq!(rows.collect::<Vec<_>>(), (1..=count).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_joined_cell_is_not_torn_from_its_last_row() {
    let mut document = samples::plan(0);
    let mut table = samples::results(30);
    table.rows.truncate(30);
    table.rows[26].cells[2] = Cell { content: line("bốn hàng"), across: 1, down: 4 };
    table.rows[27..].iter_mut().for_each(|row| _ = row.cells.remove(2));
    document.sections[0].blocks.push(Block::Table(table));
    for set in SETS {
        let format = samples::format(set);
        let pages = press::pages(&document, set).pages;
        let last = lines(pages.last().expect("a page"), &format);
        find(&last, "bốn hàng");
        ["27", "28", "29", "30"].iter().for_each(|row| _ = find(&last, row));
    }
}

#[test]
fn a_number_and_symbol_is_never_broken() {
    let symbol = "91/2017/NĐ-CP";
    for letters in 0..30 {
        let mut document = samples::plan(0);
        let text =
            format!("{} {symbol} {}", "a ".repeat(25) + &"b".repeat(letters), samples::SENTENCE);
        document.sections[0].blocks.push(samples::paragraph(&text));
        let pages = press::pages(&document, SETS[1]).pages;
        let format = samples::format(SETS[1]);
        let mut lines = pages.iter().flat_map(|page| lines(page, &format));
        assert!(lines.any(|line| line.text.contains(symbol)), "after {letters} letters");
    }
}
