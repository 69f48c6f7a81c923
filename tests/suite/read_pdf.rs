//! PDFs read from their bytes: ours tell what their pages told, and others tell what they are.

use vanban::document::Document;
use vanban::fonts::{FaceStyle, Fonts};
use vanban::format::SizeSet;
use vanban::read::{self, FontFact, Layout, LineBox, Margin, Paragraph, RuleKind, Side};

use crate::pdf_parts::{A4, Parts, text};
use crate::press::{self, close};
use crate::read_flow;
use crate::samples::{self, SETS};

fn read(bytes: &[u8]) -> Layout {
    read::pdf(bytes).unwrap_or_else(|refused| panic!("{}", refused.message)).layout
}

#[track_caller]
fn near(left: Option<f64>, right: Option<f64>) {
    assert_eq!(left.is_some(), right.is_some());
    close(left.unwrap_or(0.0), right.unwrap_or(0.0), 0.1);
}

#[track_caller]
fn same_line(left: &LineBox, right: &LineBox) {
    assert_eq!(left.page, right.page);
    close(left.left, right.left, 0.1);
    close(left.right, right.right, 0.1);
    close(left.baseline, right.baseline, 0.1);
}

#[track_caller]
fn same_paragraph(file: &Paragraph, pages: &Paragraph) {
    assert_eq!(file.text, pages.text);
    assert_eq!(file.spans, pages.spans);
    assert_eq!(
        (file.region, file.side, file.align, file.lines.len()),
        (pages.region, pages.side, pages.align, pages.lines.len()),
        "{}",
        file.text
    );
    near(file.first_line, pages.first_line);
    near(file.left, pages.left);
    near(file.before, pages.before);
    file.lines.iter().zip(&pages.lines).for_each(|(a, b)| same_line(a, b));
    let rule = |paragraph: &Paragraph| paragraph.rule.as_ref().map(|rule| (rule.kind, rule.solid));
    assert_eq!(rule(file), rule(pages));
    let length = |paragraph: &Paragraph| paragraph.rule.as_ref().and_then(|rule| rule.length);
    near(length(file), length(pages));
}

#[track_caller]
fn same_layout(document: &Document, set: SizeSet) {
    let file = read(&press::pdf(document, set));
    let pages = read_flow::layout(document, set);
    assert_eq!(file.paragraphs.len(), pages.paragraphs.len());
    file.paragraphs.iter().zip(&pages.paragraphs).for_each(|(a, b)| same_paragraph(a, b));
    let numbers = |layout: &Layout| -> Vec<(usize, String)> {
        layout.page_numbers.iter().map(|it| (it.sheet, it.text.clone())).collect()
    };
    assert_eq!(numbers(&file), numbers(&pages));
    for (a, b) in file.sheets.iter().zip(&pages.sheets) {
        assert_eq!((a.has_table, a.first_is_numbered), (b.has_table, b.first_is_numbered));
        close(a.width, b.width, 0.1);
        close(a.height, b.height, 0.1);
        near(a.margins.map(|it| it.left), b.margins.map(|it| it.left));
        near(a.margins.map(|it| it.top), b.margins.map(|it| it.top));
    }
}

#[test]
fn our_own_files_tell_what_their_pages_told() {
    for set in SETS {
        for document in [
            samples::plan(8),
            samples::report(),
            samples::long_table(),
            samples::letter(),
            samples::decision(),
            samples::council(),
            samples::bare(),
        ] {
            same_layout(&document, set);
        }
    }
}

#[test]
fn our_own_file_is_known_for_what_it_is() {
    let facts = read(&press::pdf(&samples::plan(2), SizeSet::Set14)).file;
    assert_eq!(facts.title.as_deref(), Some("Kế hoạch Phát động phong trào thi đua năm 2024"));
    assert_eq!(facts.pdf_version.as_deref(), Some("1.7"));
    assert_eq!(facts.active, Vec::<String>::new());
    assert_eq!(facts.pages_without_text, Vec::<usize>::new());
    let fact =
        |name: &str| FontFact { name: name.to_owned(), embedded: Some(true), unicode: Some(true) };
    let names = ["Tinos", "Tinos-Bold", "Tinos-BoldItalic", "Tinos-Italic"];
    assert_eq!(facts.fonts, names.map(fact));
}

