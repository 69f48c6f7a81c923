//! KH-22: a plan under which work has begun, and which has no number or no day yet.

use crate::check::{Check, Findings, Rule, Year};
use crate::data::PaperState;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-22",
    title: "kế hoạch đã thi hành thì có số và ngày",
    severity: Severity::Warning,
    article: "PL I.II.3, I.II.4 Nghị định 30/2020/NĐ-CP",
    why: "Báo cáo và quyết định khen thưởng phải dẫn số, ngày của kế hoạch; kế hoạch chưa có số là chưa ban hành.",
    wrong: "so:\nngay:\nthang: 2\nnam: 2024",
    right: "so: 15\nngay: 5\nthang: 2\nnam: 2024",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let (data, paper) = (year.data, &year.data.plan.paper);
    // A final paper without them is refused when it is read; a draft of a year that has not begun may lack them.
    if paper.state == PaperState::Final || data.reports.is_empty() {
        return;
    }
    let blanks = [
        ("số", paper.number.is_none()),
        ("ngày", paper.day.is_none()),
        ("tháng", paper.month.is_none()),
    ];
    let blanks: Vec<&str> =
        blanks.into_iter().filter_map(|(name, is)| is.then_some(name)).collect();
    if blanks.is_empty() {
        return;
    }
    findings
        .fault(
            paper.place.point().into(),
            format!("kế hoạch chưa có {} mà các đơn vị đã báo cáo kết quả", blanks.join(", ")),
        )
        .hint("điền `so`, `ngay`, `thang` như bản đã ký, rồi đổi `tinh_trang: chinh_thuc`");
}
