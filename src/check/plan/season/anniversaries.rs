//! "94 năm ngày thành lập Đảng (03/02/1930 - 03/02/2024)": a count of years with the days it is counted from and to.

use std::ops::Range;

use crate::check::Place;
use crate::check::scan::{figure, small, whole};

/// A count of years beside the days that prove it.
#[derive(Debug, Clone)]
pub struct Count {
    /// As written: 94.
    pub years: u32,
    pub from: Moment,
    pub to: Moment,
    /// The number of years.
    pub place: Place,
}

/// A day or only its year, as written.
#[derive(Debug, Clone)]
pub struct Moment {
    /// "03/02/1930"
    pub text: String,
    /// Day and month, when they are written.
    pub day: Option<(u32, u32)>,
    pub year: i32,
}

/// Every count of years in `text` that stands before its two days in brackets; `place` tells where bytes stand.
pub fn counts(text: &str, place: &dyn Fn(Range<usize>) -> Place) -> Vec<Count> {
    let lower = small(text);
    let mut counts = Vec::new();
    let mut start = 0;
    for (open, close) in brackets(text) {
        if let (Some((from, to)), Some((years, range))) =
            (span(&text[open + 1..close]), last_years(&lower, start..open))
        {
            counts.push(Count { years, from, to, place: place(range) });
        }
        start = close;
    }
    counts
}

/// The places of every pair of brackets that hold no other.
pub fn brackets(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.match_indices('(').filter_map(|(open, _)| {
        let close = open + text[open..].find(')')?;
        (!text[open + 1..close].contains('(')).then_some((open, close))
    })
}

/// "03/02/1930 - 03/02/2024" or "1930 - 2024".
fn span(text: &str) -> Option<(Moment, Moment)> {
    let hyphens = [" - ", " – ", " — ", "–", "-", " đến "];
    let (from, to) = hyphens.into_iter().find_map(|hyphen| text.split_once(hyphen))?;
    let (from, to) = (moment(from.trim())?, moment(to.trim())?);
    (from.year < to.year).then_some((from, to))
}

fn moment(text: &str) -> Option<Moment> {
    let text = text.strip_prefix("ngày ").or(text.strip_prefix("năm ")).unwrap_or(text);
    let days = crate::check::scan::days(text);
    let (day, year) = match &days[..] {
        [day] if day.range == (0..text.len()) => (Some((day.day, day.month)), day.year?),
        _ => match figure(text, 0, 4) {
            Some((year, end)) if end == text.len() && year >= 1000 => (None, year as i32),
            _ => return None,
        },
    };
    Some(Moment { text: text.to_owned(), day, year })
}

/// The last "94 năm" or "lần thứ 94" in `range` of `text`, which is in small letters.
fn last_years(text: &str, range: Range<usize>) -> Option<(u32, Range<usize>)> {
    let part = &text[range.clone()];
    let before = whole(part, "năm").filter_map(|found| {
        let head = part[..found.start].trim_end();
        let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
        let start = head.len() - digits;
        let (years, end) = figure(head, start, 3)?;
        Some((years, range.start + start..range.start + end))
    });
    let after = whole(part, "lần thứ").filter_map(|found| {
        let start = found.end + part[found.end..].len() - part[found.end..].trim_start().len();
        let (years, end) = figure(part, start, 3)?;
        Some((years, range.start + start..range.start + end))
    });
    before.chain(after).max_by_key(|(_, range)| range.start)
}
