//! What is refused, what is lived with, and what is told of the file as a whole.

use std::io::{Cursor, Write};

use vanban::diagnostic::Diagnostic;
use vanban::fonts::Fonts;
use vanban::read;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::docx_parts::{Parts, SPACES, p};

fn refusal(bytes: &[u8]) -> Diagnostic {
    read::docx(bytes, &Fonts::builtin()).expect_err("no paper")
}

#[test]
fn files_that_are_no_docx() {
    let no = "tệp không phải là văn bản Word (.docx)";
    assert_eq!(refusal(b"").message, no);
    assert_eq!(refusal(b"%PDF-1.7").message, "tệp là PDF mà tên có đuôi .docx");
    assert_eq!(refusal(b"PK\x03\x04 and no more").message, no);
    assert_eq!(Parts::default().part("[Content_Types].xml", "<Types/>").refused(), no);
    let sheet = Parts::default().part("word/document.xml", &format!("<w:comments {SPACES}/>"));
    assert_eq!(sheet.refused(), no);
}

#[test]
fn an_old_or_a_locked_file_is_told_what_to_do() {
    let fault = refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more");
    assert_eq!(fault.message, "tệp là .doc kiểu cũ hoặc .docx đặt mật khẩu, không đọc được");
    assert_eq!(fault.hints, ["mở tệp bằng Word, bỏ mật khẩu nếu có, rồi lưu lại thành .docx"]);
}

#[test]
fn too_many_bytes() {
    assert_eq!(refusal(&vec![0; (64 << 20) + 1]).message, "tệp DOCX quá lớn: hơn 64 MB");
}

#[test]
fn too_many_entries() {
    let mut parts = Parts::new("");
    for at in 0..4_000 {
        parts = parts.part(&format!("word/x{at}.xml"), "");
    }
    assert_eq!(parts.refused(), "tệp DOCX quá lớn: hơn 4.000 phần bên trong");
}

