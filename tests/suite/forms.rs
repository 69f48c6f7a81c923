//! Forms: blanks to the end of a line, cells to write in, and the controls that Word fills them in with.

use vanban::document::{Block, Cell, Document, Inline, Line, Purpose, Row, line};
use vanban::pages::{Ink, Page, Stroke};

use crate::docx_file::{Docx, Xml};
use crate::press::{self, close, mm};
use crate::samples::{self, SETS};

fn words_and(words: &str, blank: Inline) -> Line {
    vec![Inline::run(words, None), blank]
}

/// A form with `blocks` as its body.
fn form(blocks: Vec<Block>) -> Document {
    let mut document = samples::plan(0);
    document.purpose = Purpose::FillIn;
    document.sections[0].blocks = blocks;
    document.sections[0].blocks.push(samples::paragraph("Hết."));
    document
}

/// A table of three columns with one row of `cells`.
fn table_of(cells: [Line; 4]) -> Block {
    let mut table = samples::results(1);
    table.rows = vec![Row { cells: cells.map(Cell::new).to_vec() }];
    Block::Table(table)
}

fn dots(page: &Page) -> Vec<Stroke> {
    page.strokes.iter().filter(|stroke| stroke.ink == Ink::Dotted).copied().collect()
}

#[test]
fn a_blank_ends_at_the_margin_or_at_the_edge_of_its_cell() {
    let table = table_of([words_and("Tên: ", Inline::rest(3)), line("a"), line("b"), line("c")]);
    let document = form(vec![Block::Paragraph(words_and("Họ tên: ", Inline::rest(5))), table]);
    for set in SETS {
        let format = samples::format(set);
        let page = &press::pages(&document, set).pages[0];
        let ends: Vec<f64> = dots(page).iter().map(|stroke| stroke.x2).collect();
        let margin = format.page.width - format.page.right;
        let cell = format.page.left + format.page.text_width() / 11.0 - format.table.pad_x;
        assert!(ends.iter().filter(|end| (**end - margin).abs() < 0.05).count() == 1, "{ends:?}");
        assert!(ends.iter().any(|end| (end - cell).abs() < 0.05), "{ends:?} and {cell}");
    }
}

#[test]
fn a_blank_keeps_its_least_width_on_a_full_line() {
    for letters in 0..90 {
        let words = format!("{} ", "a".repeat(letters % 7 + 1) + &" b".repeat(letters));
        let document = form(vec![Block::Paragraph(words_and(&words, Inline::rest(10)))]);
        let page = &press::pages(&document, SETS[1]).pages[0];
        let widest = dots(page).iter().map(Stroke::length).fold(0.0, f64::max);
        assert!(widest > mm(10.0 * 7.0) - 0.05, "{letters} letters: {widest} mm");
    }
}

#[test]
fn a_row_to_be_filled_in_is_high_enough_to_write_in() {
    for blank in [Inline::cell(), Inline::rest(3), Inline::dots(4)] {
        let document = form(vec![table_of([line("1"), vec![blank], line("x"), line("y")])]);
        for set in SETS {
            let format = samples::format(set);
            let page = &press::pages(&document, set).pages[0];
            let mut levels: Vec<f64> = page
                .strokes
                .iter()
                .filter(|stroke| stroke.is_level() && stroke.ink == Ink::Solid)
                .filter(|stroke| stroke.x1 < format.page.left + 0.1)
                .map(|stroke| stroke.y1)
                .collect();
            levels.sort_by(f64::total_cmp);
            let row = levels[levels.len() - 1] - levels[levels.len() - 2];
            close(row, format.table.fill_row, 0.05);
            assert!(row >= 8.0);
            let docx = Docx::of(&document, set);
            let rows = docx.document().all("w:trHeight");
            let [height] = rows[..] else { panic!("{} rows have a height", rows.len()) };
            assert_eq!(height.attribute("w:hRule"), Some("atLeast"));
            let twips: f64 = height.attribute("w:val").unwrap().parse().unwrap();
            close(mm(twips / 20.0), format.table.fill_row, 0.02);
        }
    }
}

/// What stands in each control of the body: runs of text, "\t" for a leader.
fn controls(docx: &Docx) -> Vec<String> {
    let shown = |run: &&Xml| match run.child("w:t") {
        Some(text) => text.text.clone(),
        None => "\t".to_owned(),
    };
    let controls = docx.document().all("w:sdt");
    controls.iter().map(|control| control.all("w:r").iter().map(shown).collect()).collect()
}

#[test]
fn every_blank_of_a_forms_body_is_a_control() {
    let table = table_of([vec![Inline::cell()], line("a"), line("b"), line("c")]);
    let line = vec![
        Inline::run("Sinh năm ", None),
        Inline::dots(2),
        Inline::run(", quê ", None),
        Inline::rest(3),
    ];
    let document = form(vec![Block::Paragraph(line), table, Block::FillLines(2)]);
    let docx = Docx::of(&document, SETS[1]);
    assert_eq!(controls(&docx), ["....", "......\t", "\u{2002}\u{2002}", "\t", "\t"]);
    let properties = docx.document().all("w:sdtPr");
    for (number, properties) in (1..).zip(properties) {
        let names: Vec<_> = properties.children.iter().map(|child| child.name.as_str()).collect();
        assert_eq!(names, ["w:alias", "w:tag", "w:id", "w:showingPlcHdr", "w:text"]);
        assert_eq!(properties.value(&["w:alias"]), Some("Điền vào đây"));
        assert_eq!(properties.value(&["w:id"]), Some(number.to_string().as_str()));
    }
}

#[test]
fn a_paper_that_is_no_form_has_no_controls() {
    let mut document = form(vec![Block::Paragraph(words_and("Quê: ", Inline::rest(3)))]);
    document.purpose = Purpose::Read;
    assert_eq!(controls(&Docx::of(&document, SETS[1])), [""; 0]);
}
