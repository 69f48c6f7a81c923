//! Lines under words, however an office makes them: what is under which words, how long, how far from their middle.

use vanban::fonts::{FaceStyle, Fonts};
use vanban::read::{Extent, Layout, RuleKind, RuleUnder};

use crate::docx_parts::{Parts, p};

const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
const BOLD: &str = r#"<w:b/><w:sz w:val="28"/>"#;
const CENTRE: &str = r#"<w:jc w:val="center"/>"#;
/// A4 with 30 mm at the left and 15 at the right: 165 mm of text.
const A4: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>"#;

/// Width of the motto in mm.
fn motto() -> f64 {
    width(MOTTO, 14.0)
}

fn width(text: &str, size: f64) -> f64 {
    Fonts::builtin().width(text, FaceStyle::Bold, size) / 72.0 * 25.4
}

fn layout(body: &str) -> Layout {
    Parts::new(&format!("{body}{A4}")).layout()
}

/// The rule under the first paragraph that has one: its text, then kind, length and distance from the middle in mm.
fn found(layout: &Layout) -> Option<(&str, RuleKind, f64, Option<f64>)> {
    let paragraph = layout.paragraphs.iter().find(|it| it.rule.is_some())?;
    let rule = paragraph.rule.as_ref()?;
    Some((&paragraph.text, rule.kind, tenth(rule.length?), rule.off_centre.map(tenth)))
}

fn tenth(mm: f64) -> f64 {
    (mm * 10.0).round() / 10.0 + 0.0
}

fn emu(mm: f64) -> i64 {
    (mm * 36000.0).round() as i64
}

/// A line of `DrawingML`, `x` mm from the margin and `y` mm below the top of its paragraph.
fn line(x: f64, y: f64, length: f64) -> String {
    let (x, y, length) = (emu(x), emu(y), emu(length));
    format!(
        r#"<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{length}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"#
    )
}

fn vml(from: &str, to: &str) -> String {
    format!(
        r#"<w:r><w:pict><v:line style="position:absolute" from="{from}" to="{to}"/></w:pict></w:r>"#
    )
}

/// The motto, centred, with `more` in its paragraph.
fn with(more: &str) -> String {
    format!(
        r"<w:p><w:pPr>{CENTRE}</w:pPr><w:r><w:rPr>{BOLD}</w:rPr><w:t>{MOTTO}</w:t></w:r>{more}</w:p>"
    )
}

#[test]
fn a_line_drawn_below_the_words_of_its_own_paragraph() {
    let seen = layout(&with(&line(52.5, 6.5, 60.0)));
    assert_eq!(found(&seen), Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0))));
    let rule = seen.paragraphs[0].rule.as_ref().unwrap();
    assert_eq!(rule.text_length.map(tenth), Some(tenth(motto())));
    assert_eq!(rule.solid, Some(true));
}

#[test]
fn a_line_that_hangs_at_the_paragraph_below() {
    let empty = format!("<w:p>{}</w:p>", line(55.5, 1.0, 60.0));
    assert_eq!(
        found(&layout(&(with("") + &empty))),
        Some((MOTTO, RuleKind::Drawn, 60.0, Some(3.0)))
    );
    let words = format!("<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r>{}</w:p>", line(52.5, 0.5, 60.0));
    assert_eq!(
        found(&layout(&(with("") + &words))),
        Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0)))
    );
}

#[test]
fn a_line_aligned_to_the_middle_of_its_column() {
    let drawn = line(0.0, 6.5, 60.0)
        .replace("<wp:posOffset>0</wp:posOffset>", "<wp:align>center</wp:align>");
    assert_eq!(found(&layout(&with(&drawn))), Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0))));
}

