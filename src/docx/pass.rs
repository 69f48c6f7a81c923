//! The pass over what docx-rs wrote: from nearly right to valid.
//!
//! docx-rs writes children in its own order, leaves empty property lists behind, numbers paragraphs at random and has
//! no words for language, widow control and repeated rows. The pass sorts, drops and adds; it never touches text.

use super::drawing::{self, Drawing};
use super::form;
use super::order::order;
use super::xml::{Element, Node, parse, write};
use crate::format::Component;

/// The language of every paper.
pub const LANGUAGE: &str = "vi-VN";

/// A part of the file made valid.
pub fn valid(part: &[u8]) -> Vec<u8> {
    write(&cleaned(part))
}

/// The main part made valid, with `drawings` where docx-rs left room for them.
pub fn illustrated(part: &[u8], drawings: &[Drawing<'_>]) -> Vec<u8> {
    let mut root = cleaned(part);
    number_controls(&mut root, &mut 0);
    place_drawings(&mut root, &mut drawings.iter());
    write(&root)
}

fn cleaned(part: &[u8]) -> Element<'_> {
    let mut root = parse(part);
    visit(&mut root);
    root
}

fn place_drawings<'a>(
    element: &mut Element<'_>,
    drawings: &mut impl Iterator<Item = &'a Drawing<'a>>,
) {
    for child in element.elements_mut() {
        if drawing::is_room(child) {
            let drawing = drawings.next().expect("every chart has its picture");
            child.children.push(Node::Element(drawing.element()));
        } else {
            place_drawings(child, drawings);
        }
    }
}

fn visit(element: &mut Element<'_>) {
    element.elements_mut().for_each(visit);
    element.attributes.retain(|(name, value)| !stray(&element.name, name, value));
    element.children.retain(|node| !matches!(node, Node::Element(child) if superfluous(child)));
    complete(element);
    sort(element);
}

/// Every content control gets a number of its own, in the order of the file.
fn number_controls(element: &mut Element<'_>, last: &mut u32) {
    if element.name == "w:sdtPr" {
        *last += 1;
        form::complete(element, *last);
    }
    element.elements_mut().for_each(|child| number_controls(child, last));
}

/// Attributes that the schema does not know here, or that differ from run to run.
fn stray(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        (_, "w14:paraId" | "w14:textId") | ("w:gridCol", "w:type") => true,
        ("w:fldChar", "w:dirty") => value == "false",
        _ => false,
    }
}

/// Empty property lists, and the list that docx-rs always writes.
fn superfluous(element: &Element<'_>) -> bool {
    match &*element.name {
        "w:rPr" | "w:pPr" | "w:trPr" | "w:tcPr" | "w:tblPr" | "w:sdtPr" | "w:tcBorders" => {
            element.children.is_empty()
        }
        "w:abstractNum" => element.get("w:abstractNumId") == Some("1"),
        "w:num" => element.get("w:numId") == Some("1"),
        _ => false,
    }
}

/// Adds what docx-rs has no words for.
fn complete(element: &mut Element<'_>) {
    match &*element.name {
        "w:style" if element.get("w:styleId") == Some("Normal") => {
            element.attributes.push(("w:default".into(), "1".into()));
        }
        "w:rPrDefault" => add_language(element),
        "w:pPrDefault" => add_to_properties(element, "w:pPr", Element::new("w:widowControl")),
        "w:tr" if is_header_row(element) => repeat(element),
        _ => {}
    }
}

fn add_language(defaults: &mut Element<'_>) {
    let language = Element::new("w:lang")
        .attribute("w:val", LANGUAGE)
        .attribute("w:eastAsia", LANGUAGE)
        .attribute("w:bidi", "ar-SA");
    add_to_properties(defaults, "w:rPr", language);
}

fn add_to_properties<'a>(element: &mut Element<'a>, list: &'static str, property: Element<'a>) {
    if element.find(list).is_none() {
        element.children.insert(0, Node::Element(Element::new(list)));
    }
    let properties = element.elements_mut().find(|child| child.name == list);
    let properties = properties.expect("the list was just made sure of");
    properties.children.push(Node::Element(property));
    sort(properties);
}

/// A row whose first paragraph is a table heading.
fn is_header_row(row: &Element<'_>) -> bool {
    let style = row
        .find("w:tc")
        .and_then(|cell| cell.find("w:p"))
        .and_then(|paragraph| paragraph.find("w:pPr"))
        .and_then(|properties| properties.find("w:pStyle"));
    style.and_then(|style| style.get("w:val")) == Some(Component::TableHead.word())
}

fn repeat(row: &mut Element<'_>) {
    add_to_properties(row, "w:trPr", Element::new("w:tblHeader"));
}

fn sort(element: &mut Element<'_>) {
    let Some(order) = order(&element.name) else { return };
    element.children.sort_by_key(|node| match node {
        Node::Element(child) => {
            let name = child.name.trim_start_matches("w:");
            order.iter().position(|known| *known == name).unwrap_or(order.len())
        }
        Node::Text(_) => order.len(),
    });
}
