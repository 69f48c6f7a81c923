//! The day a paper is signed, of which any part may still be blank → whether it is in the calendar.

use chrono::NaiveDate;

use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::Ordinal;

/// The fault, at `place`, of a day that is in no calendar.
pub fn no_such_day(
    day: Option<Ordinal>,
    month: Option<Ordinal>,
    year: u32,
    place: Place,
) -> Option<Diagnostic> {
    // A blank month or day is as good as one that every year and month has.
    let day = day.map_or(1, |day| day.value);
    let month = month.map_or(1, |month| month.value);
    let found = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    found.is_none().then(|| {
        Diagnostic::error(format!("không có ngày {day} tháng {month} năm {year} trong lịch"))
            .at(place)
            .hint("xem lại `ngay`, `thang` và `nam`")
    })
}
