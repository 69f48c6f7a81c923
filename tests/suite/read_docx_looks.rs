//! Effective looks: runs, character styles, chains of paragraph styles, defaults, themes, lists.

use vanban::format::Alignment;
use vanban::read::{Leading, Look, Paragraph, Spot};

use crate::docx_parts::{Parts, SPACES, p};

fn first(parts: Parts) -> Paragraph {
    parts.layout().paragraphs.into_iter().next().expect("a paragraph")
}

fn look(parts: Parts) -> Look {
    first(parts).spans.into_iter().next().expect("a span").look
}

/// A style with what is in its `w:rPr` and `w:pPr`.
fn style(kind: &str, id: &str, based: &str, rpr: &str, ppr: &str) -> String {
    let based =
        if based.is_empty() { String::new() } else { format!(r#"<w:basedOn w:val="{based}"/>"#) };
    format!(
        r#"<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{id}"/>{based}<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"#
    )
}

fn defaults(rpr: &str, ppr: &str) -> String {
    format!(
        "<w:docDefaults><w:rPrDefault><w:rPr>{rpr}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{ppr}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
}

#[test]
fn without_styles_letters_are_ten_points_of_an_unknown_face() {
    let paragraph = first(Parts::new(&p("", "", "Kế hoạch")));
    let wanted = Look {
        face: None,
        size: Some(10.0),
        bold: Some(false),
        italic: Some(false),
        underlined: Some(false),
        colour: Some("#000000".to_owned()),
        highlighted: Some(false),
    };
    assert_eq!(paragraph.spans.len(), 1);
    assert_eq!(paragraph.spans[0].look, wanted);
    assert_eq!(paragraph.spot, Spot::Paragraph { number: 1, style: "Normal".to_owned() });
    assert_eq!(paragraph.align, Some(Alignment::Left));
    assert_eq!(paragraph.leading, Some(Leading::Lines(1.0)));
}

#[test]
fn the_nearest_place_that_speaks_is_heard() {
    let sizes = |body: &str| {
        let styles = defaults(r#"<w:sz w:val="22"/>"#, "")
            + &style("paragraph", "A", "", r#"<w:sz w:val="24"/>"#, "")
            + &style("paragraph", "B", "A", "", "")
            + &style("character", "C", "", r#"<w:sz w:val="26"/>"#, "");
        look(Parts::new(body).styles(&styles)).size
    };
    assert_eq!(sizes(&p("", "", "x")), Some(11.0));
    assert_eq!(sizes(&p(r#"<w:pStyle w:val="A"/>"#, "", "x")), Some(12.0));
    assert_eq!(sizes(&p(r#"<w:pStyle w:val="B"/>"#, "", "x")), Some(12.0));
    let character = r#"<w:rStyle w:val="C"/>"#;
    assert_eq!(sizes(&p(r#"<w:pStyle w:val="B"/>"#, character, "x")), Some(13.0));
    let run = format!(r#"{character}<w:sz w:val="28"/>"#);
    assert_eq!(sizes(&p(r#"<w:pStyle w:val="B"/>"#, &run, "x")), Some(14.0));
    assert_eq!(sizes(&p(r#"<w:pStyle w:val="Unknown"/>"#, "", "x")), Some(11.0));
}

#[test]
fn the_default_style_holds_where_none_is_named_and_is_named_in_the_spot() {
    let normal = r#"<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>"#;
    let paragraph = first(Parts::new(&p("", "", "x")).styles(normal));
    assert_eq!(paragraph.spans[0].look.size, Some(13.0));
    assert_eq!(paragraph.spot, Spot::Paragraph { number: 1, style: "Normal".to_owned() });
}

#[test]
fn styles_turn_bold_over_and_the_run_decides() {
    let bold = |style_bold: &str, character_bold: &str, run: &str| {
        let styles = style("paragraph", "A", "", style_bold, "")
            + &style("character", "C", "", character_bold, "");
        let rpr = format!(r#"<w:rStyle w:val="C"/>{run}"#);
        look(Parts::new(&p(r#"<w:pStyle w:val="A"/>"#, &rpr, "x")).styles(&styles)).bold
    };
    assert_eq!(bold("<w:b/>", "", ""), Some(true));
    assert_eq!(bold("", "<w:b/>", ""), Some(true));
    assert_eq!(bold("<w:b/>", "<w:b/>", ""), Some(false), "17.7.3: turned over");
    assert_eq!(bold("<w:b/>", "<w:b/>", "<w:b/>"), Some(true));
    assert_eq!(bold("<w:b/>", "", r#"<w:b w:val="0"/>"#), Some(false));
    assert_eq!(bold("<w:b/>", "", r#"<w:b w:val="false"/>"#), Some(false));
    assert_eq!(bold(r#"<w:b w:val="on"/>"#, "", ""), Some(true));
}

#[test]
fn a_style_undoes_what_it_is_based_on() {
    let styles = style("paragraph", "A", "", "<w:b/><w:i/>", r#"<w:jc w:val="center"/>"#)
        + &style("paragraph", "B", "A", r#"<w:b w:val="0"/>"#, r#"<w:jc w:val="both"/>"#);
    let paragraph = first(Parts::new(&p(r#"<w:pStyle w:val="B"/>"#, "", "x")).styles(&styles));
    let look = &paragraph.spans[0].look;
    assert_eq!((look.bold, look.italic), (Some(false), Some(true)));
    assert_eq!(paragraph.align, Some(Alignment::Justify));
}

#[test]
fn styles_based_on_each_other_in_a_ring_end() {
    let styles = style("paragraph", "A", "B", r#"<w:sz w:val="26"/>"#, "")
        + &style("paragraph", "B", "A", "<w:i/>", "");
    let look = look(Parts::new(&p(r#"<w:pStyle w:val="A"/>"#, "", "x")).styles(&styles));
    assert_eq!((look.size, look.italic), (Some(13.0), Some(true)));
}

#[test]
fn a_font_of_the_theme_goes_before_the_name_beside_it() {
    let theme = format!(
        r#"<a:theme {SPACES}><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"#
    );
    let face = |rpr: &str| {
        let parts = Parts::new(&p("", rpr, "ăâ"))
            .relation("theme", "t", "theme/theme1.xml", "")
            .part("word/theme/theme1.xml", &theme)
            .styles(&defaults(
                r#"<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>"#,
                "",
            ));
        look(parts).face
    };
    assert_eq!(face("").as_deref(), Some("Calibri"));
    assert_eq!(face(r#"<w:rFonts w:hAnsi="Arial"/>"#).as_deref(), Some("Arial"));
    let both = r#"<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:hAnsiTheme="majorHAnsi"/>"#;
    assert_eq!(face(both).as_deref(), Some("Cambria"));
}

#[test]
fn each_kind_of_letter_has_its_own_font() {
    let fonts = |hint: &str| {
        let rpr = format!(
            r#"<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman" w:eastAsia="SimSun" {hint}/>"#
        );
        let paragraph = first(Parts::new(&p("", &rpr, "Xã – 中")));
        let face = |span: &vanban::read::Span| {
            let letters = paragraph.text[span.range.clone()].to_owned();
            (letters, span.look.face.clone().unwrap_or_default())
        };
        paragraph.spans.iter().map(face).collect::<Vec<_>>()
    };
    let pair = |text: &str, face: &str| (text.to_owned(), face.to_owned());
    let (arial, times, song) = ("Arial", "Times New Roman", "SimSun");
    let plain = [
        pair("X", arial),
        pair("ã", times),
        pair(" ", arial),
        pair("–", times),
        pair(" ", arial),
        pair("中", song),
    ];
    assert_eq!(fonts(""), plain);
    let asian = [
        pair("X", arial),
        pair("ã", times),
        pair(" ", arial),
        pair("–", song),
        pair(" ", arial),
        pair("中", song),
    ];
    assert_eq!(fonts(r#"w:hint="eastAsia""#), asian);
}

#[test]
fn colour_paint_and_underline() {
    let seen = |rpr: &str| {
        let look = look(Parts::new(&p("", rpr, "x")));
        (look.colour.expect("known"), look.highlighted == Some(true), look.underlined == Some(true))
    };
    let black = || "#000000".to_owned();
    assert_eq!(seen(r#"<w:color w:val="auto"/>"#), (black(), false, false));
    assert_eq!(seen(r#"<w:color w:val="ff0000"/>"#), ("#FF0000".to_owned(), false, false));
    assert_eq!(seen(r#"<w:highlight w:val="yellow"/>"#), (black(), true, false));
    assert_eq!(seen(r#"<w:highlight w:val="none"/>"#), (black(), false, false));
    assert_eq!(seen(r#"<w:shd w:val="clear" w:fill="D9D9D9"/>"#), (black(), true, false));
    assert_eq!(seen(r#"<w:shd w:val="clear" w:fill="FFFFFF"/>"#), (black(), false, false));
    assert_eq!(seen(r#"<w:shd w:val="clear" w:fill="auto"/>"#), (black(), false, false));
    assert_eq!(seen(r#"<w:u w:val="single"/>"#), (black(), false, true));
    assert_eq!(seen(r#"<w:u w:val="none"/>"#), (black(), false, false));
}

#[test]
fn every_word_for_alignment() {
    let align =
        |word: &str| first(Parts::new(&p(&format!(r#"<w:jc w:val="{word}"/>"#), "", "x"))).align;
    let (left, centre, justify) = (Alignment::Left, Alignment::Centre, Alignment::Justify);
    assert_eq!(["left", "start"].map(align), [Some(left); 2]);
    assert_eq!(align("center"), Some(centre));
    assert_eq!(["both", "distribute"].map(align), [Some(justify); 2]);
    assert_eq!(["right", "end"].map(align), [None; 2], "the format table knows no such alignment");
}

fn indents(ppr: &str) -> (f64, f64) {
    let paragraph = first(Parts::new(&p(ppr, r#"<w:sz w:val="28"/>"#, "x")));
    let mm = |value: Option<f64>| (value.expect("known") * 100.0).round() / 100.0;
    (mm(paragraph.left), mm(paragraph.first_line))
}

#[test]
fn indents_in_every_spelling() {
    assert_eq!(indents(""), (0.0, 0.0));
    assert_eq!(indents(r#"<w:ind w:firstLine="720"/>"#), (0.0, 12.7));
    assert_eq!(indents(r#"<w:ind w:left="720" w:hanging="360"/>"#), (12.7, -6.35));
    assert_eq!(indents(r#"<w:ind w:start="567"/>"#), (10.0, 0.0));
    assert_eq!(indents(r#"<w:ind w:start="1cm" w:firstLine="12.7mm"/>"#), (10.0, 12.7));
    // Two letters of 10 pt, which the paragraph's own style prints.
    assert_eq!(indents(r#"<w:ind w:firstLineChars="200"/>"#), (0.0, 7.06));
    // Word keeps the twips up to date beside the letters.
    assert_eq!(indents(r#"<w:ind w:firstLineChars="200" w:firstLine="560"/>"#), (0.0, 9.88));
    assert_eq!(indents(r#"<w:ind w:leftChars="100" w:hangingChars="100"/>"#), (3.53, -3.53));
}

#[test]
fn a_first_line_undoes_an_inherited_hanging() {
    let styles = style("paragraph", "A", "", "", r#"<w:ind w:left="720" w:hanging="360"/>"#);
    let ppr = r#"<w:pStyle w:val="A"/><w:ind w:firstLine="567"/>"#;
    let paragraph = first(Parts::new(&p(ppr, "", "x")).styles(&styles));
    assert_eq!(paragraph.first_line.map(f64::round), Some(10.0));
    assert_eq!(paragraph.left.map(f64::round), Some(13.0));
}

#[test]
fn a_list_of_the_paragraph_goes_before_its_style_and_after_it_when_the_style_names_it() {
    let list = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1134"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let number = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let left = |styled: &str, direct: &str| {
        let styles = style("paragraph", "A", "", "", styled);
        let ppr = format!(r#"<w:pStyle w:val="A"/>{direct}"#);
        let parts = Parts::new(&p(&ppr, "", "x")).styles(&styles).numbering(list);
        first(parts).left.map(f64::round)
    };
    let own = r#"<w:ind w:left="567"/>"#;
    assert_eq!(left(own, number), Some(20.0));
    assert_eq!(left(&format!("{number}{own}"), ""), Some(10.0));
    assert_eq!(left(number, ""), Some(20.0));
    assert_eq!(left(own, &format!(r#"{number}<w:ind w:left="0"/>"#)), Some(0.0));
}

fn white(above: &str, here: &str) -> f64 {
    let body = p(above, "", "a") + &p(here, "", "b");
    let styles = style("paragraph", "A", "", "", "");
    Parts::new(&body).styles(&styles).layout().paragraphs[1].before.expect("known")
}

#[test]
fn white_space_above_is_the_larger_of_both() {
    let spaced = |attributes: &str| format!("<w:spacing {attributes}/>");
    assert_eq!(white("", ""), 0.0);
    assert_eq!(white(&spaced(r#"w:after="160""#), &spaced(r#"w:before="120""#)), 8.0);
    assert_eq!(white("", &spaced(r#"w:before="120""#)), 6.0);
    assert_eq!(white("", &spaced(r#"w:before="100" w:beforeAutospacing="1""#)), 14.0);
    assert_eq!(white("", &spaced(r#"w:beforeLines="50""#)), 6.0);
    let close = |attributes: &str| format!("<w:spacing {attributes}/><w:contextualSpacing/>");
    assert_eq!(white(&close(r#"w:after="160""#), &close(r#"w:before="120""#)), 0.0);
    assert_eq!(white(&spaced(r#"w:after="160""#), &close(r#"w:before="240""#)), 8.0);
    let other = format!(r#"<w:pStyle w:val="A"/>{}"#, close(r#"w:before="120""#));
    assert_eq!(white(&close(r#"w:after="160""#), &other), 8.0);
}

#[test]
fn line_spacing() {
    let leading = |attributes: &str| {
        first(Parts::new(&p(&format!("<w:spacing {attributes}/>"), r#"<w:sz w:val="28"/>"#, "x")))
            .leading
    };
    assert_eq!(leading(""), Some(Leading::Lines(1.0)));
    assert_eq!(leading(r#"w:line="360""#), Some(Leading::Lines(1.5)));
    assert_eq!(leading(r#"w:line="288" w:lineRule="auto""#), Some(Leading::Lines(1.2)));
    assert_eq!(leading(r#"w:line="360" w:lineRule="exact""#), Some(Leading::Fixed(18.0)));
    assert_eq!(leading(r#"w:line="400" w:lineRule="atLeast""#), Some(Leading::Fixed(20.0)));
    assert_eq!(leading(r#"w:line="240" w:lineRule="atLeast""#), Some(Leading::Lines(1.0)));
}
