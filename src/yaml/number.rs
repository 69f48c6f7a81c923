//! Exact numbers: what was typed, never rounded.
//!
//! A decimal point is written `.`; a comma is refused, because inside `[ ]` YAML reads it as the end of an
//! item. A group of three digits after a point is refused too: `1.519` is a little over one and a half to
//! YAML and fifteen hundred to a Vietnamese reader; `0.225` is the same to both. So is a leading zero, which
//! the paper adds by itself.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Decode, Node, Reader, Show, View};
use crate::diagnostic::{Diagnostic, Place};

/// Most digits of a number: sums and products of a year still fit an `i128`.
const MOST_DIGITS: usize = 18;

/// A decimal that is not negative: `mantissa / 10^scale`.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    mantissa: i128,
    scale: u32,
    pub place: Place,
}

impl Number {
    /// A whole number of the program's own, standing for what is at `place`.
    pub fn of(value: u32, place: Place) -> Self {
        Self { mantissa: i128::from(value), scale: 0, place }
    }

    /// The sum, at the place of `other`.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let scale = self.scale.max(other.scale);
        Self { mantissa: self.at_scale(scale) + other.at_scale(scale), scale, place: other.place }
    }

    /// The digits without the point.
    pub fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// How many of the digits stand after the point.
    pub fn scale(self) -> u32 {
        self.scale
    }

    fn at_scale(self, scale: u32) -> i128 {
        self.mantissa * 10_i128.pow(scale - self.scale)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By value: 1.5 is 1.50.
impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.at_scale(scale).cmp(&other.at_scale(scale))
    }
}

/// As it was typed, with a point.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.scale as usize + 1;
        let digits = format!("{:0width$}", self.mantissa);
        match digits.split_at(digits.len() - self.scale as usize) {
            (whole, "") => f.write_str(whole),
            (whole, part) => write!(f, "{whole}.{part}"),
        }
    }
}

impl Decode for Number {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let typed = reader.scalar(node, "một con số")?.text.as_str();
        match number(typed) {
            Ok((mantissa, scale)) => Some(Self { mantissa, scale, place: node.place }),
            Err(hint) => {
                reader.fault(not_a_number(typed, "con số", &hint).at(node.place));
                None
            }
        }
    }
}

/// Mantissa and scale of `typed`, or what to write instead.
fn number(typed: &str) -> Result<(i128, u32), String> {
    let (whole, part) = typed.split_once('.').unwrap_or((typed, ""));
    if let Some((whole, part)) = typed.split_once(',').filter(|(a, b)| digits(a) && digits(b)) {
        return Err(format!("viết dấu chấm cho phần thập phân: `{whole}.{part}`"));
    }
    if let Some((from, to)) = typed.split_once('-').filter(|(a, b)| digits(a) && digits(b)) {
        return Err(format!("viết một khoảng là `[{from}, {to}]`"));
    }
    if !digits(whole) || typed.ends_with('.') || !(part.is_empty() || digits(part)) {
        return Err("chỉ viết chữ số, không kèm đơn vị; phần thập phân sau dấu chấm".to_owned());
    }
    if let Some(rest) = leading_zeros(whole) {
        return Err(format!("bỏ số 0 ở đầu: `{}`", typed.replacen(whole, rest, 1)));
    }
    if part.len() == 3 && whole != "0" {
        return Err(format!(
            "nếu dấu chấm ngăn hàng nghìn, viết `{whole}{part}`; nếu là phần thập phân, viết `{typed}0`"
        ));
    }
    if whole.len() + part.len() > MOST_DIGITS {
        return Err(format!("viết nhiều nhất {MOST_DIGITS} chữ số"));
    }
    let mantissa = format!("{whole}{part}").parse().expect("at most 18 digits");
    Ok((mantissa, u32::try_from(part.len()).expect("at most 18 digits")))
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `whole` without zeros at its head, when it has some that should not be there.
fn leading_zeros(whole: &str) -> Option<&str> {
    let rest = whole.trim_start_matches('0');
    let rest = if rest.is_empty() { "0" } else { rest };
    (rest.len() < whole.len()).then_some(rest)
}

fn not_a_number(typed: &str, noun: &str, hint: &str) -> Diagnostic {
    Diagnostic::error(format!("`{typed}` không phải là {noun}")).hint(hint)
}

impl Show for Number {
    fn show(&self) -> View {
        View::Number(self.to_string(), self.place)
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "so".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0 })
    }
}

/// A whole number of people, of households.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    pub value: u32,
    pub place: Place,
}

impl Decode for Whole {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let typed = reader.scalar(node, "một số nguyên")?.text.as_str();
        match whole(typed) {
            Ok(value) => Some(Self { value, place: node.place }),
            Err(hint) => {
                reader.fault(not_a_number(typed, "số nguyên", &hint).at(node.place));
                None
            }
        }
    }
}

fn whole(typed: &str) -> Result<u32, String> {
    match number(typed)? {
        (_, 1..) => Err("viết số không có phần thập phân".to_owned()),
        (value, 0) => u32::try_from(value).map_err(|_| "viết một số nhỏ hơn bốn tỉ".to_owned()),
    }
}

impl Show for Whole {
    fn show(&self) -> View {
        View::Number(self.value.to_string(), self.place)
    }
}

impl JsonSchema for Whole {
    fn schema_name() -> Cow<'static, str> {
        "so_nguyen".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0 })
    }
}

/// A number that names and does not count: of a paper, a day, a year. "2024" never becomes "2.024".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordinal {
    pub value: u32,
    pub place: Place,
}

impl Decode for Ordinal {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Whole::decode(node, reader).map(|Whole { value, place }| Self { value, place })
    }
}

impl Show for Ordinal {
    fn show(&self) -> View {
        View::Text(self.value.to_string(), self.place)
    }
}

impl JsonSchema for Ordinal {
    fn schema_name() -> Cow<'static, str> {
        Whole::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Whole::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceId;

    #[test]
    fn a_number_keeps_its_digits() {
        let place = Place::new(SourceId(0), 0, 0);
        for typed in ["0", "7", "96.5", "0.05", "0.225", "1.50", "1200000"] {
            let (mantissa, scale) = number(typed).unwrap();
            assert_eq!(Number { mantissa, scale, place }.to_string(), typed);
        }
    }

    #[test]
    fn what_a_reader_could_take_for_another_number_is_refused() {
        let hint = |typed| number(typed).unwrap_err();
        assert_eq!(hint("96,5"), "viết dấu chấm cho phần thập phân: `96.5`");
        assert_eq!(hint("1-2"), "viết một khoảng là `[1, 2]`");
        assert_eq!(hint("08"), "bỏ số 0 ở đầu: `8`");
        assert_eq!(hint("00"), "bỏ số 0 ở đầu: `0`");
        assert!(hint("1.519").starts_with("nếu dấu chấm ngăn hàng nghìn, viết `1519`"));
        for typed in ["", "no", "12:30", "5.", ".5", "-3", "1e3", "1.2.3", "0x1f", "97%", "٣"] {
            assert!(hint(typed).starts_with("chỉ viết chữ số"), "{typed}");
        }
    }

    #[test]
    fn numbers_compare_by_value() {
        let number =
            |mantissa, scale| Number { mantissa, scale, place: Place::new(SourceId(0), 0, 0) };
        assert_eq!(number(15, 1), number(150, 2));
        assert!(number(969, 1) < number(97, 0));
    }
}
