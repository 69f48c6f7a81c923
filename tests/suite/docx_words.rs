//! The words of the file are the words of the tree, with every number as Word counts it.

use std::collections::BTreeMap;

use vanban::chart::Pictures;
use vanban::diagnostic::Severity;
use vanban::document::{Block, Document, Heading, HeadingLevel, Item, ItemLevel, line, plain};
use vanban::docx::Writer;
use vanban::fonts::Fonts;
use vanban::format::SizeSet;

use crate::docx_file::{Docx, Xml, papers, style_of};
use crate::samples;

#[test]
fn words_and_numbers_are_those_of_the_tree() {
    for (name, document) in papers() {
        assert_eq!(written(&document), plain(&document), "{name}");
    }
}

#[test]
fn an_appendix_and_each_chapter_count_anew() {
    use HeadingLevel::{Article, Chapter, Clause, Roman};
    let heading = samples::heading;
    let item = |ordinal, label: &str| samples::item(ItemLevel::Clause, ordinal, label, "x");
    let mut document = samples::plan(0);
    document.sections[0].blocks = vec![
        item(1, "1."),
        heading(Chapter, 1, "Chương I", "A"),
        heading(Roman, 1, "I.", "B"),
        item(1, "1."),
        heading(Clause, 2, "2.", "C"),
        item(3, "3."),
        heading(Roman, 2, "II.", "D"),
        item(1, "1."),
        heading(Chapter, 2, "Chương II", "E"),
        heading(Roman, 1, "I.", "F"),
        item(1, "1."),
        heading(Article, 1, "Điều 1.", "G"),
        item(1, "1."),
        heading(Roman, 2, "II.", "H"),
        heading(Article, 2, "Điều 2.", "I"),
        samples::paragraph("Hết."),
    ];
    let mut appendix = samples::report().sections.remove(3);
    appendix.blocks =
        vec![heading(Roman, 1, "I.", "J"), item(1, "1."), heading(Roman, 2, "II.", "K")];
    document.sections.push(appendix);
    assert_eq!(written(&document), plain(&document));
}

#[test]
fn a_character_that_xml_forbids_is_refused_with_its_place() {
    let place = vanban::diagnostic::Place::new(vanban::diagnostic::SourceId(3), 5, 9);
    for bad in ['\0', '\u{1}', '\u{1b}', '\t', '\n', '\u{85}', '\u{fffe}', '\u{ffff}'] {
        let mut document = samples::plan(0);
        let text = format!("a{bad}b");
        document.sections[0]
            .blocks
            .push(Block::Paragraph(vec![vanban::document::Inline::run(text.clone(), Some(place))]));
        document.frame.foot.blocks[0].name = line(text.clone());
        document.info.title = text;
        let format = samples::format(SizeSet::Set14);
        let faults =
            Writer::new(format, Fonts::builtin()).write(&document, &Pictures::new()).unwrap_err();
        assert_eq!(faults.len(), 3, "{bad:?}");
        assert!(faults.iter().all(|fault| fault.severity == Severity::Error));
        assert_eq!(faults.iter().filter(|fault| fault.place == Some(place)).count(), 1);
        let said = format!("ký tự U+{:04X} không viết được vào tệp DOCX", u32::from(bad));
        assert!(faults.iter().all(|fault| fault.message == said));
    }
}

#[test]
fn every_part_heading_reaches_the_navigation_pane_without_a_gap() {
    let docx = Docx::of(&samples::decision(), SizeSet::Set14);
    let levels: Vec<_> = docx
        .document()
        .all("w:p")
        .into_iter()
        .filter_map(|paragraph| {
            docx.effective(style_of(paragraph), |style| style.value(&["w:pPr", "w:outlineLvl"]))
        })
        .collect();
    assert_eq!(levels, ["0", "1", "2", "3", "4", "4"]);
}

/// The lines of `document` as its DOCX shows them.
fn written(document: &Document) -> Vec<String> {
    let docx = Docx::of(document, SizeSet::Set14);
    let mut counts = Counts::default();
    let mut lines: Vec<String> = Vec::new();
    let mut joined = false;
    for paragraph in docx.document().all("w:p") {
        let text = format!("{}{}", counts.label(paragraph, &docx), text(paragraph));
        if text.is_empty() {
            continue;
        }
        match lines.last_mut() {
            // The number of a chương and its title are two paragraphs and one heading.
            Some(number) if joined => *number = format!("{number} {text}"),
            _ => lines.push(text),
        }
        joined = docx.style(style_of(paragraph)).value(&["w:basedOn"]) == Some("so_phan");
    }
    lines
}

