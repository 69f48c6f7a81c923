//! The season of a plan that is only words: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/4/2024: … Hạn chót gửi báo cáo: 25/6/2024".

use std::ops::Range;

use chrono::NaiveDate;

use super::anniversaries::{Count, brackets, counts};
use super::spans::{Span, span};
use super::{Celebration, Dated, Monthly, Origin, Season, Stretch, monthly};
use crate::check::scan::{days, figure, says, sentences, small, whole};
use crate::check::{Manuscript, Passage};
use crate::format::Component;
use crate::law::Tables;

impl Season {
    /// The season that the words of `manuscript` tell.
    pub fn read(manuscript: &Manuscript, tables: &Tables) -> Self {
        let year = manuscript.date.year.map(i32::from);
        let body: Vec<&Passage> =
            manuscript.passages.iter().filter(|passage| passage.appendix == 0).collect();
        let mut season = Self {
            origin: Origin::Words,
            periods: Vec::new(),
            signed: signed(manuscript),
            celebrations: Vec::new(),
            counts: body.iter().flat_map(|passage| counts_of(passage)).collect(),
            monthly: Vec::new(),
        };
        // Vaccines and inspections come in "đợt" too.
        if !is_of_emulation(&body) {
            return season;
        }
        for passage in &body {
            season.add(passage, year, tables);
        }
        for passage in &body {
            season.add_reports(passage, year);
        }
        season
    }

    fn add(&mut self, passage: &Passage, year: Option<i32>, tables: &Tables) {
        let text = passage.text.as_str();
        let mut at = None;
        if let Some(stretch) = stretch(passage, year) {
            at = Some(self.periods.len());
            self.periods.push(stretch);
        }
        self.celebrations.extend(celebrations(passage, at, tables));
        if monthly::is_said(text) {
            let place = passage.place(0..text.len());
            self.monthly.push(Monthly { name: String::new(), times: None, place });
        }
    }

    /// Notes "báo cáo sơ kết đợt 1 trước ngày 05/5/2024", wherever it is said.
    fn add_reports(&mut self, passage: &Passage, year: Option<i32>) {
        let lower = small(&passage.text);
        for sentence in sentences(&passage.text) {
            let words = &lower[sentence.clone()];
            let Some(due) = due(passage, sentence.clone(), year) else { continue };
            let named = self.periods.iter_mut().find(|period| says(words, &small(&period.name)));
            if let Some(period) = named.filter(|period| period.due.is_none()) {
                period.due = Some(due);
            }
        }
    }
}

/// The counts of years in `passage`: any paper may keep an anniversary.
fn counts_of(passage: &Passage) -> Vec<Count> {
    counts(&passage.text, &|range| passage.place(range))
}

/// Whether a paper divides a year of emulation into periods.
fn is_of_emulation(body: &[&Passage]) -> bool {
    const SAID: [&str; 4] =
        ["đợt thi đua", "thi đua được chia", "thi đua chia", "thời gian thi đua"];
    body.iter().any(|passage| {
        let words = small(&passage.text);
        let is_subject = passage.component == Component::Subject && says(&words, "thi đua");
        is_subject || SAID.iter().any(|said| says(&words, said))
    })
}

fn signed(manuscript: &Manuscript) -> Option<NaiveDate> {
    let date = manuscript.date;
    let (day, month) = (date.day.unwrap_or(1), date.month?);
    NaiveDate::from_ymd_opt(i32::from(date.year?), u32::from(month), u32::from(day))
}

/// The period that `passage` begins with: its name, its days, and a deadline if it tells one.
fn stretch(passage: &Passage, year: Option<i32>) -> Option<Stretch> {
    let lower = small(&passage.text);
    let (name, after) = period_name(&lower)?;
    let Span { from, to } = span(&passage.text, &lower, after, year)?;
    let rest = to.1.end..passage.text.len();
    let due = sentences(&passage.text[rest.clone()])
        .find_map(|part| due(passage, rest.start + part.start..rest.start + part.end, year));
    let name = passage.text[name].to_owned();
    let dated =
        |(day, bytes): (NaiveDate, Range<usize>)| Dated { day, place: passage.place(bytes) };
    (from.0 <= to.0).then(|| Stretch { name, from: dated(from), to: dated(to), due })
}

/// "đợt 1", "đợt ii" or "đợt một" at the head of `text`, and where it ends; `text` is in small letters.
fn period_name(text: &str) -> Option<(Range<usize>, usize)> {
    const NUMBERS: [&str; 8] = ["i", "ii", "iii", "iv", "một", "hai", "ba", "bốn"];
    let found = whole(text, "đợt").next()?;
    // "- ", "1. ", "a) ": what stands before the name is only a mark.
    if text[..found.start].chars().filter(|c| c.is_alphanumeric()).count() > 2 {
        return None;
    }
    let start = found.end + text[found.end..].len() - text[found.end..].trim_start().len();
    let word = text[start..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let is_number = figure(text, start, 2).is_some() || NUMBERS.contains(&word);
    is_number.then_some((found.start..start + word.len(), start + word.len()))
}

/// The day by which a report is due, of the sentence at `range`.
fn due(passage: &Passage, range: Range<usize>, year: Option<i32>) -> Option<Dated> {
    const MARKS: [&str; 6] = ["hạn", "trước", "chậm nhất", "muộn nhất", "hạn chót", "thời hạn"];
    let text = &passage.text[range.clone()];
    let lower = small(text);
    if !says(&lower, "báo cáo") {
        return None;
    }
    let mark =
        MARKS.into_iter().filter_map(|mark| whole(&lower, mark).next()).map(|m| m.start).min()?;
    let written = days(text).into_iter().find(|day| day.range.start > mark)?;
    let day = written.in_year(year)?;
    let bytes = range.start + written.range.start..range.start + written.range.end;
    Some(Dated { day, place: passage.place(bytes) })
}

/// The days that `passage` celebrates: those in brackets of a period, and those beside the name of a holiday.
fn celebrations(passage: &Passage, period: Option<usize>, tables: &Tables) -> Vec<Celebration> {
    let text = passage.text.as_str();
    let lower = small(text);
    let brackets: Vec<(usize, usize)> = brackets(text).collect();
    let mut last_end = 0;
    let mut found = Vec::new();
    for day in days(text) {
        let head = &lower[last_end.min(day.range.start)..day.range.start];
        let named = tables
            .holidays
            .on(day.day, day.month)
            .find(|row| row.known_by.iter().any(|words| says(head, words.as_str())));
        let in_bracket = brackets.iter().any(|(open, close)| {
            (*open..*close).contains(&day.range.start)
                && !text[*open..day.range.start].contains(['-', '–'])
        });
        last_end = day.range.end;
        if named.is_none() && !(in_bracket && period.is_some()) {
            continue;
        }
        let name = named
            .map_or_else(|| text[day.range.clone()].to_owned(), |row| row.name.as_str().to_owned());
        let place = passage.place(day.range.clone());
        found.push(Celebration { name, day: day.day, month: day.month, period, place });
    }
    found
}