/// One page with `content`.
fn page(content: &str) -> Vec<u8> {
    let mut parts = Parts::new();
    parts.page(A4, "", content);
    parts.bytes()
}

#[test]
fn faces_that_a_file_does_not_carry_are_named_and_read() {
    let layout = read(&page(&text("B", 13.0, 100.0, 700.0, "Plan")));
    let [paragraph] = layout.paragraphs.as_slice() else { panic!("{:?}", layout.paragraphs) };
    let look = &paragraph.spans[0].look;
    assert_eq!(paragraph.text, "Plan");
    assert_eq!(
        (look.face.as_deref(), look.size, look.bold),
        (Some("Times"), Some(13.0), Some(true))
    );
    let fact =
        FontFact { name: "Times-Bold".to_owned(), embedded: Some(false), unicode: Some(true) };
    assert_eq!(layout.file.fonts, [fact]);
}

#[test]
fn a_turned_page_is_read_upright() {
    // The words run up the sheet as it is stored; turned, they stand 100 pt from the left and 200 pt from the top.
    let words = |matrix: &str| format!("BT /R 14 Tf {matrix} Tm (Plan) Tj ET");
    for (turn, matrix) in [
        (0, "1 0 0 1 100 641.8898"),
        (90, "0 1 -1 0 200 100"),
        (180, "-1 0 0 -1 495.2756 200"),
        (270, "0 -1 1 0 395.2756 741.8898"),
    ] {
        let mut parts = Parts::new();
        parts.page(&format!("{A4} /Rotate {turn}"), "", &words(matrix));
        let layout = read(&parts.bytes());
        let line = layout.paragraphs[0].lines[0];
        close(line.left, 100.0 * 25.4 / 72.0, 0.05);
        close(line.baseline, 200.0 * 25.4 / 72.0, 0.05);
        let upright = turn % 180 == 0;
        close(layout.sheets[0].width, if upright { 210.0 } else { 297.0 }, 0.05);
    }
}

#[test]
fn a_cropped_page_begins_at_its_crop_and_a_user_unit_scales_it() {
    let mut parts = Parts::new();
    let boxes = "/MediaBox [0 0 400 500] /CropBox [50 40 350 460] /UserUnit 2";
    parts.page(boxes, "", &text("R", 7.0, 60.0, 440.0, "Plan"));
    let layout = read(&parts.bytes());
    let (sheet, paragraph) = (&layout.sheets[0], &layout.paragraphs[0]);
    let mm = |units: f64| units * 2.0 * 25.4 / 72.0;
    close(sheet.width, mm(300.0), 0.05);
    close(sheet.height, mm(420.0), 0.05);
    close(paragraph.lines[0].left, mm(10.0), 0.05);
    close(paragraph.lines[0].baseline, mm(20.0), 0.05);
    assert_eq!(paragraph.spans[0].look.size, Some(14.0));
}

#[test]
fn a_thin_rectangle_is_a_rule_and_a_line_close_under_letters_underlines_them() {
    let drawn = format!(
        "{}150 692 40 0.75 re f\n{}150 598.6 60 0.7 re f\n",
        text("B", 14.0, 120.0, 700.0, "Motto of a paper"),
        text("R", 14.0, 150.0, 600.0, "Underlined"),
    );
    let layout = read(&page(&drawn));
    let kind = |at: usize| layout.paragraphs[at].rule.as_ref().map(|rule| rule.kind);
    assert_eq!([kind(0), kind(1)], [Some(RuleKind::Drawn), Some(RuleKind::Underline)]);
    let underlined = |at: usize| layout.paragraphs[at].spans[0].look.underlined;
    assert_eq!([underlined(0), underlined(1)], [Some(false), Some(true)]);
    near(layout.paragraphs[0].rule.as_ref().and_then(|rule| rule.length), Some(40.0 * 25.4 / 72.0));
}

#[test]
fn the_black_of_a_press_is_black_and_red_is_red() {
    let words = |ink: &str, y: f64| format!("{ink} {}", text("R", 14.0, 85.0, y, "Words"));
    let content = words("0 0 0 1 k", 700.0) + &words("0 g", 600.0) + &words("1 0 0 rg", 500.0);
    let layout = read(&page(&content));
    let colours: Vec<_> =
        layout.paragraphs.iter().map(|it| it.spans[0].look.colour.as_deref()).collect();
    assert_eq!(colours, [Some("#000000"), Some("#000000"), Some("#ff0000")]);
}

