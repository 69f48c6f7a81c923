//! A small tree of XML elements: what the pass works on, and how our own parts are written.
//!
//! Parsing and escaping are quick-xml's. What it does not look at – characters that XML 1.0 does not allow – never
//! gets here: [`super::characters`] refuses them first.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// An element.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An element without attributes and children.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    /// The same element with one more attribute.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.attributes.push((name.into(), value.into()));
        self
    }

    /// The same element with one more child.
    #[must_use]
    pub fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The same element with text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The value of attribute `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The child elements, to be changed.
    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child element `name`.
    pub fn find(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }
}

/// The root of a document that docx-rs wrote.
pub fn parse(bytes: &[u8]) -> Element {
    let text = std::str::from_utf8(bytes).expect("docx-rs writes UTF-8");
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::new("")];
    loop {
        match reader.read_event().expect("docx-rs writes well-formed XML") {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => add(&mut open, Node::Element(element(&start))),
            Event::End(_) => {
                let closed = open.pop().expect("a closing tag follows its opening one");
                add(&mut open, Node::Element(closed));
            }
            Event::Text(text) => {
                add(&mut open, Node::Text(text.into_inner().into_owned()));
            }
            Event::GeneralRef(name) => add(&mut open, Node::Text(referred(&name))),
            Event::Eof => return root(open),
            Event::Decl(_)
            | Event::Comment(_)
            | Event::CData(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// `root` as a file.
pub fn write(root: &Element) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
    emit(&mut writer, Event::Decl(declaration));
    write_element(&mut writer, root);
    writer.into_inner()
}

fn add(open: &mut [Element], node: Node) {
    let parent = open.last_mut().expect("the document itself stays open");
    match (node, parent.children.last_mut()) {
        (Node::Text(text), Some(Node::Text(before))) => before.push_str(&text),
        (node, _) => parent.children.push(node),
    }
}

fn root(open: Vec<Element>) -> Element {
    let document = open.into_iter().next().expect("the document itself stays open");
    let mut elements = document.children.into_iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    elements.next().expect("a document has a root")
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("docx-rs writes well-formed attributes");
        let value =
            quick_xml::escape::unescape(&attribute.value).expect("docx-rs escapes attributes");
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    Element {
        name: start.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        children: Vec::new(),
    }
}

fn referred(reference: &quick_xml::events::BytesRef<'_>) -> String {
    let character =
        reference.resolve_char_ref().expect("docx-rs writes character references right");
    if let Some(character) = character {
        return character.to_string();
    }
    let text = quick_xml::escape::resolve_predefined_entity(reference);
    text.expect("docx-rs uses the five entities of XML only").to_owned()
}

fn write_element(writer: &mut Writer<Vec<u8>>, element: &Element) {
    let mut start = BytesStart::new(element.name.as_str());
    for (name, value) in &element.attributes {
        start.push_attribute((name.as_str(), value.as_str()));
    }
    if element.children.is_empty() {
        return emit(writer, Event::Empty(start));
    }
    emit(writer, Event::Start(start));
    for child in &element.children {
        match child {
            Node::Element(element) => write_element(writer, element),
            Node::Text(text) => emit(writer, Event::Text(BytesText::new(text))),
        }
    }
    emit(writer, Event::End(BytesEnd::new(element.name.as_str())));
}

fn emit(writer: &mut Writer<Vec<u8>>, event: Event<'_>) {
    writer.write_event(event).expect("memory takes every event");
}
