//! ND30-56: "./." at the end of the body.

use crate::check::form::head::kinds;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::kind::PaperKind;
use crate::read::{Extent, Part};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-56",
    title: "nội dung kết thúc bằng “./.”, một lần, ở cuối",
    severity: Severity::Warning,
    article: "PL III, các mẫu 1.1 – 1.10 Nghị định 30/2020/NĐ-CP",
    why: "Dấu “./.” cho biết văn bản đã hết, không ai thêm được dòng nào vào sau.",
    wrong: "… các đơn vị tổ chức thực hiện./",
    right: "… các đơn vị tổ chức thực hiện./.",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

const MARK: &str = "./.";

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(kind) = kinds::kind(paper.seen).filter(|kind| takes(*kind)) else { return };
    let body: Vec<&Part> = paper.seen.parts.iter().filter(|part| is_body(part)).collect();
    let Some((last, others)) = body.split_last() else { return };
    if last.component == Component::TableCell {
        return findings.undecided("nội dung kết thúc bằng bảng");
    }
    let text = paper.seen.text(last).trim_end();
    if !text.ends_with(MARK) {
        let what = match slip(text) {
            Some(slip) => format!("nội dung kết thúc bằng “{slip}”, phải là “./.”"),
            None => format!("nội dung {} không kết thúc bằng “./.”", kind.title().to_lowercase()),
        };
        findings
            .fault((&end(last, text)).into(), what)
            .hint("ghi “./.” sau câu cuối cùng, trước phần ký");
    }
    for part in others {
        let text = paper.seen.text(part).trim_end();
        if text.ends_with(MARK) {
            findings.fault(
                (&end(part, text)).into(),
                "“./.” đứng giữa nội dung, chỉ ghi sau câu cuối cùng",
            );
        }
    }
}

/// Contracts and the like end with who signs; a letter to the public has no set form.
fn takes(kind: PaperKind) -> bool {
    use PaperKind::{Agreement, Contract, Form, Introduction, Leave, Memorandum, PublicLetter};
    !matches!(kind, Contract | Memorandum | Agreement | PublicLetter | Form | Introduction | Leave)
}

/// What was typed in the place of the mark.
fn slip(text: &str) -> Option<&'static str> {
    ["./", "/.", ".//.", ". /.", "/./", ".\\.", "/-"].into_iter().find(|slip| text.ends_with(slip))
}

/// The last letters of `part`, whose words are `text`.
fn end(part: &Part, text: &str) -> Extent {
    let start = part.extent.range().start;
    let from = text.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    Extent::new(part.extent.paragraph, start + from..start + text.len())
}

fn is_body(part: &Part) -> bool {
    use Component::{
        Article, ArticleText, Centred, Clause, Dash, Paragraph, PartTitle, Point, Roman, TableCell,
        TitledClause,
    };
    part.group == 0
        && matches!(
            part.component,
            Article
                | ArticleText
                | Centred
                | Clause
                | Dash
                | Paragraph
                | PartTitle
                | Point
                | Roman
                | TableCell
                | TitledClause
        )
}
