//! What holds for every year: order, one more report, a flow told in parts.

use proptest::prelude::*;
use vanban::data::Dataset;
use vanban::tally::{self, Bounds, Verdict};

use crate::data_specimen::dataset;
use crate::tally_year::Year;

const FLOW: &str = "kieu: cong_don, so: it_nhat, muc: 40, dvt: hộ, toi_da: 100000";

/// Every cell with its printed figure, and every verdict.
fn printed(data: &Dataset) -> Vec<String> {
    let tally = tally::year(data);
    let cells = tally.figures().into_iter();
    let cells = cells.map(|figure| format!("{} {}", figure.label.id, figure.printed));
    cells.chain(tally.metrics.iter().map(|row| row.judgement.words.clone())).collect()
}

fn ends(bounds: Option<&Bounds>, total: i64) -> (f64, f64) {
    let number = |figure: &tally::Figure| figure.printed.replace('.', "").parse::<f64>().unwrap();
    bounds.map_or((total as f64, total as f64), |bounds| {
        (number(&bounds.low), bounds.high.as_ref().map_or(f64::INFINITY, number))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_reports_changes_nothing(seed in prop::collection::vec(any::<u32>(), 34)) {
        let mut data = dataset("data");
        let before = printed(&data);
        let mut order: Vec<_> = seed.iter().zip(std::mem::take(&mut data.reports)).collect();
        order.sort_by_key(|(key, _)| **key);
        data.reports = order.into_iter().map(|(_, report)| report).collect();
        prop_assert_eq!(printed(&data), before);
    }

    #[test]
    fn one_more_report_of_a_flow_only_narrows_its_bounds(
        values in prop::collection::vec(0_i64..60, 6),
        told in prop::collection::vec(any::<bool>(), 6),
        more in 0_usize..6,
    ) {
        let place = |at: usize| (if at < 3 { "dot1" } else { "dot2" }, format!("v{}", at % 3 + 1));
        let year = |told: &[bool]| {
            let known = (0..6).filter(|at| told[*at]);
            known.fold(Year::new(3, FLOW), |year, at| {
                let (period, unit) = place(at);
                year.report(period, &unit, &values[at].to_string())
            })
        };
        let mut further = told.clone();
        further[more] = true;
        let total = |told: &[bool]| (0..6).filter(|at| told[*at]).map(|at| values[at]).sum::<i64>();
        prop_assume!(told.contains(&true));
        let (before, after) = (year(&told).row(), year(&further).row());
        let (low, high) = ends(before.fold.bounds(), total(&told));
        let (lower, higher) = ends(after.fold.bounds(), total(&further));
        prop_assert!(low <= lower && higher <= high, "{low}–{high} → {lower}–{higher}");
        // A verdict that was sure stays, or becomes more.
        match before.judgement.verdict {
            Verdict::NoGround => {}
            Verdict::Met => prop_assert!(matches!(after.judgement.verdict, Verdict::Met | Verdict::Exceeded)),
            sure => prop_assert_eq!(after.judgement.verdict, sure),
        }
    }

    #[test]
    fn a_flow_told_in_two_periods_comes_to_the_same(first in 0_u32..500, second in 0_u32..500) {
        let told = |one: u32, two: u32| {
            let year = Year::new(1, FLOW).report("dot1", "v1", &one.to_string());
            year.report("dot2", "v1", &two.to_string()).row()
        };
        let (parts, whole) = (told(first, second), told(first + second, 0));
        prop_assert_eq!(parts.total_words(), whole.total_words());
        prop_assert_eq!(parts.judgement, whole.judgement);
        prop_assert_eq!(parts.share.map(|share| share.printed), whole.share.map(|share| share.printed));
    }

    #[test]
    fn what_is_printed_never_says_otherwise_than_the_verdict(
        whole in 1_000_i64..1_000_000, near in -3_i64..=3, level in 1_i64..=100,
    ) {
        // A few heads from the level, where rounding could hide which side it is.
        let part = (whole * level / 100 + near).clamp(0, whole);
        let metric = format!("kieu: ty_le, so: it_nhat, muc: {level}, dvt: '%'");
        let year = Year::new(1, &metric).report("dot1", "v1", "{ tu: 0, mau: 1 }");
        let row = year.report("dot2", "v1", &format!("{{ tu: {part}, mau: {whole} }}")).row();
        let printed = row.fold.total.printed.replace('.', "").replace(',', ".");
        let shown: f64 = printed.trim_end_matches(" %").parse().unwrap();
        let level = level as f64;
        let verdict = match shown.total_cmp(&level) {
            std::cmp::Ordering::Less => Verdict::NotMet,
            std::cmp::Ordering::Equal => Verdict::Met,
            std::cmp::Ordering::Greater => Verdict::Exceeded,
        };
        prop_assert_eq!(row.judgement.verdict, verdict, "{} against {}", printed, level);
    }
}
