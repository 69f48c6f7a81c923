//! The rules of adding up a year, one by one.

use vanban::tally::{self, MetricRow, Verdict};

use crate::tally_year::Year;

const FLOW: &str = "kieu: cong_don, so: it_nhat, muc: 40, dvt: hộ";
const STOCK: &str = "kieu: hien_co, so: it_nhat, muc: 6, dvt: thôn, toi_da: 6";
const RATIO: &str = "kieu: ty_le, so: it_nhat, muc: 83, dvt: '%', mau_so: so_ho";
const FREE_RATIO: &str = "kieu: ty_le, so: it_nhat, muc: 97, dvt: '%'";
const ZERO: &str = "kieu: khong, so: bang, muc: 0, dvt: người";
const DAY: &str = "kieu: moc, han: 31/12/2024";
const LIST: &str = "kieu: danh_muc, viec: [{ ma: a, ten: A }, { ma: b, ten: B }]";
const WORDS: &str = "kieu: dinh_tinh";

fn verdict(row: &MetricRow) -> (Verdict, &str) {
    (row.judgement.verdict, &row.judgement.words)
}

fn periods(row: &MetricRow) -> Vec<String> {
    row.fold.periods.iter().map(vanban::tally::PeriodCell::words).collect()
}

#[test]
fn a_flow_is_added_over_periods_and_owners() {
    let year = Year::new(2, FLOW).report("dot1", "v1", "10").report("dot1", "v2", "5");
    let row = year.report("dot2", "v1", "20").report("dot2", "v2", "6.5").row();
    assert_eq!(row.total_words(), "41,5");
    assert_eq!(periods(&row), ["15", "26,5"]);
    assert_eq!(row.share_words().as_deref(), Some("103,8 %"));
    assert_eq!(row.judgement.verdict, Verdict::Exceeded);
}

#[test]
fn of_a_stock_the_latest_counts() {
    let year = Year::new(2, STOCK).report("dot1", "v1", "2").report("dot1", "v2", "1");
    let row = year.report("dot2", "v1", "3").report("dot2", "v2", "3").row();
    assert_eq!(row.total_words(), "6");
    assert_eq!(row.judgement.verdict, Verdict::Met);
}

#[test]
fn a_ratio_is_parts_over_wholes_and_no_mean_of_percentages() {
    let year = Year::new(2, RATIO).report("dot2", "v1", "{ tu: 9, mau: 10 }").report(
        "dot2",
        "v2",
        "{ tu: 45, mau: 90 }",
    );
    let row = year.report("dot1", "v1", "{ tu: 1, mau: 10 }").row();
    assert_eq!(row.total_words(), "54 %");
    assert_eq!(row.share_words().as_deref(), Some("thấp hơn 29 điểm %"));
    assert_eq!(row.judgement.verdict, Verdict::NotMet);
}

#[test]
fn a_case_is_never_made_good() {
    let clean = Year::new(1, ZERO).report("dot1", "v1", "0").report("dot2", "v1", "0");
    assert_eq!(clean.row().judgement.verdict, Verdict::Met);
    let one = Year::new(2, ZERO).report("dot1", "v1", "1");
    assert_eq!(one.row().judgement.verdict, Verdict::NotMet);
    assert_eq!(one.half_row().judgement.verdict, Verdict::NotMet);
}

#[test]
fn no_case_so_far_is_no_verdict_while_an_owner_is_missing() {
    let year = Year::new(2, ZERO).report("dot1", "v1", "0").report("dot2", "v1", "0");
    let row = year.row();
    assert_eq!(verdict(&row), (Verdict::NoGround, "Chưa đủ căn cứ (1/2 đơn vị; ít nhất 0)"));
}

