//! "từ ngày … đến ngày …", "từ tháng … đến tháng …", "quý I": the first and the last day of a stretch of the year.

use std::ops::Range;

use chrono::{Datelike, Months, NaiveDate};

use crate::check::scan::{days, figure, whole};

/// A first and a last day, each with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub from: (NaiveDate, Range<usize>),
    pub to: (NaiveDate, Range<usize>),
}

/// The first span that `text` names from byte `after` on; `lower` is the same text in small letters, `year` the year
/// of days that name none.
pub fn span(text: &str, lower: &str, after: usize, year: Option<i32>) -> Option<Span> {
    of_days(text, lower, after, year)
        .or_else(|| of_months(lower, after, year))
        .or_else(|| of_quarters(lower, after, year))
}

/// "từ ngày 01/3 đến hết ngày 30/6/2026", "(01/3 - 30/6/2026)".
fn of_days(text: &str, lower: &str, after: usize, year: Option<i32>) -> Option<Span> {
    let found = days(text);
    let mut found = found.iter().filter(|day| day.range.start >= after);
    let (from, to) = (found.next()?, found.next()?);
    let before = lower[after..from.range.start].trim_matches(|c: char| !c.is_alphanumeric());
    let between = lower[from.range.end..to.range.start].trim();
    let begins = before.is_empty() || before == "ngày" || before.contains("từ");
    let is_span = begins && (matches!(between, "-" | "–") || between.contains("đến"));
    let last = to.in_year(year).filter(|_| is_span)?;
    // "từ 01/3 đến 30/6/2026": the year stands once.
    let first = from.in_year(Some(last.year()))?;
    Some(Span { from: (first, from.range.clone()), to: (last, to.range.clone()) })
}

/// "từ tháng 01 đến hết tháng 6 năm 2026".
fn of_months(lower: &str, after: usize, year: Option<i32>) -> Option<Span> {
    let mut months = whole(&lower[after..], "tháng").filter_map(|word| {
        let (month, bytes) = number(lower, after + word.end)?;
        (1..=12).contains(&month).then_some((month, bytes))
    });
    let (from, to) = (months.next()?, months.next()?);
    let is_span =
        lower[after..from.1.start].contains("từ") && lower[from.1.end..to.1.start].contains("đến");
    let year = year_after(lower, to.1.end).or(year).filter(|_| is_span)?;
    Some(Span {
        from: (NaiveDate::from_ymd_opt(year, from.0, 1)?, from.1),
        to: (last_day(year, to.0)?, to.1),
    })
}

/// "quý I", "quý I và quý II năm 2026".
fn of_quarters(lower: &str, after: usize, year: Option<i32>) -> Option<Span> {
    let found: Vec<(u32, Range<usize>)> =
        whole(&lower[after..], "quý").filter_map(|word| quarter(lower, after + word.end)).collect();
    let (first, last) = (found.first()?, found.last()?);
    let year = year_after(lower, last.1.end).or(year)?;
    Some(Span {
        from: (NaiveDate::from_ymd_opt(year, first.0 * 3 - 2, 1)?, first.1.clone()),
        to: (last_day(year, last.0 * 3)?, last.1.clone()),
    })
}

/// The quarter named behind byte `at`: "i", "4".
fn quarter(lower: &str, at: usize) -> Option<(u32, Range<usize>)> {
    const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];
    let start = at + lower[at..].len() - lower[at..].trim_start().len();
    let word = lower[start..].split(|c: char| !c.is_alphanumeric()).next()?;
    let of_roman =
        ROMAN.iter().zip(1..).find(|(roman, _)| **roman == word).map(|(_, number)| number);
    let number =
        of_roman.or_else(|| word.parse().ok()).filter(|number| (1..=4).contains(number))?;
    Some((number, start..start + word.len()))
}

/// The number behind byte `at`.
fn number(lower: &str, at: usize) -> Option<(u32, Range<usize>)> {
    let start = at + lower[at..].len() - lower[at..].trim_start().len();
    let (number, end) = figure(lower, start, 2)?;
    Some((number, start..end))
}

/// "năm 2026" or "/2026" at byte `at`.
fn year_after(lower: &str, at: usize) -> Option<i32> {
    let rest = lower[at..].trim_start();
    let rest = rest.strip_prefix("năm ").or(rest.strip_prefix('/'))?;
    figure(rest, 0, 4).filter(|(year, _)| (1945..=2200).contains(year)).map(|(year, _)| year as i32)
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::scan::{shown, small};

    fn read(text: &str) -> Option<String> {
        let span = span(text, &small(text), 0, Some(2026))?;
        Some(format!("{} {}", shown(span.from.0), shown(span.to.0)))
    }

    #[test]
    fn a_span_is_read_however_it_is_written() {
        for text in [
            "Từ ngày 01/01/2026 đến ngày 30/6/2026",
            "từ 01/01 đến hết ngày 30/6/2026: thi đua",
            "(01/01 - 30/6/2026)",
            "từ ngày 01 tháng 01 đến ngày 30 tháng 6 năm 2026",
            "từ tháng 01 đến hết tháng 6 năm 2026",
            "Từ tháng 1 đến tháng 6",
            "Quý I và Quý II/2026",
        ] {
            assert_eq!(read(text).as_deref(), Some("01/01/2026 30/6/2026"), "{text}");
        }
        assert_eq!(read("Quý IV năm 2025").as_deref(), Some("01/10/2025 31/12/2025"));
    }

    #[test]
    fn two_days_are_not_a_span() {
        for text in [
            "kiểm tra ngày 05/5 và 07/5",
            "sinh hoạt ngày 05/5 - 07/5",
            "tháng 3 và tháng 5",
            "quý vị",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
