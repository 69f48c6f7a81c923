//! KH-11: a target by which nothing can be measured.

use crate::check::{Check, Findings, Rule, Year};
use crate::data::{MetricKind, Target};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-11",
    title: "chỉ tiêu có ít nhất một điều đo được hoặc một thời hạn",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng (tiêu chí thi đua)",
    why: "Chỉ tiêu chung chung, không đo được là lời phàn nàn thường gặp nhất về phong trào thi đua.",
    wrong: "chỉ tiêu \"Giữ vững an ninh trật tự\" chỉ có một thước đo kiểu `dinh_tinh`",
    right: "thêm một thước đo kiểu `khong`: số vụ vi phạm, mức 0",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for (number, target) in (1..).zip(&year.data.plan.targets) {
        if target.metrics.is_empty() {
            findings
                .fault(
                    target.wording.place.into(),
                    format!("chỉ tiêu {number} không có thước đo nào"),
                )
                .hint("thêm `thuoc_do` nói đếm cái gì, ai chủ trì, đến bao giờ");
        } else if is_only_words(target) {
            findings
                .fault(target.metrics[0].name.place.into(), format!("chỉ tiêu {number} chỉ nhận xét bằng lời, không có mức và thời hạn"))
                .weigh(Severity::Note)
                .hint("thêm một thước đo đếm được, ví dụ số vụ, số hộ, số diện tích; hoặc một việc phải xong trước một ngày");
        }
    }
}

fn is_only_words(target: &Target) -> bool {
    let is_words = |kind| kind == MetricKind::Qualitative;
    target.metrics.iter().all(|metric| is_words(metric.kind) && metric.due.is_none())
}
