//! The day of a paper, as far as it is filled in → the first and the last day it can mean.

use chrono::{Months, NaiveDate};

use crate::check::PaperDate;

/// The days that a paper can be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl When {
    /// The days of `date`; `None` where not even the year is there.
    pub fn of(date: PaperDate) -> Option<Self> {
        let year = i32::from(date.year?);
        let Some(month) = date.month.map(u32::from) else {
            return Self::between(NaiveDate::from_ymd_opt(year, 1, 1)?, Months::new(12));
        };
        let Some(day) = date.day.map(u32::from) else {
            return Self::between(NaiveDate::from_ymd_opt(year, month, 1)?, Months::new(1));
        };
        NaiveDate::from_ymd_opt(year, month, day).map(|day| Self { first: day, last: day })
    }

    fn between(first: NaiveDate, months: Months) -> Option<Self> {
        Some(Self { first, last: first.checked_add_months(months)?.pred_opt()? })
    }

    /// Whether every one of the days is `day` or later.
    pub fn is_from(self, day: NaiveDate) -> bool {
        self.first >= day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_blank_can_be_any_day() {
        let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let of = |day, month, year| When::of(PaperDate { day, month, year });
        let february = When { first: date(2024, 2, 1), last: date(2024, 2, 29) };
        assert_eq!(of(None, Some(2), Some(2024)), Some(february));
        let year = When { first: date(2024, 1, 1), last: date(2024, 12, 31) };
        assert_eq!(of(Some(5), None, Some(2024)), Some(year));
        assert_eq!(of(Some(5), Some(2), None), None);
    }
}
