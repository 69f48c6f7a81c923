//! DOCX made to hurt whoever reads them: bombs, lies about sizes, hooks to the outside. Each is refused or read in little
//! room and time, with its name and what to do, and nothing in it is fetched or run.

use std::fs;
use std::path::Path;

use vanban::fonts::Fonts;
use vanban::read;

use crate::bounded;
use crate::docx_parts::{Parts, SPACES, p};

/// One paragraph of an office.
fn plain() -> Vec<u8> {
    Parts::new(&p("", "", "Kế hoạch")).zip()
}

/// `bytes` with the two bytes at `local` of every header of an entry, and at `central` of the list's, set to `value`.
fn patched(mut bytes: Vec<u8>, (local, central): (usize, usize), value: &[u8]) -> Vec<u8> {
    for (sign, at) in [(b"PK\x03\x04", local), (b"PK\x01\x02", central)] {
        let starts: Vec<_> =
            (0..bytes.len() - 4).filter(|start| bytes[*start..].starts_with(sign)).collect();
        for start in starts {
            bytes[start + at..start + at + value.len()].copy_from_slice(value);
        }
    }
    bytes
}

const FLAGS: (usize, usize) = (6, 8);
const METHOD: (usize, usize) = (8, 10);
const PACKED: (usize, usize) = (18, 20);
const UNPACKED: (usize, usize) = (22, 24);

fn ole(stream: &str) -> Vec<u8> {
    let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 504]).chain(name).collect()
}

fn nested(open: &str, close: &str, depth: usize) -> Vec<u8> {
    let body = format!("{}{}{}", open.repeat(depth), p("", "", "x"), close.repeat(depth));
    Parts::new(&body).zip()
}

