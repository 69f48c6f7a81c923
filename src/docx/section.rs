//! Pages: size, margins, orientation, page numbers.

use docx_rs::{
    Header, HeaderReference, PageMargin, PageNum, PageNumType, PageOrientationType, PageSize,
    Paragraph, SectionProperty, SectionType,
};

use super::measure::Twips;
use crate::document::{Orientation, Section};
use crate::format::{Component, Format};

/// Relationship of the header with the page number.
pub const NUMBER_HEADER: &str = "rIdHeader1";
/// Relationship of the empty header of a first page.
pub const EMPTY_HEADER: &str = "rIdHeader2";

/// One side of a sheet, in twips.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    width: Twips,
    height: Twips,
    left: Twips,
    right: Twips,
    orientation: Orientation,
}

impl Sheet {
    /// The sheet of `format`, upright or turned; the margins stay.
    pub fn new(format: &Format, orientation: Orientation) -> Self {
        let page = &format.page;
        let (width, height) = match orientation {
            Orientation::Portrait => (page.width, page.height),
            Orientation::Landscape => (page.height, page.width),
        };
        Self {
            width: Twips::from_mm(width),
            height: Twips::from_mm(height),
            left: Twips::from_mm(page.left),
            right: Twips::from_mm(page.right),
            orientation,
        }
    }

    /// Width between the margins.
    pub fn text_width(self) -> Twips {
        self.width - self.left - self.right
    }
}

/// The properties of `section`, the `index`-th of its paper.
///
/// The first page of the paper and of every appendix shows no number, and an appendix counts from 1 again
/// (PL I.I.II, phụ lục); a turned page inside the body goes on counting.
pub fn properties(section: &Section, index: usize, format: &Format) -> SectionProperty {
    let sheet = Sheet::new(format, section.orientation);
    let mut property =
        SectionProperty::new().page_size(page_size(sheet)).page_margin(margins(sheet, format));
    property.section_type = Some(SectionType::NextPage);
    property.header_reference = Some(HeaderReference::new("default", NUMBER_HEADER));
    property.first_header_reference = Some(HeaderReference::new("first", EMPTY_HEADER));
    if section.appendix.is_some() {
        property.page_num_type = Some(PageNumType::new().start(1));
    }
    if section.appendix.is_some() || index == 0 { property.title_pg() } else { property }
}

/// Both headers: the page number, and the empty one of a first page. Every section refers to them, and each holds the
/// paragraph that Word requires.
pub fn headers() -> [Header; 2] {
    let paragraph = || Paragraph::new().style(Component::PageNumber.word());
    let number = Header::new().add_paragraph(paragraph().add_page_num(PageNum::new()));
    [number, Header::new().add_paragraph(paragraph())]
}

fn page_size(sheet: Sheet) -> PageSize {
    let size = PageSize::new().size(sheet.width.unsigned(), sheet.height.unsigned());
    match sheet.orientation {
        Orientation::Portrait => size,
        Orientation::Landscape => size.orient(PageOrientationType::Landscape),
    }
}

fn margins(sheet: Sheet, format: &Format) -> PageMargin {
    let number = Twips::from_mm(format.page.number_top).signed();
    PageMargin {
        top: Twips::from_mm(format.page.top).signed(),
        bottom: Twips::from_mm(format.page.bottom).signed(),
        left: sheet.left.signed(),
        right: sheet.right.signed(),
        header: number,
        footer: number,
        gutter: 0,
    }
}
