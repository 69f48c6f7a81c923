//! A small tree of XML elements: what the pass works on, and how our own parts are written.
//!
//! Parsing and escaping are quick-xml's. What it does not look at – characters that XML 1.0 does not allow – never
//! gets here: [`super::characters`] refuses them first.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{escape, resolve_predefined_entity, unescape};
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// An element; what was parsed borrows from its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Element<'a> {
    pub name: Cow<'a, str>,
    pub attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    pub children: Vec<Node<'a>>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'a> {
    Element(Element<'a>),
    Text(Cow<'a, str>),
}

impl<'a> Element<'a> {
    /// An element without attributes and children.
    pub fn new(name: impl Into<Cow<'a, str>>) -> Self {
        Self { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    /// The same element with one more attribute.
    #[must_use]
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.attributes.push((name.into(), value.into()));
        self
    }

    /// The same element with one more child.
    #[must_use]
    pub fn child(mut self, child: Element<'a>) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The same element with text.
    #[must_use]
    pub fn text(mut self, text: impl Into<Cow<'a, str>>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The value of attribute `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| &**value)
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The child elements, to be changed.
    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element<'a>> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child element `name`.
    pub fn find(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|element| element.name == name)
    }
}

/// The root of a document that docx-rs wrote.
pub fn parse(bytes: &[u8]) -> Element<'_> {
    let text = std::str::from_utf8(bytes).expect("docx-rs writes UTF-8");
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::new("")];
    loop {
        let event = reader.read_event().expect("docx-rs writes well-formed XML");
        let end = reader.buffer_position() as usize;
        match event {
            Event::Start(start) => open.push(element(&start, &text[..end - ">".len()])),
            Event::Empty(start) => {
                add(&mut open, Node::Element(element(&start, &text[..end - "/>".len()])));
            }
            Event::End(_) => {
                let closed = open.pop().expect("a closing tag follows its opening one");
                add(&mut open, Node::Element(closed));
            }
            Event::Text(text) => add(&mut open, Node::Text(text.into_inner())),
            Event::GeneralRef(name) => add(&mut open, Node::Text(referred(&name).into())),
            Event::Eof => return root(open),
            Event::Decl(_)
            | Event::Comment(_)
            | Event::CData(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

fn add<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    let parent = open.last_mut().expect("the document itself stays open");
    match (node, parent.children.last_mut()) {
        (Node::Text(text), Some(Node::Text(before))) => before.to_mut().push_str(&text),
        (node, _) => parent.children.push(node),
    }
}

fn root(open: Vec<Element<'_>>) -> Element<'_> {
    let document = open.into_iter().next().expect("the document itself stays open");
    let mut elements = document.children.into_iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    elements.next().expect("a document has a root")
}

/// The element that `start` opens, which is what `text` ends with: an event does not let go of what it borrows.
fn element<'a>(start: &BytesStart<'_>, text: &'a str) -> Element<'a> {
    let tag = &text[text.len() - start.len()..];
    let (name, _) = tag.split_at(start.name().as_ref().len());
    let mut attributes = Attributes::new(tag, name.len());
    let attributes = attributes.with_checks(false).map(|attribute| {
        let attribute = attribute.expect("docx-rs writes well-formed attributes");
        (Cow::Borrowed(attribute.key.into_inner()), unescaped(attribute.value))
    });
    Element { name: name.into(), attributes: attributes.collect(), children: Vec::new() }
}

fn unescaped(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(value) => unescape(value).expect("docx-rs escapes attributes"),
        Cow::Owned(value) => {
            unescape(&value).expect("docx-rs escapes attributes").into_owned().into()
        }
    }
}

fn referred(reference: &BytesRef<'_>) -> String {
    let character =
        reference.resolve_char_ref().expect("docx-rs writes character references right");
    if let Some(character) = character {
        return character.to_string();
    }
    let text = resolve_predefined_entity(reference);
    text.expect("docx-rs uses the five entities of XML only").to_owned()
}

/// `root` as a file.
pub fn write(root: &Element<'_>) -> Vec<u8> {
    let mut out = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned();
    write_element(&mut out, root);
    out.into_bytes()
}

fn write_element(out: &mut String, element: &Element<'_>) {
    out.extend(["<", &element.name]);
    for (name, value) in &element.attributes {
        out.extend([" ", name, "=\"", &escape(&**value), "\""]);
    }
    if element.children.is_empty() {
        return out.push_str("/>");
    }
    out.push('>');
    for child in &element.children {
        match child {
            Node::Element(element) => write_element(out, element),
            Node::Text(text) => out.push_str(&escape(&**text)),
        }
    }
    out.extend(["</", &element.name, ">"]);
}