/// Each file with why it is refused.
fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    const NO_PAPER: &str = "tệp không phải là văn bản Word (.docx)";
    const OLD: &str = "tệp là .doc kiểu cũ hoặc .docx đặt mật khẩu, không đọc được";
    const BROKEN: &str = "tệp DOCX hỏng: không đọc được phần `_rels/.rels`";
    let whole = plain();
    let cut = whole[..whole.len() / 2].to_vec();
    let attributes: String = (0..100_000).map(|at| format!(r#" a{at}="""#)).collect();
    vec![
        ("khoa.docx", ole("EncryptedPackage"), OLD),
        ("cu.docx", ole("WordDocument"), OLD),
        ("mat-khau.docx", patched(plain(), FLAGS, &[1, 0]), OLD),
        ("deflate64.docx", patched(plain(), METHOD, &[9, 0]), BROKEN),
        ("noi-doi.docx", patched(plain(), UNPACKED, &[1, 0, 0, 0]), BROKEN),
        ("rong.docx", patched(plain(), PACKED, &[0, 0, 0, 0]), BROKEN),
        ("cut.docx", cut, NO_PAPER),
        ("pdf.docx", b"%PDF-1.7".to_vec(), "tệp là PDF mà tên có đuôi .docx"),
        ("html.docx", b"<html><body>x</body></html>".to_vec(), NO_PAPER),
        (
            "bang-long.docx",
            nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10_000),
            "tệp DOCX quá lớn: lồng nhau quá 200 tầng",
        ),
        (
            "thuoc-tinh.docx",
            Parts::new(&format!("<w:p{attributes}/>")).zip(),
            "tệp DOCX quá lớn: hơn 400 thuộc tính một phần tử",
        ),
        (
            "doan-rong.docx",
            Parts::new(&"<w:p/>".repeat(1_000_000)).zip(),
            "tệp DOCX quá lớn: hơn 100.000 đoạn văn",
        ),
        (
            "cot.docx",
            Parts::new(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc/>".repeat(100_000))).zip(),
            "tệp DOCX quá lớn: bảng có hàng hơn 1.000 ô",
        ),
        (
            "chu.docx",
            Parts::new(&p("", "", &"chữ ".repeat(5_000_000))).zip(),
            "tệp DOCX quá lớn: hơn 3 MB chữ",
        ),
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

/// Files that are strange, and papers all the same.
fn strange() -> Vec<(&'static str, Vec<u8>)> {
    let huge = ["9223372036854775807", "-9223372036854775808", "1e308", "NaN", "inf", "", "0x10"];
    let measures = |value: &&str| {
        let ind = format!(r#"<w:ind w:left="{value}" w:right="{value}" w:hanging="{value}"/>"#);
        let spacing = format!(r#"<w:spacing w:before="{value}" w:line="{value}"/>"#);
        let tabs = format!(r#"<w:tabs><w:tab w:val="left" w:pos="{value}"/></w:tabs>"#);
        let size = format!(r#"<w:sz w:val="{value}"/>"#);
        let section = format!(
            r#"<w:p><w:pPr><w:sectPr><w:pgSz w:w="{value}" w:h="{value}"/><w:pgMar w:top="{value}" w:left="{value}"/></w:sectPr></w:pPr></w:p>"#
        );
        let cell = format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{value}"/></w:tblPr><w:tblGrid><w:gridCol w:w="{value}"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="{value}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{value}"/></w:tcPr>{}</w:tc></w:tr></w:tbl>"#,
            p("", "", "ô")
        );
        p(&format!("{ind}{spacing}{tabs}"), &size, "chữ") + &cell + &section
    };
    let numbers: String = huge.iter().map(measures).collect();
    let span = r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#;
    let style = |id: &str, base: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:basedOn w:val="{base}"/></w:style>"#
        )
    };
    let chain: String =
        (0..20_000).map(|at| style(&format!("s{at}"), &format!("s{}", at + 1))).collect();
    let styled = p(r#"<w:pStyle w:val="s0"/>"#, "", "x");
    let paths = Parts::new(&p("", "", "x")).part("../../../etc/passwd", "x").part("C:\\x", "x");
    let turned = format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", p("", "", "hai"));
    let twice = Parts::new(&p("", "", "một")).part("WORD/Document.xml", &turned);
    vec![
        ("so.docx", Parts::new(&numbers).zip()),
        ("o-rong.docx", Parts::new(&span.repeat(50)).zip()),
        ("kieu.docx", Parts::new(&styled.repeat(200)).styles(&chain).zip()),
        ("kieu-vong.docx", Parts::new(&styled).styles(&style("s0", "s0")).zip()),
        ("duong-dan.docx", paths.zip()),
        ("hai-lan.docx", twice.zip()),
        ("truoc.docx", [b"MZ".to_vec(), plain()].concat()),
        ("lon-hon.docx", patched(plain(), UNPACKED, &[0xf0, 0xff, 0xff, 0xff])),
    ]
}

#[test]
fn a_strange_paper_is_read_in_little_room() {
    let folder = tempfile::tempdir().unwrap();
    let all = strange();
    all.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).unwrap());
    let names = all.iter().map(|(name, _)| *name);
    let ran =
        bounded::vanban(folder.path(), &["check"].into_iter().chain(names).collect::<Vec<_>>());
    assert_eq!((ran.code, ran.told.as_str()), (Some(1), ""));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), all.len());
    assert!(!Path::new("etc/passwd").exists());
}

fn is_read(body: &str) -> bool {
    read::docx(&Parts::new(body).zip(), &Fonts::builtin()).is_ok()
}

#[test]
fn as_much_as_is_allowed_is_read() {
    // What no reader prints is counted and costs nothing.
    let paragraphs = |count: usize| format!("<w:unseen>{}</w:unseen>", "<w:p/>".repeat(count));
    assert!(is_read(&paragraphs(100_000)));
    assert!(!is_read(&paragraphs(100_001)));
    let words = |count: usize| format!("<w:unseen><w:t>{}</w:t></w:unseen>", "a".repeat(count));
    assert!(is_read(&words(3_000_000)));
    assert!(!is_read(&words(3_000_001)));
    let cells = |count: usize| {
        let row = format!("<w:tr>{}</w:tr>", "<w:tc><w:p/></w:tc>".repeat(count));
        format!("<w:tbl>{}</w:tbl>", row.repeat(2))
    };
    assert!(is_read(&cells(1_000)));
    assert!(!is_read(&cells(1_001)));
}

const OUTSIDE: &str = r#"TargetMode="External""#;

#[test]
fn what_is_fetched_or_run_by_itself_is_told_wherever_it_hangs() {
    let active = |parts: Parts| parts.layout().file.active;
    let header = format!(
        r#"<Relationships><Relationship Id="i" Type="x/image" Target="http://x.vn/a.png" {OUTSIDE}/></Relationships>"#
    );
    let remote = Parts::new("").part("word/_rels/header1.xml.rels", &header);
    assert_eq!(active(remote), ["hình nối từ bên ngoài"]);
    let chunk = Parts::new(r#"<w:altChunk r:id="a"/>"#).relation("aFChunk", "a", "a.htm", "");
    assert_eq!(active(chunk), ["phần văn bản chèn từ tệp khác (altChunk), không xét được"]);
    let video = Parts::new("").relation("video", "v", "http://x.vn/v", OUTSIDE);
    assert_eq!(active(video), ["phần nối từ bên ngoài"]);
    let kinds = r#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"#;
    assert_eq!(active(Parts::new("").part("[Content_Types].xml", kinds)), ["macro VBA"]);
    let harmless = Parts::new(&p("", "", "LINK")).part("customXml/item1.xml", "<x/>");
    assert_eq!(active(harmless.part("_xmlsignatures/sig1.xml", "<x/>")), Vec::<String>::new());
}

#[test]
fn a_field_that_brings_in_other_files_is_told_even_cut_into_pieces() {
    let told = ["trường (field) lấy nội dung từ bên ngoài"];
    let active = |body: &str| Parts::new(body).layout().file.active;
    let simple = r#"<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://x.vn/a.png"/></w:p>"#;
    assert_eq!(active(simple), told);
    let piece = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let cut = format!("<w:p>{}{}</w:p>", piece(" DDE"), piece("AUTO c:\\cmd.exe"));
    assert_eq!(active(&cut), told);
    let own = format!("<w:p>{}</w:p>", piece(r#"HYPERLINK "http://x.vn""#));
    assert_eq!(active(&own), Vec::<String>::new());
}
