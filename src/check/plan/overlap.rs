//! KH-02: days that belong to two periods.

use super::season::Season;
use crate::check::scan::shown;
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-02",
    title: "không ngày nào thuộc hai đợt thi đua",
    severity: Severity::Error,
    article: "Điều 17 Luật Thi đua, khen thưởng (thời gian của phong trào)",
    why: "Kết quả của những ngày ấy bị tính hai lần khi cộng dồn các đợt.",
    wrong: "Đợt 1: Từ ngày 01/01/2024 đến ngày 31/7/2024; Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024",
    right: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/6/2024; Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    for pair in season.in_order().windows(2) {
        let (end, next) = (pair[0].to.day.min(pair[1].to.day), &pair[1].from);
        let shared = (end - next.day).num_days() + 1;
        if shared < 1 {
            continue;
        }
        findings
            .fault(
                next.place.clone(),
                format!(
                    "{shared} ngày ({} đến {}) thuộc cả {} và {}",
                    shown(next.day),
                    shown(end),
                    pair[0].name,
                    pair[1].name
                ),
            )
            .weigh(season.origin.weigh(RULE.severity))
            .hint(format!(
                "cho {} bắt đầu sau ngày {}, ngày cuối của {}",
                pair[1].name,
                shown(pair[0].to.day),
                pair[0].name
            ));
    }
}
