//! Our own DOCX read back as if it were a stranger's: what was printed is what is found.

use vanban::document::plain;
use vanban::fonts::Fonts;
use vanban::format::{Alignment, Component, Format, SizeSet};
use vanban::read::{self, Layout, Leading, Margin, Observed, Paragraph, RuleKind, Spot};

use crate::docx_file::{bytes, papers};
use crate::samples::{self, SETS};

fn read(document: &vanban::document::Document, set: SizeSet) -> Observed {
    read::docx(&bytes(document, set), &Fonts::builtin()).expect("our own paper")
}

fn style(paragraph: &Paragraph) -> &str {
    match &paragraph.spot {
        Spot::Paragraph { style, .. } => style,
        Spot::Page { .. } => panic!("a DOCX has no pages"),
    }
}

/// The component whose style `paragraph` has.
fn component(paragraph: &Paragraph, format: &Format) -> Option<Component> {
    let named = |it: &&Component| format.style(**it).name.replace(", ", " – ") == style(paragraph);
    Component::ALL.iter().find(named).copied()
}

#[derive(Debug, PartialEq)]
struct Seen {
    face: Option<String>,
    size: Option<f64>,
    italic: Option<bool>,
    align: Option<Alignment>,
    first_line: Option<f64>,
    leading: Option<Leading>,
}

#[test]
fn every_component_looks_as_the_table_says() {
    for set in SETS {
        let format = samples::format(set);
        let mut met = std::collections::BTreeSet::new();
        for (name, document) in papers().into_iter().filter(|(name, _)| *name != "hostile") {
            for paragraph in &read(&document, set).layout.paragraphs {
                let Some(component) = component(paragraph, &format) else { continue };
                if component == Component::Addressees {
                    // Hangs at its own colon, wherever that is.
                    continue;
                }
                met.insert(component.word());
                let wanted = format.style(component);
                let look = &paragraph.spans.first().expect("words").look;
                let found = Seen {
                    face: look.face.clone(),
                    size: look.size,
                    italic: look.italic,
                    align: paragraph.align,
                    first_line: paragraph.first_line.map(|mm| (mm * 10.0).round() / 10.0),
                    leading: paragraph.leading,
                };
                let wanted = Seen {
                    face: Some("Times New Roman".to_owned()),
                    size: Some(wanted.size),
                    italic: Some(wanted.italic),
                    align: Some(wanted.align),
                    first_line: Some(wanted.indent),
                    leading: Some(Leading::Lines(1.0)),
                };
                assert_eq!(found, wanted, "{name}: {:?}", paragraph.text);
            }
        }
        assert!(met.len() > 20, "{met:?}");
    }
}

#[test]
fn what_is_bold_is_what_the_styles_make_bold() {
    let format = samples::format(SizeSet::Set14);
    let layout = read(&samples::plan(3), SizeSet::Set14).layout;
    for paragraph in &layout.paragraphs {
        let Some(component) = component(paragraph, &format) else { continue };
        let bold = format.style(component).bold;
        assert!(
            paragraph.spans.iter().all(|span| span.look.bold == Some(bold)),
            "{}",
            paragraph.text
        );
    }
}

fn rules(layout: &Layout) -> Vec<(&str, RuleKind, f64)> {
    let ratio = |paragraph: &'_ Paragraph| {
        let rule = paragraph.rule.as_ref()?;
        assert!(rule.off_centre.expect("known").abs() < 0.05, "{rule:?}");
        Some((rule.kind, (rule.length? / rule.text_length? * 100.0).round() / 100.0))
    };
    let all = layout.paragraphs.iter();
    all.filter_map(|it| ratio(it).map(|(kind, ratio)| (it.text.as_str(), kind, ratio))).collect()
}

#[test]
fn rules_stand_under_their_words_in_their_length() {
    let layout = read(&samples::plan(0), SizeSet::Set14).layout;
    let border = RuleKind::Border;
    let wanted = [
        ("XÃ BÌNH LƯƠNG", border, 0.4),
        ("Độc lập - Tự do - Hạnh phúc", border, 1.0),
        ("Phát động phong trào thi đua năm 2024", border, 0.4),
    ];
    assert_eq!(rules(&layout), wanted);
}

#[test]
fn sheets_and_page_numbers() {
    let layout = read(&samples::report(), SizeSet::Set14).layout;
    let sheets = layout.sheets.iter().map(|it| {
        let size = (it.width.round(), it.height.round());
        (size, it.has_table, it.first_is_numbered, it.restarts_at)
    });
    let (upright, turned) = ((210.0, 297.0), (297.0, 210.0));
    let wanted = [
        (upright, false, Some(false), None),
        (turned, true, Some(true), None),
        (upright, false, Some(true), None),
        (upright, false, Some(false), Some(1)),
        (turned, true, Some(false), Some(1)),
    ];
    assert_eq!(sheets.collect::<Vec<_>>(), wanted);
    let margins = layout.sheets[0].margins.expect("stated");
    let sides = [margins.top, margins.bottom, margins.left, margins.right];
    assert_eq!(sides.map(f64::round), [20.0, 20.0, 30.0, 15.0]);
    let numbers: Vec<_> =
        layout.page_numbers.iter().map(|it| (it.sheet, it.text.as_str())).collect();
    assert_eq!(numbers, [(0, "#"), (1, "#"), (2, "#"), (3, "#"), (4, "#")]);
    let number = &layout.page_numbers[0];
    assert_eq!((number.margin, number.align), (Margin::Top, Some(Alignment::Centre)));
    assert_eq!(number.look.size, Some(14.0));
}

#[test]
fn the_title_of_the_file_is_known_and_nothing_in_it_acts() {
    let file = read(&samples::plan(0), SizeSet::Set14).layout.file;
    assert!(file.title.is_some_and(|title| title.starts_with("Kế hoạch")));
    assert_eq!(file.active, Vec::<String>::new());
}

#[test]
fn every_letter_of_our_papers_is_read_in_its_order() {
    // A blank to fill in is dots or spaces on paper, and one sign in the tree.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    for (name, document) in papers() {
        let layout = read(&document, SizeSet::Set14).layout;
        let found: Vec<_> = layout.paragraphs.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(letters(&found.concat()), letters(&plain(&document).concat()), "{name}");
    }
}

#[test]
fn the_spans_of_a_paragraph_cover_its_text() {
    for (name, document) in papers() {
        for paragraph in read(&document, SizeSet::Set13).layout.paragraphs {
            let mut spans = paragraph.spans.iter().map(|span| span.range.clone());
            let last = spans.try_fold(0, |at, span| (at == span.start).then_some(span.end));
            assert_eq!(last, Some(paragraph.text.len()), "{name}: {:?}", paragraph.text);
        }
    }
}
