//! Days: `25/6/2024` as a clerk writes it or `2024-06-25`, and days of every year, `26/3`.
//!
//! Only days that exist are read; nothing is guessed and no clock is asked.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Decode, Node, Reader, Show, View};
use crate::diagnostic::{Diagnostic, Place};

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    pub day: NaiveDate,
    pub place: Place,
}

impl Decode for Date {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let typed = reader.scalar(node, "một ngày")?.text.as_str();
        let Some((year, month, day)) = year_month_day(typed) else {
            reader.fault(
                Diagnostic::error(format!("`{typed}` không phải là một ngày"))
                    .at(node.place)
                    .hint("viết ngày/tháng/năm, ví dụ `25/6/2024`"),
            );
            return None;
        };
        let Some(day) = NaiveDate::from_ymd_opt(year, month, day) else {
            reader.fault(no_such_day(typed, node.place));
            return None;
        };
        Some(Self { day, place: node.place })
    }
}

/// The three numbers of `2024-06-25` or `25/6/2024`.
fn year_month_day(typed: &str) -> Option<(i32, u32, u32)> {
    let (year, month, day) = match typed.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => (year, month, day),
        _ => match typed.split('/').collect::<Vec<_>>()[..] {
            [day, month, year] => (year, month, day),
            _ => return None,
        },
    };
    let year = year.parse().ok().filter(|_| year.len() == 4 && is_digits(year))?;
    Some((year, up_to_two_digits(month)?, up_to_two_digits(day)?))
}

fn up_to_two_digits(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.len() <= 2 && is_digits(text))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn no_such_day(typed: &str, place: Place) -> Diagnostic {
    Diagnostic::error(format!("không có ngày `{typed}` trong lịch"))
        .at(place)
        .hint("xem lại ngày và tháng; ngày viết trước, tháng viết sau")
}

impl Show for Date {
    fn show(&self) -> View {
        let year = u16::try_from(self.day.year()).expect("a year has four digits");
        let small = |n: u32| u8::try_from(n).expect("a month or a day");
        View::Date(year, small(self.day.month()), small(self.day.day()), self.place)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "ngay".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{1,2}-\d{1,2})$",
        })
    }
}

/// A day of every year: "26/3".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayMonth {
    pub day: u32,
    pub month: u32,
    pub place: Place,
}

impl Decode for DayMonth {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let typed = reader.scalar(node, "ngày và tháng")?.text.as_str();
        let numbers = typed
            .split_once('/')
            .and_then(|(day, month)| Some((up_to_two_digits(day)?, up_to_two_digits(month)?)));
        let Some((day, month)) = numbers else {
            reader.fault(
                Diagnostic::error(format!("`{typed}` không phải là ngày và tháng"))
                    .at(node.place)
                    .hint("viết ngày/tháng, ví dụ `26/3`"),
            );
            return None;
        };
        // A leap year, so that 29/2 is a day.
        if NaiveDate::from_ymd_opt(2024, month, day).is_none() {
            reader.fault(no_such_day(typed, node.place));
            return None;
        }
        Some(Self { day, month, place: node.place })
    }
}

impl Show for DayMonth {
    fn show(&self) -> View {
        View::Text(format!("{}/{}", self.day, self.month), self.place)
    }
}

impl JsonSchema for DayMonth {
    fn schema_name() -> Cow<'static, str> {
        "ngay_thang".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^\d{1,2}/\d{1,2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_date_are_read() {
        assert_eq!(year_month_day("25/6/2024"), Some((2024, 6, 25)));
        assert_eq!(year_month_day("01/01/2024"), Some((2024, 1, 1)));
        assert_eq!(year_month_day("2024-06-25"), Some((2024, 6, 25)));
        for typed in
            ["25/6/24", "6/2024", "25-6-2024", "25.6.2024", "2024/06/25", "+5/6/2024", "no"]
        {
            assert_eq!(year_month_day(typed), None, "{typed}");
        }
    }
}
