//! ND30-59: a deputy signs for the head.

use super::blocks::{Block, behind_prefix, by_right, prefix};
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::{Part, fold};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-59",
    title: "cấp phó ký thay: dòng “KT.” ghi chức vụ của người đứng đầu, dòng dưới ghi chức vụ của người ký",
    severity: Severity::Error,
    article: "Điều 13, PL I.II.7 Nghị định 30/2020/NĐ-CP",
    why: "Thiếu “KT.” thì cấp phó như ký bằng quyền của chính mình.",
    wrong: "TM. ỦY BAN NHÂN DÂN, PHÓ CHỦ TỊCH",
    right: "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some((_, blocks)) = by_right(paper) else { return };
    for block in &blocks {
        if let Some((part, what)) = fault(paper, block) {
            findings
                .fault((&part.extent).into(), what)
                .hint("viết “KT. CHỦ TỊCH”, dòng dưới “PHÓ CHỦ TỊCH”");
        }
    }
}

fn fault<'a>(paper: &Paper<'_>, block: &Block<'a>) -> Option<(&'a Part, String)> {
    let text = |part: &Part| paper.seen.text(part).to_owned();
    let named = |part: &Part| quoted(&text(part));
    let for_head = block.lines.iter().position(|part| prefix(&text(part)) == Some("KT."));
    let Some(at) = for_head else {
        let allowed =
            block.lines.iter().any(|part| matches!(prefix(&text(part)), Some("TL." | "TUQ.")));
        let deputy = block.lines.iter().find(|part| is_deputy(&fold(&text(part))));
        return deputy
            .filter(|_| !allowed)
            .map(|part| (*part, format!("{} ký mà không có dòng “KT.”", named(part))));
    };
    let part = block.lines[at];
    let head = behind_prefix(&text(part));
    let own = block.lines.get(at + 1);
    let what = match own {
        _ if is_deputy(&head) => {
            "ghi chức vụ cấp phó sau “KT.”, phải ghi chức vụ của người đứng đầu"
        }
        _ if head.contains(" pho ") => {
            "ghi hai chức vụ trên một dòng, chức vụ của người ký phải ở dòng dưới"
        }
        None => "không có dòng chức vụ của người ký ở dưới",
        Some(_) => return None,
    };
    Some((part, format!("{} {what}", named(part))))
}

fn is_deputy(words: &str) -> bool {
    words.starts_with("pho ")
}
