//! DH-06: a title or commendation given by someone who may not give it on that day.

use super::roll::{Given, given};
use crate::check::scan::{says, shown, small};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::Award;
use crate::diagnostic::Severity;
use crate::law::{Grant, Honour, Rank, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-06",
    title: "người tặng có thẩm quyền vào ngày ký",
    severity: Severity::Error,
    article: "Điều 78 – 80 Luật Thi đua, khen thưởng; Điều 59 Nghị định 129/2025/NĐ-CP",
    why: "Quyết định ký ngoài thẩm quyền không có giá trị, phải hủy và làm lại.",
    wrong: "ngay: 20/12/2024; nguoi_tang: Chủ tịch Ủy ban nhân dân xã …; danh_hieu: chien_si_thi_dua_co_so",
    right: "ngay: 27/12/2024; nguoi_tang: Chủ tịch Ủy ban nhân dân huyện …; danh_hieu: chien_si_thi_dua_co_so",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for one in given(year.data) {
        let Some(rank) = rank(one.decision.giver.as_str()) else { continue };
        for (honour, name) in honours(one.award) {
            judge(one, rank, honour, name, year.tables, findings);
        }
    }
}

fn judge(
    one: Given<'_>,
    rank: Rank,
    honour: Honour,
    name: &str,
    tables: &Tables,
    findings: &mut Findings<'_>,
) {
    let day = one.decision.day.day;
    let powers: Vec<&Grant> = tables.competence.on(honour, day).collect();
    let Some(power) = powers.first() else { return };
    if powers.iter().any(|power| power.giver == rank) {
        return;
    }
    let who = one.award.name.as_ref().or(one.award.unit.as_ref());
    let place = who.map_or(one.award.place, |who| who.place);
    findings
        .fault(
            place.into(),
            format!(
                "ngày {} thẩm quyền tặng {name} là của {}, không phải {} ({})",
                shown(day),
                power.giver.title(),
                one.decision.giver.as_str(),
                power.article.as_str()
            ),
        )
        .hint("trình cấp có thẩm quyền, hoặc xem lại ngày và người ký của quyết định");
}

/// What `award` gives, with its name.
fn honours(award: &Award) -> Vec<(Honour, &'static str)> {
    let person = award.person_title.map(|title| (Honour::Person(title), title.title()));
    let collective = award.collective_title.map(|title| (Honour::Collective(title), title.title()));
    let form = award.commendation.map(|form| (Honour::Commendation(form), form.title()));
    [person, collective, form].into_iter().flatten().collect()
}

/// The rank of a chairman named "Chủ tịch Ủy ban nhân dân xã …"; `None` for anybody the table does not know.
fn rank(giver: &str) -> Option<Rank> {
    const LEVELS: [(&str, Rank); 7] = [
        ("xã", Rank::Commune),
        ("phường", Rank::Commune),
        ("thị trấn", Rank::Commune),
        ("đặc khu", Rank::Commune),
        ("huyện", Rank::District),
        ("quận", Rank::District),
        ("tỉnh", Rank::Province),
    ];
    let giver = small(giver);
    if says(&giver, "thủ tướng") {
        return Some(Rank::PrimeMinister);
    }
    let body = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"]
        .into_iter()
        .find_map(|body| giver.split_once(body))?;
    if !says(body.0, "chủ tịch") {
        return None;
    }
    let level = body.1.trim_start();
    LEVELS
        .iter()
        .find(|(word, _)| level.starts_with(word) && says(level, word))
        .map(|(_, rank)| *rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_giver_is_known_by_his_body() {
        assert_eq!(rank("Chủ tịch Ủy ban nhân dân xã Bình Lương"), Some(Rank::Commune));
        assert_eq!(rank("Chủ tịch UBND huyện Như Xuân"), Some(Rank::District));
        assert_eq!(rank("Thủ tướng Chính phủ"), Some(Rank::PrimeMinister));
        assert_eq!(rank("Trưởng Công an huyện Như Xuân"), None);
        assert_eq!(rank("Chủ tịch Ủy ban nhân dân thành phố Thủ Đức"), None);
    }
}
