//! KH-10: a ratio that does not say of what.

use crate::check::{Check, Findings, Rule, Year};
use crate::data::MetricKind;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-10",
    title: "tỷ lệ nói rõ tính trên tổng số nào",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng (nội dung, tiêu chí thi đua)",
    why: "Mỗi đơn vị tính trên một tổng số khác nhau thì các tỷ lệ không cộng, không so được với nhau.",
    wrong: "- { ma: 3b, ten: Tham gia BHYT, kieu: ty_le, so: it_nhat, muc: 97, dvt: '%' }",
    right: "- { ma: 3b, ten: Hộ tham gia BHYT, kieu: ty_le, so: it_nhat, muc: 97, dvt: '%', mau_so: so_ho }",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let ratios = year.data.metrics().filter(|metric| metric.kind == MetricKind::Ratio);
    for metric in ratios.filter(|metric| metric.base.is_none()) {
        let (id, name) = (metric.id.as_str(), metric.name.as_str());
        let level = metric.level.map_or(metric.name.place, crate::data::Level::place);
        findings
            .fault(level.into(), format!("tỷ lệ của thước đo `{id}` ({name}) không nói tính trên tổng số nào"))
            .hint("thêm `mau_so: so_ho`, `so_nguoi` hoặc `phu_luc`, và nói rõ trong lời văn: \"…% số hộ\"");
    }
}
