//! `check --fix`: what is mended, what is left alone, and that nothing else changes.

use std::ops::Range;

use proptest::prelude::*;
use vanban::diagnostic::SourceId;
use vanban::mend::{Slip, mend};
use vanban::yaml::{self, Kind, Node};

fn nowhere(_: Slip, _: &str) -> Vec<Range<usize>> {
    Vec::new()
}

/// `text` mended; as it is when there is nothing to mend.
fn mended(text: &str) -> String {
    mend(text, nowhere).unwrap_or_else(|| text.to_owned())
}

#[test]
fn slips_are_mended_where_they_are_sure() {
    let cases = [
        // NFC, in any kind of value.
        ("a: Uy\u{309} ban\n", "a: Uỷ ban\n"),
        ("a: \"Uy\u{309} ban\"\n", "a: \"Uỷ ban\"\n"),
        // Doubled signs.
        ("a: đạt 78 hộ..\n", "a: đạt 78 hộ.\n"),
        ("a: thôn 1,, thôn 2;; thôn 3\n", "a: thôn 1, thôn 2; thôn 3\n"),
        ("a: \"(hết).. Rồi\"\n", "a: \"(hết). Rồi\"\n"),
        // Doubled spaces.
        ("a: một  hai   ba\n", "a: một hai ba\n"),
        ("a: |\n  - một  hai\n  ba\n", "a: |\n  - một hai\n  ba\n"),
        ("a: >\n  một  hai\n  ba\n", "a: >\n  một hai\n  ba\n"),
        // Quotation marks of the rarer kind.
        ("a: “một” “hai”\nb: gọi \"ba\"\n", "a: “một” “hai”\nb: gọi “ba”\n"),
        ("a: gọi \"một\" \"hai\"\nb: gọi “ba”\n", "a: gọi \"một\" \"hai\"\nb: gọi \"ba\"\n"),
        ("a: '\"một\" \"hai\"'\nb: \"“ba”\"\n", "a: '\"một\" \"hai\"'\nb: \"\\\"ba\\\"\"\n"),
        ("a: “một” “hai”\nb: \"gọi \\\"ba\\\"\"\n", "a: “một” “hai”\nb: \"gọi “ba”\"\n"),
        // Days and months of wording.
        ("a: từ ngày 5 tháng 03 năm 2024\n", "a: từ ngày 05 tháng 3 năm 2024\n"),
        ("a: trong tháng 1 năm 2024.\n", "a: trong tháng 01 năm 2024.\n"),
        ("a: trước 5/06/2024, và 25/12/2024\n", "a: trước 05/6/2024, và 25/12/2024\n"),
        // Beside a comment and within a list of one line.
        ("a: [một  hai, ba] # ghi  chú..\n", "a: [một hai, ba] # ghi  chú..\n"),
        ("a: 'Tổ  d''an..'\n", "a: 'Tổ d''an.'\n"),
    ];
    for (text, expected) in cases {
        assert_eq!(mended(text), expected, "{text}");
    }
}

#[test]
fn the_examples_of_the_rules_are_mended_as_the_rules_want_them() {
    for slip in [Slip::Decomposed, Slip::DoubledPoint, Slip::MixedQuotes] {
        let rule = vanban::check::rule(slip.code()).unwrap();
        let typed = |words: &str| format!("a: {words}\n");
        assert_ne!(rule.wrong, rule.right);
        assert_eq!(mended(&typed(rule.wrong)), typed(rule.right), "{}", rule.code);
    }
}

#[test]
fn every_slip_has_a_rule() {
    for slip in Slip::ALL {
        assert!(vanban::check::rule(slip.code()).is_some(), "{slip:?}");
    }
}

#[test]
fn what_may_be_meant_is_left_alone() {
    let texts = [
        "# ghi  chú.. \"ba\" “bốn”\na: một\n",
        "a  : một\nb:   hai\n",
        "a: vân vân...\nb: ....... (ký tên)\nc: ../van-ban\n",
        "a: ngày 5 hằng tháng\nb: tháng 3 hoặc tháng 03\nc: 5 ngày, tổ 05\n",
        "han: 05/06/2024\nden: 5/6/2024\nso: 05\n",
        "a: |\n  | một  hai | ba |\n",
        "a: “một”\nb: “hai”\n",
        "a: \"một\"\nb: 'hai'\n",
        // A plain value that would begin with a straight quote would be another value.
        "a: gọi \"một\" \"hai\"\nb: “ba”\n",
        // A mark that stands in no pair.
        "a: “một” “hai”\nb: màn hình 24\" mới\n",
        "a: một\\  hai\n",
        "a: [một\n",
    ];
    for text in texts {
        assert_eq!(mended(text), text);
    }
}

