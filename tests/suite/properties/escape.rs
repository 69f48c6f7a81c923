//! An escaped value is its own words, wherever it stands.

use vanban::diagnostic::{Place, SourceId};
use vanban::document::{Block, Line, Section, text};
use vanban::grammar::{self, escape, marker};

/// Holds `value` to come back as typed from the start of a line, from its middle, from between marks and from a cell.
pub fn holds(value: &str) {
    let words = printed(value);
    if words.is_empty() {
        return;
    }
    let value = escape(value);
    let [Block::Paragraph(line)] = &blocks(&value)[..] else { panic!("no paragraph: {value:?}") };
    is(line, &words);
    let [Block::Item(item)] = &blocks(&format!("++ Số {value} ngày"))[..] else {
        panic!("no điểm: {value:?}")
    };
    is(&item.content, &format!("Số {words} ngày"));
    for mark in ["*", "**", "***"] {
        let [Block::Centred(line)] = &blocks(&format!(": a{mark}{value}{mark}b"))[..] else {
            panic!("no centred line: {value:?}")
        };
        is(line, &format!("a{words}b"));
    }
    let [Block::Table(table)] = &blocks(&format!("|= {value} | b |\n| c | {value} |"))[..] else {
        panic!("no table: {value:?}")
    };
    is(&table.header[0].cells[0].content, &words);
    is(&table.rows[0].cells[1].content, &words);
    let [_, appendix] = &parse(&format!("a\n@phu_luc {value}\nb"))[..] else {
        panic!("no appendix: {value:?}")
    };
    let title = &appendix.appendix.as_ref().expect("it has a heading").title;
    is(title, &words.to_uppercase());
}

/// `value` as it is to be printed: spaces are one space, and no character of a marker is any value's.
fn printed(value: &str) -> String {
    let words = value.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    words.replace(marker::is_private, "\u{FFFD}")
}

fn is(line: &Line, words: &str) {
    assert_eq!(text(line), words);
}

fn blocks(text: &str) -> Vec<Block> {
    parse(text).remove(0).blocks
}

fn parse(text: &str) -> Vec<Section> {
    let here = Place::new(SourceId(0), 0, text.len());
    grammar::parse(text, here).unwrap_or_else(|faults| panic!("{text:?}: {faults:?}"))
}
