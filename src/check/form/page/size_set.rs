//! ND30-13: sizes of one consistent set.

use crate::check::form::looks::{decimal, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
pub static RULE: Rule = Rule {
    code: "ND30-13",
    title: "cỡ chữ theo một bộ: Quốc hiệu, Tiêu ngữ, địa danh 12/13/13 hoặc 13/14/14",
    severity: Severity::Error,
    article: "PL I.V Nghị định 30/2020/NĐ-CP, chú thích 1",
    why: "Nghị định cho tăng giảm cỡ chữ, nhưng phải thống nhất trong cả văn bản.",
    wrong: "Quốc hiệu 13, Tiêu ngữ 13, ngày tháng 14",
    right: "Quốc hiệu 13, Tiêu ngữ 14, ngày tháng 14",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// The sizes that the decree's table knows, in pt.
const LEAST: f64 = 10.0;
const MOST: f64 = 14.0;
/// Sizes are read to this, in pt.
const TOLERANCE: f64 = 0.1;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    triple(paper, findings);
    outside(paper, findings);
}

/// National title, motto, date: 12/13/13 or 13/14/14. Each within its own range, or its own rule has said so.
fn triple(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let size = |component: Component| {
        let part = paper.seen.first(component)?;
        let size = paper.seen.layout.looks(&part.extent).find_map(|look| look.size)?;
        let range = paper.table.components.get(component).permitted.size;
        let inside = (range.least - TOLERANCE..=range.most + TOLERANCE).contains(&size);
        inside.then_some(size)
    };
    let [Some(title), Some(motto), Some(date)] =
        [Component::NationalTitle, Component::Motto, Component::PlaceDate].map(size)
    else {
        return;
    };
    let set = |sizes: [f64; 3]| {
        [title, motto, date]
            .iter()
            .zip(sizes)
            .all(|(found, size)| (found - size).abs() <= TOLERANCE)
    };
    if !set([12.0, 13.0, 13.0]) && !set([13.0, 14.0, 14.0]) {
        let sizes = [title, motto, date].map(decimal).join("/");
        let part = paper.seen.first(Component::NationalTitle).expect("its size was read");
        let fault = format!("Quốc hiệu, Tiêu ngữ, ngày tháng cỡ {sizes}");
        findings.fault((&part.extent).into(), fault).hint("dùng bộ 12/13/13 hoặc 13/14/14");
    }
}

/// Text larger than 14 or smaller than 10 in the body; tables and pictures may be smaller.
fn outside(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let parts = paper
        .seen
        .parts
        .iter()
        .filter(|part| !matches!(part.component, Component::TableCell | Component::TableHead));
    let wrong = parts.filter_map(|part| {
        let range = paper.table.components.get(part.component).permitted.size;
        let size = layout
            .looks(&part.extent)
            .filter_map(|look| look.size)
            .find(|size| *size < LEAST - TOLERANCE || *size > MOST + TOLERANCE)?;
        // A component with a rule of its own is told of there.
        let own = range.most <= MOST && range.least >= LEAST && HELD.contains(&part.component);
        (!own).then_some((part, size))
    });
    let wrong: Vec<_> = wrong.collect();
    if let Some((part, size)) = wrong.first() {
        let fault = format!(
            "{} cỡ {}; {} chỗ cỡ chữ ngoài 10 đến 14",
            quoted(paper.seen.text(part)),
            decimal(*size),
            wrong.len()
        );
        findings.fault((&part.extent).into(), fault);
    }
}

/// Components whose look has a rule of its own.
const HELD: &[Component] = &[
    Component::NationalTitle,
    Component::Motto,
    Component::Parent,
    Component::Issuer,
    Component::Number,
    Component::PlaceDate,
    Component::Kind,
    Component::Subject,
    Component::LetterSubject,
    Component::Addressees,
    Component::Basis,
    Component::PartNumber,
    Component::PartTitle,
    Component::Roman,
    Component::Article,
    Component::TitledClause,
    Component::Paragraph,
    Component::Clause,
    Component::Point,
    Component::Dash,
    Component::ArticleText,
    Component::Signature,
    Component::Post,
    Component::SignerName,
    Component::RecipientsHeading,
    Component::Recipient,
    Component::AppendixLabel,
    Component::AppendixTitle,
    Component::AppendixReference,
];
