//! The words of a foreign file as they are printed, in their order.

use vanban::read::{Margin, Region, Side, Spot};

use crate::docx_parts::{Parts, p};

fn texts(parts: Parts) -> Vec<String> {
    parts.layout().paragraphs.into_iter().map(|it| it.text).collect()
}

fn inside(content: &str) -> String {
    texts(Parts::new(&format!("<w:p>{content}</w:p>"))).concat()
}

fn r(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

#[test]
fn signs_that_are_elements() {
    assert_eq!(inside("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc");
    assert_eq!(inside("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>"), "a-b");
    assert_eq!(inside("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>"), "ab");
    assert_eq!(inside(r#"<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>"#), "✓");
    assert_eq!(inside(r#"<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>"#), "•");
    assert_eq!(inside(r#"<w:r><w:sym w:font="Webdings" w:char="zz"/></w:r>"#), "□");
}

#[test]
fn capitals_are_printed_and_hidden_letters_are_not() {
    assert_eq!(texts(Parts::new(&p("", "<w:caps/>", "Kế hoạch"))), ["KẾ HOẠCH"]);
    assert_eq!(texts(Parts::new(&p("", r#"<w:caps w:val="0"/>"#, "Kế hoạch"))), ["Kế hoạch"]);
    let hidden = r"<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>";
    assert_eq!(inside(&format!("{}{hidden}{}", r("a"), r("b"))), "ab");
}

#[test]
fn changes_are_read_as_accepted() {
    let deleted = "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>";
    let inserted = format!("<w:ins>{}</w:ins>", r("mới"));
    assert_eq!(inside(&format!("{}{deleted}{inserted}", r("văn bản "))), "văn bản mới");
    let moved = format!("<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", r("x"), r("y"));
    assert_eq!(inside(&moved), "y");
}

#[test]
fn words_in_containers_are_words() {
    let boxed = format!(
        "<w:hyperlink>{}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt><w:smartTag>{}</w:smartTag>",
        r("a"),
        r("b"),
        r("c")
    );
    assert_eq!(inside(&boxed), "abc");
    let block = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("", "", "trong khung"));
    assert_eq!(texts(Parts::new(&block)), ["trong khung"]);
    let formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>";
    assert_eq!(inside(formula), "x+1");
}

fn char(kind: &str) -> String {
    format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#)
}

fn field(instruction: &str, result: &str) -> String {
    let instruction = format!("<w:r><w:instrText>{instruction}</w:instrText></w:r>");
    [char("begin"), instruction, char("separate"), r(result), char("end")].concat()
}

#[test]
fn a_field_is_its_result_and_a_page_number_a_sign() {
    assert_eq!(inside(&format!("{}{}", r("ngày "), field(" DATE ", "05"))), "ngày 05");
    assert_eq!(inside(&field(" PAGE \\* MERGEFORMAT", "3")), "#");
    assert_eq!(inside(r#"<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>"#), "#");
    let unfinished =
        [char("begin"), "<w:r><w:instrText>PAGE</w:instrText></w:r>".to_owned(), char("end")];
    assert_eq!(inside(&unfinished.concat()), "#");
    let nested = [
        char("begin"),
        "<w:r><w:instrText>IF </w:instrText></w:r>".to_owned(),
        field("PAGE", "1"),
        char("separate"),
        r("có"),
        char("end"),
    ];
    assert_eq!(inside(&nested.concat()), "có");
}

#[test]
fn a_choice_is_read_once() {
    let both = |requires: &str| {
        format!(
            r#"<w:r><mc:AlternateContent><mc:Choice Requires="{requires}"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>"#
        )
    };
    assert_eq!(inside(&both("wps")), "mới");
    assert_eq!(inside(&both("unheard")), "cũ");
}

#[test]
fn cells_are_read_row_by_row_with_their_places() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", p("", "", text));
    let inner = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("trong"));
    let nested = format!("<w:tc>{inner}{}</w:tc>", p("", "", "sau"));
    let head = format!(
        r#"<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5000"/></w:tblGrid><w:tr>{}{}</w:tr><w:tr>{nested}{}</w:tr></w:tbl>"#,
        cell("UBND"),
        cell("CỘNG HÒA"),
        cell("phải"),
    );
    let layout = Parts::new(&head).layout();
    let found = layout.paragraphs.iter().map(|it| match it.region {
        Region::Cell { table, row, column, bordered } => {
            (it.text.as_str(), table, row, column, bordered, it.side)
        }
        _ => panic!("{it:?}"),
    });
    let (left, right) = (Some(Side::Left), Some(Side::Right));
    let wanted = [
        ("UBND", 0, 0, 0, false, left),
        ("CỘNG HÒA", 0, 0, 1, false, right),
        ("trong", 1, 0, 0, false, left),
        ("sau", 0, 1, 0, false, left),
        ("phải", 0, 1, 1, false, right),
    ];
    assert_eq!(found.collect::<Vec<_>>(), wanted);
    assert!(!layout.sheets[0].has_table);
}

#[test]
fn a_table_with_lines_is_a_table_and_its_columns_are_no_halves() {
    let borders = |names: &[&str]| {
        names.iter().map(|it| format!(r#"<w:{it} w:val="single"/>"#)).collect::<String>()
    };
    let all = borders(&["top", "left", "bottom", "right", "insideH", "insideV"]);
    let table = |properties: &str| {
        format!(
            "<w:tbl><w:tblPr>{properties}</w:tblPr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
            p("", "", "a"),
            p("", "", "b")
        )
    };
    let seen = |parts: Parts| {
        let layout = parts.layout();
        let bordered = matches!(layout.paragraphs[0].region, Region::Cell { bordered: true, .. });
        (bordered, layout.paragraphs[0].side, layout.sheets[0].has_table)
    };
    let lined = format!("<w:tblBorders>{all}</w:tblBorders>");
    assert_eq!(seen(Parts::new(&table(&lined))), (true, None, true));
    assert_eq!(seen(Parts::new(&table(""))), (false, Some(Side::Left), false));
    let style = format!(
        r#"<w:style w:type="table" w:styleId="G"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{all}</w:tblBorders></w:tblPr></w:style>"#
    );
    let named = table(r#"<w:tblStyle w:val="G"/>"#);
    assert_eq!(seen(Parts::new(&named).styles(&style)), (true, None, true));
    let undone = all.replace("single", "nil");
    let named = table(&format!(r#"<w:tblStyle w:val="G"/><w:tblBorders>{undone}</w:tblBorders>"#));
    assert_eq!(seen(Parts::new(&named).styles(&style)), (false, Some(Side::Left), false));
}

#[test]
fn a_cell_that_goes_on_below_is_counted_and_not_read() {
    let row = |merge: &str, text: &str| {
        format!("<w:tr><w:tc><w:tcPr>{merge}</w:tcPr>{}</w:tc></w:tr>", p("", "", text))
    };
    let table = [row(r#"<w:vMerge w:val="restart"/>"#, "một"), row("<w:vMerge/>", "")].concat();
    let layout = Parts::new(&format!("<w:tbl>{table}</w:tbl>{}", p("", "", "sau"))).layout();
    let numbers = layout.paragraphs.iter().map(|it| match &it.spot {
        Spot::Paragraph { number, .. } => (it.text.as_str(), *number),
        Spot::Page { .. } => panic!("a DOCX has no pages"),
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [("một", 1), ("sau", 3)]);
}

const HALF: &str =
    r#"<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>"#;

/// A text box of `DrawingML` at `x` mm from the margin, with VML as its fallback.
fn text_box(x: u32, text: &str) -> String {
    let emu = x * 36000;
    let place = HALF.replace("{x}", &emu.to_string());
    let content = format!("<w:txbxContent>{}</w:txbxContent>", p("", "", text));
    format!(
        r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>{place}<wp:extent cx="2160000" cy="720000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:170pt;height:57pt"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"#
    )
}

const A4: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>"#;

#[test]
fn text_boxes_are_read_once_before_what_they_hang_at() {
    let body = format!(
        "<w:p>{}{}{}</w:p>{A4}",
        text_box(0, "UBND"),
        text_box(100, "CỘNG HÒA"),
        r("KẾ HOẠCH")
    );
    let layout = Parts::new(&body).layout();
    let found = layout.paragraphs.iter().map(|it| (it.text.as_str(), it.region, it.side));
    let wanted = [
        ("UBND", Region::TextBox, Some(Side::Left)),
        ("CỘNG HÒA", Region::TextBox, Some(Side::Right)),
        ("KẾ HOẠCH", Region::Body, None),
    ];
    assert_eq!(found.collect::<Vec<_>>(), wanted);
}

#[test]
fn text_boxes_of_vml_stand_where_their_style_says() {
    let shape = |x: u32, text: &str| {
        format!(
            r#"<w:r><w:pict><v:shape style="position:absolute;margin-left:{x}pt;margin-top:0;width:170pt;height:57pt"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"#,
            p("", "", text)
        )
    };
    let body = format!("<w:p>{}{}</w:p>{A4}", shape(0, "trái"), shape(280, "phải"));
    let sides: Vec<_> = Parts::new(&body).layout().paragraphs.iter().map(|it| it.side).collect();
    assert_eq!(sides, [Some(Side::Left), Some(Side::Right), None]);
}

fn header(text: &str) -> String {
    format!("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{text}</w:p>")
}

#[test]
fn headers_of_a_first_page_and_of_the_others() {
    let section = |more: &str| {
        format!(
            r#"<w:sectPr><w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="first" r:id="header2.xml"/><w:footerReference w:type="default" r:id="footer1.xml"/>{more}</w:sectPr>"#
        )
    };
    let parts = |more: &str| {
        Parts::new(&(p("", "", "thân") + &section(more)))
            .related("header", "header1.xml", "w:hdr", &header(&field("PAGE", "2")))
            .related("header", "header2.xml", "w:hdr", &p("", "", "Mẫu số 1"))
            .related("footer", "footer1.xml", "w:ftr", &p("", "", "Địa chỉ: …"))
            .layout()
    };
    let first = parts("<w:titlePg/>");
    let found: Vec<_> = first.paragraphs.iter().map(|it| (it.text.as_str(), it.region)).collect();
    let wanted =
        [("Mẫu số 1", Region::Header), ("thân", Region::Body), ("Địa chỉ: …", Region::Footer)];
    assert_eq!(found, wanted);
    assert_eq!(first.sheets[0].first_is_numbered, Some(false));
    assert_eq!(
        (first.page_numbers[0].text.as_str(), first.page_numbers[0].margin),
        ("#", Margin::Top)
    );
    let all = parts("");
    assert_eq!(all.sheets[0].first_is_numbered, Some(true));
    assert_eq!(all.paragraphs.len(), 2);
}

#[test]
fn a_section_without_headers_has_those_before_it_and_each_is_read_once() {
    let first = r#"<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1.xml"/><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr></w:p>"#;
    let body =
        format!(r#"{first}{}<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>"#, p("", "", "hai"));
    let words = format!("{}{}", p("", "", "Lời đầu trang"), header(&field("PAGE", "2")));
    let layout = Parts::new(&body).related("header", "header1.xml", "w:hdr", &words).layout();
    let texts: Vec<_> = layout.paragraphs.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Lời đầu trang", "", "hai"]);
    let numbers: Vec<_> = layout.page_numbers.iter().map(|it| it.sheet).collect();
    assert_eq!(numbers, [0, 1]);
    let sizes: Vec<_> = layout.sheets.iter().map(|it| (it.width.round(), it.restarts_at)).collect();
    assert_eq!(
        sizes,
        [(297.0, None), (216.0, Some(1))],
        "Word takes Letter where no size is stated"
    );
}

#[test]
fn a_gutter_widens_the_left_margin() {
    let margins = r#"<w:sectPr><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:gutter="283"/></w:sectPr>"#;
    let margins = Parts::new(margins).layout().sheets[0].margins.expect("stated");
    assert_eq!(margins.left.round(), 35.0);
}

fn list(levels: &str, more: &str) -> String {
    format!(
        r#"<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}"#
    )
}

fn level(depth: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>"#
    )
}

fn item(list: u32, depth: usize) -> String {
    p(&format!(r#"<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list}"/></w:numPr>"#), "", "x")
}

#[test]
fn automatic_numbers_are_printed() {
    let levels = [
        level(0, "upperRoman", "%1.", ""),
        level(1, "decimal", "%2.", ""),
        level(2, "lowerLetter", "%3)", ""),
        level(3, "decimal", "%1.%2.%4", "<w:isLgl/>"),
        level(
            4,
            "bullet",
            "\u{f0b7}",
            r#"<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>"#,
        ),
        level(5, "bullet", "-", r#"<w:suff w:val="nothing"/>"#),
    ];
    let again = r#"<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#;
    let depths = [0, 1, 1, 2, 2, 0, 1, 3, 4, 5];
    let body: String = depths.map(|depth| item(1, depth)).concat() + &item(2, 0) + &item(2, 0);
    let found = texts(Parts::new(&body).numbering(&list(&levels.concat(), again)));
    let wanted = [
        "I. x", "1. x", "2. x", "a) x", "b) x", "II. x", "1. x", "2.1.1 x", "• x", "-x", "V. x",
        "VI. x",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn the_automatic_part_is_told_apart() {
    let parts = Parts::new(&item(1, 0)).numbering(&list(&level(0, "decimal", "Điều %1.", ""), ""));
    let paragraph = &parts.layout().paragraphs[0];
    assert_eq!(
        (paragraph.text.as_str(), paragraph.automatic.clone()),
        ("Điều 1. x", Some(0.."Điều 1.".len()))
    );
    assert_eq!(
        paragraph.spans.iter().map(|span| span.range.len()).sum::<usize>(),
        paragraph.text.len()
    );
}

#[test]
fn a_style_names_a_list_and_a_paragraph_leaves_it() {
    let numbered = r#"<w:style w:type="paragraph" w:styleId="K"><w:name w:val="K"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let levels =
        level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%2.", r#"<w:pStyle w:val="K"/>"#);
    let off = r#"<w:pStyle w:val="K"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>"#;
    let body = p(r#"<w:pStyle w:val="K"/>"#, "", "a") + &p(off, "", "b");
    let found = texts(Parts::new(&body).styles(numbered).numbering(&list(&levels, "")));
    assert_eq!(found, ["1. a", "b"]);
}

#[test]
fn a_list_that_is_not_there_numbers_nothing() {
    assert_eq!(texts(Parts::new(&item(9, 0))), ["x"]);
    assert_eq!(texts(Parts::new(&item(9, 0)).numbering("")), ["x"]);
    let adrift = r#"<w:num w:numId="9"><w:abstractNumId w:val="404"/></w:num>"#;
    assert_eq!(texts(Parts::new(&item(9, 0)).numbering(adrift)), ["x"]);
}
