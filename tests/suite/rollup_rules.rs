//! Sums of a year worked out by hand from the rules, where two of them meet or a figure lies on the edge of one.

use vanban::tally::{MetricRow, PeriodCell, Verdict};

use crate::rollup_year::of_metrics;
use crate::tally_year::Year;

const FLOW: &str = "kieu: cong_don, so: it_nhat, muc: 40, dvt: hộ";
const STOCK: &str = "kieu: hien_co, so: it_nhat, muc: 6, dvt: thôn, toi_da: 6";
const RATIO: &str = "kieu: ty_le, so: it_nhat, muc: 83, dvt: '%', mau_so: so_ho";
const DAY: &str = "kieu: moc, han: 15/11/2024";
const LIST: &str = "kieu: danh_muc, viec: [{ ma: a, ten: A }, { ma: b, ten: B }]";
const WORDS: &str = "kieu: dinh_tinh";

fn verdict(row: &MetricRow) -> (Verdict, &str) {
    (row.judgement.verdict, &row.judgement.words)
}

fn periods(row: &MetricRow) -> Vec<String> {
    row.fold.periods.iter().map(PeriodCell::words).collect()
}

/// The first village reports `one` at the end of the year, the second `two`.
fn two(metric: &str, one: &str, two: &str) -> MetricRow {
    Year::new(2, metric).report("dot2", "v1", one).report("dot2", "v2", two).row()
}

/// One village reports `value` for the first period and `0` for the second.
fn flow(metric: &str, value: &str) -> MetricRow {
    Year::new(1, metric).report("dot1", "v1", value).report("dot2", "v1", "0").row()
}

#[test]
fn a_mean_of_percentages_would_give_another_verdict() {
    // 100 % and 70 %: their mean is 85 %, but 80 of 110 are 72,727… %.
    let short = two(RATIO, "{ tu: 10, mau: 10 }", "{ tu: 70, mau: 100 }");
    assert_eq!(short.total_words(), "72,7 %");
    assert_eq!(short.share_words().as_deref(), Some("thấp hơn 10,3 điểm %"));
    assert_eq!(short.judgement.verdict, Verdict::NotMet);
    // 50 % and 90 %: their mean is 70 %, but 95 of 110 are 86,363… %.
    let reached = two(RATIO, "{ tu: 5, mau: 10 }", "{ tu: 90, mau: 100 }");
    assert_eq!(reached.total_words(), "86,4 %");
    assert_eq!(reached.share_words().as_deref(), Some("cao hơn 3,4 điểm %"));
    assert_eq!(reached.judgement.verdict, Verdict::Exceeded);
}

#[test]
fn of_a_ratio_the_latest_counts_and_parts_of_two_periods_are_never_added() {
    let year = Year::new(1, RATIO).report("dot1", "v1", "{ tu: 99, mau: 100 }");
    let row = year.report("dot2", "v1", "{ tu: 83, mau: 100 }").row();
    assert_eq!(periods(&row), ["99 %", "83 %"]);
    assert_eq!((row.total_words().as_str(), row.judgement.verdict), ("83 %", Verdict::Met));
    assert_eq!(row.share_words().as_deref(), Some("bằng mức"));
}

#[test]
fn a_report_is_overdue_from_the_day_after_its_deadline() {
    let half = |day: &str| Year::new(1, FLOW).on(day).half_row();
    assert_eq!(verdict(&half("25/6/2024")), (Verdict::NotDue, "Chưa đến hạn"));
    assert_eq!(periods(&half("25/6/2024")), ["Chưa đến hạn"]);
    assert_eq!(verdict(&half("26/6/2024")), (Verdict::NotReported, "Chưa báo cáo"));
    assert_eq!(periods(&half("26/6/2024")), ["Chưa báo cáo"]);
}

#[test]
fn days_late_are_counted_over_the_end_of_a_month() {
    let filing = |day: &str| {
        let year = Year::new(1, FLOW).report_on("dot1", "v1", day, "ket_qua:\n  1a: 1\n");
        year.year().units[0].reports[0].figure.printed.clone()
    };
    assert_eq!(filing("24/6/2024"), "đúng hạn");
    assert_eq!(filing("25/6/2024"), "đúng hạn");
    assert_eq!(filing("26/6/2024"), "chậm 1 ngày");
    // Five days of June and the whole of July.
    assert_eq!(filing("31/7/2024"), "chậm 36 ngày");
}

