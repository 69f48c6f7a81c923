//! Console sessions of `vanban show`: the tables, where a figure comes from, what belongs to no paper.

use snapbox::{assert_data_eq, str};

use crate::console::{specimen, vanban};

#[test]
fn the_tables_say_where_a_figure_comes_from() {
    let folder = specimen();
    let tables = vanban(folder.path(), &["show", "tally"]);
    assert_eq!((tables.code, tables.err.as_str()), (0, ""));
    assert_data_eq!(
        tables.out.lines().take(12).collect::<Vec<_>>().join("\n"),
        str![[r"
Bảng 1. Kết quả thực hiện các chỉ tiêu
┌─────┬────────────────────────────┬─────────────┬─────────────┬─────────────┬─────────────┬────────────┬────────────┐
│ STT ┆ Chỉ tiêu                   ┆ Kế hoạch    ┆ Đợt 1       ┆ Đợt 2       ┆ Lũy kế      ┆ Tỷ lệ      ┆ Đánh giá   │
╞═════╪════════════════════════════╪═════════════╪═════════════╪═════════════╪═════════════╪════════════╪════════════╡
│ 1a  ┆ Chỉ tiêu NQ Đảng ủy và     ┆ 100 %       ┆ 32 %        ┆ 96 %        ┆ 96 %        ┆ thấp hơn 4 ┆ Chưa đạt   │
│     ┆ HĐND hoàn thành            ┆             ┆             ┆             ┆             ┆ điểm %     ┆            │
│ 1b  ┆ Cán bộ đã ký đăng ký thi   ┆ 100 %       ┆ 97,2 %      ┆ 97,2 %      ┆ 97,2 %      ┆ thấp hơn   ┆ Chưa đạt   │
│     ┆ đua với HĐTĐKT             ┆             ┆             ┆             ┆             ┆ 2,8 điểm % ┆            │
│ 2a  ┆ Tiêu chí NTM giữ vững      ┆ 18 tiêu chí ┆ 18          ┆ 19          ┆ 19          ┆ 105,6 %    ┆ Vượt       │
│ 2b  ┆ Hoàn thành tiêu chí số 17  ┆ 31/12/2024  ┆ Chưa xong   ┆ 15/11/2024  ┆ Xong ngày   ┆            ┆ Đạt        │
│     ┆ (chỉ tiêu 17.1 nước sạch)  ┆             ┆             ┆             ┆ 15/11/2024  ┆            ┆            │
│ 2c  ┆ Hoàn thành xây dựng xã NTM ┆ 31/12/2024  ┆ Chưa xong   ┆ Chưa xong   ┆ Chưa xong   ┆            ┆ Chưa đạt   │
"]]
    );
    let why = vanban(folder.path(), &["show", "tally", "--why", "3g"]);
    assert_eq!((why.code, why.err.as_str()), (0, ""));
    assert_data_eq!(
        why.out,
        str![[r"
3g  3g Hộ làm nhà vệ sinh bảo đảm: 38 hộ
  data/ket-qua/dot1/nong_dan.yaml:7  17  (Hội Nông dân xã, Đợt 1)
  data/ket-qua/dot2/nong_dan.yaml:7  21  (Hội Nông dân xã, Đợt 2)
  17 + 21 = 38

3g/ke_hoach  3g Hộ làm nhà vệ sinh bảo đảm, kế hoạch: 41
  data/ke-hoach-2024.yaml:[..]  41  (Kế hoạch)

3g/dang_ky  3g Hộ làm nhà vệ sinh bảo đảm, mức đăng ký: 45
  data/dang-ky/nong_dan.yaml:7  45  (Hội Nông dân xã)

3g/dot1  3g Hộ làm nhà vệ sinh bảo đảm, Đợt 1: 17 hộ
  data/ket-qua/dot1/nong_dan.yaml:7  17  (Hội Nông dân xã, Đợt 1)
  17 = 17

3g/dot2  3g Hộ làm nhà vệ sinh bảo đảm, Đợt 2: 21 hộ
  data/ket-qua/dot2/nong_dan.yaml:7  21  (Hội Nông dân xã, Đợt 2)
  21 = 21

3g/ty_le  3g Hộ làm nhà vệ sinh bảo đảm, tỷ lệ so với kế hoạch: 92,7 %
  data/ket-qua/dot1/nong_dan.yaml:7  17  (Hội Nông dân xã, Đợt 1, tử số)
  data/ket-qua/dot2/nong_dan.yaml:7  21  (Hội Nông dân xã, Đợt 2, tử số)
  data/ke-hoach-2024.yaml:[..]  41  (Kế hoạch, mẫu số)
  (17 + 21) : 41 × 100 ≈ 92,7 %

Đánh giá: Chưa đạt

"]]
    );
}

#[test]
fn a_cell_that_is_not_there_is_met_with_those_that_are() {
    let folder = specimen();
    let session = vanban(folder.path(), &["show", "tally", "--why", "3gg"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    assert_data_eq!(
        session.err,
        str![[r"
lỗi: không có ô nào mang mã `3gg`
 |
 = gợi ý: có phải ý bạn là `3g`?
 = gợi ý: các nhóm ô: `1a`, `1b`, `2a`, `2b`, `2c`, `3a`, `3b`, `3c`, `3d`, `3e`, `3f`, `3g`, `3h`, `3i`, `3k`, `3l`, `3m`, `4a`, `4b`, `4c`, `4d`, `5a`, `6a`, `7a`, `8a`, `8b`, `8c`, `9a`, `10a`, `11a`, `12a`, `13a`, `13b`, `bao_cao`, `dang_ky`, `danh_hieu`, `dem`, `don_vi`, `khen_thuong`, `tien_thuong`; hỏi một nhóm thì in mọi ô trong nhóm


"]]
    );
}

#[test]
fn a_paper_named_where_none_is_meant_is_told() {
    let folder = specimen();
    let session = vanban(folder.path(), &["show", "data", "ke-hoach"]);
    assert_eq!((session.code, session.out.starts_with('{')), (0, true));
    assert_data_eq!(
        session.err,
        str![[r"
cảnh báo: bước này là của chung mọi văn bản, không riêng `ke-hoach`
 |
 = gợi ý: xem riêng một văn bản ở bước `content`, `tree` hoặc `pages`


"]]
    );
}

#[test]
fn another_day_makes_the_report_of_the_year_say_something_else() {
    let folder = specimen();
    let said = |day: &str, start: &str| {
        let call = ["show", "content", "bao-cao-tong-ket-2024", "--ngay", day];
        let session = vanban(folder.path(), &call);
        assert_eq!(session.code, 0, "{}", session.err);
        let found = session.out.lines().find(|line| line.starts_with(start));
        found.expect("a line that starts so").to_owned()
    };
    assert_eq!(said("01/12/2024", "Chưa gửi:"), "Chưa gửi: Thôn 4 (Đợt 1).");
    assert_eq!(said("31/12/2024", "Chưa gửi:"), "Chưa gửi: Thôn 4 (Đợt 1); Thôn 6 (Đợt 2).");
}

#[test]
fn a_day_of_another_year_is_refused() {
    let folder = specimen();
    let session = vanban(folder.path(), &["show", "tally", "--ngay", "25/6/2042"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    assert_data_eq!(
        session.err,
        str![[r"
lỗi: `--ngay` nằm ngoài năm thi đua 2024
 --> --ngay:1:1
  |
1 | 25/6/2042
  | ^^^^^^^^^
  |
  = gợi ý: ghi một ngày từ 01/01/2024 đến 31/3/2025


"]]
    );
}
