//! A citation → the act of the table it means.

use chrono::Datelike;

use crate::check::citation::{ActWord, Citation};
use crate::check::scan::small;
use crate::law::{Act, ActKind, Acts};

/// What the table knows of a citation.
#[derive(Debug, Clone)]
pub enum Known<'a> {
    One(&'a Act),
    /// A law cited by a name that several have had.
    Named(Vec<&'a Act>),
    Nothing,
}

impl<'a> Known<'a> {
    /// What `acts` know of `citation`, which stands in `text`.
    pub fn of(citation: &Citation, text: &str, acts: &'a Acts) -> Self {
        if let Some(number) = &citation.number {
            return acts.find(&text[number.clone()]).map_or(Self::Nothing, Self::One);
        }
        let named = named(citation, text, acts);
        let written = citation.date.as_ref();
        if let Some(day) = written.and_then(|day| day.in_year(None)) {
            let of_day = named.into_iter().find(|act| act.date.day == day);
            return of_day.map_or(Self::Nothing, Self::One);
        }
        let year = written.and_then(|day| day.year).or_else(|| year_after(citation, text));
        let of_year = |act: &&&Act| year.is_none_or(|year| act.date.day.year() == year);
        match named.iter().filter(of_year).copied().collect::<Vec<_>>()[..] {
            [] => Self::Nothing,
            [act] => Self::One(act),
            _ => Self::Named(named),
        }
    }
}

/// The laws of the name that `citation` calls.
pub fn named<'a>(citation: &Citation, text: &str, acts: &'a Acts) -> Vec<&'a Act> {
    let (ActWord::Law, Some(subject)) = (citation.kind, &citation.subject) else {
        return Vec::new();
    };
    let typed = words(&text[subject.clone()]);
    let laws = acts.rows.iter().filter(|act| act.kind == ActKind::Law);
    laws.filter(|act| words(act.name.as_str()) == typed).collect()
}

/// The words of a name in small letters, without the marks between them.
pub fn words(name: &str) -> Vec<String> {
    let words = name
        .split_whitespace()
        .map(|word| small(word.trim_matches(|c: char| !c.is_alphanumeric())));
    words.filter(|word| !word.is_empty()).collect()
}

/// "năm 2022" behind the name.
fn year_after(citation: &Citation, text: &str) -> Option<i32> {
    let rest = text[citation.range.end..].trim_start().strip_prefix("năm ")?;
    rest.get(..4)?.parse().ok()
}
