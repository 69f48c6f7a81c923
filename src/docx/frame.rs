//! The head of page 1: issuer and national title side by side, then the title of the paper.

use docx_rs::{LineSpacing, Paragraph, TableCell};

use super::grid;
use super::measure::Twips;
use super::piece::Piece;
use super::rule;
use super::runs::paragraph;
use super::section::Sheet;
use super::setting::Setting;
use crate::document::{Frame, Header, Line, MOTTO, NATIONAL_TITLE, Title, line};
use crate::format::Component;

/// The head of a paper, ô 1–5; `opening` is the component that follows it.
pub fn head(frame: &Frame, opening: Component, sheet: Sheet, setting: Setting<'_>) -> Vec<Piece> {
    let left = sheet.text_width().share(setting.format.frame.left_share);
    let columns = [left, sheet.text_width() - left];
    let rows = vec![
        grid::row(vec![issuer(&frame.header, columns[0], setting), nation(columns[1], setting)]),
        grid::row(vec![
            number(frame, columns[0], setting),
            grid::cell(columns[1], vec![component(Component::PlaceDate, &frame.header.place_date)]),
        ]),
    ];
    let mut pieces = vec![Piece::table(grid::frame(rows, &columns))];
    pieces.extend(title(&frame.title, opening, sheet, setting).into_iter().map(Piece::paragraph));
    pieces
}

fn issuer(header: &Header, column: Twips, setting: Setting<'_>) -> TableCell {
    let mut paragraphs = components(Component::Parent, &header.parent);
    paragraphs.extend(components(Component::Issuer, &header.issuer));
    let length = setting.longest(&header.issuer, Component::Issuer);
    let length = length.share(setting.format.rules.issuer);
    paragraphs.push(rule::rule(length, column, rule::TAIL, setting.format));
    grid::cell(column, paragraphs)
}

fn nation(column: Twips, setting: Setting<'_>) -> TableCell {
    let motto = line(MOTTO);
    let length = setting.width(&motto, Component::Motto).share(setting.format.rules.motto);
    let paragraphs = vec![
        component(Component::NationalTitle, &line(NATIONAL_TITLE)),
        component(Component::Motto, &motto),
        rule::rule(length, column, rule::TAIL, setting.format),
    ];
    grid::cell(column, paragraphs)
}

/// Number and, for a công văn, its subject with the room that parts the head from the body.
fn number(frame: &Frame, column: Twips, setting: Setting<'_>) -> TableCell {
    let number = frame.header.number.as_slice();
    let mut paragraphs = components(Component::Number, number);
    if let Title::Letter { subject } = &frame.title {
        let mut lines = components(Component::LetterSubject, subject);
        spaced(lines.first_mut(), |spacing| {
            spacing.before(Twips::from_pt(setting.format.frame.letter_subject_gap).unsigned())
        });
        spaced(lines.last_mut(), |spacing| {
            spacing.after(Twips::from_pt(setting.format.frame.block_gap).unsigned())
        });
        paragraphs.extend(lines);
    }
    grid::cell(column, paragraphs)
}

fn spaced(paragraph: Option<&mut Paragraph>, change: impl Fn(LineSpacing) -> LineSpacing) {
    if let Some(paragraph) = paragraph {
        let spacing = paragraph.property.line_spacing.take();
        paragraph.property.line_spacing = Some(change(spacing.unwrap_or_default()));
    }
}

/// Kind, subject and rule; the body begins a block's gap below the stroke.
fn title(title: &Title, opening: Component, sheet: Sheet, setting: Setting<'_>) -> Vec<Paragraph> {
    let Title::Named { name, subject } = title else { return Vec::new() };
    let format = setting.format;
    let mut paragraphs = vec![component(Component::Kind, name)];
    paragraphs.extend(components(Component::Subject, subject));
    let length = setting.longest(subject, Component::Subject).share(format.rules.subject);
    let room = format.frame.block_gap - format.style(opening).before - setting.line_gap(opening);
    let tail = room - format.rules.stroke / 2.0;
    paragraphs.push(rule::rule(length, sheet.text_width(), tail, format));
    paragraphs
}

/// A paragraph in the style of `component`.
pub fn component(component: Component, line: &Line) -> Paragraph {
    paragraph(component.word(), line)
}

/// A paragraph for each line, all in the style of `component`.
pub fn components(style: Component, lines: &[Line]) -> Vec<Paragraph> {
    lines.iter().map(|line| component(style, line)).collect()
}
