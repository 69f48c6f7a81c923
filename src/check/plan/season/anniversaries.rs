//! "94 năm ngày thành lập Đảng (03/02/1930 - 03/02/2024)": a count of years with the days it is counted from and to.

use std::ops::Range;

use crate::check::Place;
use crate::check::scan::{figure, says, small, whole};

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

/// The last "94 năm ngày …" or "kỷ niệm lần thứ 94" in `range` of `text`, which is in small letters.
fn last_years(text: &str, range: Range<usize>) -> Option<(u32, Range<usize>)> {
    let part = &text[range.clone()];
    let before = whole(part, "năm").filter(|found| celebrates(part, found)).filter_map(|found| {
        let head = part[..found.start].trim_end();
        let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
        let start = head.len() - digits;
        let (years, end) = figure(head, start, 3)?;
        Some((years, range.start + start..range.start + end))
    });
    let after = whole(part, "kỷ niệm lần thứ").filter_map(|found| {
        let start = found.end + part[found.end..].len() - part[found.end..].trim_start().len();
        let (years, end) = figure(part, start, 3)?;
        Some((years, range.start + start..range.start + end))
    });
    before.chain(after).max_by_key(|(_, range)| range.start)
}

/// Whether the years that end with the word `found` of `part` are those of an anniversary: a plan of five years
/// (2021 - 2025) counts otherwise.
fn celebrates(part: &str, found: &Range<usize>) -> bool {
    const EVENTS: [&str; 9] = [
        "ngày",
        "thành lập",
        "giải phóng",
        "chiến thắng",
        "cách mạng",
        "quốc khánh",
        "truyền thống",
        "khởi nghĩa",
        "ra đời",
    ];
    let head = part[..found.start].trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    let is_kept = head.trim_end().ends_with("kỷ niệm");
    is_kept || EVENTS.iter().any(|event| says(&part[found.end..], event))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, i32, i32)> {
        let counts = counts(text, &|_| Place::Whole);
        counts.iter().map(|count| (count.years, count.from.year, count.to.year)).collect()
    }

    #[test]
    fn a_count_of_years_is_read_with_its_days() {
        for text in [
            "94 năm ngày thành lập Đảng (03/02/1930 - 03/02/2024)",
            "Kỷ niệm lần thứ 94 ngày thành lập Đảng (1930-2024)",
            "kỷ niệm 94 năm (03/02/1930 – 03/02/2024) ngày thành lập Đảng",
        ] {
            assert_eq!(read(text), [(94, 1930, 2024)], "{text}");
        }
    }

    #[test]
    fn the_years_of_a_plan_or_a_term_are_no_anniversary() {
        for text in [
            "kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025)",
            "Đại hội lần thứ 27, nhiệm kỳ (2020 - 2025)",
            "sơ kết 03 năm thực hiện Chỉ thị (01/01/2021 - 31/12/2023)",
            "94 năm ngày thành lập Đảng",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
