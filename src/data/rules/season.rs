//! Every day of the year's files lies in the year of the plan, or in the three months after it.

use chrono::NaiveDate;

use super::Book;
use crate::data::{Plan, ResultValue};
use crate::diagnostic::{Diagnostic, Faults};
use crate::yaml::Date;

/// The days that a year's papers can speak of.
#[derive(Debug)]
struct Season {
    year: u32,
    first: NaiveDate,
    last: NaiveDate,
}

impl Season {
    /// From the first day of the plan's year to 31 March of the next.
    fn of(plan: &Plan) -> Self {
        let year = plan.paper.year.value;
        let number = i32::try_from(year).expect("the plan's year was checked");
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        Self {
            year,
            first: day(number, 1, 1).expect("a day of every year"),
            last: day(number + 1, 3, 31).expect("a day of every year"),
        }
    }

    fn holds(&self, key: &str, date: Date, found: &mut Faults) {
        if !(self.first..=self.last).contains(&date.day) {
            let (year, next) = (self.year, self.year + 1);
            found.push(
                Diagnostic::error(format!("`{key}` nằm ngoài năm thi đua {year}"))
                    .at(date.place)
                    .hint(format!("ghi một ngày từ 01/01/{year} đến 31/3/{next}")),
            );
        }
    }
}

/// Notes every day of `book` that lies outside its year.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    let (season, year) = (Season::of(book.plan), book.year);
    for day in year.pledges.values().filter_map(|pledge| pledge.day) {
        season.holds("ngay", day, found);
    }
    for report in &year.reports {
        season.holds("ngay_nop", report.handed_in, found);
        for result in &report.results {
            if let ResultValue::Done(Some(day)) = result.value {
                season.holds("ngay", day, found);
            }
        }
    }
    for decision in year.awards.iter().flat_map(|awards| &awards.decisions) {
        season.holds("ngay", decision.day, found);
    }
}