#[test]
fn a_milestone_is_reached_in_time_late_or_not() {
    let done = |day: &str| {
        let value = format!("{{ xong: co, ngay: {day} }}");
        Year::new(1, DAY.replace("31/12", "15/11").as_str())
            .report("dot1", "v1", "{ xong: khong }")
            .report("dot2", "v1", &value)
    };
    assert_eq!(done("15/11/2024").row().judgement.verdict, Verdict::Met);
    assert_eq!(done("16/11/2024").row().judgement.verdict, Verdict::NotMet);
    assert_eq!(done("15/11/2024").row().total_words(), "Xong ngày 15/11/2024");
    assert_eq!(done("15/11/2024").half_row().judgement.verdict, Verdict::Ongoing);
    let never = Year::new(1, DAY).report("dot2", "v1", "{ xong: khong }");
    assert_eq!(never.row().total_words(), "Chưa xong");
    assert_eq!(never.row().judgement.verdict, Verdict::NotMet);
}

#[test]
fn a_milestone_that_is_not_done_is_missed_when_its_day_has_come() {
    let spring = Year::new(1, DAY.replace("31/12", "31/3").as_str());
    let half = spring.report("dot1", "v1", "{ xong: khong }");
    assert_eq!(half.half_row().judgement.verdict, Verdict::NotMet);
    let year = Year::new(1, DAY).report("dot2", "v1", "{ xong: khong }");
    assert_eq!(year.clone().on("30/12/2024").row().judgement.verdict, Verdict::Ongoing);
    assert_eq!(year.on("31/12/2024").row().judgement.verdict, Verdict::NotMet);
}

#[test]
fn what_came_after_the_day_is_not_known_yet() {
    let award = "{ cho: ca_nhan, xung_ho: ba, ten: Hà Thị An, hinh_thuc: giay_khen_xa }";
    let decision = |day: &str| {
        format!(
            "  - so: 1/QĐ-UBND\n    ngay: {day}\n    nguoi_tang: Chủ tịch\n    tang: [{award}]\n"
        )
    };
    let awards = format!("quyet_dinh:\n{}{}", decision("24/6/2024"), decision("20/12/2024"));
    let year = Year::new(2, FLOW).report("dot1", "v1", "10").report("dot2", "v1", "20");
    let year = year.report_on("dot1", "v2", "28/6/2024", "ket_qua:\n  1a: 7\n").awards(&awards);
    let known = |day: &str| {
        let known = year.clone().on(day).load().0.known();
        (tally::year(&known.value), known.warnings.len())
    };
    let (tally, warnings) = known("26/6/2024");
    assert_eq!(tally.metrics[0].fold.total.printed, "10");
    assert_eq!(tally.awards.total.printed, "1");
    assert_eq!(tally.reporting.overdue.len(), 1);
    assert_eq!(warnings, 1);
    let (tally, warnings) = known("31/12/2024");
    assert_eq!(tally.metrics[0].fold.total.printed, "37");
    assert_eq!((tally.awards.total.printed.as_str(), warnings), ("2", 0));
}

#[test]
fn who_stands_for_a_commendation_alone_is_counted_by_it() {
    let person = "{ xung_ho: ong, ho_ten: Lê Văn Ba, chuc_vu: Trưởng thôn, doi_tuong: can_bo_thon, \
                  hinh_thuc: giay_khen_xa }";
    let pledge = format!("ca_nhan: [{person}]\ntap_the: [{{ hinh_thuc: giay_khen_xa }}]\n");
    let tally = Year::new(1, FLOW).pledge("v1", &pledge).year();
    let rows: Vec<_> = tally
        .registration
        .titles
        .iter()
        .map(|row| (row.title.id(), row.registered.printed.as_str(), row.by_kind.len()))
        .collect();
    let expected =
        [("giay_khen_xa".to_owned(), "1", 1), ("tap_the/giay_khen_xa".to_owned(), "1", 0)];
    assert_eq!(rows, expected);
}

