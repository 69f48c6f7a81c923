//! The blanks of a form → content controls, which a clerk fills in with Tab and a click.
//!
//! A control is plain text; what the blank shows is its placeholder, so that the first letter typed takes its place. docx-rs
//! knows a control's title alone: [`complete`] gives the rest.

use docx_rs::{Paragraph, ParagraphChild, Run, StructuredDataTag};

use super::runs::BLANK;
use super::xml::Element;

/// What Word shows above a control that is being filled in.
const TITLE: &str = "Điền vào đây";

/// `paragraph` with a control around each of its blanks.
pub fn fillable(paragraph: &mut Paragraph) {
    let mut children: Vec<ParagraphChild> = Vec::with_capacity(paragraph.children.len());
    for child in std::mem::take(&mut paragraph.children) {
        match (child, children.last_mut()) {
            // The dots and the leader of one blank are one control.
            (ParagraphChild::Run(run), Some(ParagraphChild::StructuredDataTag(open)))
                if is_blank(&run) =>
            {
                let control = std::mem::take(&mut **open);
                **open = control.add_run(*run);
            }
            (ParagraphChild::Run(run), _) if is_blank(&run) => {
                let control = StructuredDataTag::new().alias(TITLE).add_run(*run);
                children.push(ParagraphChild::StructuredDataTag(Box::new(control)));
            }
            (child, _) => children.push(child),
        }
    }
    paragraph.children = children;
}

fn is_blank(run: &Run) -> bool {
    run.run_property.style.as_ref().is_some_and(|style| style.val == BLANK)
}

/// The properties of the `number`-th control of a file, whole and in the order of the schema.
pub fn complete(properties: &mut Element<'_>, number: u32) {
    let value = |name: &'static str, value: String| Element::new(name).attribute("w:val", value);
    let whole = Element::new("w:sdtPr")
        .child(value("w:alias", TITLE.to_owned()))
        .child(value("w:tag", format!("cho-dien-{number}")))
        .child(value("w:id", number.to_string()))
        .child(Element::new("w:showingPlcHdr"))
        .child(Element::new("w:text"));
    *properties = whole;
}
