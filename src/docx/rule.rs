//! Rules: the stroke under the motto, the issuer and the subject.
//!
//! A rule is the top border of a paragraph one point high, narrowed by its indents to the length that the decree asks
//! for: it moves with the text, and Word prints it without any drawing.

use docx_rs::{
    LineSpacing, LineSpacingType, Paragraph, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders,
};

use super::measure::{Twips, eighths};
use super::styles::RULE;
use crate::document::{Line, text};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::{Format, Style};

/// A rule `share` times as long as the longest of `lines` in `style`, centred in a column `column` wide.
pub fn under(
    lines: &[Line],
    style: &Style,
    share: f64,
    column: Twips,
    format: &Format,
    fonts: &Fonts,
) -> Paragraph {
    let longest = lines.iter().map(|line| width(line, style, fonts)).fold(0.0, f64::max);
    let side = (column - Twips::from_pt(longest * share)).at_least_zero().share(0.5);
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .size(eighths(format.rules.stroke))
        .color("000000");
    let gap = Twips::from_pt(format.rules.gap);
    let spacing = LineSpacing::new().before(gap.unsigned());
    let mut paragraph = Paragraph::new()
        .style(RULE)
        .indent(Some(side.signed()), None, Some(side.signed()), None)
        .line_spacing(spacing.line_rule(LineSpacingType::Exact).line(20));
    paragraph.property = paragraph.property.set_borders(ParagraphBorders::with_empty().set(border));
    paragraph
}

/// Width of `line` in `style`, in pt.
pub fn width(line: &Line, style: &Style, fonts: &Fonts) -> f64 {
    let face = match (style.bold, style.italic) {
        (false, false) => FaceStyle::Upright,
        (true, false) => FaceStyle::Bold,
        (false, true) => FaceStyle::Italic,
        (true, true) => FaceStyle::BoldItalic,
    };
    fonts.width(&text(line), face, style.size)
}
