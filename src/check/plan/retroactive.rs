//! KH-07: a plan that is signed after its first period began.

use super::season::Season;
use crate::check::scan::shown;
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-07",
    title: "kế hoạch được ký trước khi đợt đầu bắt đầu",
    severity: Severity::Note,
    article: "tính nhất quán của kế hoạch",
    why: "Đơn vị bị giao việc cho những ngày đã qua; ngày kỷ niệm đầu năm có thể đã qua trước khi phát động.",
    wrong: "Kế hoạch tháng 02/2024; Đợt 1: Từ ngày 01/01/2024 đến ngày 30/4/2024",
    right: "Kế hoạch tháng 12/2023; Đợt 1: Từ ngày 01/01/2024 đến ngày 30/4/2024",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    let (Some(signed), Some(first)) = (season.signed, season.in_order().first().copied()) else {
        return;
    };
    if signed <= first.from.day {
        return;
    }
    findings
        .fault(
            first.from.place.clone(),
            format!(
                "{} bắt đầu ngày {}, trước ngày ký kế hoạch (sớm nhất là {})",
                first.name,
                shown(first.from.day),
                shown(signed)
            ),
        )
        .hint("ban hành kế hoạch từ cuối năm trước, hoặc cho đợt đầu bắt đầu từ ngày phát động");
}
