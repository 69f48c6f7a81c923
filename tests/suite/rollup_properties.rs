//! What holds for every year: units in any order, reports that are still to come, figures read back.

use std::cmp::Ordering;

use proptest::prelude::*;
use vanban::data::Dataset;
use vanban::tally::{self, Figure, MetricRow, Tally, Verdict};

use crate::data_specimen::dataset;
use crate::rollup_year::{read, whole};
use crate::tally_year::Year;

const FLOW: &str = "kieu: cong_don, so: it_nhat, muc: 40, dvt: hộ";
const STOCK: &str = "kieu: hien_co, so: it_nhat, muc: 40, dvt: hộ, toi_da: 90";
const RATIO: &str = "kieu: ty_le, so: it_nhat, muc: 83, dvt: '%', mau_so: so_ho";

/// Every cell with its printed figure, and every verdict, whatever the order of rows.
fn printed(tally: &Tally) -> Vec<String> {
    let cells = tally.figures().into_iter();
    let cells = cells.map(|figure| format!("{} {}", figure.label.id, figure.printed));
    let rows = tally
        .metrics
        .iter()
        .map(|row| format!("{} {} {}", row.id.as_str(), row.total_words(), row.judgement.words));
    let mut all: Vec<String> = cells.chain(rows).collect();
    all.sort();
    all
}

/// `data` with its units in the order of `keys`.
fn reordered(data: Dataset, keys: &[u32]) -> Dataset {
    let mut agency = data.agency_file;
    let mut order: Vec<_> = keys.iter().zip(std::mem::take(&mut agency.units)).collect();
    order.sort_by_key(|(key, _)| **key);
    agency.units = order.into_iter().map(|(_, unit)| unit).collect();
    let mut other = Dataset::new(agency, data.plan);
    (other.pledges, other.reports) = (data.pledges, data.reports);
    (other.ratings, other.awards, other.papers) = (data.ratings, data.awards, data.papers);
    other
}

fn number(figure: &Figure) -> usize {
    figure.printed.parse().unwrap()
}

/// The year's end of three villages that report `value` of each where they are `told`.
fn three(metric: &str, values: &[u32], told: &[bool], value: fn(u32) -> String) -> MetricRow {
    let known = (0..3).filter(|at| told[*at]);
    let reports = known.map(|at| (format!("v{}", at + 1), value(values[at])));
    let first = ["v1", "v2", "v3"].into_iter();
    let year = Year::new(3, metric);
    let year = first.fold(year, |year, unit| year.report("dot1", unit, &value(0)));
    reports.fold(year, |year, (unit, value)| year.report("dot2", &unit, &value)).row()
}

