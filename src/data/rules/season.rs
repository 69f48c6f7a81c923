//! Every day of the plan and of the year's files lies in the year of the plan, or in the three months after it.

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

    /// Notes every day of `plan` that lies outside its year.
    fn holds_plan(&self, plan: &Plan, found: &mut Faults) {
        let mut holds = |key, day: Option<Date>| {
            day.into_iter().for_each(|day| self.holds(key, day, found));
        };
        holds("tinh_den_ngay", plan.as_of);
        for metric in plan.targets.iter().flat_map(|target| &target.metrics) {
            holds("han", metric.due);
        }
        for period in &plan.periods {
            holds("tu", Some(period.from));
            holds("den", Some(period.to));
            holds("han_bao_cao", Some(period.report_due));
        }
        holds("han", plan.registration.as_ref().and_then(|registration| registration.due));
    }
}

/// The fault of a `day`, typed behind `key`, that lies outside the year of `plan`.
pub fn outside(plan: &Plan, key: &str, day: Date) -> Option<Diagnostic> {
    let mut found = Vec::new();
    Season::of(plan).holds(key, day, &mut found);
    found.pop()
}

/// Notes every day of `book` that lies outside its year.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    let (season, year) = (Season::of(book.plan), book.year);
    season.holds_plan(book.plan, found);
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
