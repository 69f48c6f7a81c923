//! What Word must find in a file to open it without repair, and what a clerk must not find in it.

use std::collections::BTreeSet;

use vanban::document::Block;
use vanban::format::SizeSet;

use crate::docx_file::{Docx, Xml, bytes, papers, pictures, style_of, writer};
use crate::samples;

#[test]
fn the_same_paper_is_the_same_bytes_on_every_thread() {
    for (name, document) in papers() {
        let first = bytes(&document, SizeSet::Set14);
        let threads: Vec<Vec<u8>> = std::thread::scope(|scope| {
            let run = || scope.spawn(|| bytes(&document, SizeSet::Set14));
            let handles: Vec<_> = (0..4).map(|_| run()).collect();
            handles.into_iter().map(|handle| handle.join().expect("no panic")).collect()
        });
        assert!(threads.iter().all(|other| *other == first), "{name}");
    }
}

#[test]
fn a_writer_that_has_written_other_papers_writes_the_same_bytes() {
    let writer = writer(SizeSet::Set14);
    // Twice over, so that every paper comes after every other.
    for (name, document) in papers().iter().chain(&papers()) {
        let written = writer.write(document, &pictures(document, SizeSet::Set14));
        assert!(written == Ok(bytes(document, SizeSet::Set14)), "{name}");
    }
}

#[test]
fn the_content_types_come_first_and_no_entry_has_the_clock_s_date() {
    let file = bytes(&samples::plan(1), SizeSet::Set13);
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&file)).expect("a zip file");
    let first = zip.by_index(0).expect("an entry");
    assert_eq!(first.name().expect("a name"), "[Content_Types].xml");
    drop(first);
    for index in 0..zip.len() {
        let date = zip.by_index(index).expect("an entry").last_modified().expect("a date");
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0));
    }
}

#[test]
fn every_cell_and_every_header_ends_in_a_paragraph() {
    for (name, document) in papers() {
        let docx = Docx::of(&document, SizeSet::Set14);
        let cells = docx.document().all("w:tc");
        let headers = ["word/header1.xml", "word/header2.xml"].map(|part| &docx.parts[part]);
        for holder in cells.into_iter().chain(headers) {
            let last = holder.children.last().expect("something inside");
            assert_eq!(last.name, "w:p", "{name}: {}", holder.name);
        }
    }
}

#[test]
fn a_paragraph_without_words_is_a_rule_or_follows_a_table_or_fills_a_cell() {
    for (name, document) in papers() {
        let docx = Docx::of(&document, SizeSet::Set14);
        let body = docx.document().child("w:body").expect("a body");
        for paragraph in body.all("w:p").into_iter().filter(|it| it.all("w:r").is_empty()) {
            let style = style_of(paragraph);
            let allowed = ["duong_ke", "sau_bang", "tieu_de_bang", "o_bang"];
            assert!(allowed.contains(&style), "{name}: an empty paragraph of style `{style}`");
        }
        for (index, child) in body.children.iter().enumerate() {
            let thin = child.name == "w:p" && style_of(child) == "sau_bang";
            assert!(!thin || body.children[index - 1].name == "w:tbl", "{name}");
            let table = child.name == "w:tbl";
            assert!(!table || body.children[index + 1].name == "w:p", "{name}");
        }
    }
}

#[test]
fn tables_never_touch_and_never_end_a_section() {
    let mut document = samples::letter();
    let table = || Block::Table(samples::results(1));
    document.sections[0].blocks = vec![table(), table()];
    let mut wide = samples::report().sections.remove(1);
    wide.blocks = vec![table()];
    document.sections.push(wide);
    let docx = Docx::of(&document, SizeSet::Set14);
    let body = &docx.document().child("w:body").expect("a body").children;
    let kinds: Vec<_> = body.iter().map(|it| it.name.as_str()).collect();
    let (table, thin) = ("w:tbl", "w:p");
    // Head, thin, table, thin, table, section; table, thin, foot, thin, section.
    assert_eq!(
        kinds,
        [table, thin, table, thin, table, thin, table, thin, table, thin, "w:sectPr"]
    );
    assert_eq!(body[5].all("w:sectPr").len(), 1);
    let kept = docx.style("sau_bang").at(&["w:pPr", "w:keepNext"]);
    assert!(kept.is_some(), "a foot after a table stays with it");
}

