//! Every cell of every table, added up again from the values at the places it names – by code that knows
//! nothing of how the tally adds.

use std::path::Path;

use vanban::data;
use vanban::diagnostic::Sources;
use vanban::tally::{self, Figure, How, Role, Tally};

use crate::alphabet;

/// A fraction, never reduced; large enough for a year of đồng.
#[derive(Clone, Copy)]
struct Fraction(i128, i128);

/// The digits at the place of `term`, read from the file.
fn typed(term: &tally::Term, sources: &Sources) -> Fraction {
    let text = &sources.get(term.place.source).text;
    let typed = text[term.place.start as usize..term.place.end as usize].trim();
    let (whole, part) = typed.split_once('.').unwrap_or((typed, ""));
    match format!("{whole}{part}").parse() {
        Ok(digits) => Fraction(digits, 10_i128.pow(part.len() as u32)),
        // A person, a title, a metric: one thing.
        Err(_) => Fraction(1, 1),
    }
}

fn add(one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.0 * other.1 + other.0 * one.1, one.1 * other.1)
}

fn sum(figure: &Figure, role: Role, sources: &Sources) -> Fraction {
    let terms = figure.terms.iter().filter(|term| term.role == role);
    terms.map(|term| typed(term, sources)).fold(Fraction(0, 1), add)
}

/// `value` as printed must round to it: half of the last printed digit at most lies between them.
fn agrees(value: Fraction, printed: &str) -> bool {
    let digits = printed.trim_end_matches(" %").replace('.', "");
    let (whole, part) = digits.split_once(',').unwrap_or((&digits, ""));
    let scale = 10_i128.pow(part.len() as u32);
    let Ok(mantissa) = format!("{whole}{part}").parse::<i128>() else { return false };
    let Fraction(top, bottom) = value;
    let distance = 2 * (top * scale - mantissa * bottom);
    // A figure without decimals is exact; any other is rounded half up.
    match part {
        "" => distance == 0,
        _ => (-bottom..bottom).contains(&distance),
    }
}

/// The figure made again from the files.
fn again(figure: &Figure, sources: &Sources) -> Result<(), String> {
    let printed = figure.printed.as_str();
    let count = |role| figure.terms.iter().filter(|term| term.role == role).count();
    let right = match figure.how {
        How::Sum => agrees(sum(figure, Role::Added, sources), printed),
        How::Count => printed == count(Role::Added).to_string(),
        How::Accounts => printed == format!("{} nhận xét", count(Role::Added)),
        How::Ratio => agrees(ratio(figure, sources), printed),
        How::Gap => {
            let Fraction(top, bottom) = ratio(figure, sources);
            let level = sum(figure, Role::Level, sources);
            let gap = Fraction(top * level.1 - level.0 * bottom, bottom * level.1);
            let size = Fraction(gap.0.abs(), gap.1);
            let words = printed.trim_end_matches(" điểm %");
            match (gap.0.signum(), words.rsplit_once(' ')) {
                (0, _) => printed == "bằng mức",
                (1, Some(("cao hơn", size_printed))) => agrees(size, size_printed),
                (-1, Some(("thấp hơn", size_printed))) => agrees(size, size_printed),
                _ => false,
            }
        }
        How::Products => agrees(products(figure, sources), printed),
        How::Union => {
            let mut done: Vec<&str> = at(figure, Role::Added, sources);
            done.sort_unstable();
            done.dedup();
            printed == format!("{}/{}", done.len(), count(Role::Whole))
        }
        How::Earliest => at(figure, Role::Added, sources).contains(&printed),
        How::AsTyped => {
            let typed = at(figure, Role::Added, sources).join("–").replace('.', ",");
            typed == printed.trim_end_matches(" %") || typed.contains('/')
        }
        How::Delay => {
            let days = |role| ordinal(at(figure, role, sources)[0]);
            match days(Role::Added) - days(Role::Whole) {
                late @ 1.. => printed == format!("chậm {late} ngày"),
                _ => printed == "đúng hạn",
            }
        }
        How::Words(ref word) => printed == word && count(Role::Added) == 0,
    };
    if right { Ok(()) } else { Err(format!("{}: {printed}", figure.label.id)) }
}

