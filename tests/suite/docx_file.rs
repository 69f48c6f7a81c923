//! A DOCX read back by code that shares nothing with the writer: parts, elements, styles, resolved numbers.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use vanban::chart::{Artist, Pictures};
use vanban::document::Document;
use vanban::docx::Writer;
use vanban::fonts::Fonts;
use vanban::format::SizeSet;

use crate::samples;

/// An element with its attributes, its text and its children.
#[derive(Debug, Clone, Default)]
pub struct Xml {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
    pub children: Vec<Xml>,
}

impl Xml {
    pub fn child(&self, name: &str) -> Option<&Xml> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The element reached by going down `path`.
    pub fn at(&self, path: &[&str]) -> Option<&Xml> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// `w:val` of the element reached by `path`.
    pub fn value(&self, path: &[&str]) -> Option<&str> {
        self.at(path)?.attribute("w:val")
    }

    /// Every element `name` in the order of the file.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Xml> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }
}

/// A finished file.
pub struct Docx {
    /// Paths in the order of the zip.
    pub paths: Vec<String>,
    pub parts: BTreeMap<String, Xml>,
}

impl Docx {
    pub fn of(document: &Document, set: SizeSet) -> Self {
        Self::read(&bytes(document, set))
    }

    pub fn read(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
        let mut docx = Self { paths: Vec::new(), parts: BTreeMap::new() };
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).expect("an entry");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            let path = file.name().expect("a name").into_owned();
            docx.parts.insert(path.clone(), parse(&text));
            docx.paths.push(path);
        }
        docx
    }

    pub fn document(&self) -> &Xml {
        &self.parts["word/document.xml"]
    }

    /// The style with this id.
    pub fn style(&self, id: &str) -> &Xml {
        let styles = &self.parts["word/styles.xml"];
        let found = styles.children.iter().find(|style| style.attribute("w:styleId") == Some(id));
        found.unwrap_or_else(|| panic!("no style `{id}`"))
    }

    /// The first answer of `look` from style `id` up to the style it is based on, and so on.
    pub fn effective<'a, T>(&'a self, id: &str, look: impl Fn(&'a Xml) -> Option<T>) -> Option<T> {
        let style = self.style(id);
        let up = || self.effective(style.value(&["w:basedOn"])?, &look as &dyn Fn(&'a Xml) -> _);
        look(style).or_else(up)
    }
}

/// The bytes of `document` printed in size set `set`.
pub fn bytes(document: &Document, set: SizeSet) -> Vec<u8> {
    writer(set).write(document, &pictures(document, set)).expect("a paper")
}

/// A writer of papers in size set `set`.
pub fn writer(set: SizeSet) -> Writer {
    Writer::new(samples::format(set), Fonts::builtin())
}

/// The charts of `document` in size set `set`.
pub fn pictures(document: &Document, set: SizeSet) -> Pictures {
    Artist::new(&Fonts::builtin()).pictures(document, &samples::format(set)).expect("charts")
}

/// The samples by name.
pub fn papers() -> Vec<(&'static str, Document)> {
    vec![
        ("plan", samples::plan(3)),
        ("report", samples::report()),
        ("long table", samples::long_table()),
        ("letter", samples::letter()),
        ("decision", samples::decision()),
        ("form", samples::form()),
        ("council", samples::council()),
        ("two signers", samples::two_signers()),
        ("hostile", samples::hostile()),
    ]
}

/// The style of a paragraph.
pub fn style_of(paragraph: &Xml) -> &str {
    paragraph.value(&["w:pPr", "w:pStyle"]).unwrap_or("Normal")
}

/// The root of a part.
pub fn parse(text: &str) -> Xml {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Xml::default()];
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(element(&start)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(name) => {
                let character = match &*name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("entity `{other}`"),
                };
                open.last_mut().unwrap().text.push(character);
            }
            Event::Eof => return open.pop().unwrap().children.pop().expect("a root"),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Xml {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        let value = quick_xml::escape::unescape(&attribute.value).expect("an escaped value");
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    Xml {
        name: start.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Xml::default()
    }
}
