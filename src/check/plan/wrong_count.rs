//! KH-06: "94 năm (1930 - 2024)" that is not 94.

use super::season::{Count, Season};
use crate::check::{Check, Findings, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-06",
    title: "số năm kỷ niệm bằng hiệu của hai năm ghi cạnh nó",
    severity: Severity::Error,
    article: "tính nhất quán của kế hoạch",
    why: "Con số thường còn lại từ kế hoạch năm trước; in sai trên băng rôn, khẩu hiệu thì cả xã thấy.",
    wrong: "chào mừng 93 năm ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2024)",
    right: "chào mừng 94 năm ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2024)",
    check: Check::Season(find),
};

fn find(season: &Season, _: &Tables, findings: &mut Findings<'_>) {
    for count in &season.counts {
        judge(count, findings);
    }
}

fn judge(count: &Count, findings: &mut Findings<'_>) {
    let Count { years, from, to, place } = count;
    let true_years = to.year - from.year;
    if let (Some(first), Some(second)) = (from.day, to.day)
        && first != second
    {
        findings
            .fault(
                place.clone(),
                format!("hai ngày kỷ niệm không cùng ngày, tháng: {} và {}", from.text, to.text),
            )
            .weigh(Severity::Warning)
            .hint("một trong hai ngày gõ nhầm");
        return;
    }
    if i64::from(*years) == i64::from(true_years) {
        findings.right(place.clone(), format!("{years} năm: {} → {}", from.year, to.year));
        return;
    }
    findings
        .fault(
            place.clone(),
            format!("ghi {years} năm, nhưng từ {} đến {} là {true_years} năm", from.year, to.year),
        )
        .hint(format!("viết {true_years}, hoặc xem lại hai năm trong ngoặc"));
}
