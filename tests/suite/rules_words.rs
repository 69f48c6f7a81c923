//! The rules of words: each runs its own examples, and good prose stays silent.

use vanban::check::{
    CATALOGUE, Check, Manuscript, PaperDate, Passage, Place, Report, examine_words,
};
use vanban::diagnostic::{self, SourceId, Sources};
use vanban::format::Component;
use vanban::law::{FILES, Tables};
use vanban::library::Library;

/// The built-in tables.
pub fn tables() -> Tables {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let files = FILES.map(|file| library.get(file).expect("the table is built in"));
    Tables::read(files, &sources, &super::alphabet()).expect("the tables are right")
}

/// What a line of text is by the way it begins.
fn component(line: &str) -> Component {
    let number = |end: char| {
        line.split(end).next().is_some_and(|head| head.chars().all(|c| c.is_ascii_digit()))
    };
    let roman = line
        .split(". ")
        .next()
        .is_some_and(|head| !head.is_empty() && head.chars().all(|c| "IVX".contains(c)));
    match () {
        () if line.starts_with("Căn cứ") => Component::Basis,
        () if line.starts_with("Số:") => Component::Number,
        () if line.contains(", ngày ")
            && line.contains(" năm 20")
            && line.len() < 70
            && !line.contains("thứ") =>
        {
            Component::PlaceDate
        }
        () if line.starts_with("Nơi nhận") => Component::RecipientsHeading,
        () if ["TM.", "KT.", "TL.", "CHỦ TỊCH", "PHÓ CHỦ"]
            .iter()
            .any(|start| line.starts_with(start)) =>
        {
            Component::Signature
        }
        () if roman => Component::Roman,
        () if number('.') => Component::Clause,
        () if line.starts_with("- Lưu") || line.starts_with("- HĐTĐKT huyện") => {
            Component::Recipient
        }
        () if line.starts_with("- ") => Component::Dash,
        () if line.starts_with("ỦY BAN NHÂN DÂN") || line.starts_with("HỘI ĐỒNG") => {
            Component::Issuer
        }
        () if line == line.to_uppercase() => Component::Kind,
        () => Component::Paragraph,
    }
}

/// A paper of February 2024 with the lines of `text`.
pub fn manuscript(text: &str) -> Manuscript {
    let mut at = 0;
    let mut passages = Vec::new();
    for line in text.lines() {
        let place = diagnostic::Place::new(SourceId(0), at, at + line.len());
        at += line.len() + 1;
        if !line.trim().is_empty() {
            passages.push(Passage {
                component: component(line),
                appendix: 0,
                text: line.to_owned(),
                origins: vec![(0..line.len(), Place::Typed(place))],
            });
        }
    }
    let date = PaperDate { day: Some(5), month: Some(2), year: Some(2024) };
    Manuscript { passages, date, regime: vanban::read::Regime::State }
}

/// Codes, places and messages, a line each, in the order of the text.
fn told(report: &Report, text: &str) -> Vec<String> {
    let mut told: Vec<(u32, String)> = Vec::new();
    for finding in &report.findings {
        let (at, words) = match &finding.place {
            Place::Typed(place) => (place.start, &text[place.start as usize..place.end as usize]),
            _ => (u32::MAX, ""),
        };
        let line = text[..(at as usize).min(text.len())].matches('\n').count() + 1;
        told.push((at, format!("{} L{line} “{words}”: {}", finding.rule.code, finding.message)));
    }
    told.sort();
    told.into_iter().map(|(_, line)| line).collect()
}

/// Rules that look at a whole paper and not at a sentence.
fn codes(report: &Report) -> Vec<&str> {
    let mut codes: Vec<&str> = report.findings.iter().map(|finding| finding.rule.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn every_rule_of_words_finds_its_own_example_and_no_other_rule_does() {
    let tables = tables();
    let mut wrong = Vec::new();
    let ours = |code: &str| code.starts_with("CHU") || code.starts_with("ND30");
    let of_words =
        |rule: &&&vanban::check::Rule| matches!(rule.check, Check::Words(_)) && ours(rule.code);
    for rule in CATALOGUE.iter().filter(of_words) {
        let found = examine_words(&manuscript(rule.wrong), &tables);
        let found: Vec<&str> = codes(&found).into_iter().filter(|code| ours(code)).collect();
        if found != [rule.code] {
            wrong.push(format!("{} on {:?} finds {found:?}", rule.code, rule.wrong));
        }
        let report = examine_words(&manuscript(rule.right), &tables);
        let left: Vec<String> =
            told(&report, rule.right).into_iter().filter(|line| ours(line)).collect();
        if !left.is_empty() {
            wrong.push(format!("{} on its right example: {left:?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn good_prose_stays_silent() {
    let text = include_str!("words/good.txt");
    let tables = tables();
    let mut wrong = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let report = examine_words(&manuscript(line), &tables);
        wrong.extend(
            told(&report, line)
                .into_iter()
                .filter(|told| told.starts_with("CHU"))
                .map(|told| format!("{line}\n  {told}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_words_of_the_specimen() {
    let text = include_str!("seed.txt");
    let report = examine_words(&manuscript(text), &tables());
    insta::assert_snapshot!(told(&report, text).join("\n"));
}
