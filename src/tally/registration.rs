//! What was registered at the beginning of the year, by unit; and the titles of Bảng 3.

use super::figure::{Figure, Label, Role, Term, Typed};
use super::ledger::{Ledger, pledges};
use super::metric::Named;
use super::titles::{TitleRow, titles};
use crate::data::{Dataset, PersonPledge, Pledge, Unit};
use crate::yaml::Text;

/// The registration of the whole commune.
#[derive(Debug, Clone)]
pub struct RegistrationSummary {
    pub units: Figure,
    pub registered: Figure,
    pub not_registered: Vec<Named>,
    /// Everybody in the pledges.
    pub persons: Figure,
    /// Of them, those who sign the commitments alone.
    pub only_commit: Figure,
    pub collectives: Figure,
    pub titles: Vec<TitleRow>,
    pub by_unit: Vec<UnitRegistration>,
}

/// What one unit registered.
#[derive(Debug, Clone)]
pub struct UnitRegistration {
    pub unit: Text,
    /// `so_nguoi` of the unit.
    pub people: Option<Figure>,
    pub persons: Figure,
    pub only_commit: Figure,
    /// In the order of the titles.
    pub titles: Vec<Figure>,
}

/// The summary of all pledges, beside the titles recognised in the decisions in scope.
pub fn registration(ledger: &Ledger<'_>) -> RegistrationSummary {
    let data = ledger.data;
    let label = |id: &str, title: &str| Label {
        id: format!("dang_ky/{id}"),
        title: title.to_owned(),
        unit: String::new(),
        place: data.agency_file.place.point(),
    };
    let (signed, unsigned): (Vec<&Unit>, Vec<&Unit>) =
        data.units().iter().partition(|unit| data.pledges.contains_key(unit.id.as_str()));
    let unit = |unit: &&Unit| word(&unit.id, unit);
    let titles = titles(ledger);
    let all: Vec<&Unit> = data.units().iter().collect();
    RegistrationSummary {
        units: Figure::count(label("so_don_vi", "số đơn vị"), all.iter().map(unit).collect()),
        registered: Figure::count(
            label("da_dang_ky", "đơn vị đã đăng ký"),
            signed.iter().map(unit).collect(),
        ),
        not_registered: unsigned.iter().map(|unit| Named::of(unit)).collect(),
        persons: Figure::count(
            label("ca_nhan", "cá nhân trong các bản đăng ký"),
            persons(data, |_| true),
        ),
        only_commit: Figure::count(
            label("chi_cam_ket", "cá nhân chỉ ký cam kết"),
            persons(data, PersonPledge::only_commits),
        ),
        collectives: Figure::count(label("tap_the", "tập thể đăng ký"), collectives(data)),
        by_unit: signed.iter().map(|unit| by_unit(data, unit, &titles)).collect(),
        titles,
    }
}

fn persons(data: &Dataset, wanted: fn(&PersonPledge) -> bool) -> Vec<Term> {
    pledges(data).flat_map(|(unit, pledge)| of_unit(unit, pledge, wanted)).collect()
}

fn of_unit(unit: &Unit, pledge: &Pledge, wanted: fn(&PersonPledge) -> bool) -> Vec<Term> {
    let persons = pledge.persons.iter().filter(|person| wanted(person));
    persons.map(|person| word(&person.name, unit)).collect()
}

fn collectives(data: &Dataset) -> Vec<Term> {
    let terms = |(unit, pledge): (&Unit, &Pledge)| -> Vec<Term> {
        let term = |collective: &crate::data::CollectivePledge| Term {
            role: Role::Added,
            value: Typed::Word(collective.name.as_ref().unwrap_or(&unit.name).as_str().to_owned()),
            place: collective.place,
            owner: unit.name.as_str().to_owned(),
            period: String::new(),
        };
        pledge.collectives.iter().map(term).collect()
    };
    pledges(data).flat_map(terms).collect()
}

/// One thing counted by its name.
fn word(name: &Text, unit: &Unit) -> Term {
    Term {
        role: Role::Added,
        value: Typed::Word(name.as_str().to_owned()),
        place: name.place,
        owner: unit.name.as_str().to_owned(),
        period: String::new(),
    }
}

fn by_unit(data: &Dataset, unit: &Unit, titles: &[TitleRow]) -> UnitRegistration {
    let label = Label {
        id: format!("dang_ky/don_vi/{}", unit.id.as_str()),
        title: unit.name.as_str().to_owned(),
        unit: String::new(),
        place: unit.place.point(),
    };
    let pledge = data.pledges.get(unit.id.as_str());
    let count = |id: &str, title: &str, wanted: fn(&PersonPledge) -> bool| {
        let terms = pledge.map_or_else(Vec::new, |pledge| of_unit(unit, pledge, wanted));
        Figure::count(label.below(id, title), terms)
    };
    let of_title = |row: &TitleRow| {
        let terms = pledge.map_or_else(Vec::new, |pledge| row.title.registered(unit, pledge));
        Figure::count(label.below(&row.title.id(), &row.title.name()), terms)
    };
    UnitRegistration {
        unit: unit.name.clone(),
        people: unit.people.map(|people| {
            let value = Typed::Number(super::exact::whole(people.value));
            let owner = unit.name.as_str().to_owned();
            let period = String::new();
            let term = Term { role: Role::Added, value, place: people.place, owner, period };
            let label = label.below("so_nguoi", "số người");
            Figure::new(label, super::figure::How::Sum, vec![term], &[])
        }),
        persons: count("ca_nhan", "cá nhân trong bản đăng ký", |_| true),
        only_commit: count("chi_cam_ket", "cá nhân chỉ ký cam kết", PersonPledge::only_commits),
        titles: titles.iter().map(of_title).collect(),
    }
}

impl RegistrationSummary {
    /// Every cell, those of Bảng 3 too.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let counts =
            [&self.units, &self.registered, &self.persons, &self.only_commit, &self.collectives];
        counts
            .into_iter()
            .chain(self.titles.iter().flat_map(TitleRow::figures))
            .chain(self.by_unit.iter().flat_map(UnitRegistration::figures))
    }
}

impl UnitRegistration {
    fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.people.iter().chain([&self.persons, &self.only_commit]).chain(&self.titles)
    }
}
