//! Exact fractions: what was typed, added and divided without ever being rounded.
//!
//! In: numbers of the data. Out: fractions. Rounding is the business of `print` alone.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::yaml::Number;

/// A fraction of two whole numbers of any size.
pub type Exact = BigRational;

/// The value of `number`, as it was typed.
pub fn exact(number: Number) -> Exact {
    match number.scale() {
        0 => Exact::from_integer(number.mantissa().into()),
        digits => Exact::new(number.mantissa().into(), power_of_ten(digits)),
    }
}

/// A count of things.
pub fn count(things: usize) -> Exact {
    Exact::from_integer(things.into())
}

/// A whole number of people or households.
pub fn whole(number: u32) -> Exact {
    Exact::from_integer(number.into())
}

/// The sum of `numbers`. Whole ones, as most are, are added without looking for common divisors.
pub fn sum(numbers: impl IntoIterator<Item = Exact>) -> Exact {
    let (mut whole, mut rest) = (BigInt::zero(), Exact::zero());
    for number in numbers {
        if number.is_integer() {
            whole += number.numer();
        } else {
            rest += number;
        }
    }
    rest + whole
}

/// How many hundredths `part` is of `whole`; nothing is a share of nothing.
pub fn percent(part: &Exact, whole: &Exact) -> Option<Exact> {
    (!whole.is_zero()).then(|| part / whole * self::whole(100))
}

/// 10, 100, 1000 …
pub fn power_of_ten(digits: u32) -> BigInt {
    BigInt::from(10).pow(digits)
}
