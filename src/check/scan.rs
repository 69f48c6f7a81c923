//! Words → days, numbers, sentences and whole words in them, each with its bytes.
//!
//! In: a piece of text as printed. Out: where something stands in it. Judges nothing.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

/// `text` in small letters, byte for byte as long: a letter whose small form has another length stays.
pub fn small(text: &str) -> String {
    let small = |c: char| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(small).collect()
}

/// Where `words` stand in `text` as whole words; both in small letters.
pub fn whole<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.match_indices(words).map(|(at, found)| at..at + found.len()).filter(move |range| {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Whether `words` stand in `text` as whole words; both in small letters.
pub fn says(text: &str, words: &str) -> bool {
    whole(text, words).next().is_some()
}

/// The sentences of `text`: up to ". ", ";" or the end of a line.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let mut ends: Vec<usize> = text
        .char_indices()
        .filter(|(at, c)| match c {
            ';' | '\n' => true,
            '.' => text[at + 1..].starts_with(char::is_whitespace),
            _ => false,
        })
        .map(|(at, _)| at + 1)
        .collect();
    ends.push(text.len());
    ends.into_iter().filter_map(move |end| {
        let sentence = start..end;
        start = end;
        (!text[sentence.clone()].trim().is_empty()).then_some(sentence)
    })
}

/// A day as it is written: "03/02/1930", "19/5", "ngày 05 tháng 3 năm 2020".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDay {
    pub range: Range<usize>,
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
}

impl WrittenDay {
    /// The day itself; one without a year lies in `year`.
    pub fn in_year(&self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month, self.day)
    }
}

/// Every day written in `text`, in order. A fraction like "6/6" looks like one.
pub fn days(text: &str) -> Vec<WrittenDay> {
    let lower = small(text);
    let mut days: Vec<WrittenDay> = Vec::new();
    let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
    for at in starts {
        if days.last().is_some_and(|last| at < last.range.end) || !begins_a_number(text, at) {
            continue;
        }
        days.extend(in_figures(text, at).or_else(|| in_words(&lower, at)));
    }
    days
}

fn begins_a_number(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | ','))
}

/// "03/02/1930", "19/5", "25-12-2024"; with a point or a hyphen only where the year is there.
fn in_figures(text: &str, at: usize) -> Option<WrittenDay> {
    let (day, after) = figure(text, at, 2)?;
    let mark = text[after..].chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let (month, end) = figure(text, after + 1, 2)?;
    let year = text[end..].starts_with(mark).then(|| figure(text, end + 1, 4)).flatten();
    let year = year.filter(|(year, _)| (1000..=2999).contains(year));
    let end = year.map_or(end, |(_, end)| end);
    let goes_on = text[end..].starts_with('/')
        || text[end..].starts_with(mark) && text[end + 1..].starts_with(char::is_alphanumeric);
    let is_day = is_of_the_calendar(day, month) && !goes_on && (mark == '/' || year.is_some());
    let year = year.map(|(year, _)| year as i32);
    is_day.then_some(WrittenDay { range: at..end, day, month, year })
}

/// "05 tháng 3 năm 2020", in small letters.
fn in_words(text: &str, at: usize) -> Option<WrittenDay> {
    let (day, after) = figure(text, at, 2)?;
    let rest = text[after..].strip_prefix(" tháng ")?;
    let (month, mut end) = figure(text, text.len() - rest.len(), 2)?;
    let mut year = None;
    if let Some(rest) = text[end..].strip_prefix(" năm ") {
        let found = figure(text, text.len() - rest.len(), 4);
        if let Some((number, after)) = found.filter(|(year, _)| (1000..=2999).contains(year)) {
            (year, end) = (Some(number as i32), after);
        }
    }
    is_of_the_calendar(day, month).then_some(WrittenDay { range: at..end, day, month, year })
}

/// The number at `at` and the byte after it, when it has at most `most` figures.
pub fn figure(text: &str, at: usize, most: usize) -> Option<(u32, usize)> {
    let length = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let number = text[at..at + length].parse().ok().filter(|_| (1..=most).contains(&length))?;
    Some((number, at + length))
}

fn is_of_the_calendar(day: u32, month: u32) -> bool {
    // A leap year, so that 29/2 is a day.
    NaiveDate::from_ymd_opt(2024, month, day).is_some()
}

/// `day` as papers write it: "05/3/2020", "01/02/2024" (PL I.II.4: a zero before days below 10 and months 1 and 2).
pub fn shown(day: NaiveDate) -> String {
    let (month, year) = (day.month(), day.year());
    let zero = if month < 3 { "0" } else { "" };
    format!("{:02}/{zero}{month}/{year}", day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, u32, u32, Option<i32>)> {
        let days = days(text).into_iter();
        days.map(|day| (&text[day.range], day.day, day.month, day.year)).collect()
    }

    #[test]
    fn days_are_read_in_figures_and_in_words() {
        assert_eq!(
            read("Từ ngày 01/01/2024 đến 30/4 (03/02/1930 - 03/02/2024), ngày 05 tháng 3 năm 2020"),
            [
                ("01/01/2024", 1, 1, Some(2024)),
                ("30/4", 30, 4, None),
                ("03/02/1930", 3, 2, Some(1930)),
                ("03/02/2024", 3, 2, Some(2024)),
                ("05 tháng 3 năm 2020", 5, 3, Some(2020)),
            ]
        );
        assert_eq!(read("25-12-2024"), [("25-12-2024", 25, 12, Some(2024))]);
    }

    #[test]
    fn numbers_of_papers_and_ranges_are_no_days() {
        for text in [
            "06/2022/QH15",
            "91/2017/NĐ-CP",
            "1-2 nhà",
            "chỉ tiêu 17.1.",
            "31/2",
            "2/13",
            "15/5/KH-UBND",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn a_sentence_ends_at_a_stop_before_a_space() {
        let text = "Một. Hai 17.1. Ba; bốn\nnăm";
        let found: Vec<_> = sentences(text).map(|range| text[range].trim()).collect();
        assert_eq!(found, ["Một.", "Hai 17.1.", "Ba;", "bốn", "năm"]);
    }

    #[test]
    fn small_letters_keep_their_places() {
        assert_eq!(small("ĐỢT 1: Ứng Ẽ"), "đợt 1: ứng ẽ");
        assert_eq!(small("İK").len(), "İK".len());
    }

    #[test]
    fn a_word_is_found_whole() {
        assert!(says("các thôn, bản", "thôn"));
        assert!(!says("thông báo", "thôn"));
    }
}