#[test]
fn lines_that_are_none() {
    let upright = line(50.0, 6.0, 1.0).replace(r#"cy="0""#, r#"cy="720000""#);
    assert_eq!(found(&layout(&with(&upright))), None);
    let unseen = line(50.0, 6.0, 60.0).replace(r#"<a:ln w="9525"/>"#, "<a:ln><a:noFill/></a:ln>");
    assert_eq!(found(&layout(&with(&unseen))), None);
    let inkless = line(50.0, 6.0, 60.0).replace(r#"<a:ln w="9525"/>"#, "");
    assert_eq!(found(&layout(&with(&inkless))), None);
    let styled = r#"</wps:spPr><wps:style><a:lnRef idx="1"/></wps:style>"#;
    let styled = inkless.replace("</wps:spPr>", styled);
    assert_eq!(found(&layout(&with(&styled))).map(|it| it.2), Some(60.0));
    let unstroked = vml("100pt,20pt", "200pt,20pt").replace("<v:line", r#"<v:line stroked="f""#);
    assert_eq!(found(&layout(&with(&unstroked))), None);
}

#[test]
fn dashes_are_not_solid() {
    let dashed = line(52.5, 6.5, 60.0)
        .replace(r#"<a:ln w="9525"/>"#, r#"<a:ln><a:prstDash val="dash"/></a:ln>"#);
    assert_eq!(layout(&with(&dashed)).paragraphs[0].rule.as_ref().unwrap().solid, Some(false));
    let dotted = vml("100pt,20pt", "200pt,20pt")
        .replace("/></w:pict>", r#"><v:stroke dashstyle="1 1"/></v:line></w:pict>"#);
    assert_eq!(layout(&with(&dotted)).paragraphs[0].rule.as_ref().unwrap().solid, Some(false));
}

#[test]
fn lines_of_a_group_are_measured_in_the_units_of_the_group() {
    let member = r#"<wps:wsp><wps:spPr><a:xfrm><a:off x="100" y="50"/><a:ext cx="600" cy="0"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp>"#;
    let group = format!(
        r#"<wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2880000" cy="360000"/><a:chOff x="0" y="0"/><a:chExt cx="800" cy="100"/></a:xfrm></wpg:grpSpPr>{member}</wpg:wgp>"#
    );
    let drawn = line(42.5, 4.0, 80.0).replace(r#"cy="0""#, r#"cy="360000""#);
    let (before, rest) = drawn.split_once("<wps:wsp>").unwrap();
    let (_, after) = rest.split_once("</wps:wsp>").unwrap();
    let drawn = format!("{before}{group}{after}");
    assert_eq!(found(&layout(&with(&drawn))), Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0))));
}

#[test]
fn lines_of_vml_in_every_unit() {
    let middle = 82.5;
    let (from, to) = (middle - 30.0, middle + 30.0);
    for (unit, mm) in [("mm", 1.0), ("pt", 72.0 / 25.4), ("in", 1.0 / 25.4), ("px", 96.0 / 25.4)] {
        let point = |x: f64| format!("{:.4}{unit},{:.4}{unit}", x * mm, 7.0 * mm);
        let seen = layout(&with(&vml(&point(from), &point(to))));
        assert_eq!(found(&seen), Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0))), "{unit}");
    }
}

#[test]
fn a_connector_and_a_thin_bar_of_vml_are_lines() {
    let shape = |element: &str, height: &str| {
        format!(
            r#"<w:r><w:pict><v:{element} style="position:absolute;margin-left:52.5mm;margin-top:7mm;width:60mm;height:{height}"/></w:pict></w:r>"#
        )
    };
    let wanted = Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0)));
    let connector = shape(r##"shape type="#_x0000_t32""##, "0");
    assert_eq!(found(&layout(&with(&connector))), wanted);
    assert_eq!(found(&layout(&with(&shape("rect", "0.75pt")))), wanted);
    assert_eq!(found(&layout(&with(&shape("rect", "30pt")))), None, "a box is no line");
    let group = r#"<w:r><w:pict><v:group style="position:absolute;margin-left:42.5mm;margin-top:7mm;width:80mm;height:10mm" coordorigin="1000,2000" coordsize="8000,1000"><v:line from="2000,2100" to="8000,2100"/></v:group></w:pict></w:r>"#;
    assert_eq!(found(&layout(&with(group))), wanted);
}

