//! DH-04: one person in two units, or given one title twice.

use std::collections::BTreeMap;

use super::roll::{given, pledges};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::Dataset;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-04",
    title: "mỗi người đăng ký ở một đơn vị, mỗi danh hiệu tặng một lần",
    severity: Severity::Warning,
    article: "Điều 5 Luật Thi đua, khen thưởng (nguyên tắc khen thưởng)",
    why: "Một người đếm hai lần làm sai tỷ lệ của cả hai đơn vị và trả tiền thưởng hai lần.",
    wrong: "dang-ky/ccb.yaml và dang-ky/thon1.yaml cùng có ho_ten: Vi Văn Thành",
    right: "Vi Văn Thành chỉ có trong dang-ky/thon1.yaml",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    in_two_units(year.data, findings);
    given_twice(year.data, findings);
}

fn in_two_units(data: &Dataset, findings: &mut Findings<'_>) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for (unit, pledge) in pledges(data) {
        for person in &pledge.persons {
            let name = person.name.as_str();
            let before = *first.entry(name).or_insert(unit);
            if before != unit {
                findings
                    .fault(person.name.place.into(), format!("`{name}` đăng ký ở cả `{before}` và `{unit}`"))
                    .hint("giữ ở một đơn vị; nếu là hai người trùng tên, ghi thêm năm sinh vào họ tên");
            }
        }
    }
}

fn given_twice(data: &Dataset, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<(&str, &str, &str), &str> = BTreeMap::new();
    for one in given(data) {
        let (Some(unit), Some(name), Some(title)) =
            (&one.award.unit, &one.award.name, one.award.person_title)
        else {
            continue;
        };
        let key = (unit.as_str(), name.as_str(), title.word());
        if let Some(before) = seen.insert(key, one.decision.number.as_str()) {
            findings
                .fault(
                    name.place.into(),
                    format!(
                        "`{}` được tặng {} hai lần trong năm, lần trước ở quyết định {before}",
                        name.as_str(),
                        title.title()
                    ),
                )
                .hint("giữ một lần");
        }
    }
}