/// That what is known already leaves room for what the whole year says, and was not sure of anything else.
fn foretells(part: &MetricRow, all: &MetricRow) -> Result<(), TestCaseError> {
    let total = all.fold.total.value.clone().unwrap();
    if let Some(bounds) = part.fold.bounds() {
        prop_assert!(bounds.low.amount() <= total, "{} > {}", bounds.low.printed, total);
        let high = bounds.high.as_ref().map(Figure::amount);
        prop_assert!(high.is_none_or(|high| total <= high), "{total} above the highest");
    }
    match part.judgement.verdict {
        Verdict::NoGround => {}
        Verdict::Met => {
            let last = all.judgement.verdict;
            prop_assert!(matches!(last, Verdict::Met | Verdict::Exceeded), "{last:?}");
        }
        sure => prop_assert_eq!(all.judgement.verdict, sure),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_order_of_units_changes_no_figure(keys in prop::collection::vec(any::<u32>(), 18)) {
        let data = dataset("data");
        let before = printed(&tally::year(&data));
        prop_assert_eq!(printed(&tally::year(&reordered(data, &keys))), before);
    }

    #[test]
    fn verdicts_add_up_whatever_is_missing(kept in prop::collection::vec(any::<bool>(), 34)) {
        let mut data = dataset("data");
        let mut kept = kept.into_iter();
        data.reports.retain(|_| kept.next().unwrap_or(true));
        let first = tally::period(&data, &data.plan.periods[0]);
        for tally in [first, tally::year(&data)] {
            let all: usize = tally.counts.verdicts.iter().map(number).sum();
            let apart = [Verdict::NoLevel, Verdict::Qualitative];
            let apart = tally.metrics.iter().filter(|row| apart.contains(&row.judgement.verdict));
            prop_assert_eq!(all, tally.metrics.len());
            prop_assert_eq!(number(&tally.counts.measurable), all - apart.count());
            for unit in &tally.units {
                let verdicts = [&unit.exceeded, &unit.met, &unit.not_met, &unit.others];
                let verdicts: usize = verdicts.into_iter().map(number).sum();
                prop_assert_eq!(verdicts, number(&unit.leads));
            }
        }
    }

    #[test]
    fn what_is_known_of_a_part_foretells_the_whole(
        values in prop::collection::vec(0_u32..=30, 3),
        told in prop::collection::vec(any::<bool>(), 3),
    ) {
        let amount: fn(u32) -> String = |value| value.to_string();
        // 70 to 100 of 100 households.
        let share: fn(u32) -> String = |value| format!("{{ tu: {}, mau: 100 }}", 70 + value);
        for (metric, value) in [(FLOW, amount), (STOCK, amount), (RATIO, share)] {
            let all = three(metric, &values, &[true; 3], value);
            foretells(&three(metric, &values, &told, value), &all)?;
        }
    }

    #[test]
    fn a_flow_told_by_other_owners_in_other_periods_comes_to_the_same(
        parts in prop::collection::vec(0_u32..40, 4), turn in 0_usize..4,
    ) {
        let told = |parts: &[u32]| {
            let places = [("dot1", "v1"), ("dot1", "v2"), ("dot2", "v1"), ("dot2", "v2")];
            let reports = places.into_iter().zip(parts);
            let year = reports.fold(Year::new(2, FLOW), |year, ((period, unit), part)| {
                year.report(period, unit, &part.to_string())
            });
            year.row()
        };
        let mut turned = parts.clone();
        turned.rotate_left(turn);
        let (one, other) = (told(&parts), told(&turned));
        prop_assert_eq!(read(&one.total_words()), whole(parts.iter().copied().map(i64::from).sum()));
        prop_assert_eq!(one.total_words(), other.total_words());
        prop_assert_eq!(one.share_words(), other.share_words());
        prop_assert_eq!(one.judgement, other.judgement);
    }

    #[test]
    fn the_printed_share_of_an_amount_says_what_the_verdict_says(
        level in 1_i64..100_000, near in -3_i64..=3,
    ) {
        let total = (level + near).max(0);
        let metric = format!("kieu: cong_don, so: it_nhat, muc: {level}, dvt: hộ");
        let year = Year::new(1, &metric).report("dot1", "v1", "0");
        let row = year.report("dot2", "v1", &total.to_string()).row();
        let share = row.share_words().unwrap();
        let said = |shown: Ordering| match shown {
            Ordering::Less => Verdict::NotMet,
            Ordering::Equal => Verdict::Met,
            Ordering::Greater => Verdict::Exceeded,
        };
        prop_assert_eq!(said(read(&share).cmp(&whole(100))), row.judgement.verdict, "{}", share);
        prop_assert_eq!(read(&row.total_words()), whole(total));
    }

    #[test]
    fn the_printed_ends_of_a_ratio_say_what_the_verdict_says(
        base in 100_i64..100_000, near in -60_i64..=160,
    ) {
        // One of two villages is missing with its 100 households: the level lies near one of the ends.
        let part = ((base + 100) * 83 / 100 - near).clamp(0, base);
        let value = format!("{{ tu: {part}, mau: {base} }}");
        let row = Year::new(2, RATIO).report("dot2", "v1", &value).row();
        let bounds = row.fold.bounds().unwrap();
        let level = whole(83);
        let low = read(&bounds.low.printed).cmp(&level);
        let high = read(&bounds.high.as_ref().unwrap().printed).cmp(&level);
        let said = match (low, high) {
            (Ordering::Greater, _) => Verdict::Exceeded,
            (Ordering::Equal, _) => Verdict::Met,
            (Ordering::Less, Ordering::Less) => Verdict::NotMet,
            (Ordering::Less, _) => Verdict::NoGround,
        };
        prop_assert_eq!(said, row.judgement.verdict, "{}", bounds.printed());
    }
}
