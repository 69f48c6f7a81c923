//! DH-08: a "tập thể lao động xuất sắc" without a chiến sĩ thi đua, or with somebody who did not do his work.

use super::roll::{self, given, is_fighter, titled};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{CollectiveTitle, Dataset, Rating};
use crate::diagnostic::Severity;
use crate::yaml::Text;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-08",
    title: "tập thể lao động xuất sắc có chiến sĩ thi đua cơ sở và ai cũng hoàn thành nhiệm vụ",
    severity: Severity::Error,
    article: "Điều 27 Luật Thi đua, khen thưởng",
    why: "Thiếu một trong hai điều ấy thì tập thể chỉ đủ tiêu chuẩn tiên tiến.",
    wrong: "tập thể được tặng Tập thể lao động xuất sắc, không ai là chiến sĩ thi đua cơ sở",
    right: "tập thể được tặng Tập thể lao động xuất sắc, có một chiến sĩ thi đua cơ sở",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    pledged(data, findings);
    for award in given(data).map(|given| given.award) {
        let (Some(unit), Some(title), None) = (&award.unit, award.collective_title, &award.name)
        else {
            continue;
        };
        if is_excellent(title) {
            awarded(data, unit, title, findings);
        }
    }
}

fn is_excellent(title: CollectiveTitle) -> bool {
    matches!(title, CollectiveTitle::ExcellentCollective | CollectiveTitle::ExcellentUnit)
}

/// A unit that stands for it, of whose people none stands for chiến sĩ thi đua.
fn pledged(data: &Dataset, findings: &mut Findings<'_>) {
    for (unit, pledge) in roll::pledges(data) {
        let own = pledge
            .collectives
            .iter()
            .filter(|one| one.name.is_none() && one.title.is_some_and(is_excellent));
        let has_fighter = pledge.persons.iter().any(|person| person.title.is_some_and(is_fighter));
        for collective in own.filter(|_| !has_fighter) {
            let title = collective.title.map_or("", CollectiveTitle::title);
            findings
                .fault(
                    collective.place.into(),
                    format!("`{unit}` đăng ký {title} mà không ai đăng ký Chiến sĩ thi đua cơ sở"),
                )
                .weigh(Severity::Warning)
                .hint(
                    "thêm một người đăng ký Chiến sĩ thi đua cơ sở, hoặc đổi danh hiệu của tập thể",
                );
        }
    }
}

fn awarded(data: &Dataset, unit: &Text, title: CollectiveTitle, findings: &mut Findings<'_>) {
    let (id, title) = (unit.as_str(), title.title());
    if !titled(data, id).any(|(_, title)| is_fighter(title)) {
        findings
            .fault(
                unit.place.into(),
                format!("`{id}` được tặng {title} mà không có Chiến sĩ thi đua cơ sở"),
            )
            .hint("xem lại danh sách khen thưởng của đơn vị");
    }
    let ratings = data.ratings.iter().flat_map(|file| &file.persons);
    let undone =
        ratings.filter(|one| one.unit.as_str() == id && !roll::reaches(one.rating, Rating::Done));
    for person in undone {
        findings
            .fault(
                unit.place.into(),
                format!(
                    "`{id}` được tặng {title} mà `{}` không hoàn thành nhiệm vụ",
                    person.name.as_str()
                ),
            )
            .hint("100% cá nhân phải hoàn thành nhiệm vụ; xem lại `xep-loai.yaml`");
    }
}
