//! Words reach the page as typed, whatever they would mean to Typst or to anybody else.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;
use vanban::document::plain;
use vanban::fonts::{FaceStyle, Fonts, vietnamese_letters};
use vanban::format::SizeSet;

use crate::press::{self, lines};
use crate::samples::{self, HOSTILE};

/// Every letter with every tone in both cases, composed from the standard's own parts.
fn letters() -> Vec<char> {
    let vowels = "aăâeêioôơuưy";
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
    let toned = vowels.chars().flat_map(|vowel| tones.map(|tone| format!("{vowel}{tone}")));
    let lower: Vec<char> = toned
        .flat_map(|letter| letter.nfc().collect::<Vec<_>>())
        .chain("bcdđghklmnpqrstvx".chars())
        .collect();
    let upper: Vec<char> = lower.iter().flat_map(|letter| letter.to_uppercase()).collect();
    [lower, upper].concat()
}

#[test]
fn every_vietnamese_letter_is_in_all_four_faces() {
    let fonts = Fonts::builtin();
    for style in FaceStyle::ALL {
        let face = FontRef::new(fonts.bytes(style)).expect("a font").charmap();
        let missing: String =
            letters().into_iter().filter(|letter| face.map(*letter).is_none()).collect();
        assert_eq!(missing, "", "{style:?}");
    }
}

#[test]
fn the_alphabet_of_the_program_is_the_alphabet_of_the_standard() {
    let sorted = |mut letters: Vec<char>| {
        letters.sort_unstable();
        letters
    };
    assert_eq!(sorted(vietnamese_letters().collect()), sorted(letters()));
}

#[test]
fn a_family_without_vietnamese_letters_is_refused() {
    let fonts = Fonts::builtin();
    let files = FaceStyle::ALL.map(|style| fonts.bytes(style).to_vec());
    assert!(Fonts::new(files.clone()).is_ok());
    let [upright, bold, italic, _] = files;
    let refused = Fonts::new([upright, bold, italic, b"no font".to_vec()]);
    assert_eq!(refused.unwrap_err().message, "một tệp phông chữ không đọc được");
}

/// How often each hostile text is a line of its own, a recipient, a cell or a centred line, or stands after a label.
fn expected() -> BTreeMap<String, usize> {
    let mut expected = BTreeMap::new();
    for (n, text) in (1..).zip(HOSTILE) {
        *expected.entry((*text).to_owned()).or_default() += 4;
        *expected.entry(format!("- {text}")).or_default() += 1;
        *expected.entry(format!("{n}. {text}")).or_default() += 1;
    }
    expected
}

fn counts<'a>(found: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let expected = expected();
    for line in found.map(str::trim).filter(|line| expected.contains_key(*line)) {
        *counts.entry(line.to_owned()).or_default() += 1;
    }
    counts
}

#[test]
fn hostile_words_stand_on_the_pages_as_typed() {
    let format = samples::format(SizeSet::Set14);
    let pages = press::pages(&samples::hostile(), SizeSet::Set14);
    let lines: Vec<_> = pages.pages.iter().flat_map(|page| lines(page, &format)).collect();
    assert_eq!(counts(lines.iter().map(|line| line.text.as_str())), expected());
}

/// The text of a PDF by poppler, a line a printed line.
fn pdftotext(bytes: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-nopgbrk", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("pdftotext of poppler-utils");
    child.stdin.take().expect("a pipe").write_all(bytes).expect("it reads all");
    String::from_utf8(child.wait_with_output().expect("it ends").stdout).expect("UTF-8")
}

#[test]
#[ignore = "needs pdftotext (poppler-utils)"]
fn hostile_words_can_be_copied_from_the_pdf_as_typed() {
    let text_of_pdf = pdftotext(&press::pdf(&samples::hostile(), SizeSet::Set14));
    // Cells of one row are one line to pdftotext.
    let mut expected = expected();
    for text in HOSTILE {
        *expected.get_mut(*text).expect("listed") -= 1;
        assert!(text_of_pdf.contains(&format!("\n1 {text} x x\n")), "{text}");
    }
    assert_eq!(counts(text_of_pdf.lines()), expected);
}

#[test]
fn every_word_of_the_tree_stands_on_the_pages_in_its_order() {
    let squeeze = |text: &str| text.replace(['…', ' '], "");
    for document in [
        samples::plan(3),
        samples::report(),
        samples::letter(),
        samples::decision(),
        samples::form(),
        samples::council(),
        samples::two_signers(),
    ] {
        let format = samples::format(SizeSet::Set13);
        let pages = press::pages(&document, SizeSet::Set13);
        let lines = pages.pages.iter().flat_map(|page| lines(page, &format));
        let mut printed: String = lines.map(|line| squeeze(&line.text)).collect();
        let mut tree: String = plain(&document).iter().map(|line| squeeze(line)).collect();
        // A header that is repeated is printed more than once, and its cells of two rows after those of one.
        printed = printed.replace(&squeeze("Kết quả năm 2024 TT Chỉ tiêu Thực hiện Đánh giá"), "");
        tree = tree.replace(&squeeze("TT Chỉ tiêu Kết quả năm 2024 Thực hiện Đánh giá"), "");
        assert!(printed == tree, "{}: {}", document.info.id, difference(&printed, &tree));
    }
}

/// Where two texts part.
fn difference(left: &str, right: &str) -> String {
    let common = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let tail = |text: &str| text.chars().skip(common).take(60).collect::<String>();
    format!("{:?} and {:?}", tail(left), tail(right))
}
