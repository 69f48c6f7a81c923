//! Bảng 3: titles and commendations registered at the beginning of the year against those given, by kind of person.

use super::awards::{self, Given};
use super::exact::whole;
use super::figure::{Figure, How, Label, Role, Term, Typed};
use super::ledger::{Ledger, pledges};
use crate::data::{
    CollectivePledge, CollectiveTitle, Commendation, PersonKind, PersonPledge, PersonTitle, Pledge,
    Receiver, Unit,
};
use crate::diagnostic::Place;

/// What one stands for: a title or a commendation, of persons or of collectives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Title {
    Person(PersonTitle),
    PersonForm(Commendation),
    Collective(CollectiveTitle),
    CollectiveForm(Commendation),
}

/// A title's row.
#[derive(Debug, Clone)]
pub struct TitleRow {
    pub title: Title,
    pub registered: Figure,
    pub recognised: Figure,
    /// `None` where nobody registered.
    pub share: Option<Figure>,
    /// Of persons; a kind without anybody is left out.
    pub by_kind: Vec<KindRow>,
}

/// What one kind of person registered and got.
#[derive(Debug, Clone)]
pub struct KindRow {
    pub name: &'static str,
    pub registered: Figure,
    pub recognised: Figure,
}

impl Title {
    fn all() -> impl Iterator<Item = Self> {
        let persons = PersonTitle::ALL.iter().copied().map(Self::Person);
        let collectives = CollectiveTitle::ALL.iter().copied().map(Self::Collective);
        let forms = |of: fn(Commendation) -> Self| Commendation::ALL.iter().copied().map(of);
        persons.chain(forms(Self::PersonForm)).chain(collectives).chain(forms(Self::CollectiveForm))
    }

    /// The word a clerk types.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person(title) => title.word(),
            Self::Collective(title) => title.word(),
            Self::PersonForm(form) | Self::CollectiveForm(form) => form.word(),
        }
    }

    /// The words a reader sees; of a commendation also to whom it goes.
    pub fn name(self) -> String {
        match self {
            Self::Person(title) => title.title().to_owned(),
            Self::Collective(title) => title.title().to_owned(),
            Self::PersonForm(form) => format!("{} (cá nhân)", form.title()),
            Self::CollectiveForm(form) => format!("{} (tập thể)", form.title()),
        }
    }

    /// Whether persons stand for it, and no collectives.
    pub fn is_of_persons(self) -> bool {
        matches!(self, Self::Person(_) | Self::PersonForm(_))
    }

    /// Name of its cells; the same commendation goes to persons and to collectives.
    pub fn id(self) -> String {
        let of = if let Self::CollectiveForm(_) = self { "tap_the/" } else { "" };
        format!("{of}{}", self.word())
    }

    fn is_wanted_by(self, person: &PersonPledge) -> bool {
        match self {
            Self::Person(title) => person.title == Some(title),
            Self::PersonForm(form) => person.commendation == Some(form),
            Self::Collective(_) | Self::CollectiveForm(_) => false,
        }
    }

    fn is_wanted_by_all(self, collective: &CollectivePledge) -> bool {
        match self {
            Self::Collective(title) => collective.title == Some(title),
            Self::CollectiveForm(form) => collective.commendation == Some(form),
            Self::Person(_) | Self::PersonForm(_) => false,
        }
    }

    /// Who in the pledge of `unit` stands for this title.
    pub fn registered(self, unit: &Unit, pledge: &Pledge) -> Vec<Term> {
        let persons = pledge.persons.iter().filter(|person| self.is_wanted_by(person));
        let collectives = pledge.collectives.iter().filter(|found| self.is_wanted_by_all(found));
        let places = persons.map(|person| person.place).chain(collectives.map(|found| found.place));
        places.map(|place| self.term(unit.name.as_str(), place)).collect()
    }

    fn term(self, owner: &str, place: Place) -> Term {
        Term {
            role: Role::Added,
            value: Typed::Word(self.word().to_owned()),
            place,
            owner: owner.to_owned(),
            period: String::new(),
        }
    }

    fn was_given(self, given: &Given<'_>) -> bool {
        let award = given.award;
        match self {
            Self::Person(title) => award.person_title == Some(title),
            Self::Collective(title) => award.collective_title == Some(title),
            Self::PersonForm(form) => {
                award.commendation == Some(form) && award.receiver == Receiver::Person
            }
            Self::CollectiveForm(form) => {
                award.commendation == Some(form) && award.receiver == Receiver::Collective
            }
        }
    }
}

