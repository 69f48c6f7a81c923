//! Years of several metrics, and printed figures read back as exact numbers.

use num_bigint::BigInt;
use vanban::tally::Exact;

use crate::tally_year::Year;

/// `villages` villages that all lead 1a, 1b, 1c …, one for each of `metrics`.
pub fn of_metrics(villages: usize, metrics: &[&str]) -> Year {
    let next = |(metric, letter): (&&str, char)| {
        format!(
            " }}\n      - {{ ma: 1{letter}, ten: Việc {letter}, chu_tri: [moi_thon], nguon: neu_ro, {metric}"
        )
    };
    let (first, others) = metrics.split_first().expect("a year has a metric");
    let others: String = others.iter().zip('b'..).map(next).collect();
    Year::new(villages, &format!("chu_tri: [moi_thon], {first}{others}"))
}

/// What a reader of "1.519", "96,96 %" or "-0,5" takes it for.
pub fn read(printed: &str) -> Exact {
    let plain = printed.trim_end_matches(" %").replace('.', "");
    let (whole, part) = plain.split_once(',').unwrap_or((&plain, ""));
    let mantissa: BigInt = format!("{whole}{part}").parse().expect(printed);
    Exact::new(mantissa, BigInt::from(10).pow(part.len() as u32))
}

/// A whole number as an exact one.
pub fn whole(number: i64) -> Exact {
    Exact::from_integer(number.into())
}
