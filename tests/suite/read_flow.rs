//! Our own pages read back as if they were a stranger's: the words of the tree, and the measures of the format table.

use vanban::batch::tasks;
use vanban::chart::Pictures;
use vanban::document::{Block, Cell, Document, Table, line, outline};
use vanban::format::{Alignment, Format, SizeSet};
use vanban::press::Draft;
use vanban::read::{self, Layout, Leading, Margin, Paragraph, Region, RuleKind, Side};

use crate::press::{self, close};
use crate::samples::{self, SETS};
use crate::year::Year;

pub fn layout(document: &Document, set: SizeSet) -> Layout {
    read::pages(&press::pages(document, set)).layout
}

/// Words without white space, and without what stands for a blank.
fn squeezed<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let letters = lines.into_iter().flat_map(str::chars);
    letters.filter(|c| !c.is_whitespace() && *c != '…').collect()
}

/// The lines of the tree in the order of columns: the left half of the head before the right. A chart is a picture.
fn in_columns(document: &Document) -> Vec<String> {
    let lines = outline(document).into_iter().filter(|(name, _)| *name != "biểu đồ");
    let lines: Vec<_> = lines.collect();
    let end = lines.iter().position(|(name, _)| *name == "địa danh, thời gian").unwrap() + 1;
    let is_right = |name: &str| ["Quốc hiệu", "Tiêu ngữ", "địa danh, thời gian"].contains(&name);
    let (right, left): (Vec<_>, Vec<_>) = lines[..end].iter().partition(|(name, _)| is_right(name));
    left.into_iter().chain(right).chain(&lines[end..]).map(|(_, text)| text.clone()).collect()
}

#[track_caller]
fn reads_as_the_tree(name: &str, document: &Document, layout: &Layout) {
    let found = squeezed(layout.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
    let wanted = in_columns(document);
    assert_eq!(found, squeezed(wanted.iter().map(String::as_str)), "{name}");
}

#[test]
fn every_paper_of_the_year_is_read_word_for_word() {
    let mut read = 0;
    Year::example().with(|desk| {
        for task in tasks(desk.press, desk.data, &desk.material, desk.sources) {
            let draft = desk.press.draft(task.job, &desk.material, desk.sources);
            if let Draft::Paper(document) = draft.expect("it can be made") {
                let pages = desk.press.printer().pages(&document).expect("it can be set");
                reads_as_the_tree(task.shown(), &document, &read::pages(&pages).layout);
                read += 1;
            }
        }
    });
    assert!(read >= 41, "{read} papers");
}

#[test]
fn every_sample_is_read_word_for_word_in_both_sets() {
    for set in SETS {
        for document in [
            samples::plan(8),
            samples::report(),
            samples::long_table(),
            samples::letter(),
            samples::decision(),
            samples::form(),
            samples::council(),
            samples::bare(),
        ] {
            reads_as_the_tree(&document.info.id, &document, &layout(&document, set));
        }
    }
}

fn find<'a>(layout: &'a Layout, start: &str) -> &'a Paragraph {
    let mut found = layout.paragraphs.iter().filter(|it| it.text.starts_with(start));
    let first = found.next().unwrap_or_else(|| panic!("nothing begins with {start:?}"));
    assert!(found.next().is_none(), "several begin with {start:?}");
    first
}

#[test]
fn paragraphs_of_a_body_are_measured_as_they_were_set() {
    for set in SETS {
        let format = samples::format(set);
        let layout = layout(&samples::plan(8), set);
        let dashes = layout.paragraphs.iter().filter(|it| it.text.starts_with("- Hội Liên hiệp"));
        let mut leadings = 0;
        for dash in dashes {
            assert_eq!(dash.align, Some(Alignment::Justify), "{}", dash.text);
            close(dash.first_line.expect("indented"), format.paragraph.indent, 0.05);
            close(dash.left.expect("from the edge"), 0.0, 0.05);
            if let Some(before) = dash.before {
                close(before, format.paragraph.gap, 0.05);
            }
            if let Some(Leading::Lines(lines)) = dash.leading {
                close(lines, format.paragraph.leading, 0.005);
                leadings += 1;
            }
        }
        assert_eq!(leadings, 8);
    }
}

#[test]
fn a_wider_line_spacing_is_told_from_white_between_paragraphs() {
    let mut format = samples::format(SizeSet::Set14);
    format.paragraph.leading = 1.5;
    format.paragraph.gap = 6.0;
    let typeset = press::ENGINE.typeset(&samples::plan(4), &Pictures::new(), &format);
    let layout = read::pages(&typeset.expect("it can be set").pages()).layout;
    let dash = layout.paragraphs.iter().find(|it| it.text.starts_with("- Hội Liên hiệp"));
    let dash = dash.expect("a dash");
    assert_eq!(dash.leading, Some(Leading::Lines(1.5)));
    close(dash.before.expect("under a heading"), 6.0, 0.1);
}

#[test]
fn a_paragraph_goes_on_over_a_page() {
    let layout = layout(&samples::plan(20), SizeSet::Set14);
    let broken = layout.paragraphs.iter().filter(|it| {
        it.lines.first().map(|line| line.page) != it.lines.last().map(|line| line.page)
    });
    assert!(broken.count() > 0);
    let dashes = layout.paragraphs.iter().filter(|it| it.text.starts_with("- Hội Liên hiệp"));
    assert_eq!(dashes.filter(|it| it.text.ends_with("trong năm 2024.")).count(), 20);
}

