//! The frame from its roles: each way to issue and to sign, as a paper.

use vanban::data::AgencyFile;
use vanban::document::{RECIPIENTS, outline};
use vanban::yaml::Show;

use super::papers::Desk;

/// Every kind of issuer a commune has.
const AGENCY: &str = "
co_quan: {ten: xã Bình Lương, dia_danh: Bình Lương}
can_bo:
  - {ma: tuan, ho_ten: Lê Đức Tuấn, chuc_vu: Chủ tịch Ủy ban nhân dân xã}
  - {ma: hoa, ho_ten: Vi Văn Hòa, chuc_vu: Phó Chủ tịch Ủy ban nhân dân xã}
  - {ma: lan, ho_ten: Lò Thị Lan, chuc_vu: Công chức Văn phòng - Thống kê xã}
ban_hanh:
  - ma: ubnd
    ten: Ủy ban nhân dân xã Bình Lương
    ky_hieu: UBND
    thay_mat: Ủy ban nhân dân
    thu_truong: Chủ tịch
    nguoi_ky: &khong_dung
";

/// [`AGENCY`] with the signers of each issuer.
fn agency() -> String {
    let signers = "
      - {ma: chu_tich, can_bo: tuan, tu_cach: cap_truong, chuc_vu: Chủ tịch}
      - {ma: pho, can_bo: hoa, tu_cach: ky_thay, chuc_vu: Phó Chủ tịch}
      - {ma: quyen, can_bo: hoa, tu_cach: quyen, chuc_vu: Chủ tịch}
      - {ma: thua_lenh, can_bo: lan, tu_cach: thua_lenh, chuc_vu: Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân}
      - {ma: thua_uy_quyen, can_bo: lan, tu_cach: thua_uy_quyen, chuc_vu: Chánh Văn phòng}
";
    let issuers = "
  - ma: ct
    ten: Ủy ban nhân dân xã Bình Lương
    ky_hieu: UBND
    thu_truong: Chủ tịch
    tham_quyen: Chủ tịch Ủy ban nhân dân xã Bình Lương
    nguoi_ky: SIGNERS
  - ma: hd
    ten: Hội đồng Thi đua - Khen thưởng xã Bình Lương
    chu_quan: Ủy ban nhân dân xã Bình Lương
    ky_hieu: HĐTĐKT
    thay_mat: Hội đồng
    thu_truong: Chủ tịch
    ghi_chuc_vu_chinh: co
    nguoi_ky: SIGNERS
  - ma: to
    ten: Tổ thẩm định
    chu_quan: UBND xã Bình Lương
    ky_hieu: TTĐ
    thay_mat: Tổ thẩm định
    thu_truong: Tổ trưởng
    nguoi_ky:
      - {ma: to_truong, can_bo: hoa, tu_cach: cap_truong, chuc_vu: Tổ trưởng}
  - ma: thon
    ten: Thôn 1
    chu_quan: UBND xã Bình Lương
    thu_truong: Trưởng thôn
    dia_danh: Thôn 1
    nguoi_ky:
      - {ma: truong, can_bo: lan, tu_cach: cap_truong, chuc_vu: Trưởng thôn}
";
    format!("{}{issuers}", AGENCY.replace("&khong_dung", "SIGNERS")).replace(" SIGNERS", signers)
}

/// The frame of the paper with `front` as its front matter: every line but the body's.
fn frame(front: &str) -> String {
    let template = format!(
        "---\nlam_cho: ke_hoach\nten_tep: mau\nthang: 2\nnam: 2024\ntrich_yeu: Thử\n{front}\n---\nMột câu.\n"
    );
    let mut desk = Desk::new();
    let agency: AgencyFile = desk.read("don-vi.yaml", &agency());
    let data = agency.show();
    let document = match desk.compose(&template, &agency, &data) {
        Ok(document) => document,
        Err(faults) => return desk.shown(&faults),
    };
    let body = ["Quốc hiệu", "Tiêu ngữ", "tên loại", "đoạn"];
    let lines = outline(&document).into_iter().filter(|(name, _)| !body.contains(name));
    lines
        .map(|(_, text)| text)
        .filter(|text| text != RECIPIENTS && text != "Thử")
        .collect::<Vec<_>>()
        .join("\n")
}

/// The frame with one signer of one issuer.
fn signed(kind: &str, issuer: &str, signer: &str) -> String {
    frame(&format!("loai: {kind}\nban_hanh: {issuer}\nky: [{{nguoi_ky: {signer}}}]"))
}

const UBND: &str = "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯƠNG\n";
const DRAFT_DATE: &str = "Bình Lương, ngày … tháng 02 năm 2024\n";

