//! The head of page 1: issuer and national title side by side, then the title of the paper.

use docx_rs::{Paragraph, TableCell};

use super::grid;
use super::measure::Twips;
use super::piece::Piece;
use super::rule;
use super::runs::paragraph;
use super::section::Sheet;
use crate::document::{Frame, Header, Line, MOTTO, NATIONAL_TITLE, Title, line};
use crate::fonts::Fonts;
use crate::format::{Component, Format};

/// The head of a paper, ô 1–5.
pub fn head(frame: &Frame, sheet: Sheet, format: &Format, fonts: &Fonts) -> Vec<Piece> {
    let left = sheet.text_width().share(format.frame.left_share);
    let columns = [left, sheet.text_width() - left];
    let rows = vec![
        grid::row(vec![
            issuer(&frame.header, columns[0], format, fonts),
            nation(columns[1], format, fonts),
        ]),
        grid::row(vec![
            number(frame, columns[0]),
            grid::cell(columns[1], vec![component(Component::PlaceDate, &frame.header.place_date)]),
        ]),
    ];
    let mut pieces = vec![Piece::table(grid::frame(rows, &columns))];
    if let Title::Named { name, subject } = &frame.title {
        pieces.push(Piece::paragraph(component(Component::Kind, name)));
        pieces.extend(components(Component::Subject, subject).into_iter().map(Piece::paragraph));
        pieces.push(Piece::paragraph(rule::under(
            subject,
            format.style(Component::Subject),
            format.rules.subject,
            sheet.text_width(),
            format,
            fonts,
        )));
    }
    pieces
}

fn issuer(header: &Header, column: Twips, format: &Format, fonts: &Fonts) -> TableCell {
    let mut paragraphs = components(Component::Parent, &header.parent);
    paragraphs.extend(components(Component::Issuer, &header.issuer));
    let style = format.style(Component::Issuer);
    let share = format.rules.issuer;
    paragraphs.push(rule::under(&header.issuer, style, share, column, format, fonts));
    grid::cell(column, paragraphs)
}

fn nation(column: Twips, format: &Format, fonts: &Fonts) -> TableCell {
    let motto = line(MOTTO);
    let style = format.style(Component::Motto);
    let paragraphs = vec![
        component(Component::NationalTitle, &line(NATIONAL_TITLE)),
        component(Component::Motto, &motto),
        rule::under(&[motto], style, format.rules.motto, column, format, fonts),
    ];
    grid::cell(column, paragraphs)
}

fn number(frame: &Frame, column: Twips) -> TableCell {
    let number = frame.header.number.as_slice();
    let mut paragraphs = components(Component::Number, number);
    if let Title::Letter { subject } = &frame.title {
        paragraphs.extend(components(Component::LetterSubject, subject));
    }
    grid::cell(column, paragraphs)
}

/// A paragraph in the style of `component`.
pub fn component(component: Component, line: &Line) -> Paragraph {
    paragraph(component.word(), line)
}

/// A paragraph for each line, all in the style of `component`.
pub fn components(style: Component, lines: &[Line]) -> Vec<Paragraph> {
    lines.iter().map(|line| component(style, line)).collect()
}
