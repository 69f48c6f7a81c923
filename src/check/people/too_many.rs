//! DH-09: more people registered than the unit has.

use crate::check::{Check, Findings, Rule, Year};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "DH-09",
    title: "số người đăng ký không nhiều hơn số người của đơn vị",
    severity: Severity::Warning,
    article: "tính nhất quán của số liệu",
    why: "Mẫu số sai thì tỷ lệ lao động tiên tiến và tỷ lệ đăng ký đều sai.",
    wrong: "don-vi: so_nguoi: 2; dang-ky: ba người ở `ca_nhan`",
    right: "don-vi: so_nguoi: 3; dang-ky: ba người ở `ca_nhan`",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for unit in year.data.units() {
        let (Some(people), Some(pledge)) = (unit.people, year.data.pledges.get(unit.id.as_str()))
        else {
            continue;
        };
        let registered = pledge.persons.len();
        if registered <= people.value as usize {
            continue;
        }
        // The first one too many.
        let place = pledge.persons[people.value as usize].name.place;
        findings
            .fault(
                place.into(),
                format!(
                    "{} có {} người mà {registered} người đăng ký",
                    unit.name.as_str(),
                    people.value
                ),
            )
            .hint("sửa `so_nguoi` trong `don-vi.yaml`, hoặc bỏ người không thuộc đơn vị");
    }
}
