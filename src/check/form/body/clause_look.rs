//! ND30-52: khoản, with and without a title.

use super::outline::{Entry, Sign, entries};
use crate::check::form::looks::{self, more, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Look, Region};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-52",
    title: "khoản đánh số “1.”; khoản có tiêu đề thì số và tiêu đề ở một dòng riêng, đậm",
    severity: Severity::Error,
    article: "PL I.II.6, PL I.V.6b Nghị định 30/2020/NĐ-CP",
    why: "Số khoản và tiêu đề thống nhất thì viện dẫn “khoản 2 Điều 3” không lẫn với điểm hay mục.",
    wrong: "1) Đối với các đoàn thể – tiêu đề chữ không đậm",
    right: "1. Đối với các đoàn thể – đậm, một dòng riêng",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// A title is no longer than this, in letters.
const TITLE: usize = 160;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let all = entries(paper);
    let clauses: Vec<&Entry<'_>> = all.iter().filter(|entry| is_clause(entry)).collect();
    let closed =
        |entry: &&&Entry<'_>| entry.close() != "." && matches!(entry.sign, Sign::Arabic(_));
    let wrong: Vec<_> = clauses.iter().filter(closed).collect();
    if let Some(first) = wrong.first() {
        let what = format!(
            "khoản đánh số “{}”, phải là số Ả Rập với dấu chấm, như “1.”{}",
            first.shown,
            more(wrong.len())
        );
        findings.fault((&first.place()).into(), what);
    }
    let titles = all.iter().filter(|entry| is_title(paper, entry));
    let wrong = titles.filter_map(|entry| Some((entry, title_fault(paper, entry, &all)?)));
    let wrong: Vec<_> = wrong.collect();
    if let Some((first, what)) = wrong.first() {
        let named = quoted(paper.seen.text(first.part));
        let what = format!("tiêu đề khoản {named} {what}{}", more(wrong.len()));
        findings.fault((&first.part.extent).into(), what).weigh(Severity::Warning);
    }
}

fn is_clause(entry: &Entry<'_>) -> bool {
    matches!(entry.part.component, Component::Clause | Component::TitledClause)
}

fn is_title(paper: &Paper<'_>, entry: &Entry<'_>) -> bool {
    let paragraph = &paper.seen.layout.paragraphs[entry.part.extent.paragraph];
    entry.part.component == Component::TitledClause && paragraph.region == Region::Body
}

/// A short khoản without a stop is a title when something of its own stands under it; a bold one always.
fn title_fault(paper: &Paper<'_>, entry: &Entry<'_>, all: &[Entry<'_>]) -> Option<String> {
    let row = &paper.table.components.get(Component::TitledClause).permitted;
    let looks: Vec<&Look> = paper.seen.layout.looks(&entry.part.extent).collect();
    let bold = looks.iter().all(|look| look.bold == Some(true));
    let mut below = paper.seen.parts.iter().skip_while(|part| *part != entry.part).skip(1);
    let holds = below.next().is_some_and(|next| {
        matches!(next.component, Component::Paragraph | Component::Point | Component::Dash)
    });
    if bold && entry.rest.ends_with('.') && entry.rest.chars().count() > TITLE {
        return Some(
            "dài như một câu mà in đậm; khoản không có tiêu đề thì chữ đứng, không đậm".to_owned(),
        );
    }
    // Under a điều the decree itself prints such titles upright (PL I.V.6a).
    let in_article = all
        .iter()
        .take_while(|other| other.part != entry.part)
        .any(|other| matches!(other.part.component, Component::Article | Component::ArticleText));
    let face = looks::face(&looks, row.face).filter(|_| bold || holds && !in_article);
    face.or_else(|| looks::size(&looks, row.size))
}
