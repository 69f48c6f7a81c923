//! The format table → Word styles: one named paragraph style for each component.
//!
//! The id of a style is the component's word in the table ("`trich_yeu`"), its name the component's Vietnamese name.
//! All are based on Normal, whose face, language and line spacing stand in the document's defaults. What the frame
//! adds – room between the blocks of the head, the rules – belongs to the style too, so that a paragraph carries
//! nothing of its own that a style can carry.

use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, NumberingProperty, ParagraphProperty, RunFonts,
    SpecialIndentType, Style as WordStyle, StyleType, Styles, Tab, TabLeaderType, TabValueType,
};

use super::measure::{Twips, half_points};
use super::numbering::style_number;
use super::outline::Outline;
use super::rule;
use super::runs::BLANK;
use super::section::Sheet;
use super::setting::Setting;
use crate::document::Orientation;
use crate::format::{Alignment, Component, Format, Style};

/// The family every paper is set in; the decree names no other.
pub const FAMILY: &str = "Times New Roman";

/// A centred or right-aligned table cell, and the line to be filled in on a landscape page.
pub const CELL_CENTRE: &str = "o_bang_giua";
/// See [`CELL_CENTRE`].
pub const CELL_RIGHT: &str = "o_bang_phai";
/// See [`CELL_CENTRE`].
pub const FILL_LINE_LANDSCAPE: &str = "dong_cham_ngang";
/// One of several addressees under "Kính gửi:".
pub const ADDRESSEE: &str = "kinh_gui_dong";
/// A paragraph that is nothing but a rule.
pub const RULE: &str = "duong_ke";
/// A paragraph that is nothing but a picture.
pub const PICTURE: &str = "hinh";
/// The paragraph that Word wants after a table at the end of a section or before another table: one point high.
pub const AFTER_TABLE: &str = "sau_bang";

/// Every style of a paper of `format` whose headings stand as in `outline`.
pub fn styles(setting: Setting<'_>, outline: &Outline) -> Styles {
    let format = setting.format;
    let body = format.style(Component::Paragraph);
    let defaults = Styles::new()
        .default_fonts(RunFonts::new().ascii(FAMILY).hi_ansi(FAMILY).cs(FAMILY).east_asia(FAMILY))
        .default_size(half_points(body.size))
        .default_line_spacing(spacing(Twips::ZERO, lines(format.paragraph.leading)));
    let components =
        Component::ALL.iter().map(|component| component_style(*component, setting, outline));
    components
        .chain(outline.part_styles())
        .chain(variants(format))
        .fold(defaults, Styles::add_style)
}

fn component_style(component: Component, setting: Setting<'_>, outline: &Outline) -> WordStyle {
    let format = setting.format;
    let style = format.style(component);
    let mut word = base(component.word(), style.name);
    word = face(word, style);
    if let Some(untitled) = untitled(component) {
        word = word.based_on(untitled.word());
    }
    let before = Twips::from_pt(style.before) + Twips::from_pt(frame_gap(component, setting));
    let first = Twips::from_mm(style.indent).signed();
    let mut property = ParagraphProperty::new()
        .align(alignment(style.align))
        .indent(Some(0), Some(SpecialIndentType::FirstLine(first)), None, None)
        .line_spacing(spacing(before, lines(leading(component, format))));
    if let Some(level) = outline.level(component) {
        property = property.outline_lvl(level).keep_next(true).keep_lines(true);
    }
    if let Some((id, depth)) = style_number(component) {
        property = property.numbering_property(NumberingProperty::new().add_num(id, depth));
    }
    if leads(component) {
        property = property.keep_next(true).keep_lines(true);
    }
    if component == Component::FillLine {
        property = property.add_tab(leader(Sheet::new(format, Orientation::Portrait).text_width()));
    }
    word.paragraph_property = property;
    match follower(component) {
        Some(next) => word.next(next.word()),
        None => word,
    }
}

/// The component that shares its numbers with a titled one.
fn untitled(component: Component) -> Option<Component> {
    match component {
        Component::TitledClause => Some(Component::Clause),
        Component::Article => Some(Component::ArticleText),
        _ => None,
    }
}

/// Whether a component that is no heading of the outline never stands last on a page.
fn leads(component: Component) -> bool {
    use Component as C;
    matches!(
        component,
        C::PartTitle
            | C::PartNumber
            | C::Authority
            | C::Centred
            | C::AppendixTitle
            | C::AppendixReference
    )
}

/// What Word goes on with after Enter; `None` for more of the same.
fn follower(component: Component) -> Option<Component> {
    use Component as C;
    match component {
        C::Roman | C::Article | C::TitledClause | C::PartTitle | C::Authority | C::Centred => {
            Some(C::Paragraph)
        }
        C::PartNumber => Some(C::PartTitle),
        C::Kind => Some(C::Subject),
        C::AppendixLabel => Some(C::AppendixTitle),
        C::AppendixTitle => Some(C::AppendixReference),
        C::AppendixReference | C::Addressees => Some(C::Paragraph),
        C::RecipientsHeading => Some(C::Recipient),
        _ => None,
    }
}

