//! Place and date, and the parts of a date that are known.

use super::super::value::{day_digits, month_digits};
use crate::document::{FixedDate, Inline, Line};

/// Digits a blank day, month or number is wide.
const DAY: u16 = 4;
const NUMBER: u16 = 6;

/// A date of which day and month may be blank.
#[derive(Debug, Clone, Copy)]
pub struct PartialDate {
    pub day: Option<u8>,
    pub month: Option<u8>,
    pub year: u16,
}

impl PartialDate {
    /// Whether the known parts are a day of the calendar.
    pub fn exists(self) -> bool {
        let (day, month) = (self.day.unwrap_or(1), self.month.unwrap_or(1));
        chrono::NaiveDate::from_ymd_opt(self.year.into(), month.into(), day.into()).is_some()
    }

    /// The date files carry inside: a blank counts as the first.
    pub fn fixed(self) -> FixedDate {
        FixedDate { year: self.year, month: self.month.unwrap_or(1), day: self.day.unwrap_or(1) }
    }

    /// "ngày 05 tháng 6 năm 2024", white space for what is blank (PL I.II.4).
    pub fn words(self) -> Line {
        let mut words = Words(vec![Inline::run("ngày ", None)]);
        words.part(self.day.map(day_digits), DAY);
        words.fixed(" tháng ");
        words.part(self.month.map(month_digits), DAY);
        words.fixed(&format!(" năm {}", self.year));
        words.0
    }
}

/// "ngày … tháng … năm …", all to be filled in (PL III, mẫu 2.2).
pub fn unfilled() -> Line {
    let mut words = Words(vec![Inline::run("ngày ", None), Inline::space(DAY)]);
    words.fixed(" tháng ");
    words.part(None, DAY);
    words.fixed(" năm ");
    words.part(None, DAY);
    words.0
}

/// "05", or white space for a number that is not given yet (PL I.II.3).
pub fn number(number: Option<u32>) -> Inline {
    number.map_or_else(|| Inline::space(NUMBER), |number| Inline::run(format!("{number:02}"), None))
}

/// Words that grow; neighbouring ones are one run.
#[derive(Debug, Default)]
pub struct Words(pub Line);

impl Words {
    /// Adds fixed words.
    pub fn fixed(&mut self, words: &str) {
        match self.0.last_mut() {
            Some(Inline::Run(run)) if run.place.is_none() => run.text.push_str(words),
            _ => self.0.push(Inline::run(words, None)),
        }
    }

    /// Adds what is known, or white space of `digits`.
    pub fn part(&mut self, known: Option<String>, digits: u16) {
        match known {
            Some(known) => self.fixed(&known),
            None => self.0.push(Inline::space(digits)),
        }
    }

    /// Adds a line.
    pub fn all(&mut self, line: Line) {
        for inline in line {
            match inline {
                Inline::Run(run) if run.place.is_none() => self.fixed(&run.text),
                inline => self.0.push(inline),
            }
        }
    }
}
