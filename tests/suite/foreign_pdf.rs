//! PDFs of other hands: what is read of each, beside it. A case is a folder of `tests/foreign` with one PDF; what is
//! measured of it stands in `layout.txt`, which `SNAPSHOTS=overwrite cargo test` writes anew, to be read before it is kept.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use snapbox::{Data, assert_data_eq};
use vanban::check::{Paper, examine_form};
use vanban::diagnostic::Sources;
use vanban::format::read_table;
use vanban::read::{self, Layout, Leading, Look, PageNumber, Paragraph, Region, Spot};

use crate::faults::files;

const CASES: &str = "tests/foreign";

/// The PDFs of all cases.
fn cases() -> Vec<PathBuf> {
    let folders = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> =
        folders.flat_map(|folder| files(folder.to_str().unwrap(), "pdf")).collect();
    found.sort();
    found
}

#[test]
fn every_foreign_pdf_is_read_as_it_stands() {
    let cases = cases();
    assert!(cases.len() >= 6, "{} cases", cases.len());
    for case in cases {
        let seen = read::pdf(&fs::read(&case).unwrap()).unwrap_or_else(|refused| {
            panic!("{}: {}", case.display(), refused.message);
        });
        let kept = Path::new(&case).with_file_name("layout.txt");
        assert_data_eq!(shown(&seen.layout), Data::read_from(&kept, None).raw());
    }
}

/// One of the fonts of the small file that the fuzz target begins with is drawn within it.
#[test]
fn a_font_without_a_name_is_called_so() {
    let seen = read::pdf(include_bytes!("found/foreign_pdf/unpacked.pdf")).unwrap();
    let mut sources = Sources::default();
    let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
    let table = read_table(source, &sources).unwrap();
    let report = examine_form(&Paper { seen: &seen, table: &table });
    let found = report.findings.iter().find(|finding| finding.rule.code == "ND30-08").unwrap();
    assert_eq!(found.message, "phông không tên trong tệp không ghi mã Unicode");
}

fn shown(layout: &Layout) -> String {
    let facts = &layout.file;
    let mut text = format!(
        "PDF {} · {} · không có chữ: {:?} · {:?}\n",
        facts.pdf_version.as_deref().unwrap_or("?"),
        facts.title.as_deref().unwrap_or("không tiêu đề"),
        facts.pages_without_text,
        facts.active,
    );
    for font in &facts.fonts {
        let embedded = if font.embedded == Some(true) { "nhúng" } else { "không nhúng" };
        let unicode = if font.unicode == Some(true) { "Unicode" } else { "không Unicode" };
        writeln!(text, "phông {} {embedded} {unicode}", font.name).unwrap();
    }
    for (number, sheet) in (1..).zip(&layout.sheets) {
        write!(text, "tờ {number}: {:.1} × {:.1}", sheet.width, sheet.height).unwrap();
        if let Some(it) = sheet.margins {
            let (top, bottom, left, right) = (it.top, it.bottom, it.left, it.right);
            write!(text, " · lề {top:.1} {bottom:.1} {left:.1} {right:.1}").unwrap();
        }
        text.push_str(if sheet.has_table { " · bảng\n" } else { "\n" });
    }
    layout.page_numbers.iter().for_each(|number| text.push_str(&number_line(number)));
    layout.paragraphs.iter().for_each(|paragraph| text.push_str(&line(paragraph)));
    text
}

fn number_line(number: &PageNumber) -> String {
    let PageNumber { sheet, text, look, margin, align, .. } = number;
    format!("số trang ở tờ {}: {text:?} {} {margin:?} {align:?}\n", sheet + 1, face(look))
}

fn face(look: &Look) -> String {
    let mut words = format!("{} {}", look.face.as_deref().unwrap_or("?"), look.size.unwrap_or(0.0));
    let marks = [(look.bold, " đậm"), (look.italic, " nghiêng"), (look.underlined, " gạch chân")];
    marks.iter().filter(|(is, _)| *is == Some(true)).for_each(|(_, mark)| words.push_str(mark));
    words
}

fn line(paragraph: &Paragraph) -> String {
    let Spot::Page { page, x, y } = paragraph.spot else { panic!("a PDF has pages") };
    let mut text = format!("p{page} x {x:.1} y {y:.1} n {}", paragraph.lines.len());
    if let Region::Cell { table, row, column, .. } = paragraph.region {
        write!(text, " ô {table}.{row}.{column}").unwrap();
    }
    if let Some(side) = paragraph.side {
        write!(text, " {side:?}").unwrap();
    }
    if let Some(align) = paragraph.align {
        write!(text, " {align:?}").unwrap();
    }
    // Half a tenth either way must not turn 0 into -0.
    let tenths = |value: f64| (value * 10.0).round() / 10.0 + 0.0;
    for (name, value) in
        [("thụt", paragraph.first_line), ("trái", paragraph.left), ("trên", paragraph.before)]
    {
        if let Some(value) = value {
            write!(text, " {name} {}", tenths(value)).unwrap();
        }
    }
    if let Some(Leading::Lines(lines)) = paragraph.leading {
        write!(text, " giãn {}", tenths(lines)).unwrap();
    }
    if let Some(rule) = &paragraph.rule {
        let mm = |value: Option<f64>| value.map_or(0.0, tenths);
        let (length, words) = (mm(rule.length), mm(rule.text_length));
        write!(text, " kẻ {:?} {length} dưới {words} lệch {}", rule.kind, mm(rule.off_centre))
            .unwrap();
    }
    for span in &paragraph.spans {
        let words = &paragraph.text[span.range.clone()];
        write!(text, "\n   {} {words:?}", face(&span.look)).unwrap();
    }
    text.push('\n');
    text
}
