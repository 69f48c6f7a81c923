//! KH-20: work of every month, and periods that do not hold all months.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::season::{Monthly, Origin, Season};
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-20",
    title: "việc làm hằng tháng có đủ tháng trong các đợt",
    severity: Severity::Note,
    article: "tính nhất quán của kế hoạch",
    why: "Tháng không thuộc đợt nào thì không có báo cáo, nên mức 12 lần một năm không bao giờ đạt.",
    wrong: "12 buổi, mỗi tháng một buổi; các đợt: tháng 1 đến tháng 4, tháng 7 đến tháng 12",
    right: "12 buổi, mỗi tháng một buổi; các đợt: tháng 1 đến tháng 6, tháng 7 đến tháng 12",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    let held = months(season);
    let (Some(first), Some(last)) = (held.first(), held.last()) else { return };
    let missing = (last - first + 1) - held.len() as i32;
    for monthly in &season.monthly {
        match season.origin {
            Origin::Data => against_level(monthly, held.len(), findings),
            Origin::Words if missing > 0 => {
                let message =
                    format!("có việc làm hằng tháng mà {missing} tháng không thuộc đợt nào");
                findings.fault(monthly.place.clone(), message).hint("cho các đợt nối liền nhau");
            }
            Origin::Words => {}
        }
    }
}

fn against_level(monthly: &Monthly, held: usize, findings: &mut Findings<'_>) {
    let Some(times) = monthly.times.filter(|times| *times <= 12) else { return };
    let name = &monthly.name;
    if times as usize > held {
        findings
            .fault(
                monthly.place.clone(),
                format!("`{name}` làm hằng tháng, mức {times}, nhưng các đợt chỉ có {held} tháng"),
            )
            .hint(format!("ghi mức {held}, hoặc cho các đợt phủ đủ {times} tháng"));
    } else {
        findings.right(
            monthly.place.clone(),
            format!("`{name}`: mức {times}, các đợt có {held} tháng"),
        );
    }
}

/// The months that the periods touch, as numbers that follow each other.
fn months(season: &Season) -> Vec<i32> {
    let number = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
    let of = |period: &super::season::Stretch| number(period.from.day)..=number(period.to.day);
    let months: BTreeSet<i32> = season.periods.iter().flat_map(of).collect();
    months.into_iter().collect()
}
