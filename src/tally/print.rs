//! Fractions and days → the characters a Vietnamese reader expects: "1.519", "79,5", "30/4/2024".
//!
//! A rounded figure never says otherwise than the exact one: it gets as many decimals as it needs to stand on
//! the same side of every number it is held against.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate};
use num_bigint::{BigInt, Sign};
use num_traits::{Signed, Zero};

use super::exact::{Exact, power_of_ten};

/// `value` with every digit when it has an end, otherwise rounded as [`share`].
pub fn amount(value: &Exact, against: &[Exact]) -> String {
    let digits = decimals(value);
    digits.map_or_else(|| share(value, against), |digits| write(value, digits))
}

/// `value` rounded half up to one decimal, or to as many as keep it on its own side of each of `against`;
/// none when it is a whole number.
pub fn share(value: &Exact, against: &[Exact]) -> String {
    if value.is_integer() {
        return write(value, 0);
    }
    let agrees = |digits| {
        let rounded = rounded(value, digits);
        against.iter().all(|other| rounded.cmp(other) == value.cmp(other))
    };
    // Every number it is held against is typed, so it has an end: the search has one too.
    let mut digits = 1;
    while !agrees(digits) {
        digits += 1;
    }
    write(value, digits)
}

/// `value` to the nearest multiple of `1 / 10^digits`, half up.
fn rounded(value: &Exact, digits: u32) -> Exact {
    let scale = power_of_ten(digits);
    Exact::new(rounded_mantissa(value, digits), scale)
}

fn rounded_mantissa(value: &Exact, digits: u32) -> BigInt {
    // Most figures are whole: they need no fractions.
    if value.is_integer() {
        return value.numer() * power_of_ten(digits);
    }
    let half = Exact::new(1.into(), 2.into());
    let scaled = value.abs() * Exact::from_integer(power_of_ten(digits));
    let mantissa = (scaled + half).floor().to_integer();
    if value.is_negative() { -mantissa } else { mantissa }
}

/// `value` with `digits` decimals, a comma before them and a point between thousands.
fn write(value: &Exact, digits: u32) -> String {
    let mantissa = rounded_mantissa(value, digits);
    let sign = if mantissa.sign() == Sign::Minus { "-" } else { "" };
    let width = digits as usize + 1;
    let all = format!("{:0>width$}", mantissa.magnitude().to_string());
    let (whole, part) = all.split_at(all.len() - digits as usize);
    let comma = if part.is_empty() { "" } else { "," };
    format!("{sign}{}{comma}{part}", thousands(whole))
}

fn thousands(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// How many decimals `value` has; `None` when they never end.
fn decimals(value: &Exact) -> Option<u32> {
    if value.is_integer() {
        return Some(0);
    }
    let mut rest = value.denom().clone();
    let mut times = |prime: u32| {
        let mut count = 0;
        while (&rest % prime).is_zero() {
            rest /= prime;
            count += 1;
        }
        count
    };
    let digits = times(2).max(times(5));
    (rest == BigInt::from(1)).then_some(digits)
}

/// A day as the decree writes it: "02/9/2024", "30/4/2024", "15/11/2024" (PL I.II.4).
pub fn date(day: NaiveDate) -> String {
    let month = match day.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    };
    format!("{:02}/{month}/{}", day.day(), day.year())
}

/// The number a template compares with: a point, no thousands, all its decimals or `None` where they never end.
pub fn plain(value: &Exact) -> Option<String> {
    let printed = write(value, decimals(value)?);
    Some(printed.replace('.', "").replace(',', "."))
}

/// A whole percentage for a bar: it fills the bar only when the aim is reached, and sticks out only when it
/// is exceeded.
pub fn bar(percent: &Exact) -> String {
    let full = super::exact::whole(100);
    let whole = match percent.cmp(&full) {
        Ordering::Less => percent.floor(),
        Ordering::Equal => full,
        Ordering::Greater => percent.ceil(),
    };
    whole.to_integer().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i64, denominator: i64) -> Exact {
        Exact::new(numerator.into(), denominator.into())
    }

    #[test]
    fn thousands_have_points_and_decimals_a_comma() {
        assert_eq!(amount(&fraction(1519, 1), &[]), "1.519");
        assert_eq!(amount(&fraction(2_340_000, 1), &[]), "2.340.000");
        assert_eq!(amount(&fraction(193, 2), &[]), "96,5");
        assert_eq!(amount(&fraction(1, 20), &[]), "0,05");
        assert_eq!(amount(&fraction(999, 1), &[]), "999");
    }

    #[test]
    fn one_decimal_is_rounded_half_up() {
        assert_eq!(share(&fraction(7945, 100), &[]), "79,5");
        assert_eq!(share(&fraction(7944, 100), &[]), "79,4");
        assert_eq!(share(&fraction(97, 1), &[]), "97");
        assert_eq!(share(&fraction(9704, 100), &[]), "97,0");
        assert_eq!(share(&fraction(-7945, 100), &[]), "-79,5");
    }

    #[test]
    fn a_figure_short_of_its_level_never_prints_as_the_level() {
        let level = [fraction(97, 1)];
        assert_eq!(share(&fraction(9696, 100), &level), "96,96");
        assert_eq!(share(&fraction(96_999_999, 1_000_000), &level), "96,999999");
        assert_eq!(share(&fraction(9704, 100), &level), "97,04");
        assert_eq!(share(&fraction(9655, 100), &[fraction(9655, 100)]), "96,55");
    }

    #[test]
    fn a_day_is_written_as_the_decree_wants_it() {
        let day = |year, month, day| date(NaiveDate::from_ymd_opt(year, month, day).unwrap());
        assert_eq!(day(2024, 9, 2), "02/9/2024");
        assert_eq!(day(2024, 1, 15), "15/01/2024");
        assert_eq!(day(2024, 11, 18), "18/11/2024");
    }

    #[test]
    fn a_bar_is_full_only_when_the_level_is_reached() {
        assert_eq!(bar(&fraction(9999, 100)), "99");
        assert_eq!(bar(&fraction(100, 1)), "100");
        assert_eq!(bar(&fraction(10_001, 100)), "101");
    }
}
