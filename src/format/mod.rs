//! The format: `nd30.yaml`, typed, checked against what the decree permits, and resolved for one size set.
//!
//! The Typst layout reads it as data, the DOCX writer and the checker read it as it is: no size and no
//! margin stands anywhere else.

mod permitted;
mod table;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Faults, SourceId, Sources};
use crate::yaml::{self, Alphabet};

pub use permitted::{amendments, check};
pub use table::{
    Alignment, Case, Component, ComponentTable, Face, FormatTable, Indent, Limit, Range, SizeSet,
};

/// How wide, how large, how far: every number a layout needs.
#[derive(Debug, Clone, Serialize)]
pub struct Format {
    pub page: Page,
    pub paragraph: Paragraph,
    pub rules: Rules,
    pub frame: FrameFormat,
    pub table: TableFormat,
    pub chart: ChartFormat,
    /// A style for each component.
    pub styles: BTreeMap<&'static str, Style>,
}

/// Paper and margins of a portrait page, in mm.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub top: f64,
    pub bottom: f64,
    pub left: f64,
    pub right: f64,
    /// From the edge of the paper to the top of the page number.
    pub number_top: f64,
}

impl Page {
    /// Width of the text area of a portrait page, in mm.
    pub fn text_width(&self) -> f64 {
        self.width - self.left - self.right
    }

    /// Width of the text area of a landscape page, in mm: the sheet is turned, the margins stay.
    pub fn landscape_text_width(&self) -> f64 {
        self.height - self.left - self.right
    }
}

/// Paragraphs of the body.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Paragraph {
    /// First-line indent, in mm.
    pub indent: f64,
    /// Gap between paragraphs, in pt.
    pub gap: f64,
    /// Line spacing, in lines: 1 is single.
    pub leading: f64,
}

/// Strokes under the motto, the issuer and the subject: lengths as shares of the longest line above.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rules {
    pub motto: f64,
    pub issuer: f64,
    pub subject: f64,
    /// Width of the stroke, in pt.
    pub stroke: f64,
    /// From the foot of the text to the stroke, in pt.
    pub gap: f64,
}

/// Head and foot of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FrameFormat {
    /// Left column of the head, as a share of the text width.
    pub left_share: f64,
    /// Between the number and the "V/v" of a công văn, in pt.
    pub letter_subject_gap: f64,
    /// Between the blocks of the head, in pt.
    pub block_gap: f64,
    /// Room for the signature, in mm.
    pub signature_gap: f64,
    /// Left column of the foot, as a share of the text width.
    pub recipients_share: f64,
}

/// Tables.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TableFormat {
    /// Width of the strokes, in pt.
    pub stroke: f64,
    /// From the text to the stroke beside it, in mm.
    pub pad_x: f64,
    /// From the text to the stroke above or below it, in mm.
    pub pad_y: f64,
    /// Least height of a row with something to be filled in by hand, in mm.
    pub fill_row: f64,
}

/// Charts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ChartFormat {
    /// Size of the letters, in pt.
    pub size: f64,
    /// Thickness of a bar, in mm.
    pub bar: f64,
    /// Between two bars, in mm.
    pub gap: f64,
    /// Room of the labels, as a share of the chart's width.
    pub label_share: f64,
    /// Percent of the target at which a longer bar is cut.
    pub most: f64,
    /// Greatest height, as a share of the height of the text area.
    pub height_share: f64,
}

/// How one component is printed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Style {
    /// Vietnamese name, e.g. "Quốc hiệu".
    pub name: &'static str,
    /// Size in pt.
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    #[serde(serialize_with = "word")]
    pub align: Alignment,
    /// First-line indent in mm, 0 for none.
    pub indent: f64,
    /// Space above, in pt.
    pub before: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn word<S: serde::Serializer>(align: &Alignment, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(align.word())
}

/// Reads and checks the format table in file `source`.
pub fn read_table(source: SourceId, sources: &Sources) -> Result<FormatTable, Faults> {
    let table: FormatTable = yaml::read(source, sources, &Alphabet::everything())?;
    let faults = check(&table);
    if faults.is_empty() { Ok(table) } else { Err(faults) }
}

impl FormatTable {
    /// The characters that data may hold.
    pub fn alphabet(&self) -> Result<Alphabet, Faults> {
        let mut ranges = Vec::new();
        let mut faults = Vec::new();
        for text in &self.characters {
            match code_range(text.as_str()) {
                Some(range) => ranges.push(range),
                None => faults.push(
                    Diagnostic::error(format!("`{}` không phải là mã ký tự", text.as_str()))
                        .at(text.place)
                        .hint("viết như `\"1EA0-1EF9\"` hoặc `\"2026\"`"),
                ),
            }
        }
        if faults.is_empty() { Ok(Alphabet::new(ranges)) } else { Err(faults) }
    }

    /// The numbers of size set `set`.
    pub fn resolve(&self, set: SizeSet) -> Format {
        let (page, paragraph, rules) = (&self.page, &self.paragraph, &self.rules);
        let (frame, table, chart) = (&self.frame, &self.table, &self.chart);
        Format {
            page: Page {
                width: page.width.printed,
                height: page.height.printed,
                top: page.top.printed,
                bottom: page.bottom.printed,
                left: page.left.printed,
                right: page.right.printed,
                number_top: page.number_top.printed,
            },
            paragraph: Paragraph {
                indent: paragraph.indent.printed,
                gap: paragraph.gap.printed,
                leading: paragraph.leading.printed,
            },
            rules: Rules {
                motto: rules.motto.printed,
                issuer: rules.issuer.printed,
                subject: rules.subject.printed,
                stroke: rules.stroke.printed,
                gap: rules.gap.printed,
            },
            frame: FrameFormat {
                left_share: frame.left_share.printed,
                letter_subject_gap: frame.letter_subject_gap.printed,
                block_gap: frame.block_gap.printed,
                signature_gap: frame.signature_gap.printed,
                recipients_share: frame.recipients_share.printed,
            },
            table: TableFormat {
                stroke: table.stroke.printed,
                pad_x: table.pad_x.printed,
                pad_y: table.pad_y.printed,
                fill_row: table.fill_row.printed,
            },
            chart: ChartFormat {
                size: chart.size.printed,
                bar: chart.bar.printed,
                gap: chart.gap.printed,
                label_share: chart.label_share.printed,
                most: chart.most.printed,
                height_share: chart.height_share.printed,
            },
            styles: Component::ALL
                .iter()
                .map(|component| (component.word(), self.style(*component, set)))
                .collect(),
        }
    }

    fn style(&self, component: Component, set: SizeSet) -> Style {
        let ComponentTable { permitted, printed, .. } = self.components.get(component);
        Style {
            name: component.title(),
            size: match set {
                SizeSet::Set13 => printed.size_13,
                SizeSet::Set14 => printed.size_14,
            },
            bold: matches!(permitted.face, Face::Bold | Face::BoldItalic),
            italic: matches!(permitted.face, Face::Italic | Face::BoldItalic),
            align: permitted.align,
            indent: match printed.indent {
                Indent::FirstLine => self.paragraph.indent.printed,
                Indent::None => 0.0,
            },
            before: printed.before,
        }
    }
}

impl Format {
    /// How `component` is printed.
    pub fn style(&self, component: Component) -> &Style {
        &self.styles[component.word()]
    }
}

/// "1EA0-1EF9" or "2026".
fn code_range(text: &str) -> Option<std::ops::RangeInclusive<char>> {
    let code = |hex: &str| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    Some(code(first)?..=code(last)?)
}