fn ratio(figure: &Figure, sources: &Sources) -> Fraction {
    let (part, whole) = (sum(figure, Role::Part, sources), sum(figure, Role::Whole, sources));
    Fraction(100 * part.0 * whole.1, part.1 * whole.0)
}

fn products(figure: &Figure, sources: &Sources) -> Fraction {
    let mut lines = std::collections::BTreeMap::new();
    for term in &figure.terms {
        let Fraction(top, bottom) = typed(term, sources);
        let line = lines.entry(term.role).or_insert(Fraction(1, 1));
        *line = Fraction(line.0 * top, line.1 * bottom);
    }
    // In thousandths: no multiple has more decimals.
    let thousandths = |Fraction(top, bottom): Fraction| top * 1000 / bottom;
    Fraction(lines.into_values().map(thousandths).sum(), 1000)
}

/// The texts at the places of the terms with `role`.
fn at<'s>(figure: &Figure, role: Role, sources: &'s Sources) -> Vec<&'s str> {
    let terms = figure.terms.iter().filter(|term| term.role == role);
    let text = |term: &tally::Term| {
        let text = &sources.get(term.place.source).text;
        text[term.place.start as usize..term.place.end as usize].trim()
    };
    terms.map(text).collect()
}

/// Days of 2024 before `25/6/2024`.
fn ordinal(day: &str) -> i64 {
    const BEFORE: [i64; 12] = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
    let numbers: Vec<i64> = day.split('/').map(|part| part.parse().unwrap()).collect();
    BEFORE[numbers[1] as usize - 1] + numbers[0]
}

/// The example year in all its scopes, with the texts of its files.
fn scopes() -> (Vec<Tally>, Sources) {
    let mut sources = Sources::default();
    let data = data::load(Path::new("data"), &mut sources, &alphabet()).unwrap().value;
    let mut tallies = vec![tally::year(&data)];
    tallies.extend(data.plan.periods.iter().map(|period| tally::period(&data, period)));
    (tallies, sources)
}

#[test]
fn every_cell_adds_up_again_from_the_files() {
    let (tallies, sources) = scopes();
    for tally in &tallies {
        let figures = tally.figures();
        assert!(figures.len() > 300, "{}", figures.len());
        let wrong: Vec<_> =
            figures.iter().filter_map(|figure| again(figure, &sources).err()).collect();
        assert_eq!(wrong, Vec::<String>::new());
    }
}

#[test]
fn every_cell_has_a_name_of_its_own() {
    for tally in scopes().0 {
        let mut ids: Vec<_> =
            tally.figures().iter().map(|figure| figure.label.id.clone()).collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}

#[test]
fn the_foot_of_the_first_table_counts_every_metric_once() {
    for tally in scopes().0 {
        let number = |figure: &Figure| figure.printed.parse::<usize>().unwrap();
        let all: usize = tally.counts.verdicts.iter().map(number).sum();
        assert_eq!(all, tally.metrics.len());
    }
}

#[test]
fn a_cell_tells_its_files_lines_and_addition() {
    let (tallies, sources) = scopes();
    let [figure, ..] = tallies[0].cells("3g")[..] else { panic!("3g is there") };
    assert_eq!(
        tally::why(figure, &sources),
        "3g  3g Hộ làm nhà vệ sinh bảo đảm: 38 hộ\n\
         \x20 data/ket-qua/dot1/nong_dan.yaml:7  17  (Hội Nông dân xã, Đợt 1)\n\
         \x20 data/ket-qua/dot2/nong_dan.yaml:7  21  (Hội Nông dân xã, Đợt 2)\n\
         \x20 17 + 21 = 38\n",
    );
}
