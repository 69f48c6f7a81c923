//! LUAT-08: a people's committee or council that does not cite what gives it its power.

use super::voices::Body;
use crate::check::scan::small;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-08",
    title: "căn cứ có văn bản quy định thẩm quyền của cơ quan ban hành",
    severity: Severity::Note,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Căn cứ gồm văn bản cho cơ quan quyền ban hành và văn bản về nội dung; thiếu cái thứ nhất thì không rõ lấy quyền ở đâu.",
    wrong: "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    right: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let lines: Vec<&str> = manuscript.all(Component::Issuer).map(|one| one.text.as_str()).collect();
    if !matches!(Body::issuing(&lines), Some(Body::Committee | Body::Council)) {
        return;
    }
    let Some(first) = manuscript.all(Component::Basis).next() else { return };
    let gives_power = |text: &str| {
        let text = small(text);
        ["tổ chức chính quyền địa phương", "tổ chức hội đồng nhân dân", "quy chế làm việc"]
            .iter()
            .any(|words| text.contains(words))
    };
    if manuscript.all(Component::Basis).any(|basis| gives_power(&basis.text)) {
        return;
    }
    findings
        .fault(
            first.place(0..first.text.len()),
            "phần căn cứ không có văn bản quy định thẩm quyền của cơ quan ban hành",
        )
        .hint("thêm dòng đầu: \"Căn cứ Luật Tổ chức chính quyền địa phương ngày …;\"");
}
