//! LUAT-09: a paper younger than the tables it was held against.

use super::when::When;
use crate::check::scan::shown;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-09",
    title: "văn bản không ban hành sau ngày mà bảng pháp luật còn biết",
    severity: Severity::Note,
    article: "khoá `tinh_den` của phap-ly.yaml, ngay-le.yaml, tham-quyen.yaml",
    why: "Luật có thể đã đổi sau ngày ấy; máy không biết thì nói là không biết.",
    wrong: "Suối Ngọc, ngày 15 tháng 01 năm 2090\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    right: "Suối Ngọc, ngày 15 tháng 01 năm 2026\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    // A paper that rests on no act is not asked when they were in force.
    let (Some(when), Some(basis)) =
        (When::of(manuscript.date), manuscript.all(Component::Basis).next())
    else {
        return;
    };
    let oldest = tables.known_until().into_iter().min_by_key(|(_, day)| *day);
    let Some((file, day)) = oldest.filter(|(_, day)| when.is_from(*day) && when.first > *day)
    else {
        return;
    };
    findings
        .fault(basis.place(0..basis.text.len()), format!("văn bản ban hành sau {}, ngày mà {file} còn đúng: căn cứ có thể đã đổi", shown(day)))
        .hint("đối chiếu căn cứ với cơ sở dữ liệu văn bản pháp luật; bản mới của bảng đặt vào thư mục `templates`");
}
