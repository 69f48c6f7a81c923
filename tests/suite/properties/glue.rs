//! The XML of a DOCX → all its parts: the names they have in it, and what ties them together.

use std::borrow::Cow;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The parts made of `files`, each a name like `header1.xml`, which becomes the id `header1`, and its text.
pub fn parts<'a>(files: &[(&str, &'a str)]) -> Vec<(String, Cow<'a, str>)> {
    let mut parts: Vec<(String, Cow<'a, str>)> = Vec::new();
    let mut relations = String::new();
    for (stem, text) in
        files.iter().filter_map(|(name, text)| Some((name.strip_suffix(".xml")?, text)))
    {
        let (folder, kind) = match stem.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "theme" => ("word/theme", "theme"),
            "core" => ("docProps", ""),
            kind => ("word", kind),
        };
        if !kind.is_empty() && kind != "document" {
            let target = if kind == "theme" { format!("theme/{stem}") } else { stem.to_owned() };
            relations.push_str(&format!(
                "<Relationship Id=\"{stem}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}.xml\"/>"
            ));
        }
        parts.push((format!("{folder}/{stem}.xml"), Cow::Borrowed(text)));
    }
    let core = if files.iter().any(|(name, _)| *name == "core.xml") { CORE } else { "" };
    let mut add = |name: &str, text: String| parts.push((name.to_owned(), Cow::Owned(text)));
    add("[Content_Types].xml", TYPES.to_owned());
    add("_rels/.rels", tied(&format!("{MAIN}{core}")));
    add("word/_rels/document.xml.rels", tied(&relations));
    parts
}

fn tied(relations: &str) -> String {
    format!("<Relationships xmlns=\"{PACKAGE}\">{relations}</Relationships>")
}

/// The DOCX of `parts`; one whose name is there already is left out.
pub fn zip<'a>(parts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        if zip.start_file(name, SimpleFileOptions::default()).is_ok() {
            zip.write_all(text.as_bytes()).expect("there is memory");
        }
    }
    zip.finish().expect("there is memory").into_inner()
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN: &str = "<Relationship Id=\"main\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>";
const CORE: &str = "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
