//! KH-15: a unit that has not reported a period, or has too late.

use crate::check::scan::shown;
use crate::check::{Check, Findings, Rule, Year};
use crate::diagnostic::Severity;
use crate::tally::{self, Filing, Timeliness, UnitRow};

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-15",
    title: "đơn vị nào cũng báo cáo từng đợt đúng hạn",
    severity: Severity::Warning,
    article: "kế hoạch phát động (hạn báo cáo)",
    why: "Thiếu một báo cáo thì các chỉ tiêu đơn vị ấy góp vào chưa đủ căn cứ để kết luận.",
    wrong: "đã quá hạn báo cáo đợt 1 mà không có tệp `ket-qua/dot1/thon4.yaml`",
    right: "có tệp `ket-qua/dot1/thon4.yaml`, `ngay_nop` không sau hạn",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    for row in tally::year(year.data).units {
        for filing in &row.reports {
            judge(&row, filing, findings);
        }
    }
}

fn judge(row: &UnitRow, filing: &Filing, findings: &mut Findings<'_>) {
    let (name, period, due) =
        (row.unit.name.as_str(), filing.period.as_str(), shown(filing.due.day));
    match (filing.timeliness, filing.handed_in) {
        (Timeliness::Overdue, _) => {
            findings
                .fault(
                    row.unit.id.place.into(),
                    format!("{name} chưa báo cáo {period}, hạn ngày {due}"),
                )
                .hint("đôn đốc đơn vị; nhận được thì ghi vào thư mục `ket-qua`");
        }
        (Timeliness::Late, Some(day)) => {
            let late = (day.day - filing.due.day).num_days();
            findings
                .fault(
                    day.place.into(),
                    format!("{name} báo cáo {period} chậm {late} ngày, hạn ngày {due}"),
                )
                .weigh(Severity::Note)
                .hint("xem lại ngày nộp, hoặc nêu trong báo cáo");
        }
        (Timeliness::Late, None) | (Timeliness::OnTime | Timeliness::NotDue, _) => {}
    }
}
