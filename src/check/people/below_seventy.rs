//! DH-05: a collective title with fewer than 70 % of its people advanced.

use super::roll::{given, titled, wants_seven_of_ten};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{CollectivePledge, Dataset, Pledge, Unit};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-05",
    title: "tập thể tiên tiến, xuất sắc có ít nhất 70% cá nhân lao động tiên tiến",
    severity: Severity::Error,
    article: "Điều 27, 28 Luật Thi đua, khen thưởng",
    why: "Thiếu tỷ lệ thì tập thể không đủ tiêu chuẩn, dù được xếp loại tốt.",
    wrong: "Tập thể 10 người được tặng Tập thể lao động tiên tiến, 6 người là lao động tiên tiến",
    right: "Tập thể 10 người được tặng Tập thể lao động tiên tiến, 7 người là lao động tiên tiến",
    check: Check::Data(find),
};

/// Percent.
const LEAST: usize = 70;

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    for unit in data.units() {
        if let Some(pledge) = data.pledges.get(unit.id.as_str()) {
            for collective in &pledge.collectives {
                pledged(unit, pledge, collective, findings);
            }
        }
    }
    awarded(data, findings);
}

/// Fewer people pledged than the title will want.
fn pledged(
    unit: &Unit,
    pledge: &Pledge,
    collective: &CollectivePledge,
    findings: &mut Findings<'_>,
) {
    let (Some(title), None) = (collective.title, &collective.name) else { return };
    let people = collective.people.or(unit.people).map(|people| people.value as usize);
    let Some(people) = people.filter(|people| *people > 0 && wants_seven_of_ten(title)) else {
        return;
    };
    let advanced = pledge.persons.iter().filter(|person| person.title.is_some()).count();
    if advanced * 100 < people * LEAST {
        findings
            .fault(
                collective.place.into(),
                format!(
                    "{} đăng ký {} mà chỉ {advanced}/{people} người đăng ký danh hiệu ({}%)",
                    unit.name.as_str(),
                    title.title(),
                    percent(advanced, people)
                ),
            )
            .weigh(Severity::Warning)
            .hint(format!(
                "cần ít nhất {LEAST}%: thêm người đăng ký, hoặc đổi danh hiệu của tập thể"
            ));
    }
}

fn awarded(data: &Dataset, findings: &mut Findings<'_>) {
    for award in given(data).map(|given| given.award) {
        let (Some(id), Some(title), None) = (&award.unit, award.collective_title, &award.name)
        else {
            continue;
        };
        let people =
            data.unit(id.as_str()).and_then(|unit| unit.people).map(|people| people.value as usize);
        let Some(people) = people.filter(|people| *people > 0 && wants_seven_of_ten(title)) else {
            continue;
        };
        let mut names: Vec<&str> = titled(data, id.as_str()).map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        let advanced = names.len();
        let share = format!("{advanced}/{people} người ({}%)", percent(advanced, people));
        if advanced * 100 < people * LEAST {
            findings
                .fault(
                    id.place.into(),
                    format!(
                        "`{}` được tặng {} mà chỉ {share} là lao động tiên tiến",
                        id.as_str(),
                        title.title()
                    ),
                )
                .hint(format!(
                    "cần ít nhất {LEAST}%; xem lại danh sách, hoặc `so_nguoi` của đơn vị"
                ));
        } else {
            findings.right(
                id.place.into(),
                format!("`{}`, {}: {share} là lao động tiên tiến", id.as_str(), title.title()),
            );
        }
    }
}

/// With one decimal, rounded down, so that 69,96 never reads as 70.
fn percent(part: usize, whole: usize) -> String {
    let tenths = part * 1000 / whole;
    if tenths.is_multiple_of(10) {
        format!("{}", tenths / 10)
    } else {
        format!("{},{}", tenths / 10, tenths % 10)
    }
}
