//! Phần, chương, mục, tiểu mục: a number on a line of its own and a title under it.

use crate::check::Paper;
use crate::check::form::looks::{self, quoted};
use crate::format::{Alignment, Component};
use crate::read::{Part, fold};

/// A division of the text.
#[derive(Debug, Clone, Copy)]
pub struct Division<'a> {
    pub part: &'a Part,
    /// "Phần", "Chương", "Mục", "Tiểu mục".
    pub name: &'static str,
    /// "I", "1", "thứ nhất".
    pub number: &'a str,
    /// Words behind the number on its line.
    pub beside: &'a str,
    /// The title on the line under it.
    pub title: Option<&'a Part>,
}

/// Every division, in order.
pub fn divisions<'a>(paper: &Paper<'a>) -> Vec<Division<'a>> {
    let parts = &paper.seen.parts;
    let numbers =
        parts.iter().enumerate().filter(|(_, part)| part.component == Component::PartNumber);
    numbers.filter_map(|(at, part)| division(paper, part, parts.get(at + 1))).collect()
}

fn division<'a>(paper: &Paper<'a>, part: &'a Part, next: Option<&'a Part>) -> Option<Division<'a>> {
    const NAMES: [(&str, &str); 4] =
        [("tieu muc ", "Tiểu mục"), ("phan ", "Phần"), ("chuong ", "Chương"), ("muc ", "Mục")];
    let text = paper.seen.text(part);
    let (_, name) = NAMES.into_iter().find(|(start, _)| fold(text).starts_with(start))?;
    let words = name.split_whitespace().count();
    let words = words + usize::from(fold(text).starts_with("phan thu "));
    let start = after_words(text, words);
    let end = start + after_words(&text[start..], 1);
    let title = next.filter(|next| is_title(paper, next));
    // "Phần I Phụ lục này;" and "Phần thứ nhất bao gồm …" are sentences.
    let goes_on = text[end..].trim_start().starts_with(char::is_lowercase);
    if goes_on || !text[end..].trim().is_empty() && text.ends_with(['.', ';', ',', ':']) {
        return None;
    }
    Some(Division {
        part,
        name,
        number: text[start..end].trim().trim_end_matches(['.', ':']),
        beside: text[end..].trim_matches(|c: char| c.is_whitespace() || ".:-–".contains(c)),
        title,
    })
}

/// The byte after `count` words and the white space behind them.
fn after_words(text: &str, count: usize) -> usize {
    let mut rest = text;
    for _ in 0..count {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest = rest[word..].trim_start();
    }
    text.len() - rest.len()
}

/// Whether what stands under a number is its title, be its look wrong.
fn is_title(paper: &Paper<'_>, next: &Part) -> bool {
    let paragraph = &paper.seen.layout.paragraphs[next.extent.paragraph];
    let bold = paper.seen.layout.looks(&next.extent).all(|look| look.bold == Some(true));
    match next.component {
        Component::PartTitle => true,
        Component::Centred | Component::Paragraph => {
            bold || paragraph.align == Some(Alignment::Centre)
        }
        _ => false,
    }
}

/// What is wrong with the look of a division, a sentence each.
pub fn faults(paper: &Paper<'_>, division: &Division<'_>) -> Vec<String> {
    let named = quoted(paper.seen.text(division.part));
    let mut faults = Vec::new();
    if !division.beside.is_empty() {
        faults.push(format!("{named} ghi cả tên trên dòng số, tên phải ở dòng riêng ngay dưới"));
    } else if let Some(what) = looks::faults(paper, division.part, Component::PartNumber) {
        faults.push(format!("{named} {what}"));
    }
    if let Some(title) = division.title
        && let Some(what) = looks::faults(paper, title, Component::PartTitle)
    {
        faults.push(format!("tên {} {what}", quoted(paper.seen.text(title))));
    }
    faults
}
