//! CHU-09: one abbreviation or name written two ways.

use super::{abbreviations, text};
use crate::check::Passage;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use crate::yaml::Text;
use std::collections::BTreeSet;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-09",
    title: "một tên viết một cách trong cả văn bản",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Hai chữ viết tắt cho một cơ quan làm người đọc tưởng là hai cơ quan.",
    wrong: "Hội đồng Thi đua - Khen thưởng (HĐTĐKT) họp; HĐĐKT kiểm tra",
    right: "Hội đồng Thi đua - Khen thưởng (HĐTĐKT) họp; HĐTĐKT kiểm tra",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    let mut told: Vec<String> = Vec::new();
    for family in &tables.words.families {
        let ways: Vec<&str> = family.ways.iter().map(Text::as_str).collect();
        say(manuscript, &ways, Some(family.name.as_str()), findings, &mut told);
    }
    for (one, other) in near(manuscript) {
        if !told.contains(&one) || !told.contains(&other) {
            say(manuscript, &[one.as_str(), other.as_str()], None, findings, &mut told);
        }
    }
}

/// One finding when the paper uses several of `ways`, at the first place of the rarest.
fn say(
    manuscript: &Manuscript,
    ways: &[&str],
    right: Option<&str>,
    findings: &mut Findings<'_>,
    told: &mut Vec<String>,
) {
    let places = |way: &str| -> Vec<(&Passage, Range<usize>)> {
        let passages = text::prose(manuscript);
        passages
            .flat_map(|passage| {
                only(&passage.text, way, ways).into_iter().map(move |range| (passage, range))
            })
            .collect()
    };
    let mut used: Vec<(&str, Vec<_>)> = ways.iter().map(|way| (*way, places(way))).collect();
    used.retain(|(_, places)| !places.is_empty());
    if used.len() < 2 {
        return;
    }
    told.extend(used.iter().map(|(way, _)| (*way).to_owned()));
    let counts: Vec<String> =
        used.iter().map(|(way, places)| format!("“{way}” {} lần", places.len())).collect();
    let rarest = used.iter().min_by_key(|(way, places)| (right == Some(way), places.len()));
    let Some((passage, range)) = rarest.and_then(|(_, places)| places.first()) else { return };
    let fault = format!("một tên viết {} cách: {}", used.len(), counts.join(", "));
    let finding = findings.fault(passage.place(range.clone()), fault);
    if let Some(right) = right {
        finding.hint(format!("dùng “{right}” trong cả văn bản"));
    } else {
        finding.weigh(Severity::Warning).hint("chọn một cách viết");
    }
}

/// Where `way` stands in `text` and no longer way of the family does.
fn only(text: &str, way: &str, ways: &[&str]) -> Vec<Range<usize>> {
    let longer: Vec<Range<usize>> = (ways.iter())
        .filter(|other| other.len() > way.len() && other.contains(way))
        .flat_map(|other| text::whole(text, other))
        .collect();
    let inside = |range: &Range<usize>| {
        longer.iter().any(|other| other.start <= range.start && range.end <= other.end)
    };
    text::whole(text, way).filter(|range| !inside(range)).collect()
}

/// Pairs of long abbreviations that differ in one letter, which are one typed wrong.
fn near(manuscript: &Manuscript) -> Vec<(String, String)> {
    let all: BTreeSet<String> = text::prose(manuscript)
        .flat_map(|passage| {
            abbreviations::of(&passage.text).into_iter().map(|range| passage.text[range].to_owned())
        })
        .collect();
    let all: Vec<String> = all.into_iter().filter(|short| short.chars().count() >= 5).collect();
    let mut pairs = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let alike =
            all[at + 1..].iter().filter(|other| strsim::damerau_levenshtein(one, other) == 1);
        pairs.extend(alike.map(|other| (one.clone(), other.clone())));
    }
    pairs
}
