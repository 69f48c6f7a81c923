//! KH-03: a report that is due before its period has ended.

use super::season::Season;
use crate::check::scan::shown;
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-03",
    title: "báo cáo của đợt đến hạn sau khi đợt kết thúc",
    severity: Severity::Warning,
    article: "tính nhất quán của kế hoạch",
    why: "Đơn vị phải báo cáo kết quả của những ngày chưa tới, nên số liệu cuối đợt là số ước hoặc bị bỏ sót.",
    wrong: "Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024. Hạn chót gửi báo cáo: 25/12/2024",
    right: "Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024. Hạn chót gửi báo cáo: 05/01/2025",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    for period in &season.periods {
        let Some(due) = period.due.as_ref().filter(|due| due.day < period.to.day) else { continue };
        let early = (period.to.day - due.day).num_days();
        findings
            .fault(
                due.place.clone(),
                format!("báo cáo của {} đến hạn ngày {}, {early} ngày trước khi đợt kết thúc ({})", period.name, shown(due.day), shown(period.to.day)),
            )
            .hint("đặt hạn báo cáo sau ngày cuối của đợt; nếu cấp trên đòi sớm hơn thì cho đợt kết thúc sớm hơn");
    }
}