#[test]
fn a_checklist_is_done_by_all_together() {
    let year = Year::new(2, LIST).report("dot1", "v1", "[a]").report("dot1", "v2", "[a]");
    let half = year.report("dot2", "v1", "[]");
    assert_eq!(half.clone().report("dot2", "v2", "[b]").row().judgement.verdict, Verdict::Met);
    let short = half.clone().report("dot2", "v2", "[a]").row();
    assert_eq!((short.total_words().as_str(), short.judgement.verdict), ("1/2", Verdict::NotMet));
    assert_eq!(half.row().judgement.verdict, Verdict::NoGround);
}

#[test]
fn of_accounts_in_words_the_last_of_each_owner_is_kept() {
    let year = Year::new(2, WORDS).report("dot1", "v1", "Sớm").report("dot1", "v2", "Chỉ một lần");
    let row = year.report("dot2", "v1", "Muộn").silent("dot2", "v2").row();
    let accounts: Vec<_> = row
        .accounts
        .iter()
        .map(|said| (said.unit.as_str(), said.words.lines().next().unwrap()))
        .collect();
    assert_eq!(accounts, [("Thôn v1", "Muộn"), ("Thôn v2", "Chỉ một lần")]);
    assert_eq!(row.judgement.verdict, Verdict::Qualitative);
    assert_eq!(row.share_words(), None);
}

#[test]
fn missing_is_never_zero_and_says_which_kind_of_missing() {
    let year = Year::new(1, FLOW).silent("dot1", "v1");
    assert_eq!(periods(&year.row()), ["Không có số liệu", "Chưa báo cáo"]);
    assert_eq!(periods(&year.clone().on("25/12/2024").row()), ["Không có số liệu", "Chưa đến hạn"]);
    assert_eq!(verdict(&year.half_row()), (Verdict::NoFigure, "Không có số liệu"));
    assert_eq!(Year::new(1, FLOW).row().judgement.verdict, Verdict::NotReported);
}

#[test]
fn without_a_day_nothing_is_due() {
    let row = Year::new(1, FLOW).on_no_day().row();
    assert_eq!(periods(&row), ["Chưa đến hạn", "Chưa đến hạn"]);
    assert_eq!(row.judgement.verdict, Verdict::NotDue);
}

#[test]
fn a_report_after_its_deadline_is_late_by_days() {
    let results = "ket_qua:\n  1a: 1\n";
    let year = Year::new(2, FLOW).report_on("dot1", "v1", "28/6/2024", results);
    let tally = year.report_on("dot2", "v1", "25/12/2024", results).year();
    let filings: Vec<_> = tally.units[0].reports.iter().map(|one| &one.figure.printed).collect();
    assert_eq!(filings, ["chậm 3 ngày", "đúng hạn"]);
    assert_eq!(tally.reporting.late.len(), 1);
    assert_eq!(tally.reporting.overdue.len(), 2);
    assert_eq!(tally.reporting.handed_in.printed, "2");
    assert_eq!(tally.reporting.expected.printed, "4");
}

#[test]
fn a_period_never_says_that_an_annual_level_is_missed() {
    let year = Year::new(1, FLOW).report("dot1", "v1", "30").report("dot2", "v1", "0");
    assert_eq!(verdict(&year.half_row()), (Verdict::Ongoing, "Đang thực hiện (75 %)"));
    assert_eq!(verdict(&year.row()), (Verdict::NotMet, "Chưa đạt"));
}

#[test]
fn a_level_of_the_period_itself_may_be_missed() {
    let metric = format!("{FLOW}, moc_dot: [{{ dot: dot1, muc: 20 }}]");
    let of = |value: &str| Year::new(1, &metric).report("dot1", "v1", value).half_row();
    assert_eq!(verdict(&of("19")), (Verdict::NotMet, "Chưa đạt mốc của đợt (47,5 %)"));
    assert_eq!(verdict(&of("20")), (Verdict::Met, "Đạt mốc của đợt (50 %)"));
    assert_eq!(verdict(&of("41")), (Verdict::Exceeded, "Vượt"));
}