#[test]
fn who_is_late_and_who_is_overdue_stand_in_lists_of_their_own() {
    let year = Year::new(3, FLOW).report("dot1", "v1", "1");
    let tally = year.report_on("dot1", "v3", "02/7/2024", "ket_qua:\n  1a: 1\n").half();
    let overdue: Vec<_> = tally.reporting.overdue.iter().map(|(unit, _)| unit.as_str()).collect();
    let late = tally.reporting.late.iter();
    let late: Vec<_> =
        late.map(|(unit, period, days)| (unit.as_str(), period.as_str(), &*days.printed)).collect();
    assert_eq!(overdue, ["Thôn v2"]);
    assert_eq!(late, [("Thôn v3", "Đợt 1", "chậm 7 ngày")]);
    assert_eq!(tally.reporting.handed_in.printed, "2");
    assert_eq!(tally.reporting.expected.printed, "3");
}

/// Six villages of which the first five report `value`.
fn five_of_six(metric: &str, value: &str) -> MetricRow {
    let units = (1..=5).map(|at| format!("v{at}"));
    units.fold(Year::new(6, metric), |year, unit| year.report("dot2", &unit, value)).row()
}

#[test]
fn one_village_of_six_missing_leaves_a_ratio_between_two_ends() {
    // 5 × 82 = 410 of 500 known: 410/600 = 68,33… % at the least, 510/600 = 85 % at the most.
    let open = five_of_six(RATIO, "{ tu: 82, mau: 100 }");
    assert_eq!(verdict(&open), (Verdict::NoGround, "Chưa đủ căn cứ (5/6 đơn vị; 68,3–85 %)"));
    assert_eq!(open.total_words(), "82 % (5/6 đơn vị; 68,3–85 %)");
    assert_eq!(open.missing.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(), ["v6"]);
    // 5 × 79 = 395: 495/600 = 82,5 % at the most.
    assert_eq!(verdict(&five_of_six(RATIO, "{ tu: 79, mau: 100 }")), (Verdict::NotMet, "Chưa đạt"));
    // 5 × 100 = 500: 500/600 = 83,33… % at the least, so the missing village cannot take it away.
    let sure = five_of_six(RATIO, "{ tu: 100, mau: 100 }");
    assert_eq!(verdict(&sure), (Verdict::Exceeded, "Vượt"));
}

#[test]
fn one_village_of_six_missing_leaves_a_stock_below_its_ceiling() {
    let open = five_of_six(STOCK, "1");
    assert_eq!(verdict(&open), (Verdict::NoGround, "Chưa đủ căn cứ (5/6 đơn vị; 5–6)"));
    let five = STOCK.replace("muc: 6", "muc: 5");
    assert_eq!(verdict(&five_of_six(&five, "1")), (Verdict::Met, "Đạt"));
    let endless = STOCK.replace(", toi_da: 6", "");
    let words = "Chưa đủ căn cứ (5/6 đơn vị; ít nhất 5)";
    assert_eq!(verdict(&five_of_six(&endless, "1")), (Verdict::NoGround, words));
}

#[test]
fn an_end_of_the_bounds_just_under_the_level_does_not_print_as_the_level() {
    // 1.974 of 2.400 and 100 households missing: 2.074/2.500 = 82,96 % at the most, 78,96 % at the least.
    let row = Year::new(2, RATIO).report("dot2", "v1", "{ tu: 1974, mau: 2400 }").row();
    assert_eq!(row.total_words(), "82,3 % (1/2 đơn vị; 79,0–82,96 %)");
    assert_eq!(row.judgement.verdict, Verdict::NotMet);
}

#[test]
fn a_case_reported_is_certain_though_others_are_missing() {
    let zero = "kieu: khong, so: bang, muc: 0, dvt: người";
    let row = Year::new(3, zero).report("dot2", "v2", "2").row();
    assert_eq!(verdict(&row), (Verdict::NotMet, "Chưa đạt"));
    assert_eq!(row.share_words(), None);
    assert_eq!(row.total_words(), "2 (0/3 đơn vị; ít nhất 2)");
}

#[test]
fn what_is_done_needs_nobody_who_is_missing() {
    let done = Year::new(2, DAY).report("dot1", "v1", "{ xong: co, ngay: 15/6/2024 }");
    assert_eq!(verdict(&done.row()), (Verdict::Met, "Đạt"));
    assert_eq!(verdict(&done.half_row()), (Verdict::Met, "Đạt"));
    // Late by one owner, but the other may have been in time.
    let late = Year::new(2, DAY).report("dot2", "v1", "{ xong: co, ngay: 16/11/2024 }");
    assert_eq!(late.row().judgement.verdict, Verdict::NoGround);
    let both = late.report("dot2", "v2", "{ xong: khong }");
    assert_eq!(verdict(&both.row()), (Verdict::NotMet, "Chưa đạt"));
    let list = Year::new(2, LIST).report("dot1", "v1", "[a, b]");
    assert_eq!(verdict(&list.row()), (Verdict::Met, "Đạt"));
}

