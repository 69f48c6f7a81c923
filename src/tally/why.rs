//! A figure → where it comes from: each term with its file and line, and the addition that gives what is printed.

use super::exact::Exact;
use super::figure::{Figure, How, Role, Term, Typed, sum};
use super::print;
use crate::diagnostic::Sources;

/// The cell, its terms line by line, and the addition; ends with a line break.
pub fn why(figure: &Figure, sources: &Sources) -> String {
    let mut text = format!("{}  {}: {}\n", figure.label.id, figure.label.title, with_unit(figure));
    for term in &figure.terms {
        text.push_str(&format!("  {}\n", line(term, sources)));
    }
    if let Some(addition) = addition(figure) {
        text.push_str(&format!("  {addition}\n"));
    }
    text
}

/// "45 hộ"; a percentage carries its sign already.
fn with_unit(figure: &Figure) -> String {
    let unit = figure.label.unit.as_str();
    let counts = matches!(figure.how, How::Sum | How::Products | How::Count | How::Union);
    match figure.value {
        Some(_) if counts && !unit.is_empty() => format!("{} {unit}", figure.printed),
        _ => figure.printed.clone(),
    }
}

/// "data/ket-qua/dot1/nong_dan.yaml:5  20  (Hội Nông dân xã, Đợt 1)".
fn line(term: &Term, sources: &Sources) -> String {
    let (line, _) = sources.line_column(term.place);
    let file = &sources.get(term.place.source).name;
    let whose = [term.owner.as_str(), term.period.as_str(), role(term.role)];
    let whose: Vec<&str> = whose.into_iter().filter(|part| !part.is_empty()).collect();
    let whose = if whose.is_empty() { String::new() } else { format!("  ({})", whose.join(", ")) };
    format!("{file}:{line}  {}{whose}", term.shown())
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Added | Role::Times(_) => "",
        Role::Part => "tử số",
        Role::Whole => "mẫu số",
        Role::Level => "mức",
        Role::Replaced => "không cộng",
        Role::Missing => "còn thiếu",
    }
}

/// "20 + 25 = 45"; a word and a value as typed need none.
fn addition(figure: &Figure) -> Option<String> {
    let value = figure.value.as_ref()?;
    let terms = &figure.terms;
    let worked = match figure.how {
        How::Sum => added(terms, Role::Added),
        How::Count | How::Accounts => format!("đếm được {}", print::amount(value, &[])),
        How::Ratio => quotient(terms),
        How::Gap => format!("{} − {}", quotient(terms), percent(&sum(terms, Role::Level))),
        How::Products => products(terms),
        How::Union => "các việc khác nhau đã làm trên các việc phải làm".to_owned(),
        How::Delay => "số ngày từ hạn nộp đến ngày nộp".to_owned(),
        How::Earliest | How::AsTyped | How::Words(_) => return None,
    };
    Some(match figure.how {
        How::Count | How::Accounts => worked,
        _ => format!("{worked} {} {}", sign(figure, value), figure.printed),
    })
}

/// "=", or "≈" where the printed figure is rounded.
fn sign(figure: &Figure, value: &Exact) -> &'static str {
    let printed = figure.printed.trim_end_matches(" %").replace('.', "").replace(',', ".");
    match figure.how {
        How::Ratio if print::plain(value).as_ref() != Some(&printed) => "≈",
        _ => "=",
    }
}

fn quotient(terms: &[Term]) -> String {
    let bracketed = |role| match added(terms, role) {
        sum if sum.contains('+') => format!("({sum})"),
        single => single,
    };
    format!("{} : {} × 100", bracketed(Role::Part), bracketed(Role::Whole))
}

/// "20 + 25"; of things that are only counted, how many there are.
fn added(terms: &[Term], role: Role) -> String {
    let terms: Vec<&Term> = terms.iter().filter(|term| term.role == role).collect();
    let is_number = |term: &&Term| matches!(term.value, Typed::Number(_));
    if terms.is_empty() || !terms.iter().all(is_number) {
        return terms.len().to_string();
    }
    terms.iter().map(|term| term.shown()).collect::<Vec<_>>().join(" + ")
}

/// "0,3 × 1.800.000 + 0,3 × 1.800.000".
fn products(terms: &[Term]) -> String {
    let mut lines: Vec<(Role, String)> = Vec::new();
    for term in terms {
        match lines.last_mut() {
            Some((role, line)) if *role == term.role => {
                line.push_str(&format!(" × {}", term.shown()));
            }
            _ => lines.push((term.role, term.shown())),
        }
    }
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    if lines.is_empty() { "0".to_owned() } else { lines.join(" + ") }
}

fn percent(value: &Exact) -> String {
    format!("{} %", print::amount(value, &[]))
}
