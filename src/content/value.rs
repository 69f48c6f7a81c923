//! Views of the data → values of the engine.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

use crate::data::YesNo;
use crate::grammar::{escape, marker};
use crate::yaml::View;

/// A view that is neither a list nor a record: the engine sees nothing inside it.
#[derive(Debug)]
pub struct Atom(pub View);

impl Object for Atom {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    /// The parts of a day, as the front matter wants them: `ngay`, `thang`, `nam`.
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let View::Date(year, month, day, place) = self.0 else { return None };
        let part = match key.as_str()? {
            "ngay" => day.to_string(),
            "thang" => month.to_string(),
            "nam" => year.to_string(),
            _ => return None,
        };
        Some(Value::from_object(Self(View::Text(part, place))))
    }

    fn is_true(self: &Arc<Self>) -> bool {
        // A question answered with `khong` is false in an `if`.
        !matches!(self.0, View::Word(word, _) if word == YesNo::No.word())
    }

    /// What `~` joins: characters as they are printed, or something that no formatter prints.
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            View::Number(number, _) => f.write_str(&decimal(number)),
            View::Text(..) | View::Date(..) => f.write_str(&self.0.plain()),
            _ => write!(f, "{}{}", marker::REFUSED, self.0.plain()),
        }
    }
}

/// A list of the data; it is looped over, never printed.
#[derive(Debug)]
struct List(Vec<Value>);

impl Object for List {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.0.get(key.as_usize()?).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", marker::REFUSED)
    }
}

/// A record of the data; its keys are printed, never the whole. There is one for each person and each figure of a year:
/// a list of its keys, in their order, takes half the room of a map.
#[derive(Debug)]
struct Record(Box<[(&'static str, Value)]>);

/// The keys of a record and their values, to be changed.
pub type Entries = BTreeMap<&'static str, Value>;

impl Object for Record {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        let at = self.0.binary_search_by_key(&key, |(known, _)| known).ok()?;
        Some(self.0[at].1.clone())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", marker::REFUSED)
    }

    /// A record is there, whether or not it has keys.
    fn is_true(self: &Arc<Self>) -> bool {
        true
    }
}

/// `view` as a value.
pub fn value(view: View) -> Value {
    match view {
        View::Missing => Value::from(()),
        View::List(items) => list(items.into_iter().map(value).collect()),
        View::Record(entries) => {
            record(entries.into_iter().map(|(key, view)| (key, value(view))).collect())
        }
        atom => Value::from_object(Atom(atom)),
    }
}

/// A record of `entries`.
pub fn record(entries: Entries) -> Value {
    Value::from_object(Record(entries.into_iter().collect()))
}

/// A list of `items`.
pub fn list(items: Vec<Value>) -> Value {
    Value::from_object(List(items))
}

/// The entries of a record; none of anything else.
pub fn entries(value: &Value) -> Entries {
    value
        .downcast_object_ref::<Record>()
        .map_or_else(Entries::new, |record| record.0.iter().cloned().collect())
}

/// Every key inside `value`, for hints.
pub fn keys(value: &Value, into: &mut BTreeSet<&'static str>) {
    if let Some(record) = value.downcast_object_ref::<Record>() {
        for (key, value) in &record.0 {
            into.insert(key);
            keys(value, into);
        }
    } else if let Some(list) = value.downcast_object_ref::<List>() {
        list.0.iter().for_each(|item| keys(item, into));
    }
}

/// How an atom is written into words and into names.
pub trait Written {
    /// Its characters, without markup.
    fn plain(&self) -> String;
    /// Escaped words with their marker; `None` for what is never printed.
    fn words(&self) -> Option<String>;
}

impl Written for View {
    fn plain(&self) -> String {
        match self {
            Self::Text(text, _) | Self::Number(text, _) => text.clone(),
            Self::Prose(lines) => {
                lines.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join("\n")
            }
            Self::Date(year, month, day, _) => short_date(*year, *month, *day),
            Self::Word(word, _) => (*word).to_owned(),
            Self::Missing | Self::List(_) | Self::Record(_) => String::new(),
        }
    }

    fn words(&self) -> Option<String> {
        match self {
            Self::Text(text, place) => Some(marker::value(&escape(text), *place)),
            Self::Number(number, place) => Some(marker::value(&escape(&decimal(number)), *place)),
            Self::Date(year, month, day, place) => {
                Some(marker::value(&escape(&short_date(*year, *month, *day)), *place))
            }
            Self::Prose(lines) => Some(marker::prose(lines)),
            Self::Missing | Self::Word(..) | Self::List(_) | Self::Record(_) => None,
        }
    }
}

/// "25/6/2024": days under 10 and months 1 and 2 with a leading zero (PL I.II.4).
pub fn short_date(year: u16, month: u8, day: u8) -> String {
    format!("{}/{}/{year}", day_digits(day), month_digits(month))
}

/// "ngày 25 tháng 6 năm 2024".
pub fn long_date(year: u16, month: u8, day: u8) -> String {
    format!("ngày {} tháng {} năm {year}", day_digits(day), month_digits(month))
}

/// A day with its leading zero.
pub fn day_digits(day: u8) -> String {
    format!("{day:02}")
}

/// A month; only 1 and 2 take a zero.
pub fn month_digits(month: u8) -> String {
    if month <= 2 { format!("{month:02}") } else { month.to_string() }
}

/// "1519.5" → "1.519,5": groups of three from the point, a comma for the point.
pub fn decimal(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}
