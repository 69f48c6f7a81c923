//! ND30-65: "Nơi nhận:".

use super::lists::recipients_heading;
use crate::check::form::geometry;
use crate::check::form::looks::{decimal, faults, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-65",
    title: "“Nơi nhận:” ở một dòng riêng, sát lề trái, cỡ 12, nghiêng, đậm, có dấu hai chấm, không gạch chân",
    severity: Severity::Error,
    article: "PL I.II.9, PL I.V.8 Nghị định 30/2020/NĐ-CP",
    why: "Nơi nhận in to như nội dung thì lẫn với phần ký bên cạnh.",
    wrong: "Nơi nhận gạch chân, cỡ 14",
    right: "Nơi nhận: cỡ 12, nghiêng, đậm",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// A cell of Word's keeps its words this far from its edge; more is an indent, in mm.
const FLUSH: f64 = 3.0;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some(part) = recipients_heading(paper) else { return };
    let text = paper.seen.text(part);
    let colon = (!text.trim_end().ends_with(':')).then(|| "không có dấu hai chấm".to_owned());
    let underlined =
        paper.seen.layout.looks(&part.extent).any(|look| look.underlined == Some(true));
    let underlined = underlined.then(|| "bị gạch chân".to_owned());
    let look = faults(paper, part, Component::RecipientsHeading);
    let inward = inward(paper, part).filter(|inward| *inward > FLUSH);
    let inward = inward.map(|inward| format!("lùi vào {} mm (phải sát lề trái)", decimal(inward)));
    let what: Vec<String> = [colon, look, underlined, inward].into_iter().flatten().collect();
    if !what.is_empty() {
        findings.fault((&part.extent).into(), format!("{} {}", quoted(text), what.join(", ")));
    }
}

/// From the left edge of the text on its page, in mm.
fn inward(paper: &Paper<'_>, part: &Part) -> Option<f64> {
    let line = geometry::lines(paper, part).first()?;
    let margins = paper.seen.layout.sheets.get(line.page - 1)?.margins?;
    Some(line.left - margins.left)
}
