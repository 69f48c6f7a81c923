//! ND30-27: the look of the issuing body.

use crate::check::form::looks::{decimal, quoted};
use crate::check::form::{geometry, looks};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;
pub static RULE: Rule = Rule {
    code: "ND30-27",
    title: "tên cơ quan ban hành in hoa, cỡ 12 – 13, đứng, đậm, ở giữa cột trái",
    severity: Severity::Error,
    article: "PL I.II.2, PL I.V.2 Nghị định 30/2020/NĐ-CP",
    why: "Tên cơ quan ban hành phải nhận ra ngay, các dòng cân nhau.",
    wrong: "Ủy ban nhân dân xã viết thường",
    right: "ỦY BAN NHÂN DÂN / XÃ BÌNH LƯƠNG in hoa, đậm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    looks::hold(paper, findings, Component::Issuer);
    let lines: Vec<&Part> =
        paper.seen.all(Component::Parent).chain(paper.seen.all(Component::Issuer)).collect();
    if lines.is_empty() {
        return findings.undecided("không nhận ra tên cơ quan ban hành");
    }
    for pair in lines.windows(2) {
        let off = geometry::off_centre(paper, pair[1], pair[0]);
        if let Some(off) = off.filter(|off| off.abs() > geometry::SAME) {
            let words = quoted(paper.seen.text(pair[1]));
            let fault = format!("{words} lệch {} mm so với dòng trên", decimal(off.abs()));
            findings.fault((&pair[1].extent).into(), fault).hint("căn giữa các dòng tên cơ quan");
            return;
        }
    }
}