#[test]
fn lines_keep_their_endings() {
    assert_eq!(mended("a: một  hai\r\nb: |\r\n  ba..\r\n"), "a: một hai\r\nb: |\r\n  ba.\r\n");
}

#[test]
fn what_the_clerk_sets_aside_is_left_alone() {
    let text = "a: một  hai..\nb: ba  bốn..\n";
    let first_line = |slip: Slip, text: &str| match slip {
        Slip::DoubledSpace => std::iter::once(0..text.find('\n').unwrap()).collect(),
        _ => Vec::new(),
    };
    assert_eq!(mend(text, first_line).unwrap(), "a: một  hai.\nb: ba bốn.\n");
}

/// The quote behind a doubled point says whether the point ends a word, so quotes are mended first.
#[test]
fn a_doubled_point_before_a_quote_of_the_rarer_kind() {
    assert_eq!(mended("a,,“\"\""), "a,\"\"\"");
}

#[test]
fn the_data_to_begin_with_has_no_slip() {
    for (name, text) in vanban::library::starting_data() {
        assert_eq!(mended(text), text, "{name}");
    }
}

/// Words with every kind of slip in them.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("hộ"),
        Just("thôn"),
        Just("Uy\u{309}"),
        Just("ngày"),
        Just("tháng"),
        Just("năm"),
        Just("5"),
        Just("03"),
        Just("1"),
        Just("2024"),
        Just("5/06/2024"),
        Just("\"nhà\""),
        Just("“nhà”"),
        Just("a..b"),
        Just("78.."),
        Just("xong,,"),
        Just("..."),
        Just("(a)"),
        Just("'"),
        Just("\\"),
        Just("#"),
        Just("|"),
        Just("-"),
        Just("\""),
        Just("”"),
    ];
    let gap = prop_oneof![Just(" "), Just("  "), Just("   ")];
    prop::collection::vec((word, gap), 1..8).prop_map(|words| {
        let text: String = words.iter().flat_map(|(word, gap)| [*word, *gap]).collect();
        text.trim_end().to_owned()
    })
}

/// `words` typed as a value of some style, with its key.
fn entry(key: usize, style: u8, words: &str) -> String {
    match style {
        0 => format!(
            "k{key}: {}   # ghi  chú..\n",
            words.replace(['#', '\\'], "x").trim_start_matches(['"', '\'', '|', '-', ' '])
        ),
        1 => format!("k{key}:  '{}'\n", words.replace('\'', "''")),
        2 => format!("k{key}: \"{}\"\n", words.replace('\\', r"\\").replace('"', "\\\"")),
        3 => format!("k{key}: |\n    {words}\n\n    {words}\n"),
        _ => format!("k{key}: >-\n  x {words}\n  {words}\n"),
    }
}

fn file() -> impl Strategy<Value = String> {
    prop::collection::vec((0_u8..5, words()), 1..6).prop_map(|entries| {
        let typed = |(key, (style, words)): (usize, &(u8, String))| entry(key, *style, words);
        let entries: String = entries.iter().enumerate().map(typed).collect();
        format!("# đầu  tệp..\n{entries}# cuối  tệp\n")
    })
}

/// Bytes of `text` that are in values.
fn values(node: &Node, ranges: &mut Vec<Range<usize>>) {
    match &node.kind {
        Kind::Empty => {}
        Kind::Scalar(_) => ranges.push(node.place.start as usize..node.place.end as usize),
        Kind::List(items) => items.iter().for_each(|item| values(item, ranges)),
        Kind::Record(entries) => entries.iter().for_each(|(_, value)| values(value, ranges)),
    }
}

/// `text` without its values: keys, comments, layout.
fn skeleton(text: &str) -> String {
    let tree = yaml::parse(SourceId(0), text).unwrap();
    let mut ranges = Vec::new();
    values(&tree, &mut ranges);
    let mut bare = String::new();
    let mut done = 0;
    for range in ranges {
        bare.push_str(&text[done..range.start]);
        bare.push('·');
        done = range.end;
    }
    bare + &text[done..]
}

proptest! {
    #[test]
    fn what_is_mended_once_needs_no_more_mending(text in file()) {
        prop_assume!(yaml::parse(SourceId(0), &text).is_ok());
        let once = mended(&text);
        prop_assert_eq!(mended(&once), once);
    }

    #[test]
    fn keys_comments_and_layout_stay_byte_for_byte(text in file()) {
        prop_assume!(yaml::parse(SourceId(0), &text).is_ok());
        prop_assert_eq!(skeleton(&mended(&text)), skeleton(&text));
    }

    #[test]
    fn any_text_is_mended_or_left(text in "[a-zđ:#|>'\"“”.,; \\-\\[\\]{}\n\\\\0-9]{0,60}") {
        let once = mended(&text);
        prop_assert_eq!(mended(&once), once);
    }
}