#[test]
fn a_period_tells_what_has_been_done_of_a_checklist() {
    let half = Year::new(1, LIST).report("dot1", "v1", "[b]").report("dot2", "v1", "[b]");
    assert_eq!(verdict(&half.half_row()), (Verdict::Ongoing, "Đang thực hiện (1/2)"));
    assert_eq!(verdict(&half.row()), (Verdict::NotMet, "Chưa đạt"));
    assert_eq!(half.row().share_words().as_deref(), Some("50 %"));
}

#[test]
fn the_same_ratio_is_under_way_in_a_period_and_missed_at_the_end() {
    let year = Year::new(1, RATIO).report("dot1", "v1", "{ tu: 80, mau: 100 }");
    let year = year.report("dot2", "v1", "{ tu: 80, mau: 100 }");
    assert_eq!(verdict(&year.half_row()), (Verdict::Ongoing, "Đang thực hiện (80 %)"));
    assert_eq!(verdict(&year.row()), (Verdict::NotMet, "Chưa đạt"));
}

#[test]
fn a_period_knows_nothing_of_the_reports_after_it() {
    let year = Year::new(1, FLOW).report("dot1", "v1", "10").report("dot2", "v1", "30");
    let half = year.half_row();
    assert_eq!((half.total_words().as_str(), periods(&half).len()), ("10", 1));
    assert_eq!(verdict(&half), (Verdict::Ongoing, "Đang thực hiện (25 %)"));
    assert_eq!(year.row().total_words(), "40");
}

#[test]
fn a_periods_level_reached_is_certain_though_an_owner_is_missing() {
    let metric = format!("{FLOW}, moc_dot: [{{ dot: dot1, muc: 20 }}]");
    let of = |value: &str| Year::new(2, &metric).report("dot1", "v1", value).half_row();
    assert_eq!(verdict(&of("20")), (Verdict::Met, "Đạt mốc của đợt"));
    let open = "Chưa đủ căn cứ (1/2 đơn vị; ít nhất 19)";
    assert_eq!(verdict(&of("19")), (Verdict::NoGround, open));
}

#[test]
fn at_most_is_met_up_to_its_level_and_never_exceeded() {
    let most = FLOW.replace("it_nhat", "nhieu_nhat");
    assert_eq!(verdict(&flow(&most, "39")), (Verdict::Met, "Đạt"));
    assert_eq!(verdict(&flow(&most, "40")), (Verdict::Met, "Đạt"));
    assert_eq!(verdict(&flow(&most, "40.5")), (Verdict::NotMet, "Chưa đạt"));
    assert_eq!(flow(&most, "20").share_words(), None);
    let missing = |value: &str| Year::new(2, &most).report("dot1", "v1", value).row();
    assert_eq!(missing("41").judgement.verdict, Verdict::NotMet);
    assert_eq!(missing("39").judgement.verdict, Verdict::NoGround);
}

#[test]
fn exactly_is_missed_on_either_side() {
    let exactly = FLOW.replace("it_nhat", "bang");
    let of = |value: &str| flow(&exactly, value).judgement.verdict;
    assert_eq!([of("39"), of("40"), of("41")], [Verdict::NotMet, Verdict::Met, Verdict::NotMet]);
    let reached = Year::new(2, &exactly).report("dot1", "v1", "40").row();
    assert_eq!(
        reached.judgement.verdict,
        Verdict::NoGround,
        "one more household would be too many"
    );
}

#[test]
fn the_lower_end_of_a_range_is_certain_though_an_owner_is_missing() {
    let range = "kieu: cong_don, so: khoang, muc: [1, 2], dvt: nhà";
    let of = |value: &str| Year::new(2, range).report("dot1", "v1", value).row();
    assert_eq!(verdict(&of("1")), (Verdict::Met, "Đạt"));
    assert_eq!(verdict(&of("3")), (Verdict::Exceeded, "Vượt"));
    let open = "Chưa đủ căn cứ (0/2 đơn vị; ít nhất 0)";
    assert_eq!(verdict(&of("0")), (Verdict::NoGround, open));
}

