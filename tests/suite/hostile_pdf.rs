//! PDFs made to hurt whoever reads them: bombs, circles, boxes of no size. Each is refused or read in little room and time,
//! with its name and what to do, and nothing in it is run.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use vanban::read;
use vanban::read::pdf_limits as limits;

use crate::bounded;
use crate::pdf_parts::{A4, Parts, text};

const TANGLED: &str = "không phải tệp do phần mềm soạn thảo xuất ra";
const CROWDED: &str = "trang 1 của tệp PDF có quá nhiều chữ hoặc nét vẽ";
const BROKEN: &str = "tệp PDF hỏng hoặc thiếu, không đọc được trang nào";
const FORM: &str = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";

fn words() -> String {
    text("R", 14.0, 100.0, 700.0, "Ke hoach")
}

/// A page of words in the box `sheet`.
fn page(sheet: &str) -> Vec<u8> {
    drawing(sheet, "", &words(), |_| ())
}

/// A page that draws `content` and may draw `drawings`, after the objects of `more`.
fn drawing(sheet: &str, drawings: &str, content: &str, more: impl FnOnce(&mut Parts)) -> Vec<u8> {
    let mut parts = Parts::new();
    more(&mut parts);
    parts.page(sheet, drawings, content);
    parts.bytes()
}

fn content(content: &str) -> Vec<u8> {
    drawing(A4, "", content, |_| ())
}

/// A page of words in a file that has `object` too.
fn beside(object: &str) -> Vec<u8> {
    drawing(A4, "", &words(), |parts| _ = parts.object(object))
}

fn with_stream(dict: &str, data: &[u8]) -> Vec<u8> {
    drawing(A4, "", &words(), |parts| _ = parts.stream(dict, data))
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A drawing, object 3, that draws itself twice.
fn endless() -> Vec<u8> {
    let own = format!("{FORM} /Resources << /XObject << /F 3 0 R >> >>");
    drawing(A4, "/F 3 0 R", "/F Do", |parts| _ = parts.stream(&own, b"/F Do /F Do"))
}

/// Groups of pages in groups of pages.
fn groups(depth: usize) -> Vec<u8> {
    let group = |at: usize| {
        format!("{at} 0 obj\n<< /Type /Pages /Count 1 /Kids [{} 0 R] >>\nendobj\n", at + 1)
    };
    let all: String = (2..2 + depth).map(group).collect();
    let last = 2 + depth;
    format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n{all}{last} 0 obj\n\
         << /Type /Page {A4} >>\nendobj\ntrailer << /Size {} /Root 1 0 R >>\n%%EOF",
        last + 1
    )
    .into_bytes()
}

fn members(count: usize) -> Vec<u8> {
    let members = "3 0 R ".repeat(count);
    format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Count {count} /Kids [{members}] >>\nendobj\n\
         3 0 obj\n<< /Type /Page {A4} >>\nendobj\ntrailer << /Size 4 /Root 1 0 R >>\n%%EOF"
    )
    .into_bytes()
}

/// A font that tells one width for the letters 0 to `last`, `times` times.
fn widths(last: u64, times: usize) -> Vec<u8> {
    beside(&format!(
        "<< /Type /Font /Subtype /CIDFontType2 /W [{}] >>",
        format!("0 {last} 9 ").repeat(times)
    ))
}

/// Each file with why it is refused.
fn refused() -> Vec<(&'static str, Vec<u8>, String)> {
    let tangled = |what: &str| format!("tệp PDF {what}, {TANGLED}");
    let grows = tangled("có thể bung ra hơn 256 MB");
    let hidden = deflated(&deflated(&b" ".repeat(1 << 20)));
    let cut = page(A4)[..200].to_vec();
    vec![
        ("ve-vong.pdf", endless(), CROWDED.to_owned()),
        ("giu-but.pdf", content(&"q ".repeat(100_000)), CROWDED.to_owned()),
        ("lenh.pdf", content(&"q Q ".repeat(5_000_000)), CROWDED.to_owned()),
        ("hinh.pdf", content(&"BI /W 1 /H 1 ID ".repeat(100_000)), CROWDED.to_owned()),
        ("do-rong.pdf", widths(4_294_967_295, 1), tangled("có bảng độ rộng chữ quá lớn")),
        ("nhom.pdf", groups(3_000), tangled("lồng nhau quá nhiều lớp")),
        ("muc-luc.pdf", members(1_000_000), tangled("có mục lục trang quá dài")),
        (
            "luong.pdf",
            [page(A4), b"stream\n".repeat(20_000)].concat(),
            "tệp PDF có hơn 10000 luồng dữ liệu".to_owned(),
        ),
        ("lop-an.pdf", with_stream("/Filter /Fl#61teDecode", &hidden), tangled("giấu cách nén")),
        (
            "lop-xa.pdf",
            drawing(A4, "", &words(), |parts| {
                parts.object("[/FlateDecode /FlateDecode]");
                parts.stream("/Filter 3 0 R", &hidden);
            }),
            tangled("nén chồng nhiều lớp"),
        ),
        (
            "lap.pdf",
            with_stream("/Filter /RunLengthDecode", &b"\x81q".repeat(4 << 20)),
            grows.clone(),
        ),
        ("chu-so.pdf", with_stream("/Filter [/AHx /Fl]", &b"00".repeat(1 << 20)), grows),
        ("tu-minh.pdf", members(0), BROKEN.to_owned()),
        ("cut.pdf", cut, BROKEN.to_owned()),
        (
            "docx.pdf",
            b"PK\x03\x04".to_vec(),
            "tệp là tệp nén, có lẽ DOCX, mà tên có đuôi .pdf".to_owned(),
        ),
        ("html.pdf", b"<html></html>".to_vec(), "tệp không phải là PDF".to_owned()),
    ]
}