/// The words of a paragraph; the runs of one blank are one `…`.
fn text(paragraph: &Xml) -> String {
    let runs: Vec<String> = paragraph.all("w:r").into_iter().map(run_text).collect();
    let blank = |at: usize| runs.get(at).is_some_and(|run| run == "…");
    let told = runs.iter().enumerate().filter(|(at, _)| !(blank(*at) && blank(at + 1)));
    told.map(|(_, run)| run.as_str()).collect()
}

fn run_text(run: &Xml) -> String {
    if run.child("w:tab").is_some() || run.value(&["w:rPr", "w:rStyle"]) == Some("cho_trong") {
        return "…".to_owned();
    }
    run.all("w:t").into_iter().map(|text| text.text.as_str()).collect()
}

/// What Word counts: one series for every level of every list, restarted by a level above it.
#[derive(Default)]
struct Counts {
    series: BTreeMap<String, [u32; 9]>,
    used: Vec<(String, usize)>,
}

impl Counts {
    fn label(&mut self, paragraph: &Xml, docx: &Docx) -> String {
        let own = paragraph.at(&["w:pPr", "w:numPr"]);
        let numbering = own.or_else(|| {
            docx.effective(style_of(paragraph), |style| style.at(&["w:pPr", "w:numPr"]))
        });
        let Some(numbering) = numbering else { return String::new() };
        let id = numbering.value(&["w:numId"]).expect("a list instance");
        let level = numbering.value(&["w:ilvl"]).map_or(0, |level| level.parse().unwrap());
        self.count(id, level, &docx.parts["word/numbering.xml"])
    }

    fn count(&mut self, id: &str, level: usize, numbering: &Xml) -> String {
        let with =
            |element: &&&Xml, name: &str, value: &str| element.attribute(name) == Some(value);
        let (nums, lists) = (numbering.all("w:num"), numbering.all("w:abstractNum"));
        let num = nums.iter().find(|num| with(num, "w:numId", id)).expect("the instance");
        let list_id = num.value(&["w:abstractNumId"]).expect("its list").to_owned();
        let list = lists.iter().find(|list| with(list, "w:abstractNumId", &list_id)).expect("it");
        let series = self.series.entry(list_id).or_default();
        series[level] += 1;
        series[level + 1..].fill(0);
        let depth = level.to_string();
        let overrides = num.all("w:lvlOverride");
        let start = overrides.iter().find(|start| with(start, "w:ilvl", &depth));
        if let Some(start) = start
            && !self.used.contains(&(id.to_owned(), level))
        {
            series[level] = start.value(&["w:startOverride"]).unwrap().parse().unwrap();
        }
        self.used.push((id.to_owned(), level));
        let definition = list.all("w:lvl").into_iter().find(|found| with(&found, "w:ilvl", &depth));
        print(definition.expect("the level"), level, series[level])
    }
}

fn print(level: &Xml, depth: usize, number: u32) -> String {
    assert_eq!(level.value(&["w:suff"]), Some("space"));
    let digits = match level.value(&["w:numFmt"]).unwrap() {
        "decimal" => number.to_string(),
        "upperRoman" => ["", "I", "II", "III", "IV", "V"][number as usize].to_owned(),
        "bullet" => String::new(),
        other => panic!("digits `{other}`"),
    };
    let text = level.value(&["w:lvlText"]).unwrap();
    format!("{} ", text.replace(&format!("%{}", depth + 1), &digits))
}

/// A heading and an item of the same rank print the same number.
#[test]
fn clauses_with_and_without_a_title_are_one_series() {
    let mut document = samples::plan(0);
    let heading =
        Heading { level: HeadingLevel::Clause, ordinal: 1, label: "1.".into(), title: line("A") };
    let item =
        Item { level: ItemLevel::Clause, ordinal: 2, label: "2.".into(), content: line("B") };
    document.sections[0].blocks = vec![Block::Heading(heading), Block::Item(item)];
    let docx = Docx::of(&document, SizeSet::Set14);
    assert_eq!(docx.parts["word/numbering.xml"].all("w:num").len(), 2, "no list is begun anew");
    assert_eq!(written(&document), plain(&document));
}
