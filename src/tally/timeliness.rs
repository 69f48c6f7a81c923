//! Whether a unit's report of a period came in time: judged on `tinh_den_ngay`, never on a clock.

use chrono::NaiveDate;

use crate::data::{Period, Report};
use crate::yaml::choice;

choice! {
    /// How a unit stands with its report of a period.
    pub enum Timeliness = "tình trạng nộp báo cáo" {
        OnTime = "dung_han": "đúng hạn",
        Late = "cham": "chậm",
        /// The deadline has passed without a report.
        Overdue = "chua_nop": "chưa nộp",
        /// Still in time, or nobody has said which day it is.
        NotDue = "chua_den_han": "chưa đến hạn",
    }
}

/// How `report` of `period` stands on the day `as_of`; where that day is not given, nothing is due.
///
/// A report that is there counts, whatever the day; the day of the deadline is still in time.
pub fn timeliness(
    report: Option<&Report>,
    period: &Period,
    as_of: Option<NaiveDate>,
) -> Timeliness {
    let due = period.report_due.day;
    match report {
        Some(report) if report.handed_in.day > due => Timeliness::Late,
        Some(_) => Timeliness::OnTime,
        None if as_of.is_some_and(|day| day > due) => Timeliness::Overdue,
        None => Timeliness::NotDue,
    }
}