/// Room that the frame puts above a component, in pt.
///
/// The blocks of the head stand `block_gap` apart, measured between letters and strokes; what Word adds by itself –
/// the line gap, the tail of a rule – is taken off.
fn frame_gap(component: Component, setting: Setting<'_>) -> f64 {
    let gap = setting.format.frame.block_gap;
    let row = gap - rule::below(setting.format) - setting.line_gap(Component::NationalTitle);
    let above = match component {
        Component::Number => {
            let level = setting.level_with(component, Component::PlaceDate);
            row + level - setting.line_gap(Component::PlaceDate)
        }
        Component::PlaceDate => {
            row + setting.level_with(component, Component::Number) - setting.line_gap(component)
        }
        Component::Kind => gap - setting.line_gap(component),
        _ => 0.0,
    };
    above.max(0.0)
}

/// The body has the line spacing of the table, everything else is single.
fn leading(component: Component, format: &Format) -> f64 {
    use Component as C;
    match component {
        C::Addressees
        | C::Authority
        | C::Basis
        | C::Paragraph
        | C::PartNumber
        | C::PartTitle
        | C::Roman
        | C::Article
        | C::ArticleText
        | C::TitledClause
        | C::Clause
        | C::Point
        | C::Dash
        | C::Centred
        | C::FillLine => format.paragraph.leading,
        _ => 1.0,
    }
}

fn variants(format: &Format) -> Vec<WordStyle> {
    let cell = |id: &str, name: &str, align| {
        let mut style = base(id, name).based_on(Component::TableCell.word());
        style.paragraph_property = ParagraphProperty::new().align(align);
        style
    };
    let mut fill =
        base(FILL_LINE_LANDSCAPE, "Dòng để điền, trang ngang").based_on(Component::FillLine.word());
    let clear =
        leader(Sheet::new(format, Orientation::Portrait).text_width()).val(TabValueType::Clear);
    fill.paragraph_property = ParagraphProperty::new()
        .add_tab(Tab { leader: None, ..clear })
        .add_tab(leader(Sheet::new(format, Orientation::Landscape).text_width()));
    let mut blank = WordStyle::new(BLANK, StyleType::Character).name("Chỗ để điền");
    blank.paragraph_property = ParagraphProperty::new();
    let mut addressee =
        base(ADDRESSEE, "Kính gửi từng dòng").based_on(Component::Addressees.word());
    addressee.paragraph_property =
        ParagraphProperty::new().line_spacing(LineSpacing::new().before(0));
    vec![
        addressee,
        cell(CELL_CENTRE, "Ô bảng giữa", AlignmentType::Center),
        cell(CELL_RIGHT, "Ô bảng phải", AlignmentType::Right),
        fill,
        picture_style(format),
        rule_style(format),
        after_table(),
        blank,
    ]
}

/// The style of pictures: as far from the text as a table is.
fn picture_style(format: &Format) -> WordStyle {
    let gap = Twips::from_pt(format.paragraph.gap).unsigned();
    let mut style = base(PICTURE, "Hình");
    style.paragraph_property = ParagraphProperty::new()
        .align(AlignmentType::Center)
        .line_spacing(LineSpacing::new().before(gap).after(gap));
    style
}

/// The style of rules: its space above is the gap between letters and stroke.
fn rule_style(format: &Format) -> WordStyle {
    let mut style = thin(RULE, "Đường kẻ");
    let before = Twips::from_pt(rule::above(format)).unsigned();
    let spacing = LineSpacing::new().before(before).after(0);
    style.paragraph_property =
        ParagraphProperty::new().line_spacing(spacing.line_rule(LineSpacingType::Exact).line(20));
    style
}

/// What stands after a table holds it to what follows.
fn after_table() -> WordStyle {
    let mut style = thin(AFTER_TABLE, "Sau bảng");
    style.paragraph_property = style.paragraph_property.keep_next(true);
    style
}

/// A style whose lines are one point high.
fn thin(id: &str, name: &str) -> WordStyle {
    let mut style = base(id, name).size(2);
    style.paragraph_property = ParagraphProperty::new().line_spacing(
        LineSpacing::new().before(0).after(0).line_rule(LineSpacingType::Exact).line(20),
    );
    style
}

/// A tab stop at the end of a line `width` long, with dots on the way to it.
pub fn leader(width: Twips) -> Tab {
    Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(width.width())
}

/// A paragraph style based on Normal.
pub fn base(id: &str, name: &str) -> WordStyle {
    // Word reads a comma in a style's name as the start of an alias.
    WordStyle::new(id, StyleType::Paragraph).name(name.replace(", ", " – ")).based_on("Normal")
}

fn face(word: WordStyle, style: &Style) -> WordStyle {
    let word = word.size(half_points(style.size));
    let word = if style.bold { word.bold() } else { word };
    if style.italic { word.italic() } else { word }
}

fn alignment(align: Alignment) -> AlignmentType {
    match align {
        Alignment::Left => AlignmentType::Left,
        Alignment::Centre => AlignmentType::Center,
        Alignment::Justify => AlignmentType::Both,
    }
}

fn lines(leading: f64) -> i32 {
    (leading * 240.0).round() as i32
}

fn spacing(before: Twips, line: i32) -> LineSpacing {
    LineSpacing::new()
        .before(before.unsigned())
        .after(0)
        .line_rule(LineSpacingType::Auto)
        .line(line)
}
