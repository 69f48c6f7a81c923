//! CHU-10: capitals of Phụ lục II.

use super::spellings;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-10",
    title: "viết hoa đúng Phụ lục II",
    severity: Severity::Warning,
    article: "PL II Nghị định 30/2020/NĐ-CP",
    why: "Viết hoa sai tên cơ quan, tên Đảng, Nhà nước là lỗi văn thư sửa trước tiên.",
    wrong: "Nghị định của chính phủ",
    right: "Nghị định của Chính phủ",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    spellings::find(manuscript, &tables.words.capitals, findings, |row| match &row.source {
        Some(source) => {
            format!("viết “{}” ({} Nghị định 30/2020/NĐ-CP)", row.right.as_str(), source.as_str())
        }
        None => format!("viết “{}”", row.right.as_str()),
    });
}