fn border(side: &str, indent: &str) -> String {
    format!(r#"<w:pBdr><w:{side} w:val="single" w:sz="6"/></w:pBdr>{indent}"#)
}

#[test]
fn edges_of_paragraphs() {
    // 52.5 mm are 2976 twips: 60 of 165 mm are left between the indents.
    let indent = r#"<w:ind w:left="2976" w:right="2976"/>"#;
    let own = p(&format!("{CENTRE}{}", border("bottom", indent)), BOLD, "Độc lập");
    assert_eq!(found(&layout(&own)), Some(("Độc lập", RuleKind::Border, 60.0, Some(0.0))));
    for side in ["top", "bottom"] {
        let empty = format!("<w:p><w:pPr>{}</w:pPr></w:p>", border(side, indent));
        let seen = layout(&(with("") + &empty));
        assert_eq!(found(&seen), Some((MOTTO, RuleKind::Border, 60.0, Some(0.0))), "{side}");
    }
    let none = p(r#"<w:pBdr><w:bottom w:val="nil"/></w:pBdr>"#, "", "x");
    assert_eq!(found(&layout(&none)), None);
}

#[test]
fn paragraphs_of_one_box_have_one_lower_edge() {
    let lines = ["một", "hai"].map(|text| p(&border("bottom", ""), "", text)).concat();
    assert_eq!(found(&layout(&lines)).map(|it| it.0), Some("hai"));
}

#[test]
fn the_lower_edge_of_a_cell_is_as_long_as_the_cell() {
    let cell = |edge: &str, words: &str| {
        format!(r#"<w:tc><w:tcPr><w:tcW w:w="4536" w:type="dxa"/>{edge}</w:tcPr>{words}</w:tc>"#)
    };
    let table = format!(
        r#"<w:tbl><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="4536"/></w:tblGrid><w:tr>{}{}</w:tr></w:tbl>"#,
        cell("", &p("", "", "UBND")),
        cell(r#"<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>"#, &with("")),
    );
    assert_eq!(found(&layout(&table)), Some((MOTTO, RuleKind::Border, 80.0, Some(0.0))));
}

#[test]
fn underlined_letters_are_an_underline_whole_or_in_part() {
    let under = format!(r#"{BOLD}<w:u w:val="single"/>"#);
    let whole = p(CENTRE, &under, MOTTO);
    let seen = layout(&whole);
    assert_eq!(found(&seen), Some((MOTTO, RuleKind::Underline, tenth(motto()), Some(0.0))));
    let run = |rpr: &str, text: &str| {
        format!(r#"<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
    };
    let part = format!(
        "<w:p><w:pPr>{CENTRE}</w:pPr>{}{}{}</w:p>",
        run(BOLD, "ỦY BAN "),
        run(&under, "NHÂN"),
        run(BOLD, " DÂN")
    );
    let seen = layout(&part);
    let (text, kind, length, off) = found(&seen).expect("a rule");
    assert_eq!(
        (text, kind, length),
        ("ỦY BAN NHÂN DÂN", RuleKind::Underline, tenth(width("NHÂN", 14.0)))
    );
    let before = (width("ỦY BAN ", 14.0) - width(" DÂN", 14.0)) / 2.0;
    assert_eq!(off, Some(tenth(before)));
}

#[test]
fn a_line_counts_more_than_underlined_letters() {
    let words = p(CENTRE, &format!(r#"{BOLD}<w:u w:val="single"/>"#), MOTTO);
    let empty = format!("<w:p>{}</w:p>", line(52.5, 1.0, 60.0));
    assert_eq!(found(&layout(&(words + &empty))).map(|it| it.1), Some(RuleKind::Drawn));
}

#[test]
fn rows_of_signs_are_rules_and_no_words() {
    let row = "_".repeat(20);
    let length = tenth(width(&row, 14.0));
    let apart = layout(&(with("") + &p(CENTRE, BOLD, &row)));
    assert_eq!(found(&apart), Some((MOTTO, RuleKind::Typed, length, Some(0.0))));
    assert_eq!(apart.paragraphs.len(), 1);
    let inside = format!(
        "<w:p><w:pPr>{CENTRE}</w:pPr><w:r><w:rPr>{BOLD}</w:rPr><w:t>{MOTTO}</w:t><w:br/><w:t>{row}</w:t></w:r></w:p>"
    );
    let inside = layout(&inside);
    let rule = inside.paragraphs[0].rule.as_ref().unwrap();
    assert_eq!((rule.kind, rule.length.map(tenth)), (RuleKind::Typed, Some(length)));
    assert_eq!(rule.text_length.map(tenth), Some(tenth(motto())));
    // A row as wide as the page is a blank to be filled in.
    let blank = layout(&(with("") + &p("", BOLD, &"_".repeat(66))));
    assert_eq!((found(&blank), blank.paragraphs.len()), (None, 2));
}

#[test]
fn a_name_over_two_paragraphs_is_as_long_as_its_longer_line() {
    let size = |text: &str, rpr: &str| p(CENTRE, rpr, text);
    let names =
        size("HUYỆN NHƯ XUÂN", "") + &size("ỦY BAN NHÂN DÂN", BOLD) + &size("XÃ BÌNH LƯƠNG", BOLD);
    let seen = layout(&(names + &format!("<w:p>{}</w:p>", line(70.0, 1.0, 20.0))));
    let rule = seen.paragraphs[2].rule.as_ref().expect("under the last line");
    assert_eq!(rule.text_length.map(tenth), Some(tenth(width("ỦY BAN NHÂN DÂN", 14.0))));
}

#[test]
fn words_that_wrap_are_as_long_as_their_longest_line() {
    let words = ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"; 3].join(" ");
    let body = p(&format!("{CENTRE}{}", border("bottom", "")), BOLD, &words);
    let seen = layout(&body);
    let length = seen.paragraphs[0].rule.as_ref().unwrap().text_length.unwrap();
    let first = ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"; 2].join(" ");
    assert!(length <= 165.0 && length < width(&words, 14.0), "{length}");
    assert!(length > width(&first, 14.0) * 0.8, "{length}");
}

/// The rule under `words`, wherever they stand.
fn under<'a>(layout: &'a Layout, words: &str) -> Option<&'a RuleUnder> {
    let at = layout.paragraphs.iter().position(|it| it.text.contains(words))?;
    let start = layout.paragraphs[at].text.find(words)?;
    layout.rule(&Extent::new(at, start..start + words.len()))
}

const TABS: &str =
    r#"<w:tabs><w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6804"/></w:tabs>"#;

fn head(lines: &str) -> String {
    let run = |text: &str| {
        let parts: Vec<_> = text.split('\t').map(|it| format!("<w:t>{it}</w:t>")).collect();
        format!("<w:r><w:rPr>{BOLD}</w:rPr>{}</w:r>", parts.join("<w:tab/>"))
    };
    format!(
        "<w:p><w:pPr>{TABS}</w:pPr>{}</w:p><w:p><w:pPr>{TABS}</w:pPr>{}{lines}</w:p>",
        run("\tỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI"),
        run(&format!("\tXÃ BÌNH LƯƠNG\t{MOTTO}"))
    )
}

#[test]
fn two_lines_under_a_head_of_tabs_are_told_apart() {
    let seen = layout(&head(&(line(20.0, 6.5, 20.0) + &line(90.0, 6.5, 62.0))));
    let (left, right) = (under(&seen, "XÃ BÌNH LƯƠNG").unwrap(), under(&seen, MOTTO).unwrap());
    let lengths =
        |rule: &RuleUnder| [rule.length, rule.text_length, rule.off_centre].map(|it| it.map(tenth));
    let issuer = tenth(width("ỦY BAN NHÂN DÂN", 14.0));
    assert_eq!(lengths(left), [Some(20.0), Some(issuer), Some(0.0)]);
    assert_eq!(lengths(right), [Some(62.0), Some(tenth(motto())), Some(1.0)]);
    assert!(seen.paragraphs.iter().all(|it| it.rule.is_none()));
}

#[test]
fn rows_of_signs_under_a_head_of_tabs() {
    let rows = format!(
        "<w:p><w:pPr>{TABS}</w:pPr><w:r><w:tab/><w:t>_______</w:t><w:tab/><w:t>______________</w:t></w:r></w:p>"
    );
    let seen = layout(&(head("") + &rows));
    assert_eq!(under(&seen, "XÃ BÌNH LƯƠNG").map(|it| it.kind), Some(RuleKind::Typed));
    assert_eq!(under(&seen, MOTTO).map(|it| it.kind), Some(RuleKind::Typed));
    assert_eq!(seen.paragraphs.len(), 2);
}

#[test]
fn a_line_under_words_in_a_text_box() {
    let inside = with("");
    let place = r#"<wp:positionH relativeFrom="column"><wp:posOffset>2880000</wp:posOffset></wp:positionH>"#;
    let boxed = format!(
        r#"<w:r><w:drawing><wp:anchor>{place}<wp:extent cx="3060000" cy="720000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"#
    );
    // The box reaches from 80 to 165 mm, so that its middle is at 122.5.
    let seen = layout(&format!("<w:p>{boxed}{}</w:p>", line(92.5, 12.0, 60.0)));
    assert_eq!(found(&seen), Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0))));
}

#[test]
fn a_line_that_hangs_at_the_line_above_its_words() {
    let title = format!(
        r"<w:p><w:pPr>{CENTRE}</w:pPr><w:r><w:rPr>{BOLD}</w:rPr><w:t>CỘNG HÒA</w:t></w:r>{}</w:p>",
        line(52.5, 12.0, 60.0)
    );
    assert_eq!(
        found(&layout(&(title + &with("")))),
        Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0)))
    );
}

