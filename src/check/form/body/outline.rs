//! The numbered paragraphs of a body: what number each bears, how the number is closed, and what follows it.

use std::ops::Range;

use crate::check::Paper;
use crate::format::Component;
use crate::read::{Extent, Part};

/// One numbered paragraph.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    pub part: &'a Part,
    /// Bytes of the part that are the number with its marks: "1.", "(a)", "Điều 2.".
    pub label: Range<usize>,
    pub sign: Sign,
    /// Words behind the number.
    pub rest: &'a str,
    /// The label as it stands.
    pub shown: &'a str,
    /// Whether plain text stands between this and the entry before it.
    pub after_text: bool,
}

/// What a paragraph is numbered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    Roman(u32),
    Arabic(u32),
    /// "1.2.": so many levels.
    Nested(usize),
    Letter(char),
    Unknown,
}

/// The numbered paragraphs of the text and its appendices, in order.
pub fn entries<'a>(paper: &Paper<'a>) -> Vec<Entry<'a>> {
    let mut found = Vec::new();
    let mut after_text = false;
    for part in &paper.seen.parts {
        match entry(paper, part, after_text) {
            Some(entry) => {
                found.push(entry);
                after_text = false;
            }
            None => after_text |= is_text(part.component),
        }
    }
    found
}

/// What may open a list of its own.
fn is_text(component: Component) -> bool {
    use Component::{AppendixLabel, Authority, Centred, Paragraph, TableCell, TableHead};
    matches!(component, Paragraph | Centred | Authority | TableHead | TableCell | AppendixLabel)
}

fn entry<'a>(paper: &Paper<'a>, part: &'a Part, after_text: bool) -> Option<Entry<'a>> {
    use Component::{Article, ArticleText, Clause, Point, Roman, TitledClause};
    let text = paper.seen.text(part);
    let label = match part.component {
        Article | ArticleText => article_label(text)?,
        Roman | TitledClause | Clause | Point => 0..first_word(text),
        _ => return None,
    };
    let shown = &text[label.clone()];
    let rest = text[label.end..].trim();
    Some(Entry { part, sign: sign(shown, part.component), label, rest, shown, after_text })
}

impl Entry<'_> {
    /// Where its number stands.
    pub fn place(&self) -> Extent {
        let start = self.part.extent.range().start;
        Extent::new(self.part.extent.paragraph, start + self.label.start..start + self.label.end)
    }

    /// The marks behind the number: ".", ")", "/".
    pub fn close(&self) -> &str {
        let number = |c: char| c.is_alphanumeric();
        let end = self
            .shown
            .rfind(number)
            .map_or(0, |at| at + self.shown[at..].chars().next().map_or(0, char::len_utf8));
        &self.shown[end..]
    }
}

/// "Điều 1." with whatever mark stands behind the number.
fn article_label(text: &str) -> Option<Range<usize>> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let after =
        digits + text[digits..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - digits);
    let mark = text[after..].chars().next().filter(|c| matches!(c, '.' | ':' | ')' | '/' | '-'));
    Some(0..after + mark.map_or(0, char::len_utf8))
}

/// Bytes of the label at the start: up to a space, or up to the mark where the words stand close behind.
fn first_word(text: &str) -> usize {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = &text[..end];
    let Some(mark) = word.rfind(['.', ')', '/']) else { return end };
    mark + 1
}

fn sign(label: &str, component: Component) -> Sign {
    let digits: Vec<&str> =
        label.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let bare: String = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut letters = bare.chars();
    match (component, letters.next(), letters.next()) {
        (Component::Roman, ..) => from_roman(&bare).map_or(Sign::Unknown, Sign::Roman),
        (Component::Point, Some(letter), None) => Sign::Letter(letter),
        _ => match digits.as_slice() {
            [one] => one.parse().map_or(Sign::Unknown, Sign::Arabic),
            [] => Sign::Unknown,
            many => Sign::Nested(many.len()),
        },
    }
}

/// The number that Roman numerals spell; `None` for letters in an order that spells none.
pub fn from_roman(text: &str) -> Option<u32> {
    (1..=200).find(|number| crate::document::numbering::roman(*number) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cut_from_their_words() {
        assert_eq!(first_word("1. Hoàn thành"), 2);
        assert_eq!(first_word("1.Hoàn thành"), 2);
        assert_eq!(first_word("(a) Hoàn thành"), 3);
        assert_eq!(article_label("Điều 12. Tặng"), Some(0.."Điều 12.".len()));
        assert_eq!(article_label("Điều 12: Tặng"), Some(0.."Điều 12:".len()));
    }

    #[test]
    fn signs_are_read() {
        assert_eq!(sign("IV.", Component::Roman), Sign::Roman(4));
        assert_eq!(sign("IIII.", Component::Roman), Sign::Unknown);
        assert_eq!(sign("2.1.", Component::Clause), Sign::Nested(2));
        assert_eq!(sign("đ)", Component::Point), Sign::Letter('đ'));
        assert_eq!(sign("Điều 3.", Component::Article), Sign::Arabic(3));
    }
}
