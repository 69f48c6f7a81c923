//! KH-21: the work of one unit in several places, or under another unit's name.

use std::collections::BTreeMap;

use super::mentions;
use crate::check::scan::small;
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Dataset, Lead, Target, Unit, UnitKind};
use crate::diagnostic::{Place, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-21",
    title: "việc của mỗi đơn vị viết ở một chỗ, dưới tên của chính nó",
    severity: Severity::Note,
    article: "tính nhất quán của kế hoạch",
    why: "Đơn vị phải nhặt việc của mình ở nhiều khoản, dễ sót; khoản mang tên đơn vị này mà giao việc cho đơn vị khác thì không rõ ai chịu trách nhiệm.",
    wrong: "khoản 3: \"- Hội Nông dân …\"; khoản 12: \"Hội Nông dân …\"",
    right: "mọi việc của Hội Nông dân ở một khoản",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let data = year.data;
    in_several_places(data, findings);
    for (number, target) in (1..).zip(&data.plan.targets) {
        under_another_name(data, number, target, findings);
    }
}

/// Units at the head of lines in more than one target.
fn in_several_places(data: &Dataset, findings: &mut Findings<'_>) {
    let mut heads: BTreeMap<&str, (&Unit, Vec<usize>, Place)> = BTreeMap::new();
    for (number, target) in (1..).zip(&data.plan.targets) {
        for (line, place) in target.wording.placed() {
            let Some(unit) = head(data, line) else { continue };
            let entry = heads.entry(unit.id.as_str()).or_insert((unit, Vec::new(), place));
            if !entry.1.contains(&number) {
                entry.1.push(number);
                entry.2 = place;
            }
        }
    }
    for (unit, numbers, place) in heads.into_values().filter(|(_, numbers, _)| numbers.len() > 1) {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        findings
            .fault(
                place.into(),
                format!(
                    "việc của {} viết ở {} chỗ: chỉ tiêu {}",
                    unit.name.as_str(),
                    numbers.len(),
                    numbers.join(", ")
                ),
            )
            .hint("gom về một chỉ tiêu");
    }
}

/// A target that begins with one unit's name and holds the metrics of others.
fn under_another_name(data: &Dataset, number: usize, target: &Target, findings: &mut Findings<'_>) {
    let Some((line, place)) = target.wording.placed().next() else { return };
    let Some(own) = head(data, line) else { return };
    let words = small(line);
    let is_other = |unit: &&Unit| unit.id != own.id && !mentions::names(&words, unit);
    let mut others: Vec<&str> = target
        .metrics
        .iter()
        .filter(|metric| metric.partners.iter().all(|id| id.as_str() != own.id.as_str()))
        .flat_map(|metric| data.leads(metric))
        .filter_map(|lead| match lead {
            Lead::Unit(unit) => Some(unit),
            Lead::Issuer(_) => None,
        })
        .filter(is_other)
        .map(|unit| unit.name.as_str())
        .collect();
    others.dedup();
    if others.is_empty() {
        return;
    }
    findings
        .fault(
            place.into(),
            format!(
                "chỉ tiêu {number} mang tên {} nhưng có việc do {} chủ trì",
                own.name.as_str(),
                others.join(", ")
            ),
        )
        .weigh(Severity::Warning)
        .hint("tách việc của mỗi đơn vị thành chỉ tiêu riêng, hoặc đặt tên chung cho chỉ tiêu này");
}

/// The unit whose name stands at the head of `line`, a dash apart; villages are too many to be told apart so.
fn head<'a>(data: &'a Dataset, line: &str) -> Option<&'a Unit> {
    let words = small(line.trim_start_matches(['-', '+', '*', ' ']));
    let units = data.units().iter().filter(|unit| unit.kind != UnitKind::Village);
    units.into_iter().find(|unit| mentions::begins_with(&words, unit))
}
