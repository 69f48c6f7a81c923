//! KH-14: a unit that has not registered though the time for it has passed.

use chrono::NaiveDate;

use crate::check::{Check, Findings, Rule, Year};
use crate::data::Plan;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-14",
    title: "đơn vị nào cũng đăng ký thi đua đúng hạn",
    severity: Severity::Warning,
    article: "kế hoạch phát động (hạn đăng ký)",
    why: "Đơn vị không đăng ký thì cuối năm không có căn cứ để bình xét.",
    wrong: "đã quá hạn đăng ký mà không có tệp `dang-ky/ccb.yaml`",
    right: "có tệp `dang-ky/ccb.yaml`",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    let (Some(as_of), Some(due)) = (data.plan.as_of, due(&data.plan)) else { return };
    if as_of.day <= due {
        return;
    }
    let (signed, unsigned): (Vec<_>, Vec<_>) =
        data.units().iter().partition(|unit| data.pledges.contains_key(unit.id.as_str()));
    for unit in &unsigned {
        let (id, name) = (unit.id.as_str(), unit.name.as_str());
        findings
            .fault(unit.id.place.into(), format!("{name} chưa đăng ký thi đua"))
            .hint(format!("thêm tệp `dang-ky/{id}.yaml`, hoặc bỏ đơn vị này khỏi `don_vi`"));
    }
    if unsigned.is_empty() {
        let place = data.agency_file.place.point().into();
        findings
            .right(place, format!("{}/{} đơn vị đã đăng ký thi đua", signed.len(), signed.len()));
    }
}

/// The last day to register; where the plan names none, the end of its first period.
fn due(plan: &Plan) -> Option<NaiveDate> {
    let named = plan.registration.as_ref().and_then(|registration| registration.due);
    named.map(|due| due.day).or_else(|| plan.periods.iter().map(|period| period.to.day).min())
}