#[test]
fn a_flow_that_has_reached_its_level_is_sure_whatever_is_missing() {
    let row = Year::new(3, FLOW).report("dot1", "v1", "40").row();
    assert_eq!(verdict(&row), (Verdict::Met, "Đạt"));
    assert_eq!(row.share_words().as_deref(), Some("ít nhất 100 %"));
    let short = Year::new(3, FLOW).report("dot1", "v1", "39").row();
    assert_eq!(short.judgement.words, "Chưa đủ căn cứ (0/3 đơn vị; ít nhất 39)");
}

#[test]
fn a_ratio_of_households_is_bounded_by_the_households_of_the_missing() {
    let mut year = Year::new(3, RATIO);
    for unit in ["v1", "v2"] {
        year = year.report("dot2", unit, "{ tu: 90, mau: 100 }");
    }
    let row = year.row();
    assert_eq!(verdict(&row), (Verdict::NoGround, "Chưa đủ căn cứ (2/3 đơn vị; 60–93,3 %)"));
    let bounds = row.fold.bounds().unwrap();
    assert_eq!(bounds.low.terms.len(), 5);
    assert_eq!(bounds.high.as_ref().unwrap().terms.len(), 6);
}

#[test]
fn a_ratio_that_nobody_can_lift_to_its_level_is_missed_for_certain() {
    let low = Year::new(2, RATIO).report("dot2", "v1", "{ tu: 10, mau: 100 }");
    assert_eq!(low.row().judgement.verdict, Verdict::NotMet);
    // Of 9 in 10 and any number more, never all.
    let all = FREE_RATIO.replace("97", "100");
    let free = Year::new(2, &all).report("dot2", "v1", "{ tu: 9, mau: 10 }");
    assert_eq!(free.row().judgement.verdict, Verdict::NotMet);
    let open = Year::new(2, FREE_RATIO).report("dot2", "v1", "{ tu: 9, mau: 10 }");
    assert_eq!(open.row().judgement.words, "Chưa đủ căn cứ (1/2 đơn vị)");
}

#[test]
fn a_stock_is_bounded_by_what_it_cannot_exceed() {
    let row = Year::new(2, STOCK).report("dot2", "v1", "5").row();
    assert_eq!(row.judgement.words, "Chưa đủ căn cứ (1/2 đơn vị; 5–6)");
    let stale = Year::new(1, STOCK).report("dot1", "v1", "6").row();
    assert_eq!(stale.total_words(), "6 (chưa có số liệu Đợt 2; 0–6)");
    assert_eq!(stale.judgement.verdict, Verdict::NoGround);
}

#[test]
fn what_is_not_due_yet_leaves_the_year_under_way() {
    let row = Year::new(1, FLOW).on("01/8/2024").report("dot1", "v1", "10").row();
    assert_eq!(verdict(&row), (Verdict::Ongoing, "Đang thực hiện (25 %)"));
    assert_eq!(row.total_words(), "10");
    assert!(row.missing.is_empty());
}

