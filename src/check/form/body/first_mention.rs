//! ND30-47: an act is named in full where it is mentioned first, and shortly after that.

use std::collections::BTreeSet;

use super::basis_citation::lacking;
use crate::check::citation::{Citation, citations};
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;
use crate::read::Regime;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-47",
    title: "viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; các lần sau ghi tên loại, số, ký hiệu",
    severity: Severity::Warning,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Văn bản mới nhắc lần đầu mà chỉ ghi số thì người nhận không tìm được; nhắc lại mà ghi đủ thì dài dòng.",
    wrong: "Hồ sơ theo Nghị định 73/2015/NĐ-CP, gửi về Hội đồng.",
    right: "Hồ sơ theo Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng.",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    // The Party names its papers its own way.
    if manuscript.regime == Regime::Party {
        return;
    }
    let mut known = BTreeSet::new();
    known.extend(own_number(manuscript));
    let mut repeated = None;
    let body = manuscript.passages.iter().filter(|passage| passage.appendix == 0);
    for part in body.filter(|passage| is_text(passage.component)) {
        let text = part.text.as_str();
        let mut inside = 0;
        for citation in citations(text) {
            let Some(symbol) = symbol(text, &citation) else { continue };
            let first = known.insert(symbol);
            // An act that another one is about is not named for its own sake.
            let named_in_another = citation.range.start < inside;
            inside = inside.max(citation.range.end);
            if part.component == Component::Basis || named_in_another {
                continue;
            }
            if first {
                first_time(part, &citation, findings);
            } else if repeated.is_none() && is_full(&citation) {
                repeated = Some((part, citation));
            }
        }
    }
    if let Some((part, citation)) = repeated {
        let named = quoted(&part.text[citation.range.clone()]);
        let what = format!("{named} đã viện dẫn ở trên mà ở đây lại ghi đủ");
        findings
            .fault(part.place(citation.range.clone()), what)
            .weigh(Severity::Note)
            .hint("từ lần thứ hai chỉ ghi tên loại, số và ký hiệu");
    }
}

fn first_time(part: &Passage, citation: &Citation, findings: &mut Findings<'_>) {
    let named = quoted(&part.text[citation.range.clone()]);
    let what = if citation.kind.goes_by_name() {
        Some("ghi cả số, ký hiệu; Luật, Pháp lệnh chỉ ghi tên loại và tên".to_owned())
    } else {
        lacking(citation).map(|lacking| format!("viện dẫn lần đầu mà thiếu {lacking}"))
    };
    if let Some(what) = what {
        findings.fault(part.place(citation.range.clone()), format!("{named} {what}"));
    }
}

fn is_full(citation: &Citation) -> bool {
    let named = citation.kind.goes_by_name();
    !named && citation.body.is_some() && citation.is_dated() && citation.subject.is_some()
}

/// The number that makes two mentions one act; none while it is left blank.
fn symbol(text: &str, citation: &Citation) -> Option<String> {
    let number = &text[citation.number.clone()?];
    let plain: String =
        number.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    plain.starts_with(|c: char| c.is_ascii_digit()).then_some(plain)
}

/// "12/KH-UBND" of the paper itself.
fn own_number(manuscript: &Manuscript) -> Option<String> {
    let text = &manuscript.all(Component::Number).next()?.text;
    let number = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    Some(number.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect())
}

fn is_text(component: Component) -> bool {
    matches!(
        component,
        Component::Basis
            | Component::Paragraph
            | Component::ArticleText
            | Component::Clause
            | Component::Point
            | Component::Dash
    )
}
