//! The strokes under motto, issuer and subject.

use super::looks::decimal;
use crate::check::{Findings, Paper};
use crate::diagnostic::Severity;
use crate::format::Range;
use crate::read::{Medium, Part, RuleKind, RuleUnder};

/// What a stroke stands under and how long it must be.
#[derive(Debug, Clone, Copy)]
pub struct Underline<'a> {
    /// "Tiêu ngữ".
    pub name: &'a str,
    /// Its lines.
    pub parts: &'a [&'a Part],
    /// Of its longest line.
    pub share: Range,
    /// The same in words: "từ 1/3 đến 1/2 dòng chữ".
    pub wanted: &'a str,
}

/// Widths of letters differ a little from font to font.
const ROUNDING: f64 = 0.01;
/// A stroke this much longer than its text is seen on the decree's own printed pages.
const TOLERATED: f64 = 0.08;
/// Further from the middle than this a stroke is out of balance, in mm.
const BALANCE: f64 = 1.0;

/// Holds the stroke of `under` to its kind, length and balance.
pub fn hold(paper: &Paper<'_>, findings: &mut Findings<'_>, under: &Underline<'_>) {
    let Some(last) = under.parts.last() else { return };
    let rule = under.parts.iter().rev().find_map(|part| paper.seen.layout.rule(&part.extent));
    let Some(rule) = rule else { return missing(paper, findings, under, last) };
    let made = match rule.kind {
        RuleKind::Drawn | RuleKind::Border => None,
        RuleKind::Underline => Some("bằng cách gạch chân chữ"),
        RuleKind::Typed => Some("bằng một hàng dấu gạch"),
    };
    if let Some(made) = made {
        let finding = findings
            .fault((&last.extent).into(), format!("đường kẻ dưới {} làm {made}", under.name));
        finding.hint("vẽ một nét liền: Insert > Shapes > Line");
        // A row of underscores looks like a rule, as long as nobody changes the font.
        if rule.kind == RuleKind::Typed && rule.solid == Some(true) {
            finding.weigh(Severity::Warning);
        }
        return;
    }
    if rule.solid == Some(false) {
        findings.fault(
            (&last.extent).into(),
            format!("đường kẻ dưới {} không phải nét liền", under.name),
        );
    }
    length(findings, under, last, rule);
    if let Some(off) = rule.off_centre.filter(|off| off.abs() > BALANCE) {
        let fault = format!(
            "đường kẻ dưới {} lệch {} mm so với giữa dòng chữ",
            under.name,
            decimal(off.abs())
        );
        findings.fault((&last.extent).into(), fault);
    }
}

/// A stroke drawn freely in Word may be anchored anywhere: its absence is no more than likely.
fn missing(paper: &Paper<'_>, findings: &mut Findings<'_>, under: &Underline<'_>, last: &Part) {
    let fault = format!("không thấy đường kẻ dưới {}", under.name);
    let finding = findings.fault((&last.extent).into(), fault);
    finding.hint(format!("kẻ một nét liền, dài {}", under.wanted));
    if paper.seen.layout.medium == Medium::Docx {
        finding.weigh(Severity::Warning);
    }
}

fn length(findings: &mut Findings<'_>, under: &Underline<'_>, last: &Part, rule: &RuleUnder) {
    let (Some(length), Some(text)) = (rule.length, rule.text_length) else {
        return findings.undecided(format!("không đo được đường kẻ dưới {}", under.name));
    };
    let share = length / text;
    if share >= under.share.least - ROUNDING && share <= under.share.most + ROUNDING {
        return;
    }
    let fault = format!(
        "đường kẻ dưới {} dài {} dòng chữ, phải {}",
        under.name,
        decimal(share),
        under.wanted
    );
    let finding = findings.fault((&last.extent).into(), fault);
    finding.hint(format!("dòng chữ dài {} mm, đường kẻ {} mm", decimal(text), decimal(length)));
    let whole = under.share.least > 0.9;
    if whole && (1.0..=under.share.most + TOLERATED).contains(&share) {
        finding.weigh(Severity::Warning);
    }
}
