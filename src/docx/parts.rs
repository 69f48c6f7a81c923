//! The parts that docx-rs writes wrongly or not at all: properties, settings, fonts, relationships, content types.

use super::drawing::Drawing;
use super::pass::LANGUAGE;
use super::section::{EMPTY_HEADER, NUMBER_HEADER};
use super::styles::FAMILY;
use super::xml::{Element, write};
use crate::document::Info;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// `[Content_Types].xml`.
pub fn content_types() -> Vec<u8> {
    let default = |extension: &str, kind: &str| {
        Element::new("Default").attribute("Extension", extension).attribute("ContentType", kind)
    };
    let part = |name: &str, kind: String| {
        Element::new("Override").attribute("PartName", name).attribute("ContentType", kind)
    };
    let word = |name: &str, kind: &str| {
        part(&format!("/word/{name}.xml"), format!("{WORD_TYPE}.{kind}+xml"))
    };
    let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned();
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    write(
        &Element::new("Types")
            .attribute("xmlns", format!("{PACKAGE}/content-types"))
            .child(default("rels", relations))
            .child(default("xml", "application/xml"))
            .child(default("png", "image/png"))
            .child(word("document", "document.main"))
            .child(word("styles", "styles"))
            .child(word("numbering", "numbering"))
            .child(word("settings", "settings"))
            .child(word("fontTable", "fontTable"))
            .child(word("header1", "header"))
            .child(word("header2", "header"))
            .child(part("/docProps/core.xml", core))
            .child(part("/docProps/app.xml", app)),
    )
}

/// `_rels/.rels`.
pub fn package_relations() -> Vec<u8> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations(&[
        ("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
    ])
}

/// `word/_rels/document.xml.rels`.
pub fn document_relations(drawings: &[Drawing<'_>]) -> Vec<u8> {
    let pictures: Vec<_> =
        drawings.iter().map(|drawing| (drawing.relation(), drawing.target())).collect();
    let mut targets = vec![
        ("rId1", format!("{RELATIONS}/styles"), "styles.xml"),
        ("rId2", format!("{RELATIONS}/numbering"), "numbering.xml"),
        ("rId3", format!("{RELATIONS}/settings"), "settings.xml"),
        ("rId4", format!("{RELATIONS}/fontTable"), "fontTable.xml"),
        (NUMBER_HEADER, format!("{RELATIONS}/header"), "header1.xml"),
        (EMPTY_HEADER, format!("{RELATIONS}/header"), "header2.xml"),
    ];
    targets.extend(pictures.iter().map(|(relation, target)| {
        (relation.as_str(), format!("{RELATIONS}/image"), target.as_str())
    }));
    relations(&targets)
}

fn relations(targets: &[(&str, String, &str)]) -> Vec<u8> {
    let root = Element::new("Relationships").attribute("xmlns", format!("{PACKAGE}/relationships"));
    write(&targets.iter().fold(root, |root, (id, kind, target)| {
        root.child(
            Element::new("Relationship")
                .attribute("Id", *id)
                .attribute("Type", kind.as_str())
                .attribute("Target", *target),
        )
    }))
}

/// `docProps/core.xml`: title, author, language and the date of the paper, never the clock's.
pub fn core_properties(info: &Info) -> Vec<u8> {
    let crate::document::FixedDate { year, month, day } = info.date;
    let moment = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let date = |name: &str| {
        Element::new(name).attribute("xsi:type", "dcterms:W3CDTF").text(moment.as_str())
    };
    write(
        &Element::new("cp:coreProperties")
            .attribute("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
            .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
            .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .child(Element::new("dc:title").text(info.title.as_str()))
            .child(Element::new("dc:creator").text(info.author.as_str()))
            .child(Element::new("dc:identifier").text(info.id.as_str()))
            .child(Element::new("dc:language").text(LANGUAGE))
            .child(date("dcterms:created"))
            .child(date("dcterms:modified")),
    )
}

/// `docProps/app.xml`.
pub fn app_properties() -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let application = Element::new("Application").text("vanban");
    write(&Element::new("Properties").attribute("xmlns", namespace).child(application))
}

/// `word/settings.xml`: Word 2013 and later, no East Asian compatibility, half an inch a tab.
pub fn settings() -> Vec<u8> {
    let value = |name: &str, value: &str| Element::new(name).attribute("w:val", value);
    let compat = |name: &str, value: &str| {
        Element::new("w:compatSetting")
            .attribute("w:name", name)
            .attribute("w:uri", "http://schemas.microsoft.com/office/word")
            .attribute("w:val", value)
    };
    let compatibility = Element::new("w:compat")
        .child(compat("compatibilityMode", "15"))
        .child(compat("overrideTableStyleFontSizeAndJustification", "1"))
        .child(compat("enableOpenTypeFeatures", "1"))
        .child(compat("doNotFlipMirrorIndents", "1"))
        .child(compat("differentiateMultirowTableHeaders", "1"));
    write(
        &Element::new("w:settings")
            .attribute("xmlns:w", W)
            .child(Element::new("w:zoom").attribute("w:percent", "100"))
            .child(value("w:defaultTabStop", "720"))
            .child(value("w:characterSpacingControl", "doNotCompress"))
            .child(compatibility)
            .child(value("w:themeFontLang", LANGUAGE))
            .child(value("w:decimalSymbol", ","))
            .child(value("w:listSeparator", ";")),
    )
}

/// `word/fontTable.xml`: the one family.
pub fn font_table() -> Vec<u8> {
    let value = |name: &str, value: &str| Element::new(name).attribute("w:val", value);
    let font = Element::new("w:font")
        .attribute("w:name", FAMILY)
        .child(value("w:panose1", "02020603050405020304"))
        .child(value("w:charset", "00"))
        .child(value("w:family", "roman"))
        .child(value("w:pitch", "variable"));
    write(&Element::new("w:fonts").attribute("xmlns:w", W).child(font))
}
