//! The styles of the file are the format table's.

use vanban::format::{Alignment, Component, Style};

use crate::docx_file::{Docx, Xml};
use crate::samples::{self, SETS};

#[test]
fn every_component_is_a_named_style_with_the_numbers_of_the_table() {
    for set in SETS {
        let docx = Docx::of(&samples::plan(1), set);
        let format = samples::format(set);
        for component in Component::ALL {
            let (id, style) = (component.word(), format.style(*component));
            assert_eq!(found(&docx, id), wanted(style), "{id}");
        }
    }
}

#[derive(Debug, PartialEq)]
struct Look {
    name: String,
    half_points: Option<String>,
    bold: bool,
    italic: bool,
    align: Option<String>,
    first_line: Option<String>,
}

fn wanted(style: &Style) -> Look {
    let align = match style.align {
        Alignment::Left => "left",
        Alignment::Centre => "center",
        Alignment::Justify => "both",
    };
    Look {
        name: style.name.replace(", ", " – "),
        half_points: Some((style.size * 2.0).to_string()),
        bold: style.bold,
        italic: style.italic,
        align: Some(align.to_owned()),
        first_line: Some((style.indent / 25.4 * 1440.0).round().to_string()),
    }
}

fn found(docx: &Docx, id: &str) -> Look {
    let text = |path: &[&str], name: &str| {
        let look = |style: &Xml| Some(style.at(path)?.attribute(name)?.to_owned());
        docx.effective(id, look)
    };
    let on =
        |name: &str| docx.effective(id, |style| style.at(&["w:rPr", name]).map(|_| ())).is_some();
    Look {
        name: docx.style(id).value(&["w:name"]).unwrap().to_owned(),
        half_points: text(&["w:rPr", "w:sz"], "w:val"),
        bold: on("w:b"),
        italic: on("w:i"),
        align: text(&["w:pPr", "w:jc"], "w:val"),
        first_line: text(&["w:pPr", "w:ind"], "w:firstLine"),
    }
}

#[test]
fn paragraphs_of_the_body_stand_apart_and_are_spaced_as_the_table_says() {
    for set in SETS {
        let docx = Docx::of(&samples::plan(1), set);
        for component in ["can_cu", "doan_van", "muc_la_ma", "khoan_tieu_de", "khoan", "diem"] {
            let spacing = |name: &str| {
                let look = |style: &Xml| {
                    Some(style.at(&["w:pPr", "w:spacing"])?.attribute(name)?.to_owned())
                };
                docx.effective(component, look).unwrap()
            };
            let found = ["w:before", "w:after", "w:line", "w:lineRule"].map(spacing);
            assert_eq!(found, ["120", "0", "240", "auto"], "{component}");
        }
    }
}

#[test]
fn the_defaults_name_one_family_one_language_and_widow_control() {
    let docx = Docx::of(&samples::plan(1), SETS[1]);
    let styles = &docx.parts["word/styles.xml"];
    let run = styles.at(&["w:docDefaults", "w:rPrDefault", "w:rPr"]).unwrap();
    for script in ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"] {
        assert_eq!(run.child("w:rFonts").unwrap().attribute(script), Some("Times New Roman"));
    }
    assert_eq!(run.value(&["w:lang"]), Some("vi-VN"));
    assert_eq!(run.value(&["w:sz"]), Some("28"));
    let paragraph = styles.at(&["w:docDefaults", "w:pPrDefault", "w:pPr"]).unwrap();
    assert!(paragraph.child("w:widowControl").is_some());
    assert_eq!(docx.style("Normal").attribute("w:default"), Some("1"));
    assert_eq!(docx.style("Normal").children.iter().filter(|it| it.name == "w:rPr").count(), 0);
}
