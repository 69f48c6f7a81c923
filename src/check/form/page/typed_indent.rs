//! ND30-19: indents typed with spaces and tabs, round bullets. Of these a PDF shows the bullets alone.

use super::text;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
pub static RULE: Rule = Rule {
    code: "ND30-19",
    title: "lùi đầu dòng bằng định dạng đoạn, không gõ dấu cách hay Tab; không dùng chấm tròn đầu dòng",
    severity: Severity::Warning,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Dấu cách và Tab xô lệch khi đổi máy, đổi cỡ chữ.",
    wrong: "năm dấu cách ở đầu đoạn",
    right: "đoạn có First line 1,27 cm",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let paragraphs: Vec<_> = text::paragraphs(paper).collect();
    let leads = |text: &str| text.starts_with('\t') || text.starts_with("  ");
    let typed: Vec<_> = paragraphs.iter().filter(|(_, paragraph)| leads(&paragraph.text)).collect();
    if let Some((first, _)) = typed.first() {
        let fault = format!(
            "{} đoạn lùi đầu dòng bằng dấu cách hoặc Tab, từ {}",
            typed.len(),
            quoted(paper.seen.text(first))
        );
        findings
            .fault((&first.extent).into(), fault)
            .hint("xoá chúng, đặt Paragraph > Special > First line: 1,27 cm");
    }
    let round = paragraphs.iter().find(|(_, paragraph)| {
        paragraph.text.trim_start().starts_with(['•', '●', '▪', '\u{f0b7}', 'o'].as_slice())
            && is_bullet(&paragraph.text)
    });
    if let Some((part, _)) = round {
        findings
            .fault((&part.extent).into(), "đầu dòng là chấm tròn")
            .hint("dùng gạch ngang “-” ở đầu dòng");
    }
}

/// A round mark and a space before the words.
fn is_bullet(text: &str) -> bool {
    let mut letters = text.trim_start().chars();
    letters.next().is_some_and(|c| c != 'o') && letters.next().is_some_and(char::is_whitespace)
}
