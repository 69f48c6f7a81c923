//! KH-09: a target that nobody answers for.

use crate::check::{Check, Findings, Rule, Year};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-09",
    title: "chỉ tiêu nào cũng có đơn vị chủ trì",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng (tổ chức thực hiện phong trào)",
    why: "Việc không giao cho ai thì không ai làm, và không ai báo cáo.",
    wrong: "- { ma: 5a, ten: Lần kiểm tra, kieu: cong_don, so: it_nhat, muc: 2, dvt: lần }",
    right: "- { ma: 5a, ten: Lần kiểm tra, chu_tri: [ubnd], kieu: cong_don, so: it_nhat, muc: 2, dvt: lần }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for metric in year.data.metrics().filter(|metric| metric.leads.is_empty()) {
        let (id, name) = (metric.id.as_str(), metric.name.as_str());
        findings
            .fault(
                metric.name.place.into(),
                format!("thước đo `{id}` ({name}) không có đơn vị chủ trì"),
            )
            .hint("thêm `chu_tri: [mã đơn vị]`");
    }
}
