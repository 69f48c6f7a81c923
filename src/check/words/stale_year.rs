//! CHU-16: a year left from last year's file.

use super::text;
use crate::check::scan::small;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-16",
    title: "năm trong trích yếu và nhiệm vụ là năm của văn bản",
    severity: Severity::Warning,
    article: "Thể thức văn bản",
    why: "Văn bản chép từ năm trước còn sót năm cũ.",
    wrong: "Kế hoạch phát động phong trào thi đua năm 2021",
    right: "Kế hoạch phát động phong trào thi đua năm 2024",
    check: Check::Words(find),
};

/// Words after which "năm …" is the year the paper is about.
const ABOUT: [&str; 9] = [
    "thi đua",
    "kế hoạch",
    "nhiệm vụ",
    "chỉ tiêu",
    "phong trào",
    "sơ kết",
    "tổng kết",
    "công tác",
    "phương hướng",
];
/// Words that make another year right.
const ASIDE: [&str; 8] =
    ["giai đoạn", "nhiệm kỳ", "so với", "từ năm", "đến năm", "số ", "ngày ", "cùng kỳ"];

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let Some(year) = manuscript.date.year else { return };
    for passage in
        text::prose(manuscript).filter(|passage| passage.component != Component::PlaceDate)
    {
        let lower = small(&passage.text);
        for (at, _) in lower.match_indices("năm ") {
            let rest = &lower[at + "năm ".len()..];
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let Ok(said) = rest[..digits].parse::<u16>() else { continue };
            // "năm 2021 - 2025" is a span.
            let span = rest[digits..].trim_start().starts_with(['-', '–', '—']);
            let near = said + 1 >= year && said <= year + 1;
            let clause = lower[..at].rsplit(['.', ';', '(', ',']).next().unwrap_or_default();
            let about = ABOUT.iter().any(|word| clause.contains(word));
            let aside = ASIDE.iter().any(|word| clause.contains(word));
            if digits == 4 && !span && !near && about && !aside && (1990..=2100).contains(&said) {
                let fault = format!("văn bản năm {year} mà viết năm {said}");
                findings
                    .fault(passage.place(at..at + "năm ".len() + digits), fault)
                    .hint(format!("xem có phải năm {year} không"));
            }
        }
    }
}
