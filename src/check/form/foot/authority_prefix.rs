//! ND30-57: TM., Q., KT., TL., TUQ. and the look of the lines they stand in.

use super::blocks::{by_right, prefix};
use crate::check::form::looks::{faults, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Part;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-57",
    title: "quyền hạn ghi TM., Q., KT., TL. hoặc TUQ. có dấu chấm; quyền hạn và chức vụ in hoa, đậm, cỡ 13 – 14, căn giữa",
    severity: Severity::Error,
    article: "PL I.II.7, PL I.V.7 Nghị định 30/2020/NĐ-CP",
    why: "Chữ viết tắt cho biết người ký với tư cách gì; ghi khác đi thì văn bản có thể bị coi là ký sai thẩm quyền.",
    wrong: "T/M ỦY BAN NHÂN DÂN; KT CHỦ TỊCH",
    right: "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some((_, blocks)) = by_right(paper) else { return };
    for part in blocks.iter().flat_map(|block| block.lines.iter().chain(&block.posts)) {
        let text = paper.seen.text(part);
        let look = faults(paper, part, part.component);
        let what: Vec<String> = prefix_fault(text).into_iter().chain(look).collect();
        if !what.is_empty() {
            let fault = format!("{} {}", quoted(text), what.join(", "));
            let finding = findings.fault((&Part::clone(part).extent).into(), fault);
            if let Some(right) = prefix(text) {
                finding.hint(format!("viết “{right}” rồi một dấu cách"));
            }
        }
    }
}

fn prefix_fault(text: &str) -> Option<String> {
    let right = prefix(text)?;
    let typed = text.trim_start();
    let kept = typed.strip_prefix(right).is_some_and(|rest| rest.starts_with(' '));
    (!kept).then(|| format!("ghi sai chữ viết tắt, phải là “{right} ”"))
}