#[test]
fn a_range_is_exceeded_only_above_its_upper_end() {
    let of = |value: &str| {
        let row = Year::new(1, "kieu: cong_don, so: khoang, muc: [1, 2], dvt: nhà")
            .report("dot1", "v1", value)
            .report("dot2", "v1", "0")
            .row();
        (row.judgement.verdict, row.share_words(), row.bar())
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(of("0"), (Verdict::NotMet, text("0 %"), text("0")));
    assert_eq!(of("1"), (Verdict::Met, None, text("100")));
    assert_eq!(of("2"), (Verdict::Met, None, text("100")));
    assert_eq!(of("3"), (Verdict::Exceeded, text("150 %"), text("150")));
}

#[test]
fn a_ratio_just_under_its_level_prints_as_many_decimals_as_it_takes() {
    let row = Year::new(1, FREE_RATIO).report("dot2", "v1", "{ tu: 9696, mau: 10000 }").row();
    assert_eq!(row.total_words(), "96,96 %");
    assert_eq!(row.share_words().as_deref(), Some("thấp hơn 0,04 điểm %"));
    assert_eq!(row.bar().as_deref(), Some("99"));
}

#[test]
fn a_metric_without_a_level_gets_no_verdict() {
    let row = Year::new(1, "kieu: cong_don, dvt: đồng").report("dot1", "v1", "1519").row();
    assert_eq!(row.judgement.verdict, Verdict::NoLevel);
    assert!(row.total_words().starts_with("1.519"));
}

#[test]
fn pledges_above_the_plan_are_a_second_target() {
    let pledge = |level: u32| format!("chi_tieu: [{{ ma: 1a, muc: {level} }}]\n");
    let year = Year::new(2, FLOW).pledge("v1", &pledge(25)).pledge("v2", &pledge(20));
    let year = year.report("dot1", "v1", "20").report("dot1", "v2", "20");
    let row = year.report("dot2", "v1", "2").report("dot2", "v2", "0").row();
    let second = row.second.as_ref().unwrap();
    assert_eq!(row.judgement.verdict, Verdict::Exceeded);
    assert_eq!((second.level.printed.as_str(), second.judgement.verdict), ("45", Verdict::NotMet));
    let one = Year::new(2, FLOW).pledge("v1", &pledge(45)).row();
    assert!(one.second.is_none(), "an owner that pledged nothing leaves no sum");
    let plan = Year::new(1, FLOW).pledge("v1", &pledge(40)).row();
    assert!(plan.second.is_none(), "the plan's own level is no second target");
}

const PEOPLE: &str = "chu_tri: [hoi_dong], kieu: ty_le, so: it_nhat, muc: 100, dvt: '%'";

#[test]
fn the_registered_are_counted_from_the_pledges() {
    let person = |name: &str| {
        format!(
            "  - {{ xung_ho: ba, ho_ten: {name}, chuc_vu: Trưởng thôn, doi_tuong: can_bo_thon }}\n"
        )
    };
    let pledge = format!("ca_nhan:\n{}{}", person("Lê Thị An"), person("Lê Thị Bình"));
    let metric = format!("{PEOPLE}, mau_so: so_nguoi");
    let row = Year::new(2, &metric).pledge("v1", &pledge).row();
    assert_eq!(row.total_words(), "25 %");
    assert_eq!(row.judgement.verdict, Verdict::NotMet);
}

#[test]
fn a_metric_that_no_unit_leads_says_that_nobody_reports_it() {
    let row = Year::new(1, PEOPLE).row();
    let words = "Không có số liệu (không đơn vị nào báo cáo)";
    assert_eq!(verdict(&row), (Verdict::NoFigure, words));
}

#[test]
fn money_is_a_multiple_of_the_base_pay_in_force_on_the_day_of_the_decision() {
    let awards = "\
luong_co_so:
  - { tu: 01/7/2023, muc: 1800000 }
  - { tu: 01/7/2024, muc: 2340000 }
quyet_dinh:
  - so: 1/QĐ-UBND
    ngay: 30/6/2024
    nguoi_tang: Chủ tịch
    tang: [{ cho: ho, don_vi: v1, ten: Lê Văn An, hinh_thuc: giay_khen_xa, he_so: 0.15 }]
  - so: 2/QĐ-UBND
    ngay: 01/7/2024
    nguoi_tang: Chủ tịch
    tang: [{ cho: ho, don_vi: v1, ten: Lê Văn Ba, hinh_thuc: giay_khen_xa, he_so: 0.15 }]
";
    let tally = Year::new(1, FLOW).awards(awards).year();
    let lines: Vec<_> =
        tally.money.lines.iter().map(|line| line.amount.as_ref().unwrap()).collect();
    assert_eq!(lines.iter().map(|one| &*one.printed).collect::<Vec<_>>(), ["270.000", "351.000"]);
    assert_eq!(tally.money.total.unwrap().printed, "621.000");
    let half = Year::new(1, FLOW).awards(awards).half();
    assert_eq!(half.money.total.unwrap().printed, "270.000");
    assert_eq!(half.awards.total.printed, "1");
}
