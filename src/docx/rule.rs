//! Rules: the stroke under the motto, the issuer and the subject.
//!
//! A rule is the top border of a paragraph that is narrowed by its indents to the length that the decree asks for: it
//! moves with the text, and Word prints it without any drawing.

use docx_rs::{
    LineSpacing, LineSpacingType, Paragraph, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders,
};

use super::measure::{Twips, eighths};
use super::styles::RULE;
use crate::format::Format;

/// Height of the paragraph under its border, in pt: the least that Word keeps.
pub const TAIL: f64 = 1.0;

/// A rule of `length`, centred in a column `column` wide, with `tail` pt below it.
pub fn rule(length: Twips, column: Twips, tail: f64, format: &Format) -> Paragraph {
    let side = (column - length).at_least_zero().share(0.5).signed();
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .size(eighths(format.rules.stroke))
        .color("000000");
    let mut paragraph = Paragraph::new()
        .style(RULE)
        .indent(Some(side), None, Some(side), None)
        .line_spacing(height(tail));
    paragraph.property = paragraph.property.set_borders(ParagraphBorders::with_empty().set(border));
    paragraph
}

/// From the foot of the letters to the upper edge of the stroke, in pt.
pub fn above(format: &Format) -> f64 {
    (format.rules.gap - format.rules.stroke / 2.0).max(0.0)
}

/// From the middle of the stroke to the end of a rule with the least tail, in pt.
pub fn below(format: &Format) -> f64 {
    format.rules.stroke / 2.0 + TAIL
}

fn height(pt: f64) -> LineSpacing {
    let line = Twips::from_pt(pt.max(TAIL)).signed();
    LineSpacing::new().line_rule(LineSpacingType::Exact).line(line)
}
