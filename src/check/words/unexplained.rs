//! CHU-08: abbreviations that are never spelled out.

use super::{abbreviations, text};
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::data::YesNo;
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::collections::BTreeSet;
pub static RULE: Rule = Rule {
    code: "CHU-08",
    title: "chữ viết tắt được viết đầy đủ ở lần đầu",
    severity: Severity::Warning,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Người nhận ở nơi khác không đoán được chữ viết tắt riêng của xã.",
    wrong: "Hội CCB phát động phong trào",
    right: "Hội Cựu chiến binh (CCB) phát động phong trào; Hội CCB vận động hội viên",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    let mut told: BTreeSet<String> = BTreeSet::new();
    for passage in text::sentences(manuscript) {
        for range in abbreviations::of(&passage.text) {
            let short = &passage.text[range.clone()];
            // Two ways to write one name are the fault of another rule.
            let name = canonical(short, tables);
            if told.contains(name)
                || is_plain(short, tables)
                || is_explained(name, manuscript, tables)
            {
                continue;
            }
            told.insert(name.to_owned());
            let fault = format!("“{short}” không được viết đầy đủ ở chỗ nào");
            let long = tables.words.abbreviation(short).map(|row| row.long.as_str());
            let hint = match long {
                Some(long) => format!("lần đầu viết “{long} ({short})”"),
                None => format!("lần đầu viết đầy đủ, kèm “({short})”"),
            };
            findings.fault(passage.place(range), fault).hint(hint);
        }
    }
}

/// The name of the family of `short`, or itself.
fn canonical<'a>(short: &'a str, tables: &'a Tables) -> &'a str {
    let mut families = tables.words.families.iter();
    let family = families.find(|family| family.ways.iter().any(|way| way.as_str() == short));
    family.map_or(short, |family| family.name.as_str())
}

/// Whether everybody reads `short`, whole or taken apart at its hyphen.
fn is_plain(short: &str, tables: &Tables) -> bool {
    let plain = |short: &str| {
        tables.words.abbreviation(short).is_some_and(|row| row.plain == Some(YesNo::Yes))
    };
    plain(short) || short.contains(['-', '&']) && short.split(['-', '&']).all(plain)
}

/// Whether the paper says what `short` stands for: "Cựu chiến binh (CCB)", "viết tắt là CCB", or the words of the table.
fn is_explained(short: &str, manuscript: &Manuscript, tables: &Tables) -> bool {
    let long = tables.words.abbreviation(short).map(|row| row.long.as_str().to_lowercase());
    text::prose(manuscript).any(|passage| {
        let text = &passage.text;
        text.contains(&format!("({short})"))
            || text.contains(&format!("gọi tắt là {short}"))
            || text.contains(&format!("viết tắt là {short}"))
            || text.contains(&format!("gọi là {short}"))
            || long.as_ref().is_some_and(|long| text.to_lowercase().contains(long))
    })
}
