//! ND30-22: the wording of the motto.

use crate::check::form::geometry::joined;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::document::MOTTO;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-22",
    title: "Tiêu ngữ viết đúng từng chữ, gạch nối có dấu cách hai bên",
    severity: Severity::Error,
    article: "PL I.II.1 Nghị định 30/2020/NĐ-CP",
    why: "Tiêu ngữ sai dấu gạch hay chữ hoa là lỗi văn thư thấy ngay.",
    wrong: "Độc lập – Tự do – Hạnh phúc",
    right: "Độc lập - Tự do - Hạnh phúc",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = paper.seen.first(Component::Motto) else {
        return findings.undecided("không nhận ra Tiêu ngữ");
    };
    let words = joined(paper, Component::Motto);
    if words == MOTTO {
        return;
    }
    let made =
        if words.contains(['–', '—', '‑', '−']) { "dùng gạch dài:" } else { "viết" };
    let fault = format!("Tiêu ngữ {made} {}", quoted(&words));
    findings
        .fault((&part.extent).into(), fault)
        .hint(format!("viết “{MOTTO}”, gạch nối ngắn có dấu cách hai bên"));
}
