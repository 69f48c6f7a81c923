//! CHU-17: words typed wrong.

use super::spellings;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-17",
    title: "không gõ nhầm chữ",
    severity: Severity::Warning,
    article: "Bảng tu-ngu.yaml",
    why: "Chữ gõ nhầm lọt qua vì đọc lướt vẫn hiểu.",
    wrong: "phát huy thế mạnh vốn đất sản có",
    right: "phát huy thế mạnh vốn đất sẵn có",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    spellings::find(manuscript, &tables.words.slips, findings, |row| {
        format!("viết “{}”", row.right.as_str())
    });
}
