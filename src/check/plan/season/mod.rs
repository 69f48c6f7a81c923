//! The calendar of a plan: its periods, their reports, the days they celebrate – from the data, or from the words of a
//! plan whose data is not at hand.
//!
//! In: a [`Dataset`](crate::data::Dataset), or a [`Manuscript`](crate::check::Manuscript) and the table of holidays.
//! Out: a [`Season`], every day of it with its place. What the words do not say is not there.

mod anniversaries;
mod data;
mod monthly;
mod spans;
mod words;

use chrono::NaiveDate;

use crate::check::Place;
use crate::diagnostic::Severity;

pub use anniversaries::Count;

/// The calendar of a plan.
#[derive(Debug, Clone)]
pub struct Season {
    pub origin: Origin,
    /// In the order of the plan.
    pub periods: Vec<Stretch>,
    /// The first day on which the plan can have been signed; what is blank is taken as early as can be.
    pub signed: Option<NaiveDate>,
    pub celebrations: Vec<Celebration>,
    pub counts: Vec<Count>,
    pub monthly: Vec<Monthly>,
}

/// Where a season was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Data,
    /// Running words, in which a period may have been meant otherwise.
    Words,
}

/// A period from its first to its last day.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// "Đợt 1"
    pub name: String,
    pub from: Dated,
    pub to: Dated,
    /// The day its reports are due.
    pub due: Option<Dated>,
}

/// A day and where it is written.
#[derive(Debug, Clone)]
pub struct Dated {
    pub day: NaiveDate,
    pub place: Place,
}

/// A day of the year that is celebrated.
#[derive(Debug, Clone)]
pub struct Celebration {
    pub name: String,
    pub day: u32,
    pub month: u32,
    /// Index of the period that celebrates it; `None` for one that no period is named for.
    pub period: Option<usize>,
    pub place: Place,
}

/// Work that is done every month.
#[derive(Debug, Clone)]
pub struct Monthly {
    pub name: String,
    /// How often in the year; `None` where it is not counted.
    pub times: Option<u32>,
    pub place: Place,
}

impl Origin {
    /// The weight of a finding that is sure only when the days are data.
    pub fn weigh(self, sure: Severity) -> Severity {
        match self {
            Self::Data => sure,
            Self::Words => sure.min(Severity::Warning),
        }
    }
}

impl Season {
    /// The periods in the order of their days, with their index in the plan.
    pub fn in_order(&self) -> Vec<&Stretch> {
        let mut periods: Vec<&Stretch> = self.periods.iter().collect();
        periods.sort_by_key(|period| (period.from.day, period.to.day));
        periods
    }

    /// The day of `celebration` in the years that the periods touch.
    pub fn days_of(&self, celebration: &Celebration) -> Vec<NaiveDate> {
        use chrono::Datelike;
        let years =
            self.periods.iter().flat_map(|period| period.from.day.year()..=period.to.day.year());
        let mut years: Vec<i32> = years.collect();
        years.sort_unstable();
        years.dedup();
        let day = |year| NaiveDate::from_ymd_opt(year, celebration.month, celebration.day);
        years.into_iter().filter_map(day).collect()
    }
}

impl Season {
    /// Whether a day in no period should be in one. Running words name many days of the year; those before the first
    /// period and behind the last are none of the plan's unless a period celebrates them.
    pub fn misses(&self, celebration: &Celebration) -> bool {
        let periods = self.in_order();
        let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return false };
        let is_within = |day: &NaiveDate| (first.from.day..=last.to.day).contains(day);
        self.origin == Origin::Data
            || celebration.period.is_some()
            || self.days_of(celebration).iter().any(is_within)
    }
}

impl Stretch {
    /// Whether `day` lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from.day..=self.to.day).contains(&day)
    }
}
