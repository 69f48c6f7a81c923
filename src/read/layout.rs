//! What stands in a finished file: sheets, paragraphs, looks – each property only as far as the file tells it.
//!
//! `None` always means "this file does not tell", never "no". A PDF tells places and sizes, a DOCX tells styles.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::format::Alignment;

/// A whole paper, before anything in it has been recognised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    pub medium: Medium,
    pub file: FileFacts,
    /// PDF: a sheet a page. DOCX: a sheet a section, which has no pages.
    pub sheets: Vec<Sheet>,
    /// Everything to be read, in reading order; page numbers and repeated table heads apart.
    pub paragraphs: Vec<Paragraph>,
    pub page_numbers: Vec<PageNumber>,
}

/// What kind of file was read, which decides how much can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Medium {
    /// Points, faces and strokes are measured.
    Pdf,
    /// Effective styles; there are no pages.
    Docx,
}

/// What is true of the file as a whole.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FileFacts {
    /// The title in its metadata.
    pub title: Option<String>,
    /// "1.7"; `None` for a DOCX.
    pub pdf_version: Option<String>,
    pub fonts: Vec<FontFact>,
    /// Scripts, macros, encryption, links to outside: a few Vietnamese words each.
    pub active: Vec<String>,
    /// Pages (from 1) that hold a picture and no text.
    pub pages_without_text: Vec<usize>,
}

/// A font of a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FontFact {
    /// Family as the file names it, without subset prefix: "TimesNewRomanPS-BoldMT".
    pub name: String,
    pub embedded: Option<bool>,
    /// Whether its codes lead to Unicode.
    pub unicode: Option<bool>,
}

/// A page of a PDF or a section of a DOCX.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// In mm.
    pub width: f64,
    /// In mm.
    pub height: f64,
    /// DOCX: as the section sets them. PDF: from the ink to the edge, page number apart; `None` on a blank page.
    pub margins: Option<Margins>,
    pub has_table: bool,
    /// DOCX: whether the first page of the section shows a number. PDF: whether this page does.
    pub first_is_numbered: Option<bool>,
    /// DOCX: the number at which the section begins anew.
    pub restarts_at: Option<u32>,
}

/// Distances from the edges of a sheet, in mm.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Margins {
    pub top: f64,
    pub bottom: f64,
    pub left: f64,
    pub right: f64,
}

/// A number that the file prints on its pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageNumber {
    /// Index of its sheet.
    pub sheet: usize,
    /// PDF: as printed. DOCX: with the field as "#", e.g. "Trang #" or "- # -".
    pub text: String,
    pub look: Look,
    pub margin: Margin,
    pub align: Option<Alignment>,
    /// Where it stands when that is not the middle.
    pub side: Option<Side>,
    /// PDF: from the middle of the text area to its own, or from that of the sheet when it is nearer, in mm.
    pub off_centre: Option<f64>,
}

/// Where a page number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Margin {
    Top,
    Bottom,
}

/// Words that were typed as one: a paragraph, a cell, a printed line of the head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// As printed, an automatic number included; a tab is `\t`, a forced line break `\n`. Not normalised.
    pub text: String,
    /// The part of `text` that the file numbers by itself.
    pub automatic: Option<Range<usize>>,
    /// Pieces of one look that cover `text` in order.
    pub spans: Vec<Span>,
    pub spot: Spot,
    pub region: Region,
    /// The half of the sheet it stands in, when another column stands beside it.
    pub side: Option<Side>,
    pub align: Option<Alignment>,
    /// From the left edge of the other lines to that of the first, in mm; negative when it hangs.
    pub first_line: Option<f64>,
    /// From the left edge of the text area, or of its column, in mm.
    pub left: Option<f64>,
    /// White space above beside single line spacing, in pt; the larger of "after" above and "before" here in a DOCX.
    pub before: Option<f64>,
    /// Line spacing, 1 is single.
    pub leading: Option<Leading>,
    /// PDF: a box a printed line. DOCX: empty.
    pub lines: Vec<LineBox>,
    /// The stroke drawn under its last line.
    pub rule: Option<RuleUnder>,
    /// The strokes drawn under pieces of it, with their bytes, where tabs or rows of spaces part them.
    pub piece_rules: Vec<(Range<usize>, RuleUnder)>,
}

/// Line spacing and how it is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Leading {
    /// A multiple of the single line.
    Lines(f64),
    /// So many pt whatever the size of the letters.
    Fixed(f64),
}

