//! The parts of a file in their order, and those that docx-rs writes wrongly or not at all: properties, settings, fonts,
//! relationships, content types.

use docx_rs::BuildXML;

use super::drawing::Drawing;
use super::numbering::Counter;
use super::outline::Outline;
use super::package::Part;
use super::pass::{self, LANGUAGE};
use super::section::{self, EMPTY_HEADER, NUMBER_HEADER};
use super::setting::Setting;
use super::styles::{FAMILY, styles};
use super::xml::{Element, write};
use crate::document::Info;
use crate::format::Format;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const CONTENT_TYPES: &str = "[Content_Types].xml";
const PACKAGE_RELATIONS: &str = "_rels/.rels";
const MAIN: &str = "word/document.xml";
const APP: &str = "docProps/app.xml";
const CORE: &str = "docProps/core.xml";
const MAIN_RELATIONS: &str = "word/_rels/document.xml.rels";
const FONTS: &str = "word/fontTable.xml";
const HEADERS: [&str; 2] = ["word/header1.xml", "word/header2.xml"];
const NUMBERING: &str = "word/numbering.xml";
const SETTINGS: &str = "word/settings.xml";
const STYLES: &str = "word/styles.xml";

/// Every part of a file whose main part is `main`, in their order; what papers share is only named.
pub fn all(
    info: &Info,
    main: Vec<u8>,
    counter: Counter,
    format: &Format,
    drawings: &[Drawing<'_>],
) -> Vec<Part> {
    let own = |path: &str, bytes| Part::Own(path.to_owned(), bytes);
    let mut parts = vec![
        Part::Shared(CONTENT_TYPES),
        Part::Shared(PACKAGE_RELATIONS),
        own(MAIN, main),
        Part::Shared(APP),
        own(CORE, core_properties(info)),
        match drawings {
            [] => Part::Shared(MAIN_RELATIONS),
            _ => own(MAIN_RELATIONS, document_relations(drawings)),
        },
        Part::Shared(FONTS),
        Part::Shared(HEADERS[0]),
        Part::Shared(HEADERS[1]),
        if counter.has_begun_anew() {
            own(NUMBERING, numbering(counter, format))
        } else {
            Part::Shared(NUMBERING)
        },
        Part::Shared(SETTINGS),
        Part::Shared(STYLES),
    ];
    parts.extend(drawings.iter().map(|drawing| own(&drawing.path(), drawing.png().to_vec())));
    parts
}

/// The parts that papers of one format and `outline` share.
pub fn shared(setting: Setting<'_>, outline: &Outline) -> Vec<(&'static str, Vec<u8>)> {
    let [number, empty] = section::headers();
    vec![
        (CONTENT_TYPES, content_types()),
        (PACKAGE_RELATIONS, package_relations()),
        (APP, app_properties()),
        (MAIN_RELATIONS, document_relations(&[])),
        (FONTS, font_table()),
        (HEADERS[0], pass::valid(&number.build())),
        (HEADERS[1], pass::valid(&empty.build())),
        (NUMBERING, numbering(Counter::new(), setting.format)),
        (SETTINGS, settings()),
        (STYLES, pass::valid(&styles(setting, outline).build())),
    ]
}

fn numbering(counter: Counter, format: &Format) -> Vec<u8> {
    pass::valid(&counter.finish(format).build())
}

/// `[Content_Types].xml`.
fn content_types() -> Vec<u8> {
    let default = |extension: &'static str, kind: &'static str| {
        Element::new("Default").attribute("Extension", extension).attribute("ContentType", kind)
    };
    let part = |name: String, kind: String| {
        Element::new("Override").attribute("PartName", name).attribute("ContentType", kind)
    };
    let word = |name: &str, kind: &str| {
        part(format!("/word/{name}.xml"), format!("{WORD_TYPE}.{kind}+xml"))
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
            .child(part("/docProps/core.xml".to_owned(), core))
            .child(part("/docProps/app.xml".to_owned(), app)),
    )
}

/// `_rels/.rels`.
fn package_relations() -> Vec<u8> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations(&[
        ("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
    ])
}

/// `word/_rels/document.xml.rels`.
fn document_relations(drawings: &[Drawing<'_>]) -> Vec<u8> {
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
fn core_properties(info: &Info) -> Vec<u8> {
    let crate::document::FixedDate { year, month, day } = info.date;
    let moment = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let date = |name: &'static str| {
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
fn app_properties() -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let application = Element::new("Application").text("vanban");
    write(&Element::new("Properties").attribute("xmlns", namespace).child(application))
}

/// `word/settings.xml`: Word 2013 and later, no East Asian compatibility, half an inch a tab.
fn settings() -> Vec<u8> {
    let value =
        |name: &'static str, value: &'static str| Element::new(name).attribute("w:val", value);
    let compat = |name: &'static str, value: &'static str| {
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
fn font_table() -> Vec<u8> {
    let value =
        |name: &'static str, value: &'static str| Element::new(name).attribute("w:val", value);
    let font = Element::new("w:font")
        .attribute("w:name", FAMILY)
        .child(value("w:panose1", "02020603050405020304"))
        .child(value("w:charset", "00"))
        .child(value("w:family", "roman"))
        .child(value("w:pitch", "variable"));
    write(&Element::new("w:fonts").attribute("xmlns:w", W).child(font))
}
