//! KH-01: days between two periods that belong to none.

use chrono::Days;

use super::season::Season;
use crate::check::scan::shown;
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-01",
    title: "các đợt thi đua nối liền nhau, không ngày nào ở giữa bị bỏ ngoài",
    severity: Severity::Error,
    article: "Điều 17 Luật Thi đua, khen thưởng (thời gian của phong trào)",
    why: "Việc làm trong những ngày ấy không được tính vào đợt nào, nên không có chỗ báo cáo và không được xét khen.",
    wrong: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/4/2024; Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024",
    right: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/6/2024; Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    let periods = season.in_order();
    let mut gapless = periods.len() > 1;
    for pair in periods.windows(2) {
        let (end, next) = (pair[0].to.day, &pair[1].from);
        let missing = (next.day - end).num_days() - 1;
        if missing < 1 {
            continue;
        }
        gapless = false;
        let (first, last) = (end + Days::new(1), next.day - Days::new(1));
        let days = if first == last {
            shown(first)
        } else {
            format!("{} đến {}", shown(first), shown(last))
        };
        findings
            .fault(
                next.place.clone(),
                format!("{missing} ngày ({days}) không thuộc đợt nào: {} hết ngày {}, {} bắt đầu ngày {}", pair[0].name, shown(end), pair[1].name, shown(next.day)),
            )
            .weigh(season.origin.weigh(RULE.severity))
            .hint(format!("cho {} bắt đầu ngày {}, hoặc kéo dài {} đến ngày {}", pair[1].name, shown(first), pair[0].name, shown(last)));
    }
    if let (true, Some(last)) = (gapless, periods.last()) {
        findings.right(
            last.from.place.clone(),
            format!("{} đợt nối liền nhau, không hở ngày nào", periods.len()),
        );
    }
}
