//! PDFs that are refused: each with one sentence and what to do next.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use vanban::format::SizeSet;
use vanban::read;

use crate::pdf_parts::{A4, Parts, text};
use crate::press;
use crate::samples;

/// What a refused file is told.
fn refused(bytes: &[u8]) -> String {
    let refused = read::pdf(bytes).expect_err("it is refused");
    assert_eq!(refused.hints.len(), 1, "{refused:?}");
    refused.message
}

fn is_read(bytes: &[u8]) -> bool {
    read::pdf(bytes).is_ok()
}

#[test]
fn what_is_no_pdf_is_refused() {
    for bytes in [&b""[..], b"PK", b"<html></html>"] {
        assert_eq!(refused(bytes), "tệp không phải là PDF");
    }
}

#[test]
fn a_file_that_breaks_off_is_refused() {
    let whole = press::pdf(&samples::plan(2), SizeSet::Set14);
    for length in [10, 500, 2000] {
        assert_eq!(refused(&whole[..length]), "tệp PDF hỏng hoặc thiếu, không đọc được trang nào");
    }
}

#[test]
fn a_file_that_breaks_off_anywhere_ends_no_program() {
    let whole = press::pdf(&samples::bare(), SizeSet::Set14);
    for length in (0..whole.len()).step_by(whole.len() / 40) {
        let _ = read::pdf(&whole[..length]);
        let mut holed = whole.clone();
        holed[length..].iter_mut().step_by(97).for_each(|byte| *byte ^= 0x55);
        let _ = read::pdf(&holed);
    }
}

#[test]
fn a_locked_file_is_refused_whoever_holds_the_key() {
    for bytes in
        [&include_bytes!("pdf/locked-to-open.pdf")[..], include_bytes!("pdf/locked-to-change.pdf")]
    {
        assert_eq!(refused(bytes), "tệp PDF bị khóa bằng mật khẩu, không đọc được");
    }
}

#[test]
fn a_file_that_is_too_heavy_is_refused() {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(read::pdf_limits::MOST_BYTES + 1, b' ');
    assert_eq!(refused(&bytes), "tệp PDF nặng hơn 100 MB");
}

fn words() -> String {
    text("R", 14.0, 85.0, 700.0, "Words")
}

fn many_pages(count: usize) -> Vec<u8> {
    let mut parts = Parts::new();
    parts.page(A4, "", &words());
    parts.again(count - 1);
    parts.bytes()
}

#[test]
fn more_pages_than_are_read_are_refused() {
    assert!(is_read(&many_pages(read::pdf_limits::MOST_PAGES)));
    let refused = refused(&many_pages(read::pdf_limits::MOST_PAGES + 1));
    assert_eq!(refused, "tệp PDF có 501 trang, nhiều hơn 500");
}

#[test]
fn more_objects_than_are_read_are_refused() {
    let mut parts = Parts::new();
    parts.page(A4, "", &words());
    (0..=read::pdf_limits::MOST_OBJECTS).for_each(|_| _ = parts.object("null"));
    let refused = refused(&parts.bytes());
    assert!(refused.ends_with("đối tượng, nhiều hơn 200000"), "{refused}");
}

fn with_content(content: &str) -> Vec<u8> {
    let mut parts = Parts::new();
    parts.page(A4, "", content);
    parts.bytes()
}

const CROWDED: &str = "trang 1 của tệp PDF có quá nhiều chữ hoặc nét vẽ";

#[test]
fn more_letters_or_strokes_than_a_page_can_hold_are_refused() {
    let line: String = ('a'..='z').cycle().take(100).collect();
    let letters = |lines: usize| -> String {
        let y = |n: usize| 10.0 + 0.8 * n as f64;
        (0..lines).map(|n| text("R", 4.0, 20.0, y(n), &line)).collect()
    };
    assert!(is_read(&with_content(&letters(190))));
    assert_eq!(refused(&with_content(&letters(201))), CROWDED);
    let strokes = |count: usize| -> String {
        (0..count).map(|n| format!("10 {} m 300 {0} l S\n", 10.0 + 0.05 * n as f64)).collect()
    };
    assert!(is_read(&with_content(&strokes(9_900))));
    assert_eq!(refused(&with_content(&strokes(10_001))), CROWDED);
}

#[test]
fn drawings_inside_drawings_without_end_are_refused() {
    let mut parts = Parts::new();
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";
    let mut inner = parts.stream(form, b"0 0 m 10 0 l S");
    for _ in 0..30 {
        let drawings = format!("{form} /Resources << /XObject << /F {inner} 0 R >> >>");
        inner = parts.stream(&drawings, b"/F Do /F Do");
    }
    parts.page(A4, &format!("/F {inner} 0 R"), "/F Do");
    assert_eq!(refused(&parts.bytes()), CROWDED);
}

#[test]
fn a_group_of_pages_inside_itself_is_refused() {
    let bytes = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
        2 0 obj\n<< /Type /Pages /Count 1 /Kids [2 0 R] >>\nendobj\n\
        trailer << /Size 3 /Root 1 0 R >>\n%%EOF";
    assert_eq!(refused(bytes), "tệp PDF hỏng hoặc thiếu, không đọc được trang nào");
}

const TANGLED: &str = "không phải tệp do phần mềm soạn thảo xuất ra";

fn nested(depth: usize) -> Vec<u8> {
    let mut parts = Parts::new();
    parts.page(A4, "", &words());
    parts.object("[".repeat(depth) + &"]".repeat(depth));
    parts.bytes()
}

#[test]
fn what_nests_too_deep_is_refused() {
    assert!(is_read(&nested(read::pdf_limits::MOST_NESTED - 10)));
    let refused = refused(&nested(read::pdf_limits::MOST_NESTED + 10));
    assert_eq!(refused, format!("tệp PDF lồng nhau quá nhiều lớp, {TANGLED}"));
}

/// `length` spaces packed.
fn packed(length: usize) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    let block = vec![b' '; 1 << 20];
    (0..length >> 20).for_each(|_| packer.write_all(&block).expect("memory"));
    packer.finish().expect("memory")
}

fn with_stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut parts = Parts::new();
    parts.page(A4, "", &words());
    parts.stream(dict, data);
    parts.bytes()
}

#[test]
fn a_file_that_unpacks_into_too_much_is_refused() {
    let flate = "/Filter /FlateDecode";
    assert!(is_read(&with_stream(flate, &packed(8 << 20))));
    let bomb = packed(read::pdf_limits::MOST_UNPACKED + (2 << 20));
    let refused = refused(&with_stream(flate, &bomb));
    assert_eq!(refused, format!("tệp PDF bung ra hơn 256 MB, {TANGLED}"));
}

#[test]
fn a_stream_packed_over_and_over_is_refused() {
    let twice = "/Filter [/FlateDecode /FlateDecode]";
    let refused = refused(&with_stream(twice, &packed(1 << 20)));
    assert_eq!(refused, format!("tệp PDF nén chồng nhiều lớp, {TANGLED}"));
}
