//! Papers of others, written by hand: parts of a DOCX as XML text, zipped.

use std::io::{Cursor, Write};

use vanban::fonts::Fonts;
use vanban::read::{self, Layout, Observed};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Namespaces that every part of these tests may use.
pub const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office""#;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A DOCX in the making.
#[derive(Default)]
pub struct Parts {
    parts: Vec<(String, Vec<u8>)>,
    relations: Vec<String>,
}

impl Parts {
    /// A paper whose body holds `body`.
    pub fn new(body: &str) -> Self {
        Self::default().part(
            "word/document.xml",
            &format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>"),
        )
    }

    /// The same with the part `path`.
    pub fn part(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    /// The same with the part `path`, which need not be text.
    pub fn bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        self.parts.push((path.to_owned(), bytes.to_vec()));
        self
    }

    /// The same with a part next to the main one, related to it as `kind` under its file name as id.
    pub fn related(self, kind: &str, file: &str, element: &str, inside: &str) -> Self {
        let text = format!("<{element} {SPACES}>{inside}</{element}>");
        self.relation(kind, file, file, "").part(&format!("word/{file}"), &text)
    }

    /// The same with a relation of the main part.
    pub fn relation(mut self, kind: &str, id: &str, target: &str, more: &str) -> Self {
        self.relations.push(format!(
            r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}" {more}/>"#
        ));
        self
    }

    pub fn styles(self, inside: &str) -> Self {
        self.related("styles", "styles.xml", "w:styles", inside)
    }

    pub fn numbering(self, inside: &str) -> Self {
        self.related("numbering", "numbering.xml", "w:numbering", inside)
    }

    /// The file.
    pub fn zip(self) -> Vec<u8> {
        let main = format!(
            r#"<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>"#
        );
        let list = |relations: &str| {
            format!(r#"<Relationships xmlns="{PACKAGE}">{relations}</Relationships>"#)
        };
        let named = [
            ("_rels/.rels", list(&main)),
            ("word/_rels/document.xml.rels", list(&self.relations.concat())),
        ];
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |path: &str, bytes: &[u8]| {
            zip.start_file(path, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        };
        for (path, text) in named {
            if !self.parts.iter().any(|(known, _)| known == path) {
                add(path, text.as_bytes());
            }
        }
        self.parts.iter().for_each(|(path, bytes)| add(path, bytes));
        zip.finish().unwrap().into_inner()
    }

    /// What is read of it.
    pub fn read(self) -> Observed {
        read::docx(&self.zip(), &Fonts::builtin()).expect("a paper")
    }

    /// What stands in it.
    pub fn layout(self) -> Layout {
        self.read().layout
    }

    /// Why it is refused.
    pub fn refused(self) -> String {
        read::docx(&self.zip(), &Fonts::builtin()).expect_err("no paper").message
    }
}

/// `w:p` with properties `ppr` around one run with properties `rpr`.
pub fn p(ppr: &str, rpr: &str, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
    )
}
