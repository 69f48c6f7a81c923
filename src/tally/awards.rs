//! Bảng 4: what was awarded, by form and by who received it; and the decisions.

use super::figure::{Figure, Label, Role, Term, Typed};
use super::ledger::{Ledger, Scope};
use crate::data::{
    Award, CollectiveTitle, Commendation, Decision, PersonTitle, Receiver, Salutation, YesNo,
};

/// Everything awarded in scope.
#[derive(Debug, Clone)]
pub struct AwardSummary {
    pub total: Figure,
    pub by_form: Vec<FormRow>,
    pub decisions: Vec<DecisionRow>,
}

/// A form's row.
#[derive(Debug, Clone)]
pub struct FormRow {
    pub name: &'static str,
    pub collectives: Figure,
    pub households: Figure,
    pub persons: Figure,
    /// Of the persons.
    pub women: Figure,
    /// Of the persons.
    pub direct_workers: Figure,
    pub all: Figure,
}

/// A decision and how much it gives.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    pub decision: Decision,
    pub awards: Figure,
}

/// One award with its decision.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub decision: &'a Decision,
    pub award: &'a Award,
}

impl Given<'_> {
    /// The award as one of the things counted under `word`.
    pub fn term(&self, word: &str) -> Term {
        let name = self.award.name.as_ref().or(self.award.unit.as_ref());
        Term {
            role: Role::Added,
            value: Typed::Word(word.to_owned()),
            place: self.award.place,
            owner: name.map_or_else(String::new, |name| name.as_str().to_owned()),
            period: String::new(),
        }
    }

    /// The words of the titles and the commendation it gives, with what a reader sees.
    pub fn forms(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let person = self.award.person_title.map(|title| (title.word(), title.title()));
        let collective = self.award.collective_title.map(|title| (title.word(), title.title()));
        let form = self.award.commendation.map(|form| (form.word(), form.title()));
        [person, collective, form].into_iter().flatten()
    }
}

/// The decisions in scope: of a period, those up to its end.
fn decisions<'a>(ledger: &Ledger<'a>) -> impl Iterator<Item = &'a Decision> {
    let last = match ledger.scope {
        Scope::Period(period) => Some(period.to.day),
        Scope::Year => None,
    };
    let all = ledger.data.awards.iter().flat_map(|file| &file.decisions);
    all.filter(move |decision| last.is_none_or(|last| decision.day.day <= last))
}

/// Every award in scope.
pub fn given<'a>(ledger: &Ledger<'a>) -> Vec<Given<'a>> {
    let awards =
        |decision: &'a Decision| decision.awards.iter().map(move |award| Given { decision, award });
    decisions(ledger).flat_map(awards).collect()
}

/// Bảng 4.
pub fn awards(ledger: &Ledger<'_>) -> AwardSummary {
    let given = given(ledger);
    let label = Label {
        id: "khen_thuong".to_owned(),
        title: "Khen thưởng".to_owned(),
        unit: String::new(),
        place: ledger.data.plan.place.point(),
    };
    let forms = forms().map(|(word, name)| form(&given, &label, word, name));
    AwardSummary {
        total: Figure::count(
            label.below("tong", "tổng số"),
            given.iter().map(|given| given.term("cho")).collect(),
        ),
        by_form: forms.filter(|row| !row.all.terms.is_empty()).collect(),
        decisions: decisions(ledger)
            .zip(1..)
            .map(|(found, at)| decision(found, at, &label))
            .collect(),
    }
}

fn forms() -> impl Iterator<Item = (&'static str, &'static str)> {
    let persons = PersonTitle::ALL.iter().map(|title| (title.word(), title.title()));
    let collectives = CollectiveTitle::ALL.iter().map(|title| (title.word(), title.title()));
    let commendations = Commendation::ALL.iter().map(|form| (form.word(), form.title()));
    persons.chain(collectives).chain(commendations)
}

fn form(given: &[Given<'_>], label: &Label, word: &str, name: &'static str) -> FormRow {
    let label = label.below(word, name);
    let count = |id: &str, title: &str, wanted: fn(&Award) -> bool| {
        let of_form = given.iter().filter(|given| given.forms().any(|(found, _)| found == word));
        let wanted = of_form.filter(|given| wanted(given.award));
        Figure::count(label.below(id, title), wanted.map(|given| given.term(word)).collect())
    };
    FormRow {
        name,
        collectives: count("tap_the", "tập thể", |award| {
            award.receiver == Receiver::Collective
        }),
        households: count("ho", "hộ gia đình", |award| award.receiver == Receiver::Household),
        persons: count("ca_nhan", "cá nhân", |award| award.receiver == Receiver::Person),
        women: count("nu", "cá nhân nữ", |award| {
            award.receiver == Receiver::Person && award.salutation == Some(Salutation::Mrs)
        }),
        direct_workers: count("truc_tiep", "cá nhân trực tiếp lao động", |award| {
            award.receiver == Receiver::Person && award.direct_worker == Some(YesNo::Yes)
        }),
        all: count("cong", "cộng", |_| true),
    }
}

fn decision(decision: &Decision, at: usize, label: &Label) -> DecisionRow {
    let awards = decision.awards.iter().map(|award| Given { decision, award }.term("cho"));
    let title = format!("Quyết định {}", decision.number.as_str());
    let label = label.below(&format!("quyet_dinh_{at}"), &title);
    DecisionRow { awards: Figure::count(label, awards.collect()), decision: decision.clone() }
}

impl AwardSummary {
    /// Every cell.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let forms = self.by_form.iter().flat_map(|row| {
            let of_persons = [&row.women, &row.direct_workers, &row.all];
            [&row.collectives, &row.households, &row.persons].into_iter().chain(of_persons)
        });
        let decisions = self.decisions.iter().map(|row| &row.awards);
        std::iter::once(&self.total).chain(forms).chain(decisions)
    }
}
