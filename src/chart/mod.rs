//! Charts of the tree → pictures, the same for both formats and on every machine.
//!
//! In: a [`Chart`], the room it may take, the [`Format`] and the [`Fonts`]. Out: a grey PNG of 300 dots an inch. The
//! drawing is an SVG that nobody else sees, turned into dots by resvg. It draws in black and greys that a photocopier
//! keeps apart, with the faces it is given and no others, with filled shapes and straight strokes only: of its
//! arithmetic nothing is left to the processor but IEEE addition, multiplication, division and square root.

mod dots;
mod plan;
mod svg;

use std::collections::BTreeMap;
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Source};

use crate::diagnostic::Faults;
use crate::document::{Block, Chart, Document, Orientation};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::Format;

/// A drawn chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// A grey PNG.
    pub png: Vec<u8>,
    /// On the page, in mm.
    pub width: f64,
    /// On the page, in mm.
    pub height: f64,
}

/// The pictures of one paper by the ordinals of their charts.
pub type Pictures = BTreeMap<u32, Picture>;

/// Whoever draws: faces read once, used from any number of threads.
#[derive(Debug)]
pub struct Artist {
    fonts: Fonts,
    faces: Arc<Database>,
    family: String,
}

impl Artist {
    /// An artist that writes in `fonts` and nothing else.
    pub fn new(fonts: &Fonts) -> Self {
        let mut faces = Database::new();
        for style in FaceStyle::ALL {
            faces.load_font_source(Source::Binary(Arc::new(fonts.file(style))));
        }
        let family = faces.faces().next().and_then(|face| face.families.first());
        let family = family.map(|(name, _)| name.clone()).expect("`Fonts` holds fonts only");
        Self { fonts: fonts.clone(), faces: Arc::new(faces), family }
    }

    /// Every chart of `document`.
    pub fn pictures(&self, document: &Document, format: &Format) -> Result<Pictures, Faults> {
        let mut pictures = Pictures::new();
        let mut faults = Faults::new();
        for section in &document.sections {
            for block in &section.blocks {
                let Block::Chart(chart) = block else { continue };
                match self.draw(chart, section.orientation, format) {
                    Ok(picture) => _ = pictures.insert(chart.ordinal, picture),
                    Err(found) => faults.extend(found),
                }
            }
        }
        if faults.is_empty() { Ok(pictures) } else { Err(faults) }
    }

    fn draw(
        &self,
        chart: &Chart,
        orientation: Orientation,
        format: &Format,
    ) -> Result<Picture, Faults> {
        let page = &format.page;
        let (width, sheet) = match orientation {
            Orientation::Portrait => (page.text_width(), page.height),
            Orientation::Landscape => (page.landscape_text_width(), page.width),
        };
        let most = (sheet - page.top - page.bottom) * format.chart.height_share;
        let plan = plan::plan(chart, width, most, &format.chart, &self.fonts);
        let drawing = svg::drawing(&plan, &self.family);
        let extent = (plan.width, plan.height);
        let png = dots::png(&drawing, extent, &self.faces, &self.family)?;
        // A landscape page may be too low even for short labels.
        let scale = (most / plan.height).min(1.0);
        Ok(Picture { png, width: plan.width * scale, height: plan.height * scale })
    }
}
