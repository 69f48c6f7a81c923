//! The example that `init` writes: a good folder, of today's law, whose schema comments lead somewhere.

use crate::data_specimen::dataset;

#[test]
fn the_example_is_good_and_its_periods_leave_no_day_out() {
    let data = dataset("templates/init");
    assert_eq!(data.plan.targets.len(), 5);
    let [first, second] = &data.plan.periods[..] else { panic!("two periods") };
    assert_eq!(first.to.day.succ_opt(), Some(second.from.day));
    for period in [first, second] {
        assert!(period.report_due.day > period.to.day, "{period:?}");
    }
}

#[test]
fn every_anniversary_of_the_example_falls_in_its_period() {
    use chrono::{Datelike, NaiveDate};
    for period in &dataset("templates/init").plan.periods {
        for day in period.anniversaries.iter().map(|anniversary| anniversary.day) {
            let day = NaiveDate::from_ymd_opt(period.from.day.year(), day.month, day.day).unwrap();
            assert!(period.from.day <= day && day <= period.to.day, "{day} in {period:?}");
        }
    }
}

#[test]
fn the_example_knows_no_district() {
    for file in ["don-vi.yaml", "ke-hoach-2027.yaml"] {
        let text = std::fs::read_to_string(format!("templates/init/{file}")).unwrap();
        assert!(!text.to_lowercase().contains("huyện"), "{file}");
    }
}
