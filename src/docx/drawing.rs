//! Charts → pictures in the text, each with the words that stand for it.
//!
//! docx-rs numbers pictures over the whole run of the program and gives them no alternative text: it only leaves room, and
//! the pass puts the element of this file there.

use docx_rs::Paragraph;

use super::styles::PICTURE;
use super::xml::Element;
use crate::chart::{Picture, Pictures};
use crate::document::{Block, Chart, Document, text};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// English metric units of a mm.
const EMU: f64 = 36000.0;

/// One chart with its picture.
pub struct Drawing<'a> {
    chart: &'a Chart,
    picture: &'a Picture,
}

/// An empty paragraph, room for the next drawing.
pub fn room() -> Paragraph {
    Paragraph::new().style(PICTURE)
}

/// Whether `element` is such a paragraph.
pub fn is_room(element: &Element<'_>) -> bool {
    let style = element.find("w:pPr").and_then(|properties| properties.find("w:pStyle"));
    element.name == "w:p" && style.and_then(|style| style.get("w:val")) == Some(PICTURE)
}

impl<'a> Drawing<'a> {
    /// Every chart of `document`, in its order.
    pub fn all(document: &'a Document, pictures: &'a Pictures) -> Vec<Self> {
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let charts = blocks.filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        });
        charts.map(|chart| Self { chart, picture: &pictures[&chart.ordinal] }).collect()
    }

    /// The bytes of the picture.
    pub fn png(&self) -> &[u8] {
        &self.picture.png
    }

    /// Where they stand in the file.
    pub fn path(&self) -> String {
        format!("word/{}", self.target())
    }

    /// Where they stand, seen from the main part.
    pub fn target(&self) -> String {
        format!("media/bieu-do-{}.png", self.chart.ordinal)
    }

    /// What the main part calls them.
    pub fn relation(&self) -> String {
        format!("rIdBieuDo{}", self.chart.ordinal)
    }

    /// A run with `w:drawing`: the picture as a letter of its line, its alternative text in `descr`.
    pub fn element(&self) -> Element<'static> {
        let wp = format!("{DRAWING}/wordprocessingDrawing");
        let distance = |inline: Element<'static>, side| inline.attribute(side, "0");
        let inline = Element::new("wp:inline").attribute("xmlns:wp", wp);
        let inline = ["distT", "distB", "distL", "distR"].into_iter().fold(inline, distance);
        let graphic =
            Element::new("a:graphic").attribute("xmlns:a", format!("{DRAWING}/main")).child(
                Element::new("a:graphicData")
                    .attribute("uri", format!("{DRAWING}/picture"))
                    .child(self.picture()),
            );
        let inline = inline
            .child(self.extent("wp:extent"))
            .child(self.properties("wp:docPr"))
            .child(Element::new("wp:cNvGraphicFramePr"))
            .child(graphic);
        Element::new("w:r").child(Element::new("w:drawing").child(inline))
    }

    fn picture(&self) -> Element<'static> {
        let names = Element::new("pic:nvPicPr")
            .child(self.properties("pic:cNvPr"))
            .child(Element::new("pic:cNvPicPr"));
        let dots = Element::new("a:blip")
            .attribute("xmlns:r", RELATIONS)
            .attribute("r:embed", self.relation());
        let fill = Element::new("pic:blipFill")
            .child(dots)
            .child(Element::new("a:stretch").child(Element::new("a:fillRect")));
        let corner = Element::new("a:off").attribute("x", "0").attribute("y", "0");
        let frame = Element::new("a:xfrm").child(corner).child(self.extent("a:ext"));
        let shape =
            Element::new("a:prstGeom").attribute("prst", "rect").child(Element::new("a:avLst"));
        Element::new("pic:pic")
            .attribute("xmlns:pic", format!("{DRAWING}/picture"))
            .child(names)
            .child(fill)
            .child(Element::new("pic:spPr").child(frame).child(shape))
    }

    fn properties(&self, name: &'static str) -> Element<'static> {
        let ordinal = self.chart.ordinal;
        Element::new(name)
            .attribute("id", ordinal.to_string())
            .attribute("name", format!("Biểu đồ {ordinal}"))
            .attribute("descr", text(&self.chart.alternative))
    }

    fn extent(&self, name: &'static str) -> Element<'static> {
        let units = |length: f64| ((length * EMU).round() as u64).to_string();
        Element::new(name)
            .attribute("cx", units(self.picture.width))
            .attribute("cy", units(self.picture.height))
    }
}
