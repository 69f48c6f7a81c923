//! Texts of the content language that are too much of something: each is refused at its place, and what is just not too
//! much is read.

use vanban::diagnostic::{Faults, Place, SourceId};
use vanban::document::{Block, Section};
use vanban::grammar;

fn here(text: &str) -> Place {
    Place::new(SourceId(0), 0, text.len())
}

fn parse(text: &str) -> Result<Vec<Section>, Faults> {
    grammar::parse(text, here(text))
}

/// Every fault of `text` with the byte it begins at.
fn told(text: &str) -> Vec<(u32, String)> {
    let faults = parse(text).expect_err("too much");
    faults.into_iter().map(|fault| (fault.place.expect("a place").start, fault.message)).collect()
}

fn one(start: usize, message: &str) -> Vec<(u32, String)> {
    vec![(u32::try_from(start).unwrap(), message.to_owned())]
}

#[test]
fn lines_have_a_most() {
    let most = "- x\n".repeat(49_999) + "- x";
    assert_eq!(parse(&most).unwrap()[0].blocks.len(), 50_000);
    assert_eq!(told(&format!("{most}\n+ y")), one(200_000, "văn bản dài quá 50000 dòng"));
    assert_eq!(told(&"x\n".repeat(1_000_000)), one(100_000, "văn bản dài quá 50000 dòng"));
    assert!(parse(&"\n".repeat(1_000_000)).is_err());
}

#[test]
fn characters_of_a_line_have_a_most() {
    let most = "ệ".repeat(20_000);
    assert!(parse(&most).is_ok());
    assert!(grammar::inline(&most, here(&most)).is_ok());
    let message = "dòng dài quá 20000 ký tự";
    assert_eq!(told(&format!("{most}ệ")), one(60_000, message));
    assert_eq!(told(&format!("x\n{}", "a".repeat(1_000_000))), one(20_002, message));
    let long = format!("{most}ệ");
    let faults = grammar::inline(&long, here(&long)).unwrap_err();
    assert_eq!(faults[0].message, message);
    let prose = [("- ".to_owned() + &"a".repeat(1_000_000), here(&long))];
    assert_eq!(grammar::check(&prose).unwrap_err()[0].message, message);
}

#[test]
fn columns_have_a_most() {
    let header = |count: usize| format!("|={}", " a |".repeat(count));
    let shares = |count: usize| format!("@cot{}\n{}", " 1".repeat(count), header(count));
    let [Block::Table(table)] = &parse(&header(60)).unwrap()[0].blocks[..] else { panic!() };
    assert_eq!(table.columns.len(), 60);
    assert_eq!(told(&header(61)), one(0, "bảng có 61 cột, nhiều hơn 60"));
    assert_eq!(
        told(&format!("|={}", "|".repeat(10_000))),
        one(0, "bảng có 10000 cột, nhiều hơn 60")
    );
    assert!(parse(&shares(60)).is_ok());
    assert_eq!(told(&shares(61))[0], one(0, "bảng có 61 cột, nhiều hơn 60")[0]);
}

#[test]
fn charts_have_a_most() {
    let charts = |count: usize| "@bieu_do Tỉ lệ\n| a | 5 | b |\n".repeat(count);
    assert!(parse(&charts(60)).is_ok());
    let start = charts(60).len();
    assert_eq!(told(&charts(61)), one(start, "quá 60 biểu đồ trong một văn bản"));
}

#[test]
fn a_hundred_faults_are_enough() {
    let message = "dấu `*` mở chữ nghiêng mà không đóng trong dòng";
    let found = told(&"*\n".repeat(100_000));
    let expected: Vec<_> = (0..100).map(|line| (2 * line, message.to_owned())).collect();
    assert_eq!(found, expected);
    assert_eq!(told(&"*".repeat(20_000)).len(), 100);
    assert_eq!(told(&"\\\n".repeat(40_000)).len(), 100);
    assert_eq!(told(&"@x\n".repeat(40_000)).len(), 100);
}

#[test]
fn marks_do_not_stand_within_each_other() {
    let found = told(&"- ".repeat(10_000));
    assert_eq!(found, one(2, "dấu `-` đứng sau một dấu đầu dòng khác"));
    let found = told(&"#".repeat(10_000));
    assert_eq!(found[0].0, 0);
    let stars = "**đậm *nghiêng* đậm** ".repeat(800);
    assert!(parse(&stars).is_ok());
}

/// Each cell once looked for its own extent in the whole of its table.
#[test]
fn a_table_of_many_rows_is_read_row_by_row() {
    let rows = "| a | b | < |\n| ^ | c | d |\n".repeat(12_000);
    let sections = parse(&format!("|= a | b | c |\n{rows}")).unwrap();
    let [Block::Table(table)] = &sections[0].blocks[..] else { panic!() };
    let spans = |row: usize| -> Vec<_> {
        table.rows[row].cells.iter().map(|cell| (cell.across, cell.down)).collect()
    };
    assert_eq!(
        (table.rows.len(), spans(0), spans(23_999)),
        (24_000, vec![(1, 2), (2, 1)], vec![(1, 1), (1, 1)])
    );
}
