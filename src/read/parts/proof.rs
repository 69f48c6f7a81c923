//! What holds of any layout: no panic, every part inside its paragraph and on whole letters, no part upon another.

use proptest::prelude::*;

use super::super::{FileFacts, Layout, Look, Medium, Paragraph, Region, Side, Span, Spot};
use super::recognise;
use crate::format::Alignment;

/// What papers are made of, whole and torn.
const WORDS: &[&str] = &[
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HÒA XÃ HỘI",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ỦY BAN NHÂN DÂN",
    "XÃ HÒA QUỲ",
    "Số: 12/KH-UBND",
    "Số",
    "Hòa Quỳ, ngày 05 tháng 3 năm 2026",
    "V/v đăng ký thi đua",
    "KẾ HOẠCH",
    "Thực hiện phong trào thi đua",
    "Căn cứ Luật Thi đua, khen thưởng;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Tặng",
    "Điều",
    "I. MỤC ĐÍCH",
    "1.",
    "1.1. Làm",
    "a) Làm",
    "(",
    "-",
    "–",
    "Phần I",
    "Tiểu mục 1",
    "Kính gửi:",
    "Nơi nhận:",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "Lê Văn Bình",
    "(Ký, ghi rõ họ tên)",
    "Phụ lục I",
    "DANH SÁCH",
    "(Kèm theo Quyết định số 12/QĐ-UBND",
    "……",
    "___",
    "ü\u{301}\u{200b}\u{1eb9}\u{302}😀",
    "\u{fb01}\u{130}",
    "\t",
    "\n",
    "     ",
    " ",
];

fn text() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(prop::sample::select(WORDS), 0..5);
    prop_oneof![4 => words.prop_map(|words| words.concat()), 1 => ".{0,40}"]
}

fn region() -> impl Strategy<Value = Region> {
    let cell = (0..2_usize, 0..2_usize, 0..2_usize, any::<bool>())
        .prop_map(|(table, row, column, bordered)| Region::Cell { table, row, column, bordered });
    prop_oneof![3 => Just(Region::Body), 2 => cell, 1 => Just(Region::TextBox)]
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let side = prop::option::of(prop::sample::select(vec![Side::Left, Side::Right]));
    let align = prop::option::of(prop::sample::select(vec![Alignment::Centre, Alignment::Justify]));
    let look = (prop::option::of(any::<bool>()), prop::option::of(any::<bool>()));
    (text(), region(), side, align, look).prop_map(|(text, region, side, align, (bold, italic))| {
        let look = Look { bold, italic, ..Look::default() };
        Paragraph {
            spans: vec![Span { range: 0..text.len(), look }],
            text,
            automatic: None,
            spot: Spot::Paragraph { number: 1, style: String::new() },
            region,
            side,
            align,
            first_line: None,
            left: None,
            before: None,
            leading: None,
            lines: Vec::new(),
            rule: None,
            piece_rules: Vec::new(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_of_any_layout_stand_whole_and_apart(paragraphs in prop::collection::vec(paragraph(), 0..30)) {
        let layout = Layout {
            medium: Medium::Docx,
            file: FileFacts::default(),
            sheets: Vec::new(),
            paragraphs,
            page_numbers: Vec::new(),
        };
        let seen = recognise(layout);
        let mut extents: Vec<_> = seen.parts.iter().map(|part| part.extent.clone()).collect();
        for extent in &extents {
            let words = seen.layout.paragraphs[extent.paragraph].text.get(extent.range());
            prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{extent:?}");
        }
        extents.sort();
        for pair in extents.windows(2) {
            let apart = pair[0].paragraph < pair[1].paragraph || pair[0].bytes.1 <= pair[1].bytes.0;
            prop_assert!(apart, "{pair:?}");
        }
    }
}
