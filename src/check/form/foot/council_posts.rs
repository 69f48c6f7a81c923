//! ND30-60: a council signs with two posts.

use super::blocks::{by_right, issuer};
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::is_upper;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-60",
    title: "hội đồng, ban tư vấn dùng dấu của cơ quan: chức vụ trong hội đồng ở trên, chức vụ trong cơ quan ngay trên họ tên; văn bản khác chỉ ghi một chức vụ",
    severity: Severity::Warning,
    article: "PL I.II.7 Nghị định 30/2020/NĐ-CP",
    why: "Hội đồng không có con dấu riêng: chức vụ trong cơ quan cho biết vì sao được đóng dấu của cơ quan ấy.",
    wrong: "TM. HỘI ĐỒNG, CHỦ TỊCH, (chữ ký), Lê Đức Tuấn",
    right: "TM. HỘI ĐỒNG, CHỦ TỊCH, (chữ ký), CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ, Lê Đức Tuấn",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some((_, blocks)) = by_right(paper) else { return };
    let council = is_council(&issuer(paper));
    // Whether a council may use the seal of its body, and so shows both posts, no paper says.
    for block in blocks.iter().filter(|block| block.name.is_some()) {
        let post = block.posts.iter().find(|part| is_upper(paper.seen.text(part)));
        match (council, post, block.lines.first()) {
            (true, None, Some(first)) => {
                findings
                    .fault(
                        (&first.extent).into(),
                        "hội đồng ký mà trên họ tên không có chức vụ trong cơ quan",
                    )
                    .weigh(Severity::Note)
                    .hint(
                        "được dùng dấu của cơ quan thì ghi chức vụ trong cơ quan ngay trên họ tên",
                    );
            }
            (false, Some(post), Some(_)) if !issuer(paper).is_empty() => {
                let what = format!(
                    "{} ghi thêm trên họ tên; chỉ hội đồng, ban tư vấn mới ghi hai chức vụ",
                    quoted(paper.seen.text(post))
                );
                findings.fault((&post.extent).into(), what);
            }
            _ => {}
        }
    }
}

/// A body that advises, and is none of the State's own.
fn is_council(issuer: &str) -> bool {
    let advises = ["hoi dong ", "ban chi dao", "ban to chuc", "to cong tac"];
    advises.iter().any(|start| issuer.starts_with(start))
        && !issuer.starts_with("hoi dong nhan dan")
}