/// A package whose main part is `size` MB of spaces inside its root.
fn bomb(size: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("word/document.xml", options).unwrap();
    zip.write_all(format!("<w:document {SPACES}><w:body>").as_bytes()).unwrap();
    let spaces = vec![b' '; 1 << 20];
    (0..size).for_each(|_| zip.write_all(&spaces).unwrap());
    zip.write_all(b"</w:body></w:document>").unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_part_that_unpacks_to_too_much() {
    let bytes = bomb(65);
    assert!(bytes.len() < 1 << 20, "packed it is small");
    assert_eq!(
        refusal(&bytes).message,
        "tệp DOCX quá lớn: bung ra hơn 64 MB một phần, 128 MB cả tệp"
    );
}

#[test]
fn parts_that_unpack_to_too_much_together() {
    let spaces = " ".repeat(45 << 20);
    let part = |element: &str| format!("<w:{element} {SPACES}>{spaces}</w:{element}>");
    let parts = Parts::new("")
        .relation("styles", "a", "styles.xml", "")
        .part("word/styles.xml", &part("styles"))
        .relation("numbering", "b", "numbering.xml", "")
        .part("word/numbering.xml", &part("numbering"))
        .relation("theme", "c", "theme.xml", "")
        .part("word/theme.xml", &part("theme"));
    assert_eq!(parts.refused(), "tệp DOCX quá lớn: bung ra hơn 64 MB một phần, 128 MB cả tệp");
}

#[test]
fn too_many_elements() {
    let body = "<w:r/>".repeat(2_000_001);
    assert_eq!(Parts::new(&body).refused(), "tệp DOCX quá lớn: hơn 2 triệu phần tử");
}

#[test]
fn too_deep() {
    let nest = |depth: usize| format!("{}{}", "<w:sdt>".repeat(depth), "</w:sdt>".repeat(depth));
    assert_eq!(Parts::new(&nest(300)).refused(), "tệp DOCX quá lớn: lồng nhau quá 200 tầng");
    assert_eq!(Parts::new(&nest(150)).layout().paragraphs.len(), 0);
    let far = nest(100_000);
    assert_eq!(Parts::new(&far).refused(), "tệp DOCX quá lớn: lồng nhau quá 200 tầng");
}

#[test]
fn too_many_attributes_and_namespaces() {
    let attributes: String = (0..401).map(|at| format!(r#" a{at}="""#)).collect();
    let fault = Parts::new(&format!("<w:p{attributes}/>")).refused();
    assert_eq!(fault, "tệp DOCX quá lớn: hơn 400 thuộc tính một phần tử");
    let spaces: String = (0..390).map(|at| format!(r#" xmlns:a{at}="a""#)).collect();
    let many = format!("<w:sdt{spaces}>{}</w:sdt>", r#"<w:p xmlns:b="b"/>"#.repeat(60_000));
    assert_eq!(Parts::new(&many).refused(), "tệp DOCX quá lớn: quá nhiều không gian tên");
}

#[test]
fn entities_are_not_defined() {
    let part = format!(
        r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document {SPACES}><w:body>{}</w:body></w:document>"#,
        p("", "", "&amp;")
    );
    let fault = Parts::default().part("word/document.xml", &part).refused();
    assert_eq!(fault, "tệp DOCX có phần khai báo DTD, không đọc vì có thể gây hại");
}

#[test]
fn broken_parts() {
    let no = "tệp DOCX hỏng: nội dung bên trong không phải XML đúng";
    assert_eq!(Parts::new("<w:p>").refused(), no);
    assert_eq!(Parts::new(r#"<w:p w:a="1" w:a="2"/>"#).refused(), no);
    assert_eq!(Parts::default().part("word/document.xml", "").refused(), no);
    let noise = Parts::default().bytes("word/document.xml", &[0xff, 0x80, 0x41]);
    assert_eq!(noise.refused(), "tệp DOCX hỏng: không đọc được phần `word/document.xml`");
}

#[test]
fn no_byte_of_a_file_makes_the_reader_fall() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/></w:style>"#;
    let whole =
        Parts::new(&p(r#"<w:pStyle w:val="A"/>"#, "<w:b/>", "Kế hoạch")).styles(styles).zip();
    for end in (0..whole.len()).step_by(7) {
        let _ = read::docx(&whole[..end], &Fonts::builtin());
    }
    for at in (0..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = read::docx(&bytes, &Fonts::builtin());
    }
}

#[test]
fn numbers_out_of_all_bounds_are_lived_with() {
    let huge = "99999999999999999999";
    let ppr = format!(
        r#"<w:ind w:left="{huge}" w:firstLine="NaN" w:firstLineChars="1e308"/><w:spacing w:before="-5" w:line="0"/><w:numPr><w:ilvl w:val="{huge}"/><w:numId w:val="1"/></w:numPr>"#
    );
    let rpr = format!(r#"<w:sz w:val="{huge}"/>"#);
    let levels = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4294967295"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2%9%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#.to_string();
    let cell = format!(
        r#"<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{huge}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="-4"/></w:tcPr>{}</w:tc></w:tr></w:tbl>"#,
        p("", "", "ô")
    );
    let item = p(&ppr, &rpr, "x");
    let layout = Parts::new(&format!("{item}{item}{cell}")).numbering(&levels).layout();
    let texts: Vec<_> = layout.paragraphs.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["4294967295% x", "4294967295% x", "ô"]);
}

#[test]
fn the_main_part_is_where_the_package_says() {
    let text = format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", p("", "", "a"));
    for target in ["/tai-lieu/chinh.xml", "tai-lieu/chinh.xml", r"tai-lieu\CHINH.xml"] {
        let relation = format!(
            r#"<Relationships><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="{target}"/></Relationships>"#
        );
        let parts =
            Parts::default().part("_rels/.rels", &relation).part("tai-lieu/chinh.xml", &text);
        assert_eq!(parts.layout().paragraphs[0].text, "a", "{target}");
    }
}

#[test]
fn a_strict_file_is_read_like_a_transitional_one() {
    let strict = SPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    let body = p(
        r#"<w:jc w:val="center"/><w:ind w:start="1cm"/>"#,
        r#"<w:b w:val="true"/><w:sz w:val="14pt"/>"#,
        "a",
    );
    let text = format!("<w:document {strict}><w:body>{body}</w:body></w:document>");
    let layout = Parts::default().part("word/document.xml", &text).layout();
    let paragraph = &layout.paragraphs[0];
    let look = &paragraph.spans[0].look;
    assert_eq!((look.bold, look.size, paragraph.left), (Some(true), Some(14.0), Some(10.0)));
}

#[test]
fn a_part_of_sixteen_bit_letters_is_read() {
    let text =
        format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", p("", "", "Kế hoạch"));
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    let layout = Parts::default().bytes("word/document.xml", &bytes).layout();
    assert_eq!(layout.paragraphs[0].text, "Kế hoạch");
}

#[test]
fn parts_that_are_named_and_missing_are_lived_with() {
    let parts = Parts::new(&p(r#"<w:pStyle w:val="A"/>"#, "", "a"))
        .relation("styles", "s", "styles.xml", "")
        .relation("numbering", "n", "numbering.xml", "")
        .relation("theme", "t", "theme/theme1.xml", "");
    assert_eq!(parts.layout().paragraphs[0].text, "a");
}

#[test]
fn the_title_of_the_file() {
    let title = |text: &str| {
        let core = format!(
            r#"<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{text}</dc:title></cp:coreProperties>"#
        );
        Parts::new("").part("docProps/core.xml", &core).layout().file.title
    };
    assert_eq!(title("Kế hoạch thi đua").as_deref(), Some("Kế hoạch thi đua"));
    assert_eq!(title("  "), None);
    assert_eq!(Parts::new("").layout().file.title, None);
}

#[test]
fn what_acts_or_leads_outside_is_told_and_a_link_to_click_is_not() {
    let outside = r#"TargetMode="External""#;
    let parts = Parts::new("")
        .bytes("word/vbaProject.bin", b"x")
        .relation("image", "i", "http://x.vn/a.png", outside)
        .relation("hyperlink", "h", "http://x.vn", outside)
        .relation("oleObject", "o", "embeddings/a.bin", "")
        .relation("control", "c", "activeX/a.xml", "")
        .part(
            "word/_rels/settings.xml.rels",
            &format!(
                r#"<Relationships><Relationship Id="t" Type="x/attachedTemplate" Target="file:///C:/mau.dotm" {outside}/></Relationships>"#
            ),
        );
    let wanted = [
        "hình nối từ bên ngoài",
        "macro VBA",
        "mẫu (template) nối từ bên ngoài",
        "điều khiển ActiveX",
        "đối tượng nhúng (OLE)",
    ];
    assert_eq!(parts.layout().file.active, wanted);
    assert_eq!(Parts::new("").layout().file.active, Vec::<String>::new());
}

#[test]
fn a_long_paper_is_read_in_one_go() {
    let border = r#"<w:pBdr><w:bottom w:val="single"/></w:pBdr>"#;
    let paragraph = p(border, r#"<w:u w:val="single"/>"#, "Đồng chí Nguyễn Văn A đọc báo cáo");
    let open = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>"#;
    let body = paragraph.repeat(5_000) + &open.repeat(5_000);
    let layout = Parts::new(&body).layout();
    assert_eq!(layout.paragraphs.len(), 10_000);
}
