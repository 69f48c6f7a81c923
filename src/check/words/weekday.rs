//! CHU-15: a weekday that is not the day's.

use super::text;
use crate::check::scan::{days, small, whole};
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use chrono::Datelike;
pub static RULE: Rule = Rule {
    code: "CHU-15",
    title: "thứ trong tuần đúng với ngày",
    severity: Severity::Error,
    article: "Lịch",
    why: "Thứ và ngày lệch nhau thì người nhận đến nhầm hôm.",
    wrong: "họp vào thứ Hai, ngày 06/02/2024",
    right: "họp vào thứ Ba, ngày 06/02/2024",
    check: Check::Words(find),
};

const NAMES: [&str; 7] =
    ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"];
/// So far behind its weekday a date still belongs to it, in bytes: ", ngày ".
const REACH: usize = 16;

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let year = manuscript.date.year.map(i32::from);
    for passage in text::prose(manuscript) {
        let lower = small(&passage.text);
        for day in days(&passage.text) {
            let Some(date) = day.in_year(year) else { continue };
            let said = NAMES.iter().enumerate().find_map(|(at, name)| {
                let found = whole(&lower, name).filter(|range| range.end <= day.range.start);
                let nearest = found.last().filter(|range| day.range.start - range.end <= REACH)?;
                Some((at, nearest))
            });
            let Some((at, range)) = said else { continue };
            let right = date.weekday().num_days_from_monday() as usize;
            if at != right {
                let fault = format!(
                    "ngày {} là {}, không phải {}",
                    date.format("%d/%m/%Y"),
                    NAMES[right],
                    NAMES[at]
                );
                findings.fault(passage.place(range.start..day.range.end), fault);
            }
        }
    }
}