#[test]
fn the_committee_is_signed_for_by_its_chairman() {
    let expected =
        format!("{UBND}Số: …/KH-UBND\n{DRAFT_DATE}TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Đức Tuấn");
    assert_eq!(signed("KH", "ubnd", "chu_tich"), expected);
}

#[test]
fn a_deputy_signs_for_the_committee_and_for_its_chairman() {
    let expected = format!(
        "{UBND}Số: …/BC-UBND\n{DRAFT_DATE}TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVi Văn Hòa"
    );
    assert_eq!(signed("BC", "ubnd", "pho"), expected);
}

#[test]
fn an_acting_chairman_signs_with_q() {
    let expected =
        format!("{UBND}Số: …/TTr-UBND\n{DRAFT_DATE}TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\nVi Văn Hòa");
    assert_eq!(signed("TTr", "ubnd", "quyen"), expected);
}

#[test]
fn the_chairman_in_his_own_power_signs_without_tm() {
    let own = format!("{UBND}Số: …/TB-UBND\n{DRAFT_DATE}CHỦ TỊCH\nLê Đức Tuấn");
    assert_eq!(signed("TB", "ct", "chu_tich"), own);
    let deputy = format!("{UBND}Số: …/TB-UBND\n{DRAFT_DATE}KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVi Văn Hòa");
    assert_eq!(signed("TB", "ct", "pho"), deputy);
}

#[test]
fn an_order_and_an_authorisation_name_the_head() {
    let by_order = format!(
        "{UBND}Số: …/TB-UBND\n{DRAFT_DATE}TL. CHỦ TỊCH\n\
         CHÁNH VĂN PHÒNG\nHỘI ĐỒNG NHÂN DÂN\nVÀ ỦY BAN NHÂN DÂN\nLò Thị Lan"
    );
    assert_eq!(signed("TB", "ubnd", "thua_lenh"), by_order);
    let authorised =
        format!("{UBND}Số: …/TB-UBND\n{DRAFT_DATE}TUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLò Thị Lan");
    assert_eq!(signed("TB", "ubnd", "thua_uy_quyen"), authorised);
}

const COUNCIL: &str = "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯƠNG\n\
                       HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG\nXÃ BÌNH LƯƠNG\n";

#[test]
fn a_council_with_the_seal_shows_the_main_post_above_the_name() {
    let chair = format!(
        "{COUNCIL}Số: …/BC-HĐTĐKT\n{DRAFT_DATE}TM. HỘI ĐỒNG\nCHỦ TỊCH\n\
         CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nLê Đức Tuấn"
    );
    assert_eq!(signed("BC", "hd", "chu_tich"), chair);
    let deputy = format!(
        "{COUNCIL}Số: …/BC-HĐTĐKT\n{DRAFT_DATE}TM. HỘI ĐỒNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\
         PHÓ CHỦ TỊCH\nỦY BAN NHÂN DÂN XÃ\nVi Văn Hòa"
    );
    assert_eq!(signed("BC", "hd", "pho"), deputy);
}

#[test]
fn a_council_without_the_seal_shows_its_own_title_alone() {
    let expected = format!(
        "UBND XÃ BÌNH LƯƠNG\nTỔ THẨM ĐỊNH\nSố: …/BC-TTĐ\n{DRAFT_DATE}TM. TỔ THẨM ĐỊNH\nTỔ TRƯỞNG\nVi Văn Hòa"
    );
    assert_eq!(signed("BC", "to", "to_truong"), expected);
}

#[test]
fn a_village_takes_no_number_and_its_own_place_name() {
    let expected =
        "UBND XÃ BÌNH LƯƠNG\nTHÔN 1\nThôn 1, ngày … tháng 02 năm 2024\nTRƯỞNG THÔN\nLò Thị Lan";
    assert_eq!(signed("BC", "thon", "truong"), expected);
}

#[test]
fn a_form_is_signed_side_by_side() {
    let front = "loai: BM\nten_loai: Bản đăng ký\nban_hanh: ubnd\nky:\n\
                 - {chuc_danh: Người lập biểu, ghi_chu: '(Ký, ghi rõ họ tên)'}\n\
                 - {nguoi_ky: chu_tich}";
    let expected = format!(
        "{UBND}{DRAFT_DATE}NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)\n…\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Đức Tuấn"
    );
    assert_eq!(frame(front), expected);
}

