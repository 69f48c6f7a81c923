//! ND30-58: who signs for a collective says so.

use super::blocks::{Block, behind_prefix, by_right, issuer, prefix};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::kind::PaperKind;
use crate::read::{Part, fold};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-58",
    title: "văn bản của tập thể (Ủy ban nhân dân, hội đồng) ký thay mặt: TM.; văn bản thuộc thẩm quyền của Chủ tịch thì không",
    severity: Severity::Error,
    article: "Điều 13.2, PL I.II.7 Nghị định 30/2020/NĐ-CP",
    why: "Ủy ban nhân dân làm việc theo chế độ tập thể; người đứng đầu ký riêng mình thì văn bản không phải của Ủy ban.",
    wrong: "kế hoạch của Ủy ban nhân dân xã ký: CHỦ TỊCH",
    right: "TM. ỦY BAN NHÂN DÂN, dòng dưới: CHỦ TỊCH",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some((kind, blocks)) = by_right(paper) else { return };
    let [block] = blocks.as_slice() else { return };
    let Some(first) = block.lines.first() else { return };
    match speaker(paper, kind) {
        Speaker::Collective(weight) => behalf(paper, block, first, weight, findings),
        Speaker::Head => alone(paper, block, findings),
        Speaker::Unsure => {}
    }
}

/// Whose paper it is.
enum Speaker {
    Collective(Severity),
    Head,
    Unsure,
}

fn speaker(paper: &Paper<'_>, kind: PaperKind) -> Speaker {
    use PaperKind::{Plan, Programme, Project, Proposal, Report, Resolution, Scheme};
    if let Some(authority) = paper.seen.first(Component::Authority) {
        let words = fold(paper.seen.text(authority));
        match () {
            () if words.starts_with("chu tich") => return Speaker::Head,
            () if is_collective(&words) => return Speaker::Collective(Severity::Error),
            () => {}
        }
    }
    let names = issuer(paper);
    let told = is_collective(&names) || names.is_empty() && is_numbered_by_committee(paper);
    if !told {
        return Speaker::Unsure;
    }
    match kind {
        Plan | Programme | Scheme | Project | Resolution => Speaker::Collective(Severity::Error),
        Report | Proposal => Speaker::Collective(Severity::Warning),
        // Notices, letters, directives and decisions are as often the chairman's own.
        _ => Speaker::Unsure,
    }
}

/// Where no name of an issuer is found, the symbol still says whose paper it is: "/KH-UBND".
fn is_numbered_by_committee(paper: &Paper<'_>) -> bool {
    let number = paper.seen.first(Component::Number);
    number.is_some_and(|part| paper.seen.text(part).trim_end().ends_with("-UBND"))
}

fn is_collective(words: &str) -> bool {
    ["uy ban nhan dan", "ubnd", "hoi dong", "hdnd"].iter().any(|start| words.starts_with(start))
}

fn behalf(
    paper: &Paper<'_>,
    block: &Block<'_>,
    first: &Part,
    weight: Severity,
    findings: &mut Findings<'_>,
) {
    let prefixes: Vec<_> =
        block.lines.iter().filter_map(|part| prefix(paper.seen.text(part))).collect();
    if prefixes.iter().any(|prefix| ["TM.", "TL.", "TUQ."].contains(prefix)) {
        return;
    }
    findings
        .fault((&first.extent).into(), "văn bản của tập thể mà không có dòng “TM.” ở trên chức vụ")
        .weigh(weight)
        .hint("thêm dòng “TM. ỦY BAN NHÂN DÂN” (hoặc “TM. HỘI ĐỒNG”) trên chức vụ người ký");
}

fn alone(paper: &Paper<'_>, block: &Block<'_>, findings: &mut Findings<'_>) {
    let behalf = |part: &&&Part| {
        let text = paper.seen.text(part);
        prefix(text) == Some("TM.") && is_collective(&behind_prefix(text))
    };
    if let Some(part) = block.lines.iter().find(behalf) {
        findings
            .fault(
                (&part.extent).into(),
                "văn bản thuộc thẩm quyền của Chủ tịch mà ký thay mặt Ủy ban nhân dân",
            )
            .weigh(Severity::Warning)
            .hint("bỏ dòng “TM. ỦY BAN NHÂN DÂN”, hoặc sửa dòng thẩm quyền ở đầu văn bản");
    }
}
