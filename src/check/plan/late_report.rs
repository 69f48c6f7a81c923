//! KH-04: a report that is due long after its period.

use super::season::Season;
use crate::check::scan::shown;
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-04",
    title: "báo cáo của đợt đến hạn trong vòng 30 ngày sau khi đợt kết thúc",
    severity: Severity::Warning,
    article: "tính nhất quán của kế hoạch",
    why: "Báo cáo đến quá muộn thì việc sơ kết không còn kịp sửa cho đợt sau.",
    wrong: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/4/2024. Hạn chót gửi báo cáo: 25/6/2024",
    right: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/4/2024. Hạn chót gửi báo cáo: 10/5/2024",
    check: Check::Season(find),
};

/// Days within which what was done is still fresh.
const MOST: i64 = 30;

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    for period in &season.periods {
        let Some(due) = &period.due else { continue };
        let lag = (due.day - period.to.day).num_days();
        if lag <= MOST {
            continue;
        }
        findings
            .fault(
                due.place.clone(),
                format!("báo cáo của {} đến hạn ngày {}, {lag} ngày sau khi đợt kết thúc ({})", period.name, shown(due.day), shown(period.to.day)),
            )
            .hint("đặt hạn báo cáo chừng 5 đến 15 ngày sau ngày cuối của đợt, hoặc xem lại ngày cuối của đợt");
    }
}
