//! ND30-13: sizes of one consistent set.

use super::text;
use crate::check::form::looks::{decimal, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;
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
    uneven_body(paper, findings);
    uneven_parts(paper, findings);
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

/// Text larger than 14 or smaller than 10; tables and pictures may be smaller.
fn outside(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let wrong = paper.seen.parts.iter().filter_map(|part| {
        let least = match part.component {
            Component::TableHead | Component::TableCell => paper.table.chart.size.permitted.least,
            Component::Authority
            | Component::Centred
            | Component::FillLine
            | Component::SignatureNote => LEAST,
            // A component with a rule of its own is told of there.
            _ => return None,
        };
        let sizes = layout.looks(&part.extent).filter_map(|look| look.size);
        let outside = |size: &f64| *size < least - TOLERANCE || *size > MOST + TOLERANCE;
        Some((part, sizes.into_iter().find(outside)?))
    });
    let wrong: Vec<_> = wrong.collect();
    let Some((part, size)) = wrong.first() else { return };
    let more = match wrong.len() {
        1 => String::new(),
        many => format!("; còn {} chỗ khác ngoài các cỡ của Nghị định", many - 1),
    };
    let fault = format!("{} cỡ {}{more}", quoted(paper.seen.text(part)), decimal(*size));
    findings.fault((&part.extent).into(), fault);
}

/// Paragraphs of 13 among paragraphs of 14.
fn uneven_body(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let range = paper.table.components.get(Component::Paragraph).permitted.size;
    // A size outside the range is told of by ND30-18.
    let inside = |size: &f64| (range.least - TOLERANCE..=range.most + TOLERANCE).contains(size);
    let Some(usual) = body_size(paper).filter(inside) else { return };
    let other = |size: f64| (size - usual).abs() > TOLERANCE && inside(&size);
    let sized = text::every(paper).filter_map(|(part, _)| Some((part, main_size(paper, part)?)));
    let others: Vec<_> = sized.filter(|(_, size)| other(*size)).collect();
    let Some((part, size)) = others.first() else { return };
    let fault = format!(
        "{} đoạn nội dung cỡ {}, các đoạn khác cỡ {}",
        others.len(),
        decimal(*size),
        decimal(usual)
    );
    findings.fault((&part.extent).into(), fault).weigh(Severity::Warning);
}

/// Name of the kind, body and signature of one size, each within its own range.
fn uneven_parts(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(body) = body_size(paper) else { return };
    for (component, name) in
        [(Component::Kind, "tên loại"), (Component::Signature, "quyền hạn, chức vụ")]
    {
        let Some(part) = paper.seen.first(component) else { continue };
        let range = paper.table.components.get(component).permitted.size;
        let inside = |size: &f64| {
            (range.least - TOLERANCE..=range.most + TOLERANCE).contains(size)
                && (range.least - TOLERANCE..=range.most + TOLERANCE).contains(&body)
        };
        let size = main_size(paper, part).filter(inside);
        if let Some(size) = size.filter(|size| (size - body).abs() > TOLERANCE) {
            let fault = format!("{name} cỡ {}, nội dung cỡ {}", decimal(size), decimal(body));
            findings.fault((&part.extent).into(), fault).weigh(Severity::Warning);
            return;
        }
    }
}

/// The size of most paragraphs of the body.
fn body_size(paper: &Paper<'_>) -> Option<f64> {
    let sizes = text::every(paper).filter_map(|(part, _)| main_size(paper, part));
    let mut counted: Vec<(f64, usize)> = Vec::new();
    for size in sizes {
        match counted.iter_mut().find(|(known, _)| (known - size).abs() <= TOLERANCE) {
            Some((_, count)) => *count += 1,
            None => counted.push((size, 1)),
        }
    }
    counted.into_iter().max_by_key(|(_, count)| *count).map(|(size, _)| size)
}

/// The size of the first letters of `part`; a whole paragraph is rarely begun in another.
fn main_size(paper: &Paper<'_>, part: &Part) -> Option<f64> {
    paper.seen.layout.looks(&part.extent).find_map(|look| look.size)
}
