//! KH-08: a target that is counted and names no level.

use crate::check::{Check, Findings, Rule, Year};
use crate::data::MetricKind;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-08",
    title: "chỉ tiêu đếm được thì có mức",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng (mục tiêu, chỉ tiêu, nội dung của phong trào)",
    why: "Không có con số thì cuối năm không ai nói được đạt hay không đạt.",
    wrong: "- { ma: 8a, ten: Quỹ Vì người nghèo, kieu: cong_don, dvt: đồng }",
    right: "- { ma: 8a, ten: Quỹ Vì người nghèo, kieu: cong_don, so: it_nhat, muc: 20000000, dvt: đồng }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for metric in year.data.metrics() {
        let is_counted = match metric.kind {
            MetricKind::Flow | MetricKind::Stock | MetricKind::Ratio => true,
            MetricKind::Zero
            | MetricKind::Milestone
            | MetricKind::Checklist
            | MetricKind::Qualitative => false,
        };
        if is_counted && metric.level.is_none() {
            let (id, name) = (metric.id.as_str(), metric.name.as_str());
            findings
                .fault(
                    metric.name.place.into(),
                    format!("thước đo `{id}` ({name}) không có mức phải đạt"),
                )
                .hint("thêm `so: it_nhat` và `muc: …`, và ghi con số ấy vào lời văn của chỉ tiêu");
        }
    }
}
