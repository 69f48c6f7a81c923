//! The example that `init` writes: a good folder, of today's law, whose schema comments lead somewhere.

use std::collections::BTreeSet;

use vanban::data::{MetricKind, PersonPledge};

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

#[test]
fn the_example_shows_where_a_unit_registers() {
    let data = dataset("templates/init");
    let [(unit, pledge)] = &data.pledges.iter().collect::<Vec<_>>()[..] else {
        panic!("one pledge: {:?}", data.pledges.keys())
    };
    assert_eq!(unit.as_str(), "phu_nu");
    let commits: Vec<_> = pledge.persons.iter().map(PersonPledge::only_commits).collect();
    assert_eq!(commits, [false, false, false, true]);
    assert!(data.reports.is_empty());
}

/// A line of the guide: `3b: 28   # cong_don: số của riêng đợt này`.
#[test]
fn the_guide_to_results_names_every_kind_by_a_metric_that_is_of_it() {
    let data = dataset("templates/init");
    let guide = include_str!("../../templates/init/ket-qua/HUONG-DAN.txt");
    let mut kinds = BTreeSet::new();
    for line in guide.lines().filter(|line| line.contains("   # ") || line.contains("\" # ")) {
        let (id, rest) = line.trim().split_once(": ").unwrap();
        let kind = rest.split_once(" # ").unwrap().1.split(':').next().unwrap();
        let metric = data.metrics().find(|metric| metric.id.as_str() == id).expect(id);
        assert_eq!(metric.kind.word(), kind, "{line}");
        kinds.insert(metric.kind);
    }
    assert_eq!(kinds.len(), MetricKind::ALL.len());
}