#[test]
fn only_a_pledge_that_asks_more_is_a_second_target() {
    let second = |metric: &str, level: &str| {
        let pledge = format!("chi_tieu: [{{ ma: 1a, muc: {level} }}]\n");
        let year = Year::new(1, metric).pledge("v1", &pledge).report("dot1", "v1", "42");
        let row = year.report("dot2", "v1", "0").row();
        assert_eq!(row.plan.as_ref().unwrap().printed, "40", "the plan keeps its own column");
        row.second.map(|second| (second.level.printed, second.judgement.verdict))
    };
    assert_eq!(second(FLOW, "39"), None);
    assert_eq!(second(FLOW, "40"), None);
    assert_eq!(second(FLOW, "41"), Some(("41".to_owned(), Verdict::Exceeded)));
    assert_eq!(second(FLOW, "42"), Some(("42".to_owned(), Verdict::Met)));
    assert_eq!(second(FLOW, "43"), Some(("43".to_owned(), Verdict::NotMet)));
    // Of "nhiều nhất" the smaller number asks more.
    let most = FLOW.replace("it_nhat", "nhieu_nhat");
    assert_eq!(second(&most, "41"), None);
    assert_eq!(second(&most, "39"), Some(("39".to_owned(), Verdict::NotMet)));
}

#[test]
fn a_pledge_is_measured_against_itself_in_a_period() {
    let pledge = "chi_tieu: [{ ma: 1a, muc: 50 }]\n";
    let half = Year::new(1, FLOW).pledge("v1", pledge).report("dot1", "v1", "40").half_row();
    assert_eq!(verdict(&half), (Verdict::Met, "Đạt"));
    assert_eq!(half.second.unwrap().judgement.words, "Đang thực hiện (80 %)");
}

#[test]
fn a_share_just_short_of_the_whole_never_prints_as_100() {
    // 39,984 of 40 are 99,96 %, and 39,9999 are 99,99975 %.
    for (value, share) in [("39.9840", "99,96 %"), ("39.9999", "99,9998 %"), ("40", "100 %")] {
        assert_eq!(flow(FLOW, value).share_words().as_deref(), Some(share));
    }
    // 40,016 are 100,04 %.
    let above = flow(FLOW, "40.0160");
    assert_eq!(above.share_words().as_deref(), Some("100,04 %"));
    assert_eq!(above.judgement.verdict, Verdict::Exceeded);
}

#[test]
fn thousands_have_points_in_totals_and_shares() {
    let row = flow(FLOW, "1234567.5");
    assert_eq!(row.total_words(), "1.234.567,5");
    // 1.234.567,5 × 100 / 40 = 3.086.418,75, half up.
    assert_eq!(row.share_words().as_deref(), Some("3.086.418,8 %"));
}

#[test]
fn a_ratio_without_a_level_prints_its_figure_and_no_verdict() {
    let row = two("kieu: ty_le, dvt: '%'", "{ tu: 1, mau: 3 }", "{ tu: 1, mau: 3 }");
    assert_eq!(row.total_words(), "33,3 %");
    assert_eq!(verdict(&row), (Verdict::NoLevel, "Không có mức so sánh"));
    assert_eq!((row.share_words(), row.plan.is_none()), (None, true));
}

#[test]
fn every_metric_with_a_level_is_counted_under_one_verdict() {
    let no_level = "kieu: cong_don, dvt: đồng";
    let year = of_metrics(1, &[FLOW, STOCK, RATIO, WORDS, no_level, FLOW]);
    let half = "ket_qua: { 1a: 30, 1b: 6, 1c: { tu: 8, mau: 100 }, 1d: Tốt, 1e: 5, 1f: 1 }\n";
    let end = "ket_qua: { 1a: 11, 1b: 6, 1c: { tu: 9, mau: 100 }, 1d: Tốt, 1e: 5 }\n";
    let year = year.report_on("dot1", "v1", "20/6/2024", half);
    let tally = year.report_on("dot2", "v1", "20/12/2024", end).year();
    let counts = tally.counts.verdicts.iter().filter(|count| count.printed != "0");
    let counts: Vec<_> = counts.map(|count| (&*count.label.id, &*count.printed)).collect();
    let expected = [
        ("dem/vuot", "1"),
        ("dem/dat", "1"),
        ("dem/chua_dat", "1"),
        ("dem/chua_du_can_cu", "1"),
        ("dem/khong_co_muc", "1"),
        ("dem/dinh_tinh", "1"),
    ];
    assert_eq!(counts, expected);
    assert_eq!(tally.counts.measurable.printed, "4");
    let unit = &tally.units[0];
    let cells = [&unit.leads, &unit.exceeded, &unit.met, &unit.not_met, &unit.others];
    assert_eq!(cells.map(|cell| &*cell.printed), ["6", "1", "1", "1", "3"]);
}
