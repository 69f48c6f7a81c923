//! LUAT-05: words for a level of government that ended on 01/7/2025.

use std::ops::Range;

use chrono::NaiveDate;

use super::when::When;
use crate::check::scan::{sentences, small, whole};
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-05",
    title: "từ 01/7/2025 không còn huyện, quận, thị xã, thị trấn",
    severity: Severity::Warning,
    article: "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
    why: "Văn bản gửi, báo cáo, đề nghị một cấp không còn thì không ai nhận.",
    wrong: "Suối Ngọc, ngày 15 tháng 01 năm 2026\nGiao Văn phòng tham mưu báo cáo Ủy ban nhân dân huyện trước khi thực hiện.",
    right: "Suối Ngọc, ngày 15 tháng 01 năm 2026\nGiao Văn phòng tham mưu báo cáo Ủy ban nhân dân tỉnh trước khi thực hiện.",
    check: Check::Words(find),
};

/// The words, as they stand in running text: with a capital they begin a name, of a person, a street, a school.
const WORDS: [&str; 4] = ["huyện", "quận", "thị xã", "thị trấn"];

/// Bodies of that level, which are written with a capital.
const BODIES: [&str; 4] = ["Huyện ủy", "Huyện đoàn", "Quận ủy", "Thị ủy"];

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let Some(when) = When::of(manuscript.date) else { return };
    let end = NaiveDate::from_ymd_opt(2025, 7, 1).expect("a day of the calendar");
    if !when.is_from(end) {
        return;
    }
    // A căn cứ calls acts of the past by the names of their day; a name is nobody's level.
    let apart = [Component::Basis, Component::SignerName];
    for passage in manuscript.passages.iter().filter(|passage| !apart.contains(&passage.component))
    {
        if let Some((range, word)) = first_word(passage) {
            findings
                .fault(passage.place(range), format!("từ 01/7/2025 không còn `{word}`"))
                .hint("thay bằng cơ quan cấp tỉnh hoặc cấp xã nay làm việc ấy; nếu nói chuyện trước ngày ấy thì ghi rõ \"trước ngày 01/7/2025\"");
        }
    }
}

/// The first such word of `passage` in a sentence about today.
fn first_word(passage: &Passage) -> Option<(Range<usize>, &str)> {
    let text = passage.text.as_str();
    sentences(text).filter(|range| !is_of_the_past(&text[range.clone()])).find_map(|sentence| {
        let part = &text[sentence.clone()];
        let in_capitals = !part.chars().any(char::is_lowercase);
        let lower = small(part);
        let words =
            WORDS.iter().flat_map(|word| whole(if in_capitals { &lower } else { part }, word));
        let bodies = BODIES.iter().flat_map(|body| whole(part, body));
        let found = words.chain(bodies).min_by_key(|range| range.start)?;
        let range = sentence.start + found.start..sentence.start + found.end;
        Some((range.clone(), &text[range]))
    })
}

/// Whether `sentence` speaks of the time before, or of how it ended.
fn is_of_the_past(sentence: &str) -> bool {
    const PAST: [&str; 15] = [
        // A road keeps its name.
        "đường huyện",
        "trước ngày",
        "trước đây",
        "trước khi sắp xếp",
        "cũ",
        "nguyên là",
        "trước 01/7/2025",
        "sắp xếp",
        "sáp nhập",
        "hợp nhất",
        "kết thúc hoạt động",
        "không tổ chức",
        "bãi bỏ",
        "bỏ cấp",
        "giải thể",
    ];
    let lower = small(sentence);
    PAST.iter().any(|words| whole(&lower, words).next().is_some()) || old_year(&lower)
}

/// A year before 2025 in `text`.
fn old_year(text: &str) -> bool {
    let years = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    years.filter_map(|digits| digits.parse::<u32>().ok()).any(|year| (1930..2025).contains(&year))
}