/// A row for every title that somebody registered or got.
pub fn titles(ledger: &Ledger<'_>) -> Vec<TitleRow> {
    let rows = Title::all().map(|title| row(ledger, title));
    rows.filter(|row| !row.registered.terms.is_empty() || !row.recognised.terms.is_empty())
        .collect()
}

fn row(ledger: &Ledger<'_>, title: Title) -> TitleRow {
    let label = Label {
        id: format!("danh_hieu/{}", title.id()),
        title: title.name(),
        unit: String::new(),
        place: ledger.data.plan.place.point(),
    };
    let registered: Vec<Term> =
        pledges(ledger.data).flat_map(|(unit, pledge)| title.registered(unit, pledge)).collect();
    let recognised: Vec<Term> = awards::given(ledger)
        .iter()
        .filter(|given| title.was_given(given))
        .map(|given| given.term(title.word()))
        .collect();
    TitleRow {
        title,
        share: share(&label, &registered, &recognised),
        by_kind: by_kind(ledger, title, &label),
        registered: Figure::count(label.below("dang_ky", "đăng ký"), registered),
        recognised: Figure::count(label.below("cong_nhan", "công nhận"), recognised),
    }
}

fn share(label: &Label, registered: &[Term], recognised: &[Term]) -> Option<Figure> {
    let parts = recognised.iter().map(|term| Term { role: Role::Part, ..term.clone() });
    let wholes = registered.iter().map(|term| Term { role: Role::Whole, ..term.clone() });
    let label = label.below("ty_le", "tỷ lệ công nhận").in_unit("%");
    let figure = Figure::new(label, How::Ratio, parts.chain(wholes).collect(), &[whole(100)]);
    figure.value.is_some().then_some(figure)
}

fn by_kind(ledger: &Ledger<'_>, title: Title, label: &Label) -> Vec<KindRow> {
    if !title.is_of_persons() {
        return Vec::new();
    }
    let kinds = PersonKind::ALL.iter().copied().map(Some).chain([None]);
    let row = |kind: Option<PersonKind>| {
        let (word, name) = kind
            .map_or(("khong_ro", "Chưa ghi đối tượng"), |kind| (kind.word(), kind.title()));
        let label = label.below(word, name);
        let stood = |(unit, pledge): (&Unit, &Pledge)| -> Vec<Term> {
            let of_kind = pledge
                .persons
                .iter()
                .filter(|person| title.is_wanted_by(person) && Some(person.kind) == kind);
            of_kind.map(|person| title.term(unit.name.as_str(), person.place)).collect()
        };
        let registered = pledges(ledger.data).flat_map(stood).collect();
        let recognised = awards::given(ledger)
            .iter()
            .filter(|given| title.was_given(given) && given.award.kind == kind)
            .map(|given| given.term(title.word()))
            .collect();
        KindRow {
            name,
            registered: Figure::count(label.below("dang_ky", "đăng ký"), registered),
            recognised: Figure::count(label.below("cong_nhan", "công nhận"), recognised),
        }
    };
    let rows = kinds.map(row);
    rows.filter(|row| !row.registered.terms.is_empty() || !row.recognised.terms.is_empty())
        .collect()
}

impl TitleRow {
    /// Every cell.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let kinds = self.by_kind.iter().flat_map(|row| [&row.registered, &row.recognised]);
        [&self.registered, &self.recognised].into_iter().chain(&self.share).chain(kinds)
    }
}
