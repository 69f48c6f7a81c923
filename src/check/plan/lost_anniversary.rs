//! KH-05: a day that is celebrated, and lies outside the period that celebrates it or outside all.

use super::season::{Celebration, Season};
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-05",
    title: "ngày kỷ niệm nằm trong đợt chào mừng nó",
    severity: Severity::Warning,
    article: "tính nhất quán của kế hoạch",
    why: "Hoạt động của ngày ấy không thuộc đợt nào hoặc thuộc đợt khác, nên không báo cáo được vào đâu.",
    wrong: "Đợt 2: Từ ngày 01/7/2024 đến ngày 31/12/2024: chào mừng ngày sinh Chủ tịch Hồ Chí Minh (19/5)",
    right: "Đợt 1: Từ ngày 01/01/2024 đến ngày 30/6/2024: chào mừng ngày sinh Chủ tịch Hồ Chí Minh (19/5)",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    let mut right: Vec<(&str, String)> = Vec::new();
    for celebration in &season.celebrations {
        match (celebration.period, holder(season, celebration)) {
            (Some(own), Some(found)) if own != found => {
                misplaced(season, celebration, Some(found), findings);
            }
            (_, None) if season.misses(celebration) => {
                misplaced(season, celebration, None, findings);
            }
            (_, Some(found)) => {
                right.push((&season.periods[found].name, day(celebration)));
            }
            (_, None) => {}
        }
    }
    for (at, period) in season.periods.iter().enumerate() {
        let mut days: Vec<&str> = right
            .iter()
            .filter(|(name, _)| *name == season.periods[at].name)
            .map(|(_, day)| day.as_str())
            .collect();
        days.dedup();
        if !days.is_empty() {
            findings.right(
                period.from.place.clone(),
                format!("{} nằm trong {}", days.join(", "), period.name),
            );
        }
    }
}

/// The period that holds the day, its own before others.
fn holder(season: &Season, celebration: &Celebration) -> Option<usize> {
    let days = season.days_of(celebration);
    let holds = |at: &usize| days.iter().any(|day| season.periods[*at].holds(*day));
    let own = celebration.period.filter(holds);
    own.or_else(|| (0..season.periods.len()).find(holds))
}

fn misplaced(
    season: &Season,
    celebration: &Celebration,
    found: Option<usize>,
    findings: &mut Findings<'_>,
) {
    let (name, day) = (&celebration.name, day(celebration));
    let what = if *name == day { format!("ngày {day}") } else { format!("`{name}` ({day})") };
    let message = match (celebration.period.map(|at| &season.periods[at].name), found) {
        (Some(own), Some(found)) => {
            format!("{what} ghi ở {own} nhưng nằm trong {}", season.periods[found].name)
        }
        (Some(own), None) => format!("{what} ghi ở {own} nhưng không nằm trong đợt nào"),
        (None, _) => format!("{what} không nằm trong đợt nào"),
    };
    let finding = findings.fault(celebration.place.clone(), message);
    match found {
        Some(found) => finding.hint(format!("chuyển ngày này sang {}", season.periods[found].name)),
        None => finding.hint("kéo dài một đợt cho đến ngày này, hoặc bỏ ngày này khỏi kế hoạch"),
    };
}

fn day(celebration: &Celebration) -> String {
    format!("{}/{}", celebration.day, celebration.month)
}
