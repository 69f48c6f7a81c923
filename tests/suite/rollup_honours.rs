//! Titles, awards and money worked out by hand: who registered, who was given what, and what it costs.

use vanban::tally::Tally;

use crate::tally_year::Year;

const FLOW: &str = "kieu: cong_don, so: it_nhat, muc: 40, dvt: hộ";
const PLEDGES: [(&str, &str); 2] = [
    (
        "v1",
        "ca_nhan:
  - { xung_ho: ong, ho_ten: Lê Văn An, chuc_vu: Bí thư, doi_tuong: can_bo, danh_hieu: lao_dong_tien_tien }
  - { xung_ho: ba, ho_ten: Hà Thị Bình, chuc_vu: Kế toán, doi_tuong: cong_chuc, danh_hieu: lao_dong_tien_tien }
  - { xung_ho: ba, ho_ten: Vi Thị Chi, chuc_vu: Trưởng thôn, doi_tuong: can_bo_thon, danh_hieu: lao_dong_tien_tien }
",
    ),
    (
        "v2",
        "ca_nhan:
  - { xung_ho: ong, ho_ten: Lò Văn Dũng, chuc_vu: Trưởng thôn, doi_tuong: can_bo_thon, danh_hieu: lao_dong_tien_tien }
  - { xung_ho: ong, ho_ten: Vi Văn Em, chuc_vu: Nông dân, doi_tuong: nguoi_dan }
",
    ),
];
const AWARDS: &str = "
luong_co_so: [{ tu: 01/7/2023, muc: 1800000 }]
quyet_dinh:
  - so: 1/QĐ-UBND
    ngay: 20/5/2024
    nguoi_tang: Chủ tịch
    tang:
      - { cho: ca_nhan, don_vi: v2, xung_ho: ong, ten: Vi Văn Em, doi_tuong: nguoi_dan, truc_tiep_lao_dong: co, hinh_thuc: giay_khen_xa, he_so: 0.15 }
      - { cho: ca_nhan, xung_ho: ba, ten: Lò Thị Phương, truc_tiep_lao_dong: co, hinh_thuc: giay_khen_xa, he_so: 0.15 }
      - { cho: ca_nhan, xung_ho: ba, ten: Hà Thị Giang, hinh_thuc: giay_khen_xa, he_so: 0.15 }
      - { cho: tap_the, don_vi: v1, hinh_thuc: giay_khen_xa, he_so: 0.3 }
      - { cho: ho, don_vi: v1, ten: Lê Văn Hải, hinh_thuc: giay_khen_xa, he_so: 0.15 }
  - so: 2/QĐ-UBND
    ngay: 20/12/2024
    nguoi_tang: Chủ tịch
    tang:
      - { cho: ca_nhan, don_vi: v1, xung_ho: ong, ten: Lê Văn An, doi_tuong: can_bo, danh_hieu: lao_dong_tien_tien, he_so: 0.3 }
      - { cho: ca_nhan, don_vi: v1, xung_ho: ba, ten: Vi Thị Chi, doi_tuong: can_bo_thon, danh_hieu: lao_dong_tien_tien, he_so: 0.3 }
";

fn year() -> Tally {
    let year =
        PLEDGES.iter().fold(Year::new(3, FLOW), |year, (unit, text)| year.pledge(unit, text));
    year.awards(AWARDS).year()
}

#[test]
fn titles_are_told_apart_by_kind_of_person() {
    let tally = year();
    let row = &tally.registration.titles[0];
    let share = row.share.as_ref().map(|share| share.printed.as_str());
    assert_eq!(row.title.id(), "lao_dong_tien_tien");
    assert_eq!(
        (&*row.registered.printed, &*row.recognised.printed, share),
        ("4", "2", Some("50 %"))
    );
    let kinds: Vec<_> = row
        .by_kind
        .iter()
        .map(|kind| (kind.name, &*kind.registered.printed, &*kind.recognised.printed))
        .collect();
    assert_eq!(kinds, [("Cán bộ", "1", "1"), ("Công chức", "1", "0"), ("Cán bộ thôn", "2", "1")]);
}

#[test]
fn who_registered_and_who_only_commits() {
    let registration = year().registration;
    let cells = [
        &registration.units,
        &registration.registered,
        &registration.persons,
        &registration.only_commit,
        &registration.collectives,
    ];
    assert_eq!(cells.map(|cell| &*cell.printed), ["3", "2", "5", "1", "0"]);
    let waiting: Vec<_> = registration.not_registered.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(waiting, ["v3"]);
}

#[test]
fn awards_are_split_by_receiver_with_women_and_workers_among_the_persons() {
    let awards = year().awards;
    let rows: Vec<_> = awards
        .by_form
        .iter()
        .map(|row| {
            let [collectives, households, persons] =
                [&row.collectives, &row.households, &row.persons].map(|cell| &*cell.printed);
            let [women, workers, all] =
                [&row.women, &row.direct_workers, &row.all].map(|cell| &*cell.printed);
            (collectives, households, persons, women, workers, all)
        })
        .collect();
    assert_eq!(rows, [("0", "0", "2", "1", "0", "2"), ("1", "1", "3", "2", "2", "5")]);
    let decisions: Vec<_> = awards.decisions.iter().map(|row| &*row.awards.printed).collect();
    assert_eq!((&*awards.total.printed, decisions), ("7", vec!["5", "2"]));
}

#[test]
fn awards_of_one_form_and_multiple_stand_in_one_line_of_money() {
    let money = year().money;
    let lines: Vec<_> = money
        .lines
        .iter()
        .map(|line| {
            let amount = line.amount.as_ref().unwrap();
            (&*line.count.printed, &*line.multiple.printed, &*amount.printed)
        })
        .collect();
    // 0,15 × 1.800.000 = 270.000 and 0,3 × 1.800.000 = 540.000.
    let expected = [
        ("3", "0,15", "810.000"),
        ("1", "0,3", "540.000"),
        ("1", "0,15", "270.000"),
        ("2", "0,3", "1.080.000"),
    ];
    assert_eq!(lines, expected);
    assert_eq!(money.total.unwrap().printed, "2.700.000");
}
