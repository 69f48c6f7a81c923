//! KH-19: a range as a target.

use crate::check::{Check, Findings, Rule, Year};
use crate::data::Level;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-19",
    title: "mức phải đạt là một con số, không phải một khoảng",
    severity: Severity::Note,
    article: "Điều 17 Luật Thi đua, khen thưởng (tiêu chí thi đua)",
    why: "Giao \"1-2 nhà\" thì làm một nhà đã là đạt; con số trên chỉ còn để gọi là vượt.",
    wrong: "so: khoang\nmuc: [1, 2]",
    right: "so: it_nhat\nmuc: 2",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for metric in year.data.metrics() {
        let Some(level @ Level::Between(least, most)) = metric.level else { continue };
        let id = metric.id.as_str();
        findings
            .fault(level.place().into(), format!("mức của thước đo `{id}` là một khoảng, {least} đến {most}: đạt {least} đã là đạt"))
            .hint(format!("giao một con số: `so: it_nhat` và `muc: {most}`"));
    }
}