#[test]
fn a_line_that_hangs_below_the_table_of_its_words() {
    let cell = |words: &str| format!("<w:tc>{words}</w:tc>");
    let pad = r#"<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>"#;
    let grid = r#"<w:tblGrid><w:gridCol w:w="4253"/><w:gridCol w:w="5102"/></w:tblGrid>"#;
    let rows =
        [("UBND", with("")), ("Số: 01/KH-UBND", p(CENTRE, "", "ngày 01"))].map(|(left, right)| {
            format!("<w:tr>{}{}</w:tr>", cell(&p(CENTRE, BOLD, left)), cell(&right))
        });
    let table = format!("<w:tbl>{pad}{grid}{}</w:tbl>", rows.concat());
    // The second column is 90 mm wide and begins at 75: its middle is at 120, one row above the end of the table.
    let below = format!("<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r>{}</w:p>", line(90.0, -5.0, 60.0));
    let seen = layout(&(table + &below));
    let (text, kind, length, off) = found(&seen).expect("a rule");
    assert_eq!((text, kind, length), (MOTTO, RuleKind::Drawn, 60.0));
    assert_eq!(off.map(f64::abs), Some(0.0));
}

#[test]
fn a_line_across_the_words_of_a_text_box_is_under_those_above_it() {
    let inside = with("") + &p(CENTRE, "", "Bình Lương, ngày 01");
    let place = r#"<wp:positionH relativeFrom="column"><wp:posOffset>2880000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>"#;
    let boxed = format!(
        r#"<w:r><w:drawing><wp:anchor>{place}<wp:extent cx="3060000" cy="720000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"#
    );
    let seen = layout(&format!("<w:p>{boxed}{}</w:p>", line(92.5, 7.5, 60.0)));
    assert_eq!(found(&seen), Some((MOTTO, RuleKind::Drawn, 60.0, Some(0.0))));
}

#[test]
fn a_group_scaled_out_of_all_numbers_draws_nothing() {
    let drawn = r#"<w:r><w:pict><v:group style="position:absolute;width:60mm;height:1mm" coordsize="1e-300,1e-300"><v:line from="0,0" to="1e300,0"/></v:group></w:pict></w:r>"#;
    assert_eq!(found(&layout(&with(drawn))), None);
}