#[test]
fn head_and_foot_are_read_column_by_column_a_line_a_paragraph() {
    let layout = layout(&samples::plan(2), SizeSet::Set14);
    let told = |start: &str| {
        let paragraph = find(&layout, start);
        (paragraph.side, paragraph.align, paragraph.lines.len())
    };
    let centred = |side| (Some(side), Some(Alignment::Centre), 1);
    for start in ["ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯƠNG", "Số:"] {
        assert_eq!(told(start), centred(Side::Left), "{start}");
    }
    for start in ["CỘNG HÒA", "Độc lập", "Bình Lương, ngày", "TM. ỦY BAN", "CHỦ TỊCH"]
    {
        assert_eq!(told(start), centred(Side::Right), "{start}");
    }
    assert_eq!(told("KẾ HOẠCH"), (None, Some(Alignment::Centre), 1));
    assert_eq!(told("Nơi nhận:"), (Some(Side::Left), Some(Alignment::Left), 1));
}

/// Kind and length of the rule under the paragraph that begins with `start`, held to `share` of its words.
#[track_caller]
fn ruled(layout: &Layout, start: &str, share: f64) {
    let rule = find(layout, start).rule.clone().expect("a rule");
    let (length, words) = (rule.length.expect("measured"), rule.text_length.expect("measured"));
    assert_eq!((rule.kind, rule.solid), (RuleKind::Drawn, Some(true)), "{start}");
    close(length / words, share, 0.002);
    close(rule.off_centre.expect("measured"), 0.0, 0.05);
}

#[test]
fn rules_are_found_under_their_words_and_measured_by_the_longest_line() {
    for set in SETS {
        let format = samples::format(set);
        let layout = layout(&samples::report(), set);
        ruled(&layout, "Độc lập", format.rules.motto);
        ruled(&layout, "XÃ BÌNH LƯƠNG", format.rules.issuer);
        ruled(&layout, "của các đơn vị trên địa bàn", format.rules.subject);
        let ruled = layout.paragraphs.iter().filter(|it| it.rule.is_some());
        assert_eq!(ruled.count(), 3);
    }
}

#[test]
fn a_page_number_is_no_word_of_the_paper() {
    let layout = layout(&samples::plan(20), SizeSet::Set13);
    let numbers: Vec<_> =
        layout.page_numbers.iter().map(|it| (it.sheet, it.text.as_str())).collect();
    assert_eq!(numbers, [(1, "2"), (2, "3")]);
    for number in &layout.page_numbers {
        assert_eq!((number.margin, number.align), (Margin::Top, Some(Alignment::Centre)));
        assert_eq!(number.look.size, Some(13.0));
        close(number.off_centre.expect("measured"), 0.0, 0.05);
    }
    let numbered: Vec<_> = layout.sheets.iter().map(|it| it.first_is_numbered).collect();
    assert_eq!(numbered, [Some(false), Some(true), Some(true)]);
}

#[test]
fn the_margins_of_a_full_page_are_those_of_the_table() {
    let Format { page, .. } = samples::format(SizeSet::Set14);
    let layout = layout(&samples::plan(20), SizeSet::Set14);
    let full = &layout.sheets[1];
    let margins = full.margins.expect("words");
    close(margins.top, page.top, 0.05);
    close(margins.left, page.left, 0.05);
    close(margins.right, page.right, 0.05);
    assert!(margins.bottom >= page.bottom, "{margins:?}");
    assert!(!full.has_table);
}

fn cells(layout: &Layout) -> Vec<(usize, usize, usize)> {
    let place = |paragraph: &Paragraph| match paragraph.region {
        Region::Cell { table, row, column, .. } => Some((table, row, column)),
        Region::Body | Region::TextBox | Region::Header | Region::Footer => None,
    };
    layout.paragraphs.iter().filter_map(place).collect()
}

#[test]
fn a_table_over_pages_is_one_and_its_head_is_read_once() {
    let layout = layout(&samples::long_table(), SizeSet::Set14);
    let cells = cells(&layout);
    let table = samples::results(70);
    let heads = table.header.len();
    assert!(cells.iter().all(|(table, _, _)| *table == 0));
    assert_eq!(cells.iter().map(|(_, row, _)| *row).max(), Some(heads + table.rows.len() - 1));
    assert!(cells.is_sorted());
    assert!(layout.sheets.iter().filter(|sheet| sheet.has_table).count() > 2);
}

#[test]
fn a_joined_cell_stands_where_it_begins() {
    let mut document = samples::plan(1);
    let cell = |text: &str, across: u16, down: u16| Cell { content: line(text), across, down };
    let Table { columns, .. } = samples::results(1);
    assert!(columns.len() > 2, "a table of three columns at least");
    let rest = u16::try_from(columns.len() - 2).unwrap();
    let table = Table {
        header: Vec::new(),
        rows: vec![
            vanban::document::Row { cells: vec![cell("cao", 1, 2), cell("rộng", 1 + rest, 1)] },
            vanban::document::Row { cells: vec![cell("một", 1, 1), cell("hai", rest, 1)] },
        ],
        columns,
    };
    document.sections[0].blocks.insert(4, Block::Table(table));
    let layout = layout(&document, SizeSet::Set14);
    let words: Vec<_> = layout.paragraphs.iter().filter(|it| it.region != Region::Body).collect();
    let words: Vec<_> = words.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(words, ["cao", "rộng", "một", "hai"]);
    assert_eq!(cells(&layout), [(0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 2)]);
}
