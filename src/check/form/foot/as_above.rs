//! ND30-69: "- Như trên;" and "- Như Điều …;".

use super::lists::{Item, recipients};
use crate::check::form::head::kinds;
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::kind::PaperKind;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-69",
    title: "“- Như trên;” là dòng đầu của Nơi nhận khi và chỉ khi có “Kính gửi”; quyết định ghi “- Như Điều …;”",
    severity: Severity::Error,
    article: "PL I.II.9, PL III mẫu 1.2 Nghị định 30/2020/NĐ-CP",
    why: "“Như trên” chỉ đến “Kính gửi”; không có Kính gửi thì không chỉ đến ai.",
    wrong: "kế hoạch không có Kính gửi mà ghi “- Như trên;”",
    right: "công văn có Kính gửi, Nơi nhận bắt đầu bằng “- Như trên;”",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let items = recipients(paper);
    let Some(heading) = paper.seen.first(Component::RecipientsHeading) else { return };
    if items.is_empty() {
        return;
    }
    let addressed = paper.seen.all(Component::Addressees).any(|part| part.group == 0);
    let above = items.iter().position(|item| {
        item.folded().starts_with("nhu tren") || item.folded().starts_with("nhu kinh gui")
    });
    let place = |item: &Item<'_>| (&item.parts[0].extent).into();
    match (addressed, above) {
        (true, None) => {
            findings
                .fault((&heading.extent).into(), "có “Kính gửi” mà Nơi nhận không có “- Như trên;”")
                .hint("thêm “- Như trên;” làm dòng đầu");
        }
        (false, Some(at)) => {
            let what = format!("{} mà văn bản không có “Kính gửi”", quoted(&items[at].words));
            findings.fault(place(&items[at]), what).hint("bỏ dòng này, hoặc ghi rõ các nơi nhận");
        }
        (true, Some(at)) if at > 0 => {
            findings
                .fault(place(&items[at]), "“Như trên” phải là dòng đầu của Nơi nhận")
                .weigh(Severity::Warning);
        }
        _ => {}
    }
    let articles = paper
        .seen
        .parts
        .iter()
        .any(|part| matches!(part.component, Component::Article | Component::ArticleText));
    let decides = kinds::kind(paper.seen) == Some(PaperKind::Decision) && articles;
    if decides && above.is_none() && !items.iter().any(|item| item.folded().starts_with("nhu dieu"))
    {
        findings
            .fault((&heading.extent).into(), "Nơi nhận của quyết định không có “- Như Điều …;”")
            .weigh(Severity::Warning)
            .hint("ghi “- Như Điều 3;” với số của điều giao thi hành");
    }
}
