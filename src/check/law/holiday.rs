//! LUAT-07: a holiday called by a wrong name, or set on a wrong day.

use std::ops::Range;

use crate::check::scan::{days, small, whole};
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::law::{Holiday, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-07",
    title: "ngày lễ, ngày kỷ niệm gọi đúng tên và ghi đúng ngày",
    severity: Severity::Warning,
    article: "bảng ngay-le.yaml",
    why: "Sai tên, sai ngày của một ngày lễ lớn là lỗi ai đọc cũng thấy.",
    wrong: "Tổ chức các hoạt động nhân ngày đại đoàn kết toàn dân (18/11) tại các thôn.",
    right: "Tổ chức các hoạt động nhân Ngày hội Đại đoàn kết toàn dân tộc (18/11) tại các thôn.",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    for passage in &manuscript.passages {
        let lower = small(&passage.text);
        wrong_names(passage, &lower, tables, findings);
        wrong_days(passage, &lower, tables, findings);
    }
}

fn wrong_names(passage: &Passage, lower: &str, tables: &Tables, findings: &mut Findings<'_>) {
    for row in &tables.holidays.rows {
        let official = small(row.name.as_str());
        let starts = row.wrong_names.iter().flat_map(|wrong| whole(lower, wrong.as_str()));
        let mut found: Vec<Range<usize>> =
            starts.filter(|range| !lower[range.start..].starts_with(&official)).collect();
        // Of names that begin alike the longest is the one that was written.
        found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        found.dedup_by_key(|range| range.start);
        for range in found {
            let wrong = &passage.text[range.clone()];
            findings
                .fault(
                    passage.place(range.clone()),
                    format!("`{wrong}` gọi đúng là `{}`", row.name.as_str()),
                )
                .weigh(Severity::Note)
                .hint(format!("theo {}", row.source.as_str()));
        }
    }
}

/// A day right behind the name of a holiday that falls on another.
fn wrong_days(passage: &Passage, lower: &str, tables: &Tables, findings: &mut Findings<'_>) {
    let mut start = 0;
    for day in days(&passage.text) {
        let head = &lower[start.min(day.range.start)..day.range.start];
        start = day.range.end;
        let named: Vec<&Holiday> =
            tables.holidays.rows.iter().filter(|row| names(head, row)).collect();
        let falls = |row: &&Holiday| (row.day.day, row.day.month) == (day.day, day.month);
        let Some(row) = named.first().filter(|_| !named.iter().any(falls)) else { continue };
        findings
            .fault(
                passage.place(day.range.clone()),
                format!(
                    "`{}` là ngày {}/{}, không phải {}",
                    row.name.as_str(),
                    row.day.day,
                    row.day.month,
                    &passage.text[day.range.clone()]
                ),
            )
            .hint("sửa ngày, hoặc sửa tên của ngày kỷ niệm");
    }
}

/// Whether `head` ends with the name of `row`: between the name and the day stand only words of the name itself.
fn names(head: &str, row: &Holiday) -> bool {
    let official = small(row.name.as_str());
    let celebrates = ["ngày", "kỷ niệm", "chào mừng", "nhân", "dịp"]
        .iter()
        .any(|word| whole(head, word).next().is_some());
    let is_named = row.known_by.iter().flat_map(|words| whole(head, words.as_str())).any(|range| {
        let between = head[range.end..]
            .trim_end_matches("ngày ")
            .trim_matches(|c: char| c.is_whitespace() || "(:,-–“”\"".contains(c));
        between.is_empty() || official.contains(between)
    });
    row.is_solar() && celebrates && is_named
}
