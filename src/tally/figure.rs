//! A figure of a table, with everything it was made from.
//!
//! In: the values of the data that count towards it, each with its place, and how they combine. Out: the exact
//! value and the printed characters, both computed here from those terms alone, so that a figure can never say
//! anything that its terms do not add up to.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use num_traits::{Signed, Zero};

use super::exact::{self, Exact, count, percent, whole};
use super::print;
use crate::diagnostic::Place;

/// A cell of a table.
#[derive(Debug, Clone)]
pub struct Figure {
    pub label: Label,
    pub how: How,
    pub terms: Vec<Term>,
    /// `None` where the cell holds a word, a day or nothing.
    pub value: Option<Exact>,
    /// As it stands in the table.
    pub printed: String,
}

/// What a cell is called, and where a reader looks when no term has a place.
#[derive(Debug, Clone)]
pub struct Label {
    /// `3g`, `3g/dot1`, `don_vi/phu_nu/dat`: what `vanban show tally --why` is asked for.
    pub id: String,
    pub title: String,
    /// Đơn vị tính: "hộ", "%".
    pub unit: String,
    /// Of the metric, the unit or the file the cell is about.
    pub place: Place,
}

impl Label {
    /// The cell `id` below this one.
    #[must_use]
    pub fn below(&self, id: &str, title: &str) -> Self {
        Self {
            id: format!("{}/{id}", self.id),
            title: format!("{}, {title}", self.title),
            ..self.clone()
        }
    }

    /// The same cell counted in `unit`.
    #[must_use]
    pub fn in_unit(self, unit: &str) -> Self {
        Self { unit: unit.to_owned(), ..self }
    }
}

/// One value of the data.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    pub role: Role,
    pub value: Typed,
    pub place: Place,
    /// Whose it is: "Hội Nông dân xã"; a person's name; empty for the plan's own.
    pub owner: String,
    /// "Đợt 1"; empty where no period matters.
    pub period: String,
}

/// A value as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    Number(Exact),
    Day(NaiveDate),
    /// A word, an id, a name.
    Word(String),
}

/// What a term does in its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Added, or counted as one.
    Added,
    /// Tử số.
    Part,
    /// Mẫu số.
    Whole,
    /// The level a gap is measured from.
    Level,
    /// A factor of the product with this number.
    Times(usize),
    /// An older value that a later one took the place of; not added.
    Replaced,
    /// What is not there; not added.
    Missing,
}

/// How the terms make the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Sum of the added terms.
    Sum,
    /// How many terms are added.
    Count,
    /// How many accounts in words there are.
    Accounts,
    /// 100 × sum of the parts / sum of the wholes.
    Ratio,
    /// The ratio less the level, in percentage points.
    Gap,
    /// Sum of the products of factors with one number.
    Products,
    /// How many different words are added, of as many as are wholes.
    Union,
    /// The earliest day.
    Earliest,
    /// Days from the whole (the deadline) to the added day.
    Delay,
    /// The added terms as typed, "1–2".
    AsTyped,
    /// A word that says why there is no figure, or what an account says.
    Words(String),
}

impl Figure {
    /// The figure of `terms`; the printed one stands on its own side of each of `against`.
    pub fn new(label: Label, how: How, terms: Vec<Term>, against: &[Exact]) -> Self {
        let value = how.value(&terms);
        let printed = how.printed(value.as_ref(), &terms, against, &label.unit);
        Self { label, how, terms, value, printed }
    }

    /// A cell that holds `word` and no figure.
    pub fn word(label: Label, word: &str, terms: Vec<Term>) -> Self {
        Self::new(label, How::Words(word.to_owned()), terms, &[])
    }

    /// How many of `terms` there are.
    pub fn count(label: Label, terms: Vec<Term>) -> Self {
        Self::new(label, How::Count, terms, &[])
    }

    /// Where the figure comes from, for a reader who has one look: its first term.
    pub fn place(&self) -> Place {
        let first = self.terms.iter().find(|term| term.counts());
        first.map_or(self.label.place, |term| term.place)
    }

    /// The value, where there must be one.
    pub fn amount(&self) -> Exact {
        self.value.clone().unwrap_or_else(Exact::zero)
    }
}

impl Term {
    /// Whether it makes the figure larger or smaller.
    pub fn counts(&self) -> bool {
        !matches!(self.role, Role::Replaced | Role::Missing)
    }