#[test]
fn no_paragraph_has_a_number_of_its_own_that_differs_from_run_to_run() {
    let docx = Docx::of(&samples::report(), SizeSet::Set14);
    for part in docx.parts.values() {
        for paragraph in part.all("w:p") {
            assert_eq!(paragraph.attributes.len(), 0, "{:?}", paragraph.attributes);
        }
    }
}

#[test]
fn tables_are_as_wide_as_the_text() {
    let mut document = samples::form();
    for columns in [[1, 1, 1, 1], [3, 7, 11, 13]] {
        let mut table = samples::results(1);
        for (column, parts) in table.columns.iter_mut().zip(columns) {
            column.parts = parts;
        }
        document.sections[0].blocks.push(Block::Table(table));
    }
    let docx = Docx::of(&document, SizeSet::Set14);
    for table in docx.document().all("w:tblGrid") {
        let width = |it: &Xml| it.attribute("w:w").unwrap().parse::<u32>().unwrap();
        // 11,906 less margins of 30 and 15 mm.
        assert_eq!(table.children.iter().map(width).sum::<u32>(), 11_906 - 1701 - 850);
    }
}

#[test]
fn every_relationship_leads_somewhere_and_every_part_has_a_type() {
    let docx = Docx::of(&samples::report(), SizeSet::Set14);
    let relations = &docx.parts["word/_rels/document.xml.rels"].children;
    let ids: BTreeSet<_> = relations.iter().filter_map(|it| it.attribute("Id")).collect();
    assert_eq!(ids.len(), relations.len(), "an id twice");
    for relation in relations {
        let path = format!("word/{}", relation.attribute("Target").unwrap());
        assert!(docx.parts.contains_key(&path), "{path}");
    }
    for reference in docx.document().all("w:headerReference") {
        assert!(ids.contains(reference.attribute("r:id").unwrap()));
    }
    let types: BTreeSet<_> = docx.parts["[Content_Types].xml"]
        .children
        .iter()
        .filter_map(|part| part.attribute("PartName"))
        .collect();
    let parts = docx.paths.iter().filter(|path| !path.contains("rels") && !path.starts_with('['));
    let parts: Vec<String> = parts.map(|path| format!("/{path}")).collect();
    assert_eq!(types, parts.iter().map(String::as_str).collect());
}

#[test]
fn list_ids_begin_at_two_and_every_one_that_is_used_exists() {
    for (name, document) in papers() {
        let docx = Docx::of(&document, SizeSet::Set14);
        let numbering = &docx.parts["word/numbering.xml"];
        let ids = |element: &str, attribute: &str| -> Vec<String> {
            let all = numbering.all(element);
            all.iter().map(|it| it.attribute(attribute).unwrap().to_owned()).collect()
        };
        for list in [ids("w:num", "w:numId"), ids("w:abstractNum", "w:abstractNumId")] {
            assert!(list.iter().all(|id| id.parse::<u32>().unwrap() >= 2), "{name}");
            assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "{name}");
        }
        let nums = ids("w:num", "w:numId");
        let styles = &docx.parts["word/styles.xml"];
        for used in [docx.document(), styles].iter().flat_map(|part| part.all("w:numId")) {
            assert!(nums.iter().any(|id| Some(id.as_str()) == used.attribute("w:val")), "{name}");
        }
    }
}

#[test]
fn every_style_that_is_used_exists_and_no_run_repeats_what_a_style_says() {
    for (name, document) in papers() {
        let docx = Docx::of(&document, SizeSet::Set14);
        for paragraph in docx.document().all("w:p") {
            docx.style(style_of(paragraph));
        }
        let allowed: BTreeSet<_> = ["w:rStyle", "w:b", "w:bCs", "w:i", "w:iCs"].into();
        for properties in docx.document().all("w:r").iter().filter_map(|run| run.child("w:rPr")) {
            let names: Vec<_> = properties.children.iter().map(|it| it.name.as_str()).collect();
            assert!(names.iter().all(|it| allowed.contains(it)), "{name}: {names:?}");
        }
    }
}

