//! LUAT-10: an act of the State's that the table does not know.

use super::cited::Known;
use crate::check::citation::citations;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-10",
    title: "căn cứ của trung ương có trong bảng pháp luật",
    severity: Severity::Note,
    article: "bảng phap-ly.yaml",
    why: "Văn bản không có trong bảng thì máy không biết còn hiệu lực hay không; người phải tự đối chiếu.",
    wrong: "Căn cứ Nghị định số 55/2019/NĐ-CP ngày 24 tháng 6 năm 2019 của Chính phủ về hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa;",
    right: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    for passage in manuscript.all(Component::Basis) {
        for citation in citations(&passage.text) {
            let Some(number) = &citation.number else { continue };
            let typed = passage.text[number.clone()].trim();
            let known = Known::of(&citation, &passage.text, &tables.acts);
            if matches!(known, Known::Nothing) && is_of_the_state(typed) {
                findings
                    .fault(passage.place(citation.range.clone()), format!("bảng phap-ly.yaml không có văn bản số {typed}"))
                    .hint("đối chiếu hiệu lực với cơ sở dữ liệu văn bản pháp luật; muốn máy xét thì thêm một dòng vào bản phap-ly.yaml của mình");
            }
        }
    }
}

/// Whether a number is one of the central bodies': a commune's own papers no table can hold.
fn is_of_the_state(number: &str) -> bool {
    const MARKS: [&str; 7] = ["NĐ-CP", "NQ-CP", "QĐ-TTg", "CT-TTg", "UBTVQH", "/QH", "/TT-B"];
    MARKS.iter().any(|mark| number.replace(' ', "").contains(mark))
}
