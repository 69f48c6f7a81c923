//! DH-01: a "chiến sĩ thi đua cơ sở" who is not worthy of "lao động tiên tiến".

use super::roll::{self, given, rating_of, titled};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{PersonTitle, Rating};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-01",
    title: "chiến sĩ thi đua cơ sở trước hết đạt tiêu chuẩn lao động tiên tiến",
    severity: Severity::Error,
    article: "Điều 23, 24 Luật Thi đua, khen thưởng",
    why: "Hồ sơ thiếu điều kiện đầu tiên của danh hiệu thì bị trả lại.",
    wrong: "xep-loai: { ho_ten: Lê Văn A, muc: hoan_thanh }; khen-thuong: { ten: Lê Văn A, danh_hieu: chien_si_thi_dua_co_so }",
    right: "xep-loai: { ho_ten: Lê Văn A, muc: xuat_sac }; khen-thuong: { ten: Lê Văn A, danh_hieu: chien_si_thi_dua_co_so }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    for award in given(data).map(|given| given.award) {
        let (Some(unit), Some(name), Some(PersonTitle::GrassrootsFighter)) =
            (&award.unit, &award.name, award.person_title)
        else {
            continue;
        };
        let who = name.as_str();
        let is_advanced = titled(data, unit.as_str()).any(|(other, title)| {
            other == who
                && matches!(title, PersonTitle::AdvancedWorker | PersonTitle::AdvancedSoldier)
        });
        match rating_of(data, unit.as_str(), who) {
            Some(found) if !roll::reaches(found.rating, Rating::Good) => {
                findings
                    .fault(name.place.into(), format!("`{who}` được tặng Chiến sĩ thi đua cơ sở nhưng xếp loại \"{}\", chưa đạt tiêu chuẩn Lao động tiên tiến", found.rating.title()))
                    .hint("xem lại `xep-loai.yaml`; người được tặng phải từ Hoàn thành tốt nhiệm vụ trở lên");
            }
            None if !is_advanced => {
                findings
                    .fault(name.place.into(), format!("`{who}` được tặng Chiến sĩ thi đua cơ sở mà không có xếp loại, cũng không có danh hiệu Lao động tiên tiến"))
                    .weigh(Severity::Warning)
                    .hint("thêm xếp loại của người ấy vào `xep-loai.yaml`");
            }
            Some(_) | None => {}
        }
    }
}