#[test]
fn each_is_refused_with_its_name_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let all = refused();
    all.iter().for_each(|(name, bytes, _)| fs::write(folder.path().join(name), bytes).unwrap());
    let names = all.iter().map(|(name, ..)| *name);
    let ran =
        bounded::vanban(folder.path(), &["check"].into_iter().chain(names).collect::<Vec<_>>());
    let told: Vec<_> = ran.told.lines().filter(|line| line.starts_with("lỗi")).collect();
    let wanted: Vec<_> = all.iter().map(|(name, _, why)| format!("lỗi: `{name}`: {why}")).collect();
    assert_eq!(told, wanted);
    assert_eq!(ran.told.matches("gợi ý: ").count(), all.len(), "{}", ran.told);
    assert_eq!(ran.code, Some(2));
}

fn picture(entries: &str, data: &[u8]) -> Vec<u8> {
    let dict = format!("/Type /XObject /Subtype /Image {entries}");
    drawing(A4, "/I 3 0 R", "/I Do", |parts| _ = parts.stream(&dict, data))
}

/// Files that are strange, and papers all the same.
fn strange() -> Vec<(String, Vec<u8>)> {
    let boxes = [
        "[0 0 0 0]",
        "[0 0 -595 -842]",
        "[595 842 0 0]",
        "[0 0 NaN 842]",
        "[0 0 1000000000 1000000000]",
        "[-9223372036854775808 0 9223372036854775807 842]",
        "[0 0]",
        "null",
    ];
    let boxed = boxes.iter().map(|sheet| page(&format!("/MediaBox {sheet}")));
    let turned = ["/UserUnit 1000000000", "/UserUnit -3", "/Rotate 99999999999999999999"];
    let turned = turned.iter().map(|entry| page(&format!("{A4} {entry}")));
    let huge = "/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB";
    let filters = ["", "/Filter /JPXDecode", "/Filter /JBIG2Decode", "/Filter /DCTDecode"];
    let pictures = filters.iter().map(|filter| picture(&format!("{huge} {filter}"), b"x"));
    let acts = "/OpenAction << /S /JavaScript /JS (app.alert) >> /AA << /WC << /S /Launch /F (cmd.exe) >> >>";
    let mut acting = Parts::new();
    acting.page(A4, "", &words());
    let acting = acting.catalog(acts).bytes();
    let numbers =
        "NaN inf 1e400 m 1e308 1e308 l S 1e308 0 0 1e308 0 0 cm BT /R 1e308 Tf (abc) Tj ET";
    let more = [
        acting,
        content(numbers),
        content("BT /R 0 Tf (abc) Tj ET 0 0 0 0 0 0 cm BT /R 12 Tf (abc) Tj ET"),
        beside("3 0 R"),
        widths(65_535, 20),
        groups(400),
    ];
    let all = boxed.chain(turned).chain(pictures).chain(more);
    all.enumerate().map(|(at, bytes)| (format!("{at}.pdf"), bytes)).collect()
}

#[test]
fn a_strange_paper_is_read_in_little_room() {
    let folder = tempfile::tempdir().unwrap();
    let all = strange();
    all.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).unwrap());
    let names = all.iter().map(|(name, _)| name.as_str());
    let ran =
        bounded::vanban(folder.path(), &["check"].into_iter().chain(names).collect::<Vec<_>>());
    assert_eq!((ran.code, ran.told.as_str()), (Some(1), ""));
}

fn is_read(bytes: &[u8]) -> bool {
    read::pdf(bytes).is_ok()
}

#[test]
fn as_much_as_is_allowed_is_read() {
    let states = |count: usize| content(&("q ".repeat(count) + &words()));
    assert!(is_read(&states(limits::MOST_STATES)));
    assert!(!is_read(&states(limits::MOST_STATES + 1)));
    let bytes = |count: usize| content(&" ".repeat(count));
    assert!(is_read(&bytes(limits::MOST_CONTENT)));
    assert!(!is_read(&bytes(limits::MOST_CONTENT + 1)));
    let rows = |letters: usize| widths(letters as u64, 1);
    assert!(is_read(&rows(limits::MOST_WIDTHS)));
    assert!(!is_read(&rows(limits::MOST_WIDTHS + 1)));
    assert!(is_read(&groups(limits::MOST_GROUPS)));
    assert!(!is_read(&groups(limits::MOST_GROUPS + 1)));
    let streams = |count: usize| [page(A4), b"stream\n".repeat(count)].concat();
    assert!(is_read(&streams(limits::MOST_STREAMS - 1)));
    assert!(!is_read(&streams(limits::MOST_STREAMS)));
}