/// Letters of one look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// Bytes of the paragraph's text.
    pub range: Range<usize>,
    pub look: Look,
}

/// How letters look.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Look {
    /// Family: "Times New Roman".
    pub face: Option<String>,
    /// In pt.
    pub size: Option<f64>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub underlined: Option<bool>,
    /// "#000000"; "auto" of a DOCX is black.
    pub colour: Option<String>,
    /// Whether there is paint behind the letters.
    pub highlighted: Option<bool>,
}

/// Where a paragraph stands, for whoever looks it up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Spot {
    /// Page from 1, left end and baseline of the first line in mm.
    Page { page: usize, x: f64, y: f64 },
    /// Number of the paragraph from 1 in the order of the file (empty ones count, cells and text boxes too), and the
    /// name of its style.
    Paragraph { number: usize, style: String },
}

/// What a paragraph is inside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Region {
    Body,
    /// A cell; tables, rows and columns count from 0 in the whole file, nested tables on their own.
    Cell {
        table: usize,
        row: usize,
        column: usize,
        bordered: bool,
    },
    TextBox,
    Header,
    Footer,
}

/// Left or right of the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    Left,
    Right,
}

/// One printed line of a PDF, in mm.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LineBox {
    /// From 1.
    pub page: usize,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
}

impl LineBox {
    /// The middle between its ends, in mm.
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }
}

/// A stroke under words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RuleUnder {
    pub kind: RuleKind,
    /// In mm.
    pub length: Option<f64>,
    /// Of the longest line above it, in mm; in a DOCX from the widths of Times New Roman.
    pub text_length: Option<f64>,
    /// From the middle of the words to its own, in mm.
    pub off_centre: Option<f64>,
    pub solid: Option<bool>,
}

/// How a stroke was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleKind {
    /// Drawn: a path of a PDF, a line shape of a DOCX (`DrawingML` or VML).
    Drawn,
    /// The edge of a paragraph or of a cell.
    Border,
    /// Underlined letters.
    Underline,
    /// A row of `_`, `-` or `–`.
    Typed,
}

/// Some bytes of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Extent {
    /// Index into [`Layout::paragraphs`].
    pub paragraph: usize,
    pub bytes: (usize, usize),
}

impl Extent {
    /// The bytes `range` of paragraph `paragraph`.
    pub fn new(paragraph: usize, range: Range<usize>) -> Self {
        Self { paragraph, bytes: (range.start, range.end) }
    }

    /// The same bytes as a range.
    pub fn range(&self) -> Range<usize> {
        self.bytes.0..self.bytes.1
    }
}

impl Layout {
    /// The words of `extent`.
    pub fn text(&self, extent: &Extent) -> &str {
        &self.paragraphs[extent.paragraph].text[extent.range()]
    }

    /// The stroke under `extent`: that of its paragraph, or of its piece.
    pub fn rule(&self, extent: &Extent) -> Option<&RuleUnder> {
        let paragraph = &self.paragraphs[extent.paragraph];
        let Range { start, end } = extent.range();
        let here = |(range, _): &&(Range<usize>, RuleUnder)| range.start < end && start < range.end;
        let piece = paragraph.piece_rules.iter().find(here).map(|(_, rule)| rule);
        piece.or(paragraph.rule.as_ref())
    }

    /// The looks of the letters of `extent`, white space apart.
    pub fn looks<'a>(&'a self, extent: &Extent) -> impl Iterator<Item = &'a Look> {
        let paragraph = &self.paragraphs[extent.paragraph];
        let Range { start, end } = extent.range();
        paragraph.spans.iter().filter_map(move |span| {
            let (from, to) = (span.range.start.max(start), span.range.end.min(end));
            (from < to && !paragraph.text[from..to].trim().is_empty()).then_some(&span.look)
        })
    }

    /// The whole paper as plain text, a paragraph a line, so that a fault can be shown in its line; with the byte at
    /// which each paragraph begins.
    pub fn plain(&self) -> (String, Vec<usize>) {
        let mut text = String::new();
        let mut starts = Vec::with_capacity(self.paragraphs.len());
        for paragraph in &self.paragraphs {
            starts.push(text.len());
            text.extend(paragraph.text.chars().map(|c| if c == '\n' { ' ' } else { c }));
            text.push('\n');
        }
        (text, starts)
    }
}
