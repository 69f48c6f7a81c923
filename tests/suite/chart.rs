//! Charts: the same dots on every machine and in both files, every figure printed, never higher than its page.

use std::io::{Cursor, Read};

use vanban::chart::Picture;
use vanban::digest::sha256;
use vanban::document::{Bar, Block, Chart, Document, Orientation, line};
use vanban::format::SizeSet;

use crate::docx_file;
use crate::press::{self, ARTIST, close};
use crate::samples;

fn bar(label: &str, share: Option<u32>, words: &str) -> Bar {
    Bar { label: line(label), share, words: line(words) }
}

/// One bar of every look.
fn bars() -> Vec<Bar> {
    vec![
        bar("3g. Gia đình văn hóa", Some(79), "79 %"),
        bar("3b. Giảm hộ nghèo", Some(100), "100 %"),
        bar("5. Đường bê tông liên thôn, kể cả đoạn qua cầu mới", Some(210), "Vượt (210 %)"),
        bar("7. Sáng kiến", None, ""),
        bar("8. Vay vốn", Some(0), "0 %"),
    ]
}

/// A report with a chart of `bars` on pages that lie as `orientation` says.
fn report(bars: Vec<Bar>, orientation: Orientation) -> Document {
    let alternative = line("Kết quả so với chỉ tiêu: <79 %> & 100 %");
    let chart = Chart { ordinal: 1, alternative, bars };
    let mut document = samples::plan(0);
    document.sections[0].blocks =
        vec![samples::paragraph("Lời."), Block::Chart(chart), samples::paragraph("Hết./.")];
    document.sections[0].orientation = orientation;
    document
}

fn picture(bars: Vec<Bar>) -> Picture {
    drawn(&report(bars, Orientation::Portrait))
}

fn drawn(document: &Document) -> Picture {
    let format = samples::format(SizeSet::Set14);
    ARTIST.pictures(document, &format).expect("the chart can be drawn").remove(&1).expect("it")
}

/// The greys of a PNG, row by row, and how many stand in a row.
fn greys(png: &[u8]) -> (Vec<u8>, usize) {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().expect("a PNG");
    let mut greys = vec![0; reader.output_buffer_size().expect("a small picture")];
    let info = reader.next_frame(&mut greys).expect("its dots");
    assert_eq!(
        (info.color_type, info.bit_depth),
        (png::ColorType::Grayscale, png::BitDepth::Eight)
    );
    (greys, info.width as usize)
}

#[test]
fn a_chart_is_the_same_bytes_everywhere() {
    assert_eq!(
        sha256(&picture(bars()).png),
        "209ee7000a236ec88776c0a058a9b1ad42b985965181ed1ee8a61d957481d1af"
    );
}

#[test]
fn a_bar_of_another_length_is_another_picture() {
    let mut longer = bars();
    longer[0].share = Some(80);
    let (one, other) = (picture(bars()), picture(longer));
    assert_ne!(greys(&one.png), greys(&other.png));
    assert_eq!((one.width, one.height), (other.width, other.height));
}

#[test]
fn a_bar_that_is_cut_is_as_long_as_the_longest_and_says_so() {
    let of = |share| picture(vec![bar("a", Some(share), "x")]);
    assert_ne!(of(150), of(151), "a mark stands in a bar that is cut");
    assert_eq!(of(151), of(9999));
}

#[test]
fn a_bar_without_a_figure_says_so() {
    let of = |words: &str| picture(vec![bar("a", None, words)]);
    assert_eq!(of(""), of("chưa có số liệu"));
}

#[test]
fn a_chart_has_300_dots_an_inch() {
    let picture = picture(bars());
    let (greys, across) = greys(&picture.png);
    close(across as f64 / picture.width, 300.0 / 25.4, 0.01);
    close((greys.len() / across) as f64 / picture.height, 300.0 / 25.4, 0.1);
    let format = samples::format(SizeSet::Set14);
    close(picture.width, format.page.text_width(), 0.001);
}

#[test]
fn both_files_hold_the_same_dots() {
    let document = report(bars(), Orientation::Portrait);
    let expected = drawn(&document).png;
    let docx = docx_file::bytes(&document, SizeSet::Set14);
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).expect("a zip file");
    let mut held = Vec::new();
    let mut file = zip.by_name("word/media/bieu-do-1.png").expect("the picture");
    file.read_to_end(&mut held).expect("its bytes");
    assert_eq!(held, expected);
    let pdf = press::pdf(&document, SizeSet::Set14);
    assert!(images(&pdf).contains(&greys(&expected).0));
}

#[test]
fn word_is_told_what_a_chart_says() {
    let mut document = report(bars(), Orientation::Portrait);
    let mut second = document.sections[0].blocks[1].clone();
    if let Block::Chart(chart) = &mut second {
        chart.ordinal = 2;
    }
    document.sections[0].blocks.insert(2, second);
    let docx = docx_file::bytes(&document, SizeSet::Set14);
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).expect("a zip file");
    let mut part = |path: &str| {
        let mut text = String::new();
        zip.by_name(path).expect(path).read_to_string(&mut text).expect("UTF-8");
        docx_file::parse(&text)
    };
    let main = part("word/document.xml");
    let names: Vec<_> = main.all("wp:docPr").into_iter().map(|name| &name.attributes).collect();
    assert_eq!(names.len(), 2);
    for (ordinal, name) in (1..).zip(names) {
        assert_eq!(name["id"], ordinal.to_string());
        assert_eq!(name["descr"], "Kết quả so với chỉ tiêu: <79 %> & 100 %");
    }
    let relations = part("word/_rels/document.xml.rels");
    for (ordinal, dots) in (1..).zip(main.all("a:blip")) {
        let id = dots.attribute("r:embed");
        let relation = relations.children.iter().find(|found| found.attribute("Id") == id);
        let target = relation.expect("the relation").attribute("Target");
        assert_eq!(target, Some(format!("media/bieu-do-{ordinal}.png").as_str()));
    }
}

/// The dots of every picture in a PDF.
fn images(pdf: &[u8]) -> Vec<Vec<u8>> {
    let find = |from: usize, what: &[u8]| {
        pdf[from..].windows(what.len()).position(|bytes| bytes == what).map(|at| from + at)
    };
    let mut images = Vec::new();
    let mut from = 0;
    while let Some(at) = find(from, b"/Subtype/Image") {
        let start = find(at, b"stream\n").expect("its dots") + b"stream\n".len();
        let mut dots = Vec::new();
        flate2::read::ZlibDecoder::new(&pdf[start..]).read_to_end(&mut dots).expect("deflated");
        images.push(dots);
        from = start;
    }
    images
}

#[test]
fn thirty_six_bars_fit_on_a_page_whichever_way_it_lies() {
    let label = "Tỷ lệ hộ gia đình đạt chuẩn văn hóa, được sử dụng nước sạch theo quy chuẩn";
    let bars: Vec<Bar> = (0..36).map(|n| bar(label, Some(n * 5), "Chưa đạt (79,5 %)")).collect();
    for orientation in [Orientation::Portrait, Orientation::Landscape] {
        let document = report(bars.clone(), orientation);
        let format = samples::format(SizeSet::Set14);
        let picture = drawn(&document);
        let (width, height) = match orientation {
            Orientation::Portrait => (format.page.text_width(), format.page.height),
            Orientation::Landscape => (format.page.landscape_text_width(), format.page.width),
        };
        assert!(picture.width <= width + 0.01);
        assert!(picture.height <= (height - format.page.top - format.page.bottom) * 0.86);
    }
}
