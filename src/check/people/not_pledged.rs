//! DH-07: a title given to one who registered for nothing as high.

use super::roll::{given, pledge_of};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Award, CollectiveTitle, Dataset, PersonKind, PersonTitle};
use crate::diagnostic::{Place, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-07",
    title: "danh hiệu được tặng là danh hiệu đã đăng ký từ đầu năm",
    severity: Severity::Note,
    article: "kế hoạch phát động (đăng ký làm căn cứ bình xét)",
    why: "Kế hoạch lấy bản đăng ký làm căn cứ bình xét; tặng cao hơn đăng ký thì cần nói rõ vì sao.",
    wrong: "dang-ky: { ho_ten: Lê Văn A, hinh_thuc: giay_khen_xa }; khen-thuong: { ten: Lê Văn A, danh_hieu: chien_si_thi_dua_co_so }",
    right: "dang-ky: { ho_ten: Lê Văn A, danh_hieu: chien_si_thi_dua_co_so }; khen-thuong: { ten: Lê Văn A, danh_hieu: chien_si_thi_dua_co_so }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for award in given(year.data).map(|given| given.award) {
        for (who, place, title) in
            [person(year.data, award), collective(year.data, award)].into_iter().flatten()
        {
            findings
                .fault(
                    place.into(),
                    format!("`{who}` được tặng {title} mà không đăng ký danh hiệu ấy"),
                )
                .hint("xem lại bản đăng ký của đơn vị, hoặc nêu lý do trong tờ trình");
        }
    }
}

/// A person who is in the pledge of his unit and stood for less.
fn person<'a>(data: &Dataset, award: &'a Award) -> Option<(&'a str, Place, &'static str)> {
    let (unit, name, title) = (award.unit.as_ref()?, award.name.as_ref()?, award.person_title?);
    if award.kind == Some(PersonKind::Citizen) {
        return None;
    }
    let pledge = pledge_of(data, unit.as_str(), name.as_str())?;
    let stood_for_less = pledge.title.is_none_or(|pledged| height(pledged) < height(title));
    stood_for_less.then_some((name.as_str(), name.place, title.title()))
}

fn height(title: PersonTitle) -> u8 {
    match title {
        PersonTitle::AdvancedWorker | PersonTitle::AdvancedSoldier => 1,
        PersonTitle::GrassrootsFighter => 2,
        PersonTitle::ProvincialFighter => 3,
    }
}

/// A unit that has registered and stood for nothing of the kind.
fn collective<'a>(data: &Dataset, award: &'a Award) -> Option<(&'a str, Place, &'static str)> {
    let (unit, title, None) = (award.unit.as_ref()?, award.collective_title?, &award.name) else {
        return None;
    };
    let pledge = data.pledges.get(unit.as_str())?;
    let stood =
        pledge.collectives.iter().filter_map(|one| one.title).any(|one| is_as_high(one, title));
    (!stood).then_some((unit.as_str(), unit.place, title.title()))
}

/// Whether who stood for `pledged` may well get `title`.
fn is_as_high(pledged: CollectiveTitle, title: CollectiveTitle) -> bool {
    use CollectiveTitle::{AdvancedCollective, AdvancedUnit, ExcellentCollective, ExcellentUnit};
    pledged == title
        || matches!(
            (pledged, title),
            (ExcellentCollective, AdvancedCollective) | (ExcellentUnit, AdvancedUnit)
        )
}
