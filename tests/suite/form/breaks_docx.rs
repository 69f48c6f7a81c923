//! DOCX files that break ND30-01 … 43 and 74 once.

use super::broken::Edit::{Part, Style, Text};
use super::broken::{Break, council, docx, docx_of, hold, report};
use crate::samples;

/// Every one of them.
pub fn breaks() -> Vec<Break> {
    let mut all = sheets();
    all.extend(settings());
    all.extend(head());
    all.extend(title());
    all
}

const HEADER: &str = "word/header1.xml";

fn sheets() -> Vec<Break> {
    vec![
        docx(
            "ND30-01",
            "Letter",
            &[Text(r#"w:w="11906" w:h="16838""#, r#"w:w="12240" w:h="15840""#)],
        ),
        docx_of(
            "ND30-02",
            "a landscape text",
            report,
            &[Text(
                concat!(
                    r#"<w:pgSz w:w="11906" w:h="16838"/>"#,
                    r#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" "#,
                    r#"w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="425" w:num="1"/>"#,
                    r#"</w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="phu_luc"/>"#,
                ),
                concat!(
                    r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#,
                    r#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" "#,
                    r#"w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="425" w:num="1"/>"#,
                    r#"</w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="phu_luc"/>"#,
                ),
            )],
        ),
        docx(
            "ND30-03",
            "a low top margin",
            &[Text(r#"w:top="1134" w:right"#, r#"w:top="1701" w:right"#)],
        ),
        docx(
            "ND30-04",
            "a narrow bottom margin",
            &[Text(r#"w:bottom="1134" w:left"#, r#"w:bottom="851" w:left"#)],
        ),
        docx("ND30-05", "a left margin of 25 mm", &[Text(r#"w:left="1701""#, r#"w:left="1418""#)]),
        docx("ND30-06", "a right margin of 10 mm", &[Text(r#"w:right="850""#, r#"w:right="567""#)]),
        docx("ND30-10", "no other first page", &[Text("<w:titlePg/>", "")]),
        docx(
            "ND30-11",
            "Trang beside the number",
            &[Part(
                HEADER,
                "<w:r><w:fldChar w:fldCharType=\"begin\"/>",
                "<w:r><w:t xml:space=\"preserve\">Trang </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/>",
            )],
        ),
        docx(
            "ND30-11",
            "a number at the right",
            &[Part(
                HEADER,
                r#"<w:pStyle w:val="so_trang"/>"#,
                r#"<w:pStyle w:val="so_trang"/><w:jc w:val="right"/>"#,
            )],
        ),
        docx(
            "ND30-11",
            "a small number",
            &[Style("so_trang", r#"<w:sz w:val="28"/>"#, r#"<w:sz w:val="20"/>"#)],
        ),
        docx_of(
            "ND30-12",
            "appendices that are numbered on",
            report,
            &[Part("word/document.xml", r#"<w:pgNumType w:start="1"/>"#, "")],
        ),
        docx(
            "ND30-74",
            "a picture from outside",
            &[Part(
                "word/_rels/document.xml.rels",
                "</Relationships>",
                concat!(
                    r#"<Relationship Id="rIdOut" Target="https://example.vn/a.png" TargetMode="External" "#,
                    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>"#,
                    "</Relationships>",
                ),
            )],
        ),
    ]
}

fn settings() -> Vec<Break> {
    vec![
        docx(
            "ND30-07",
            "a paragraph in Arial",
            &[Style(
                "khoan",
                "<w:rPr>",
                r#"<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>"#,
            )],
        ),
        docx(
            "ND30-08",
            "a paragraph in .VnTime",
            &[Style(
                "diem",
                "<w:rPr>",
                r#"<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime" w:cs=".VnTime"/>"#,
            )],
        ),
        docx(
            "ND30-09",
            "a paragraph in red",
            &[Style("diem", "<w:rPr>", r#"<w:rPr><w:color w:val="FF0000"/>"#)],
        ),
        docx(
            "ND30-13",
            "a date of 13 pt",
            &[Style("dia_danh_thoi_gian", r#"<w:sz w:val="28"/>"#, r#"<w:sz w:val="26"/>"#)],
        ),
        docx(
            "ND30-14",
            "dashes at the left",
            &[Style("gach_dau_dong", r#"<w:jc w:val="both"/>"#, r#"<w:jc w:val="left"/>"#)],
        ),
        docx(
            "ND30-15",
            "dashes without indent",
            &[Style("gach_dau_dong", r#"w:firstLine="720""#, r#"w:firstLine="0""#)],
        ),
        docx(
            "ND30-16",
            "dashes without gap",
            &[Style("gach_dau_dong", r#"w:before="120""#, r#"w:before="0""#)],
        ),
        docx(
            "ND30-17",
            "dashes two lines apart",
            &[Style("gach_dau_dong", r#"w:line="240""#, r#"w:line="480""#)],
        ),
        docx(
            "ND30-17",
            "dashes squeezed",
            &[Style(
                "gach_dau_dong",
                r#"w:line="240" w:lineRule="auto""#,
                r#"w:line="260" w:lineRule="exact""#,
            )],
        ),
        docx(
            "ND30-18",
            "italic dashes",
            &[
                Style("gach_dau_dong", "<w:rPr>", "<w:rPr><w:i/>"),
                Style("diem", "<w:rPr>", "<w:rPr><w:i/>"),
            ],
        ),
        docx(
            "ND30-19",
            "an indent of spaces",
            &[Text("Ủy ban nhân dân xã phát động", "     Ủy ban nhân dân xã phát động")],
        ),
    ]
}

fn head() -> Vec<Break> {
    vec![
        docx("ND30-20", "a slip in the national title", &[Text("CHỦ NGHĨA", "CHŨ NGHĨA")]),
        docx("ND30-21", "a light national title", &[Style("quoc_hieu", "<w:b/>", "")]),
        docx(
            "ND30-21",
            "a torn national title",
            &[Text(
                "CHỦ NGHĨA VIỆT NAM",
                r#"CHỦ NGHĨA</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="quoc_hieu"/></w:pPr><w:r><w:t>VIỆT NAM"#,
            )],
        ),
        docx("ND30-22", "a long dash in the motto", &[Text("Độc lập -", "Độc lập –")]),
        docx("ND30-23", "an italic motto", &[Style("tieu_ngu", "<w:b/>", "<w:b/><w:i/>")]),
        docx(
            "ND30-24",
            "white above the motto",
            &[Style("tieu_ngu", r#"w:before="0""#, r#"w:before="120""#)],
        ),
        docx(
            "ND30-25",
            "a short rule under the motto",
            &[Text(r#"w:left="1093" w:right="1093""#, r#"w:left="1893" w:right="1893""#)],
        ),
        docx(
            "ND30-25",
            "an underlined motto",
            &[
                Style("tieu_ngu", "<w:b/>", r#"<w:b/><w:u w:val="single"/>"#),
                Text(
                    r#"<w:top w:val="single" w:space="0" w:sz="6" w:color="000000"/></w:pBdr><w:spacing w:line="20" w:lineRule="exact"/><w:ind w:left="1093""#,
                    r#"</w:pBdr><w:spacing w:line="20" w:lineRule="exact"/><w:ind w:left="1093""#,
                ),
            ],
        ),
        docx_of(
            "ND30-26",
            "the body above in bold",
            council,
            &[Style("co_quan_chu_quan", "<w:rPr>", "<w:rPr><w:b/>")],
        ),
        docx("ND30-27", "a light issuer", &[Style("co_quan_ban_hanh", "<w:b/>", "")]),
        docx(
            "ND30-28",
            "the national title a row below",
            &[Text(
                r#"<w:tc><w:tcPr><w:tcW w:w="5613" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="quoc_hieu"/>"#,
                r#"<w:tc><w:tcPr><w:tcW w:w="5613" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:tcW w:w="3742" w:type="dxa"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="5613" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="quoc_hieu"/>"#,
            )],
        ),
        docx(
            "ND30-29",
            "a long rule under the issuer",
            &[Text(r#"w:left="1382" w:right="1382""#, r#"w:left="982" w:right="982""#)],
        ),
        docx("ND30-30", "no colon behind Số", &[Text("Số: ", "Số ")]),
        docx(
            "ND30-30",
            "a number of 12 pt",
            &[Style("so_ky_hieu", r#"<w:sz w:val="26"/>"#, r#"<w:sz w:val="24"/>"#)],
        ),
        docx("ND30-31", "a number without its zero", &[Text("Số: ", "Số: 5")]),
        docx("ND30-32", "a year in the number", &[Text("/KH-UBND", "/2024/KH-UBND")]),
        docx("ND30-33", "the letters of another kind", &[Text("/KH-UBND", "/BC-UBND")]),
        docx_of(
            "ND30-34",
            "a council under the committee's number",
            council,
            &[Text("/KH-HĐTĐKT", "/KH-UBND")],
        ),
    ]
}

fn title() -> Vec<Break> {
    vec![
        docx(
            "ND30-35",
            "no comma behind the place",
            &[Text("Bình Lương, ngày", "Bình Lương ngày")],
        ),
        docx("ND30-35", "an upright date", &[Style("dia_danh_thoi_gian", "<w:i/>", "")]),
        docx("ND30-36", "a month without its zero", &[Text("tháng 02", "tháng 2")]),
        docx(
            "ND30-37",
            "the date a row below the number",
            &[Text(
                concat!(
                    r#"<w:tc><w:tcPr><w:tcW w:w="5613" w:type="dxa"/></w:tcPr><w:p><w:pPr>"#,
                    r#"<w:pStyle w:val="dia_danh_thoi_gian"/>"#,
                ),
                concat!(
                    r#"<w:tc><w:tcPr><w:tcW w:w="5613" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr>"#,
                    r#"<w:tr><w:tc><w:tcPr><w:tcW w:w="3742" w:type="dxa"/></w:tcPr><w:p/></w:tc>"#,
                    r#"<w:tc><w:tcPr><w:tcW w:w="5613" w:type="dxa"/></w:tcPr><w:p><w:pPr>"#,
                    r#"<w:pStyle w:val="dia_danh_thoi_gian"/>"#,
                ),
            )],
        ),
        docx(
            "ND30-38",
            "the place of another commune",
            &[Text("Bình Lương, ngày", "Hóa Quỳ, ngày")],
        ),
        docx(
            "ND30-39",
            "a kind at the left",
            &[Style("ten_loai", r#"<w:jc w:val="center"/>"#, r#"<w:jc w:val="left"/>"#)],
        ),
        docx(
            "ND30-40",
            "a stop behind the subject",
            &[Text(
                "Phát động phong trào thi đua năm 2024<",
                "Phát động phong trào thi đua năm 2024.<",
            )],
        ),
        docx(
            "ND30-41",
            "a long rule under the subject",
            &[Text(r#"w:left="3727" w:right="3727""#, r#"w:left="3127" w:right="3127""#)],
        ),
        docx_of(
            "ND30-42",
            "a bold V/v",
            samples::letter,
            &[Style("trich_yeu_cong_van", "<w:rPr>", "<w:rPr><w:b/>")],
        ),
        docx(
            "ND30-43",
            "a subject of many words",
            &[
                Text(r#"w:left="3727" w:right="3727""#, r#"w:left="2806" w:right="2806""#),
                Text(
                    "Phát động phong trào thi đua năm 2024<",
                    concat!(
                        "Phát động phong trào thi đua của cán bộ, công chức, viên chức và nhân dân trên địa bàn xã, ",
                        "các khối ban, ngành, đoàn thể, các trường học, trạm y tế, các thôn và các doanh nghiệp, ",
                        "hợp tác xã, hộ kinh doanh, lập thành tích chào mừng các ngày lễ lớn của đất nước, ",
                        "của tỉnh, của huyện và của xã, gắn với học tập và làm theo tư tưởng, đạo đức, ",
                        "phong cách Hồ Chí Minh, xây dựng nông thôn mới nâng cao, chuyển đổi số, ",
                        "giảm nghèo bền vững, cải cách hành chính, bảo đảm quốc phòng, an ninh, ",
                        "trật tự an toàn xã hội trong năm 2024 và những năm tiếp theo<",
                    ),
                ),
            ],
        ),
    ]
}

#[test]
fn each_break_of_a_docx_is_found_alone() {
    hold(&breaks());
}