#[test]
fn a_raised_figure_stands_in_its_line() {
    let width = Fonts::builtin().width("Name of the body", FaceStyle::Upright, 14.0);
    let content = text("R", 14.0, 85.0, 700.0, "Name of the body")
        + &text("R", 8.0, 85.0 + width, 705.0, "1")
        + &text("R", 14.0, 85.0, 650.0, "and another line");
    let layout = read(&page(&content));
    let said: Vec<_> = layout.paragraphs.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(said, ["Name of the body1", "and another line"]);
}

#[test]
fn a_rule_typed_of_dashes_is_no_line_of_words() {
    let typed = text("B", 14.0, 200.0, 700.0, "Motto") + &text("R", 14.0, 205.0, 688.0, "_____");
    let layout = read(&page(&typed));
    let [only] = layout.paragraphs.as_slice() else { panic!("{:?}", layout.paragraphs) };
    assert_eq!(only.rule.as_ref().map(|rule| rule.kind), Some(RuleKind::Typed));
}

#[test]
fn a_head_typed_with_spaces_is_read_in_two_columns() {
    // As somebody types it: spaces until it looks centred.
    let lines = [
        format!("PEOPLE'S COMMITTEE{}SOCIALIST REPUBLIC OF VIET NAM", " ".repeat(12)),
        format!("   BINH LUONG{}Independence - Freedom", " ".repeat(26)),
    ];
    let content: String = (0..)
        .zip(&lines)
        .map(|(n, line)| text("B", 13.0, 85.0, 760.0 - 16.0 * f64::from(n), line))
        .collect();
    let layout = read(&page(&content));
    let told: Vec<_> = layout.paragraphs.iter().map(|it| (it.side, it.text.as_str())).collect();
    assert_eq!(
        told,
        [
            (Some(Side::Left), "PEOPLE'S COMMITTEE"),
            (Some(Side::Left), "BINH LUONG"),
            (Some(Side::Right), "SOCIALIST REPUBLIC OF VIET NAM"),
            (Some(Side::Right), "Independence - Freedom"),
        ]
    );
}

#[test]
fn a_page_number_with_words_in_the_footer_is_a_page_number() {
    let content = text("R", 14.0, 85.0, 700.0, "Words of the paper.")
        + &text("R", 11.0, 280.0, 30.0, "Trang 2/5");
    let layout = read(&page(&content));
    let [number] = layout.page_numbers.as_slice() else { panic!("{:?}", layout.page_numbers) };
    assert_eq!((number.text.as_str(), number.margin), ("Trang 2/5", Margin::Bottom));
    assert_eq!(layout.paragraphs.len(), 1);
}

/// A page that shows one grey picture and draws `words`.
fn picture(words: &str) -> Vec<u8> {
    let mut parts = Parts::new();
    let image = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray \
                 /BitsPerComponent 8";
    let image = parts.stream(image, &[0x80]);
    let content = format!("q 595 0 0 842 0 0 cm /Im Do Q {words}");
    parts.page(A4, &format!("/Im {image} 0 R"), &content);
    parts.bytes()
}

#[test]
fn a_scan_has_no_text_even_where_words_hide_behind_it() {
    let hidden = format!("3 Tr {}", text("R", 14.0, 85.0, 700.0, "Guessed words"));
    for bytes in [picture(""), picture(&hidden)] {
        let layout = read(&bytes);
        assert_eq!(layout.file.pages_without_text, [1]);
        assert!(layout.paragraphs.is_empty());
    }
    let seal = read(&picture(&text("R", 14.0, 85.0, 700.0, "Words beside a seal")));
    assert_eq!(seal.file.pages_without_text, Vec::<usize>::new());
}

#[test]
fn what_acts_by_itself_is_named() {
    let mut parts = Parts::new();
    parts.page(A4, "", &text("R", 14.0, 85.0, 700.0, "Words"));
    parts.object("<< /Type /Action /S /Launch /F (calc.exe) >>");
    parts.stream("/Type /EmbeddedFile", b"x");
    let action = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
    let facts = read(&parts.catalog(action).bytes()).file;
    assert_eq!(
        facts.active,
        [
            "hành động tự chạy khi mở tệp",
            "lệnh mở chương trình khác",
            "mã JavaScript",
            "tệp đính kèm"
        ]
    );
}
