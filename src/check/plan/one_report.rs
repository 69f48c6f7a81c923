//! KH-24: reports of every period in one place, of the year's end alone in another.

use crate::check::scan::{says, sentences, small};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::Prose;
use crate::diagnostic::{Place, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-24",
    title: "số lần báo cáo nói ở mọi chỗ như nhau",
    severity: Severity::Warning,
    article: "tính nhất quán của kế hoạch",
    why: "Đơn vị đọc chỗ nào làm theo chỗ ấy, và cho là mình đúng.",
    wrong: "mục III.2: \"có báo cáo kết quả trong tổng kết cuối năm\"; mục III.3: hạn báo cáo của hai đợt",
    right: "mục III.2: \"báo cáo kết quả từng đợt và cả năm\"",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let plan = &year.data.plan;
    if plan.periods.len() < 2 {
        return;
    }
    let lines = plan.arrangements.iter().filter_map(|one| one.wording.as_ref());
    let sentences: Vec<(String, Place)> = lines
        .flat_map(Prose::placed)
        .flat_map(|(line, place)| sentences(line).map(move |range| (small(&line[range]), place)))
        .filter(|(words, _)| says(words, "báo cáo"))
        .collect();
    let of_periods =
        |words: &str| ["đợt", "sơ kết", "quý", "6 tháng"].iter().any(|word| says(words, word));
    if sentences.iter().any(|(words, _)| of_periods(words)) {
        return;
    }
    for (_, place) in sentences.iter().filter(|(words, _)| says(words, "cuối năm")) {
        let count = plan.periods.len();
        findings
            .fault(
                (*place).into(),
                format!(
                    "ở đây chỉ đòi báo cáo cuối năm, còn phần thời gian đòi báo cáo cả {count} đợt"
                ),
            )
            .hint("viết \"báo cáo kết quả từng đợt và cả năm\"");
    }
}
