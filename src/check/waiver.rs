//! `# vanban: bỏ qua ND30-47 vì …`: a finding that the clerk sets aside where it was typed, with a reason.
//!
//! At the end of a line it concerns that line; on a line of its own the entry below it, with all that is indented under
//! that entry.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{CATALOGUE, rule};
use crate::diagnostic::{Place, SourceId, nearest};
use crate::yaml::{Comment, Stand, comments};

/// One code set aside in one place.
#[derive(Debug, Clone)]
pub struct Waiver {
    pub code: &'static str,
    pub reason: String,
    /// The bytes it concerns, in the file of `place`.
    pub scope: Range<usize>,
    /// The comment.
    pub place: Place,
}

/// A comment that would set something aside and does not.
#[derive(Debug, Clone)]
pub struct Misspelt {
    pub message: String,
    pub hint: String,
    pub place: Place,
}

/// What the comments of `text` set aside, and those that were meant to and do not.
pub fn waivers(source: SourceId, text: &str) -> (Vec<Waiver>, Vec<Misspelt>) {
    let (mut waivers, mut misspelt) = (Vec::new(), Vec::new());
    for comment in comments(source, text) {
        // A word that looks alike is alike, whatever way it was typed in.
        match parse(&comment.words.nfc().collect::<String>()) {
            None => {}
            Some(Err(wrong)) => misspelt.push(wrong.at(comment.place)),
            Some(Ok((codes, reason))) => {
                let scope = scope(&comment, text);
                let (known, unknown): (Vec<&str>, Vec<&str>) =
                    codes.into_iter().partition(|code| rule(code).is_some());
                misspelt.extend(unknown.into_iter().map(|code| no_rule(code).at(comment.place)));
                waivers.extend(known.into_iter().filter_map(rule).map(|rule| Waiver {
                    code: rule.code,
                    reason: reason.to_owned(),
                    scope: scope.clone(),
                    place: comment.place,
                }));
            }
        }
    }
    (waivers, misspelt)
}

/// A comment that is misspelt, wherever it stands.
struct Wrong {
    message: String,
    hint: String,
}

impl Wrong {
    fn at(self, place: Place) -> Misspelt {
        Misspelt { message: self.message, hint: self.hint, place }
    }
}

/// How a waiver begins, with and without accents.
const VERBS: [&str; 4] = ["bỏ qua", "Bỏ qua", "bo qua", "Bo qua"];
/// What stands between the codes and the reason.
const BECAUSE: [&str; 2] = [" vì ", " vi "];

/// The codes and the reason of a comment that speaks to this program; `None` of any other.
fn parse(words: &str) -> Option<Result<(Vec<&str>, &str), Wrong>> {
    let order = words.strip_prefix("vanban:")?.trim();
    let Some(rest) = VERBS.iter().find_map(|verb| order.strip_prefix(verb)) else {
        return Some(Err(Wrong {
            message: format!("không hiểu ghi chú `vanban: {order}`"),
            hint: HOW.to_owned(),
        }));
    };
    let parts = BECAUSE.iter().find_map(|because| rest.split_once(because));
    let Some((codes, reason)) = parts.filter(|(_, reason)| !reason.trim().is_empty()) else {
        return Some(Err(Wrong {
            message: "ghi chú bỏ qua không nói lý do".to_owned(),
            hint: HOW.to_owned(),
        }));
    };
    let codes: Vec<&str> =
        codes.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    if codes.is_empty() {
        let message = "ghi chú bỏ qua không nói mã nào".to_owned();
        return Some(Err(Wrong { message, hint: HOW.to_owned() }));
    }
    Some(Ok((codes, reason.trim())))
}

const HOW: &str = "viết `# vanban: bỏ qua KH-06 vì …`, sau `vì` là lý do";

fn no_rule(code: &str) -> Wrong {
    let codes = CATALOGUE.iter().map(|rule| rule.code);
    Wrong {
        message: format!("ghi chú bỏ qua nêu mã `{code}` không có"),
        hint: match nearest(&code.to_ascii_uppercase(), codes) {
            Some(near) => format!("có phải ý bạn là `{near}`?"),
            None => "xem các mã bằng `vanban rule --all`".to_owned(),
        },
    }
}

/// The bytes that `comment` concerns.
fn scope(comment: &Comment<'_>, text: &str) -> Range<usize> {
    let start = comment.place.start as usize;
    match comment.stand {
        Stand::Behind => {
            let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
            line..comment.place.end as usize
        }
        Stand::Alone => entry(text, comment.place.end as usize),
    }
}

/// The first entry below byte `at`, with the lines indented under it.
fn entry(text: &str, at: usize) -> Range<usize> {
    let mut lines = lines(text, at).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return at..at };
    let belongs = |line: &Line<'_>| {
        // A list may stand as far left as the key it belongs to.
        let is_item = line.text.trim_start().starts_with("- ");
        let opens =
            first.text.split(" #").next().is_some_and(|head| head.trim_end().ends_with(':'));
        line.indent() > first.indent()
            || line.indent() == first.indent() && is_item && opens && !first.is_item()
    };
    let last = lines.take_while(belongs).last().unwrap_or(first);
    first.start..last.start + last.text.len()
}

/// A line of the file.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl Line<'_> {
    fn is_empty(&self) -> bool {
        let words = self.text.trim();
        words.is_empty() || words.starts_with('#')
    }

    fn is_item(&self) -> bool {
        self.text.trim_start().starts_with("- ")
    }

    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }
}

/// The lines below the one that holds byte `at`.
fn lines(text: &str, at: usize) -> impl Iterator<Item = Line<'_>> {
    let mut next = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    text[next..].split_inclusive('\n').map(move |line| {
        let start = next;
        next += line.len();
        Line { start, text: line }
    })
}
