//! ND30-63: Kính gửi in the papers that take it.

use crate::check::form::head::kinds;
use crate::check::{Check, Findings, Means, Paper, Place, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::kind::PaperKind;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-63",
    title: "“Kính gửi” chỉ ghi trong công văn, tờ trình và báo cáo gửi cấp trên",
    severity: Severity::Error,
    article: "PL I.II.9 Nghị định 30/2020/NĐ-CP",
    why: "Kính gửi cho biết ai phải giải quyết; kế hoạch, quyết định thì thi hành chung, nơi nhận ghi ở cuối.",
    wrong: "kế hoạch có dòng “Kính gửi: Các ông trưởng thôn”",
    right: "kế hoạch không có Kính gửi; tờ trình có “Kính gửi: Ủy ban nhân dân tỉnh”",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(kind) = kinds::kind(paper.seen) else { return };
    let name = kind.title().to_lowercase();
    let there = paper.seen.all(Component::Addressees).find(|part| part.group == 0);
    match (there, kind) {
        (Some(part), _) if never(kind) => {
            findings
                .fault((&part.extent).into(), format!("{name} không ghi “Kính gửi”"))
                .hint("bỏ dòng này, ghi cơ quan nhận ở “Nơi nhận”");
        }
        (None, PaperKind::Letter | PaperKind::Proposal) => {
            let place = [Component::LetterSubject, Component::Kind]
                .into_iter()
                .find_map(|c| paper.seen.first(c));
            let place = place.map_or(Place::Whole, |part| (&part.extent).into());
            findings
                .fault(place, format!("{name} không có “Kính gửi”"))
                .hint("ghi “Kính gửi: …” trước nội dung");
        }
        _ => {}
    }
}

/// Kinds to which the decree gives no Kính gửi; slips and telegrams have wordings of their own.
fn never(kind: PaperKind) -> bool {
    use PaperKind::{
        Communique, Decision, Directive, Guidance, Notice, Option, Plan, Programme, Project,
        Regulation, Resolution, Rule, Scheme,
    };
    matches!(
        kind,
        Plan | Decision
            | Directive
            | Resolution
            | Programme
            | Guidance
            | Notice
            | Regulation
            | Rule
            | Communique
            | Option
            | Scheme
            | Project
    )
}
