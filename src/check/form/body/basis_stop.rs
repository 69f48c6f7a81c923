//! ND30-45: the stops after căn cứ.

use super::bases::bases;
use crate::check::form::looks::more;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Part;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-45",
    title: "mỗi căn cứ kết thúc bằng “;”, căn cứ cuối cùng kết thúc bằng “.”",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Dấu chấm sau căn cứ cuối cho biết phần căn cứ đã hết và nội dung bắt đầu.",
    wrong: "căn cứ cuối cùng kết thúc bằng dấu phẩy",
    right: "các căn cứ kết thúc bằng “;”, căn cứ cuối cùng bằng “.”",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let bases = bases(paper);
    let Some((last, others)) = bases.split_last() else { return };
    let wrong: Vec<&&Part> =
        others.iter().filter(|part| !paper.seen.text(part).trim_end().ends_with(';')).collect();
    if let Some(first) = wrong.first() {
        let more = more(wrong.len());
        let what = format!("căn cứ {}, phải kết thúc bằng “;”{more}", ends(paper, first));
        findings.fault((&first.extent).into(), what);
    }
    if !paper.seen.text(last).trim_end().ends_with('.') {
        let what = format!("căn cứ cuối cùng {}, phải kết thúc bằng “.”", ends(paper, last));
        findings.fault((&last.extent).into(), what);
    }
}

/// "kết thúc bằng “,”".
fn ends(paper: &Paper<'_>, part: &Part) -> String {
    let mark = paper.seen.text(part).trim_end().chars().next_back();
    match mark.filter(|c| !c.is_alphanumeric()) {
        Some(mark) => format!("kết thúc bằng “{mark}”"),
        None => "không có dấu kết thúc".to_owned(),
    }
}