#[test]
fn table_headers_repeat_and_no_row_splits() {
    let docx = Docx::of(&samples::long_table(), SizeSet::Set14);
    let rows = docx.document().all("w:tr");
    assert!(rows.iter().all(|row| row.at(&["w:trPr", "w:cantSplit"]).is_some()));
    let repeated = |row: &&&Xml| row.at(&["w:trPr", "w:tblHeader"]).is_some();
    assert_eq!(rows.iter().filter(repeated).count(), 2);
}

#[test]
fn cells_fill_the_grid_exactly() {
    for (name, document) in papers() {
        let docx = Docx::of(&document, SizeSet::Set14);
        for table in docx.document().all("w:tbl") {
            assert_eq!(
                table.at(&["w:tblPr", "w:tblLayout"]).unwrap().attribute("w:type"),
                Some("fixed")
            );
            let number = |it: &Xml| it.attribute("w:w").unwrap().parse::<u32>().unwrap();
            let grid: Vec<u32> = table.all("w:gridCol").into_iter().map(number).collect();
            for row in table.all("w:tr") {
                let cells = row.all("w:tc");
                let span = |cell: &&Xml| {
                    cell.value(&["w:tcPr", "w:gridSpan"]).map_or(1, |it| it.parse().unwrap())
                };
                assert_eq!(cells.iter().map(span).sum::<usize>(), grid.len(), "{name}");
                let widths =
                    cells.iter().map(|cell| number(cell.at(&["w:tcPr", "w:tcW"]).unwrap()));
                assert_eq!(widths.sum::<u32>(), grid.iter().sum::<u32>(), "{name}");
            }
        }
    }
}

#[test]
fn numbers_of_pages_are_hidden_on_page_one_and_begin_anew_in_an_appendix() {
    let docx = Docx::of(&samples::report(), SizeSet::Set14);
    let sections: Vec<_> = docx
        .document()
        .all("w:sectPr")
        .into_iter()
        .map(|section| {
            let start = section.at(&["w:pgNumType"]).and_then(|it| it.attribute("w:start"));
            let size = section.child("w:pgSz").unwrap();
            let wide = size.attribute("w:orient") == Some("landscape");
            (section.child("w:titlePg").is_some(), start, wide)
        })
        .collect();
    let appendix = Some("1");
    assert_eq!(
        sections,
        [
            (true, None, false),
            (false, None, true),
            (false, None, false),
            (true, appendix, false),
            (true, appendix, true),
        ]
    );
    let field = docx.parts["word/header1.xml"].all("w:instrText");
    assert_eq!(field.iter().map(|it| it.text.trim()).collect::<Vec<_>>(), ["PAGE"]);
    assert!(docx.parts["word/header2.xml"].all("w:r").is_empty());
}

#[test]
fn the_foot_stays_whole_with_two_lines_of_the_body() {
    let kept = |paragraph: &Xml| paragraph.at(&["w:pPr", "w:keepNext"]).is_some();
    for (last, lines) in [("Hết./.", 2), (samples::SENTENCE, 1)] {
        let mut document = samples::plan(2);
        document.sections[0].blocks.push(Block::Paragraph(vanban::document::line(last)));
        let docx = Docx::of(&document, SizeSet::Set14);
        let body = &docx.document().child("w:body").unwrap().children;
        let foot = body.iter().rposition(|it| it.name == "w:tbl").unwrap();
        let before = body[..foot].iter().rev().take_while(|it| kept(it)).count();
        assert_eq!(before, lines, "{last}");
        assert!(body[foot].all("w:p").into_iter().all(kept));
    }
}

#[test]
fn the_file_says_whose_it_is_and_when_but_never_the_clock() {
    let docx = Docx::of(&samples::plan(0), SizeSet::Set14);
    let core = &docx.parts["docProps/core.xml"];
    let text = |name: &str| core.child(name).unwrap().text.as_str();
    assert_eq!(text("dc:title"), "Kế hoạch Phát động phong trào thi đua năm 2024");
    assert_eq!(text("dc:creator"), "Ủy ban nhân dân xã Bình Lương");
    assert_eq!(text("dc:language"), "vi-VN");
    assert_eq!(text("dcterms:created"), "2024-02-01T00:00:00Z");
    assert_eq!(text("dcterms:modified"), "2024-02-01T00:00:00Z");
}
