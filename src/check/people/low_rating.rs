//! DH-02: a rating below what the title needs, or discipline beside it.

use super::roll::{self, collective_rating, given, pledges, rating_of};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Award, CollectiveTitle, Dataset, PersonKind, PersonPledge, PersonTitle, Rating};
use crate::diagnostic::Severity;
use crate::yaml::Text;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-02",
    title: "mức xếp loại đủ cho danh hiệu",
    severity: Severity::Error,
    article: "Điều 24, 27, 28 Luật Thi đua, khen thưởng",
    why: "Danh hiệu tặng cho người chưa đủ mức hoàn thành nhiệm vụ thì phải thu hồi.",
    wrong: "xep-loai: { ho_ten: Lê Văn A, muc: hoan_thanh }; khen-thuong: { ten: Lê Văn A, danh_hieu: lao_dong_tien_tien }",
    right: "xep-loai: { ho_ten: Lê Văn A, muc: tot }; khen-thuong: { ten: Lê Văn A, danh_hieu: lao_dong_tien_tien }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    for person in pledges(data).flat_map(|(_, pledge)| &pledge.persons) {
        pledged(person, findings);
    }
    for award in given(data).map(|given| given.award) {
        awarded(data, award, findings);
        awarded_together(data, award, findings);
    }
}

/// A title pledged beside a rating that is too low for it.
fn pledged(person: &PersonPledge, findings: &mut Findings<'_>) {
    let (Some(title), Some(rating)) = (person.title, person.rating) else { return };
    if person.kind == PersonKind::Citizen || roll::reaches(rating, Rating::Good) {
        return;
    }
    let name = person.name.as_str();
    findings
        .fault(person.name.place.into(), format!("`{name}` đăng ký {} mà chỉ đăng ký mức \"{}\"", title.title(), rating.title()))
        .weigh(Severity::Warning)
        .hint("danh hiệu này cần Hoàn thành tốt nhiệm vụ trở lên: sửa `muc_xep_loai` hoặc `danh_hieu`");
}

fn awarded(data: &Dataset, award: &Award, findings: &mut Findings<'_>) {
    let (Some(unit), Some(name), Some(title)) = (&award.unit, &award.name, award.person_title)
    else {
        return;
    };
    let Some(found) = rating_of(data, unit.as_str(), name.as_str()) else { return };
    let who = name.as_str();
    // Of a chiến sĩ thi đua DH-01 says it.
    let is_low =
        !roll::reaches(found.rating, Rating::Good) && title != PersonTitle::GrassrootsFighter;
    if is_low && award.kind != Some(PersonKind::Citizen) {
        findings
            .fault(
                name.place.into(),
                format!(
                    "`{who}` được tặng {} nhưng xếp loại \"{}\"",
                    title.title(),
                    found.rating.title()
                ),
            )
            .hint("danh hiệu này cần Hoàn thành tốt nhiệm vụ trở lên; xem lại `xep-loai.yaml`");
    }
    if let Some(discipline) = &found.discipline {
        disciplined(name, title, discipline, findings);
    }
}

fn disciplined(name: &Text, title: PersonTitle, discipline: &Text, findings: &mut Findings<'_>) {
    let (who, discipline) = (name.as_str(), discipline.as_str());
    findings
        .fault(name.place.into(), format!("`{who}` được tặng {} mà đang chịu kỷ luật: {discipline}", title.title()))
        .weigh(Severity::Warning)
        .hint("không xét danh hiệu khi đang xem xét hoặc thi hành kỷ luật; xem lại ngày của quyết định kỷ luật");
}

/// A collective that is said to be excellent and was not rated so, or did not do its work.
fn awarded_together(data: &Dataset, award: &Award, findings: &mut Findings<'_>) {
    let (Some(unit), Some(title), None) = (&award.unit, award.collective_title, &award.name) else {
        return;
    };
    let least = match title {
        CollectiveTitle::ExcellentCollective | CollectiveTitle::ExcellentUnit => Rating::Excellent,
        CollectiveTitle::AdvancedCollective | CollectiveTitle::AdvancedUnit => Rating::Good,
        CollectiveTitle::EmulationFlag | CollectiveTitle::CulturedVillage => return,
    };
    let Some(rating) = collective_rating(data, unit.as_str()) else { return };
    if roll::reaches(rating, least) {
        return;
    }
    findings
        .fault(
            unit.place.into(),
            format!(
                "`{}` được tặng {} nhưng xếp loại \"{}\"",
                unit.as_str(),
                title.title(),
                rating.title()
            ),
        )
        .hint(format!("danh hiệu này cần {} trở lên; xem lại `xep-loai.yaml`", least.title()));
}
