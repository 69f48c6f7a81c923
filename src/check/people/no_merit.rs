//! DH-03: a "chiến sĩ thi đua cơ sở" without an excellent rating and without an initiative.

use super::roll::{given, pledge_of, pledges, rating_of};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{PersonPledge, PersonTitle, Rating};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-03",
    title: "chiến sĩ thi đua cơ sở hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến",
    severity: Severity::Error,
    article: "Điều 23 Luật Thi đua, khen thưởng",
    why: "Luật đòi một trong hai: Hoàn thành xuất sắc nhiệm vụ, hoặc sáng kiến, đề tài được công nhận.",
    wrong: "{ ho_ten: Lê Văn A, muc_xep_loai: tot, danh_hieu: chien_si_thi_dua_co_so }",
    right: "{ ho_ten: Lê Văn A, muc_xep_loai: xuat_sac, danh_hieu: chien_si_thi_dua_co_so }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    for person in pledges(data).flat_map(|(_, pledge)| &pledge.persons) {
        if person.title == Some(PersonTitle::GrassrootsFighter)
            && !has_merit(person.rating, Some(person))
        {
            let name = person.name.as_str();
            findings
                .fault(person.name.place.into(), format!("`{name}` đăng ký Chiến sĩ thi đua cơ sở mà không đăng ký mức xuất sắc, cũng không có sáng kiến"))
                .weigh(Severity::Warning)
                .hint("thêm `muc_xep_loai: xuat_sac` hoặc `sang_kien: …`, hoặc đổi danh hiệu");
        }
    }
    for award in given(data).map(|given| given.award) {
        let (Some(unit), Some(name), Some(PersonTitle::GrassrootsFighter)) =
            (&award.unit, &award.name, award.person_title)
        else {
            continue;
        };
        let (unit, who) = (unit.as_str(), name.as_str());
        let rating = rating_of(data, unit, who).map(|found| found.rating);
        let pledge = pledge_of(data, unit, who);
        if has_merit(rating, pledge) {
            let ground = if rating == Some(Rating::Excellent) {
                "hoàn thành xuất sắc nhiệm vụ"
            } else {
                "có sáng kiến"
            };
            findings.right(name.place.into(), format!("{who}, Chiến sĩ thi đua cơ sở: {ground}"));
        } else if rating.is_some() {
            findings
                .fault(name.place.into(), format!("`{who}` được tặng Chiến sĩ thi đua cơ sở mà không xếp loại xuất sắc, cũng không có sáng kiến"))
                .hint("xem lại `xep-loai.yaml`, hoặc ghi `sang_kien` vào bản đăng ký của đơn vị");
        }
    }
}

fn has_merit(rating: Option<Rating>, pledge: Option<&PersonPledge>) -> bool {
    rating == Some(Rating::Excellent) || pledge.is_some_and(|pledge| pledge.initiative.is_some())
}