#[test]
fn a_form_of_a_unit_is_confirmed_by_the_council() {
    let front = "loai: BM\nten_loai: Bản đăng ký\nban_hanh: thon\nky:\n- {nguoi_ky: truong}\n\
                 - {ban_hanh: hd, nguoi_ky: chu_tich}";
    let expected = "UBND XÃ BÌNH LƯƠNG\nTHÔN 1\nThôn 1, ngày … tháng 02 năm 2024\n\
                    TRƯỞNG THÔN\nLò Thị Lan\n\
                    TM. HỘI ĐỒNG\nCHỦ TỊCH\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nLê Đức Tuấn";
    assert_eq!(frame(front), expected);
}

#[test]
fn only_a_form_names_its_own_kind() {
    insta::assert_snapshot!(frame(
        "loai: KH\nten_loai: Bản đăng ký\nban_hanh: ubnd\nky: [{nguoi_ky: pho}]"
    ));
    insta::assert_snapshot!(frame("loai: BM\nban_hanh: ubnd\nky: [{nguoi_ky: pho}]"));
}

#[test]
fn a_paper_is_kept_by_the_registry_when_nothing_else_is_said() {
    let frame = frame("loai: KH\nban_hanh: ubnd\nluu: ''\nky: [{nguoi_ky: pho}]");
    assert_eq!(frame.lines().nth(4), Some("- Lưu: VT."));
}

#[test]
fn a_letter_names_its_field() {
    insta::assert_snapshot!(frame("loai: CV\nban_hanh: ubnd\nky: [{nguoi_ky: pho}]"));
}

#[test]
fn a_date_that_is_not_in_the_calendar_is_refused() {
    insta::assert_snapshot!(frame("loai: KH\nban_hanh: ubnd\nngay: 30\nky: [{nguoi_ky: pho}]"));
}

#[test]
fn a_letter_has_its_subject_under_its_number_and_recipients_as_above() {
    let front = "loai: CV\nban_hanh: ubnd\nlinh_vuc: VX\nso: 5\nngay: 7\nkinh_gui: |\n  Các đoàn thể xã\n  Các thôn.\n\
                 noi_nhan: Đảng ủy xã (b/c)\nluu: VT, VX\nky: [{nguoi_ky: chu_tich}]";
    let expected = format!(
        "{UBND}Số: 05/UBND-VX\nV/v Thử\nBình Lương, ngày 07 tháng 02 năm 2024\n\
         Kính gửi:\n- Các đoàn thể xã;\n- Các thôn.\n\
         - Như trên;\n- Đảng ủy xã (b/c);\n- Lưu: VT, VX.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Đức Tuấn"
    );
    assert_eq!(frame(front), expected);
}

#[test]
fn one_addressee_stands_on_the_line_of_kinh_gui() {
    let front = "loai: TTr\nban_hanh: ubnd\nkinh_gui: Ủy ban nhân dân huyện Như Xuân.\nluu: VT\nky: [{nguoi_ky: chu_tich}]";
    let expected = format!(
        "{UBND}Số: …/TTr-UBND\n{DRAFT_DATE}Kính gửi: Ủy ban nhân dân huyện Như Xuân\n\
         - Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Đức Tuấn"
    );
    assert_eq!(frame(front), expected);
}

#[test]
fn a_decision_names_its_authority_and_its_articles() {
    let front = "loai: QĐ\nban_hanh: ct\ncan_cu: |\n  Căn cứ Luật A.\n  Theo đề nghị của B;\n\
                 nhu_dieu: 3\nky: [{nguoi_ky: chu_tich}]\nluu: VT";
    let expected = format!(
        "{UBND}Số: …/QĐ-UBND\n{DRAFT_DATE}CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LƯƠNG\n\
         Căn cứ Luật A;\nTheo đề nghị của B.\nQUYẾT ĐỊNH:\n- Như Điều 3;\n- Lưu: VT.\nCHỦ TỊCH\nLê Đức Tuấn"
    );
    assert_eq!(frame(front), expected);
}

#[test]
fn a_plan_has_no_kinh_gui() {
    let front = "loai: KH\nban_hanh: ubnd\nkinh_gui: Các thôn\nky: [{nguoi_ky: chu_tich}]";
    let shown = frame(front);
    assert_eq!(shown.lines().next(), Some("lỗi: Kế hoạch không có Kính gửi"));
}

#[test]
fn a_draft_without_a_signer_leaves_a_blank() {
    let expected = format!("{UBND}Số: …/KH-UBND\n{DRAFT_DATE}TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n…");
    assert_eq!(frame("loai: KH\nban_hanh: ubnd\nky: [{nguoi_ky: ''}]"), expected);
}

#[test]
fn a_final_paper_lacks_nothing() {
    let front = "loai: KH\nban_hanh: ubnd\ntinh_trang: chinh_thuc\nky: [{nguoi_ky: chu_tich}]";
    insta::assert_snapshot!(frame(front));
}