    /// Its number; what is no number counts as one thing.
    pub fn number(&self) -> Exact {
        match &self.value {
            Typed::Number(number) => number.clone(),
            Typed::Day(_) | Typed::Word(_) => whole(1),
        }
    }

    /// As it was typed.
    pub fn shown(&self) -> String {
        match &self.value {
            Typed::Number(number) => print::amount(number, &[]),
            Typed::Day(day) => print::date(*day),
            Typed::Word(word) => word.clone(),
        }
    }
}

impl How {
    fn value(&self, terms: &[Term]) -> Option<Exact> {
        match self {
            Self::Sum => Some(sum(terms, Role::Added)),
            Self::Count | Self::Accounts => Some(count(of(terms, Role::Added).count())),
            Self::Ratio => percent(&sum(terms, Role::Part), &sum(terms, Role::Whole)),
            Self::Gap => {
                let ratio = percent(&sum(terms, Role::Part), &sum(terms, Role::Whole))?;
                Some(ratio - sum(terms, Role::Level))
            }
            Self::Products => Some(products(terms)),
            Self::Union => Some(count(words(terms, Role::Added).len())),
            Self::Delay => {
                let days = last_day(terms, Role::Added)? - last_day(terms, Role::Whole)?;
                Some(Exact::from_integer(days.num_days().max(0).into()))
            }
            Self::Earliest | Self::AsTyped | Self::Words(_) => None,
        }
    }

    fn printed(
        &self,
        value: Option<&Exact>,
        terms: &[Term],
        against: &[Exact],
        unit: &str,
    ) -> String {
        match (self, value) {
            (Self::Sum | Self::Count | Self::Products, Some(value)) => {
                print::amount(value, against)
            }
            (Self::Accounts, Some(value)) => format!("{} nhận xét", print::amount(value, &[])),
            (Self::Ratio, Some(value)) => format!("{} %", print::share(value, against)),
            (Self::Gap, Some(value)) => gap(value),
            (Self::Union, Some(value)) => {
                format!("{}/{}", print::amount(value, &[]), words(terms, Role::Whole).len())
            }
            (Self::Delay, Some(days)) if days.is_zero() => "đúng hạn".to_owned(),
            (Self::Delay, Some(days)) => format!("chậm {} ngày", print::amount(days, &[])),
            (Self::Words(word), _) => word.clone(),
            (Self::Earliest, _) => first_day(terms).map_or_else(String::new, print::date),
            (Self::AsTyped, _) => {
                let typed: Vec<_> = of(terms, Role::Added).map(Term::shown).collect();
                typed.join("–") + if unit == "%" { " %" } else { "" }
            }
            (_, None) => String::new(),
        }
    }
}

fn gap(points: &Exact) -> String {
    let size = print::share(&points.abs(), &[Exact::zero()]);
    match points {
        points if points.is_zero() => "bằng mức".to_owned(),
        points if points.is_negative() => format!("thấp hơn {size} điểm %"),
        _ => format!("cao hơn {size} điểm %"),
    }
}

fn of(terms: &[Term], role: Role) -> impl Iterator<Item = &Term> {
    terms.iter().filter(move |term| term.role == role)
}

/// Sum of the terms with `role`.
pub fn sum(terms: &[Term], role: Role) -> Exact {
    exact::sum(of(terms, role).map(Term::number))
}

fn products(terms: &[Term]) -> Exact {
    let lines: BTreeSet<Role> =
        terms.iter().map(|term| term.role).filter(|role| matches!(role, Role::Times(_))).collect();
    lines.into_iter().map(|line| of(terms, line).map(Term::number).product::<Exact>()).sum()
}

fn words(terms: &[Term], role: Role) -> BTreeSet<&str> {
    let word = |term| match term {
        &Term { value: Typed::Word(ref word), .. } => Some(word.as_str()),
        _ => None,
    };
    of(terms, role).filter_map(word).collect()
}

fn days(terms: &[Term], role: Role) -> impl Iterator<Item = NaiveDate> {
    of(terms, role).filter_map(|term| match term.value {
        Typed::Day(day) => Some(day),
        Typed::Number(_) | Typed::Word(_) => None,
    })
}

fn last_day(terms: &[Term], role: Role) -> Option<NaiveDate> {
    days(terms, role).last()
}

fn first_day(terms: &[Term]) -> Option<NaiveDate> {
    days(terms, Role::Added).min()
}
