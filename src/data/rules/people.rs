//! Ratings and awards name units that are, and people who have registered.

use std::collections::{BTreeMap, BTreeSet};

use super::Book;
use crate::data::{Award, PersonKind, Receiver, link};
use crate::diagnostic::{Diagnostic, Faults, nearest};
use crate::yaml::Text;

/// Notes every finding in the ratings and the awards of `book`.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    let mut registered = Registered::new(book);
    ratings(book, &mut registered, found);
    let decisions = book.year.awards.iter().flat_map(|awards| &awards.decisions);
    for award in decisions.flat_map(|decision| &decision.awards) {
        let Some(unit) = &award.unit else { continue };
        match (registered.unit(unit), &award.name) {
            (Err(fault), _) => found.push(fault),
            (Ok(()), Some(name)) if must_have_registered(award) => {
                found.extend(registered.person(unit, name));
            }
            (Ok(()), _) => {}
        }
    }
}

/// The people of the commune commend whom they like; those of the units stood for it.
fn must_have_registered(award: &Award) -> bool {
    award.receiver == Receiver::Person && award.kind != Some(PersonKind::Citizen)
}

fn ratings(book: &Book<'_>, registered: &mut Registered<'_>, found: &mut Faults) {
    let Some(ratings) = &book.year.ratings else { return };
    let mut seen = BTreeSet::new();
    for rating in &ratings.persons {
        match registered.unit(&rating.unit) {
            Err(fault) => found.push(fault),
            Ok(()) if !seen.insert((rating.unit.as_str(), rating.name.as_str())) => {
                found.push(twice(&rating.name));
            }
            Ok(()) => found.extend(registered.person(&rating.unit, &rating.name)),
        }
    }
    let mut seen = BTreeSet::new();
    for rating in &ratings.collectives {
        match registered.unit(&rating.unit) {
            Err(fault) => found.push(fault),
            Ok(()) if !seen.insert(rating.unit.as_str()) => found.push(twice(&rating.unit)),
            Ok(()) => {}
        }
    }
}

fn twice(name: &Text) -> Diagnostic {
    Diagnostic::error(format!("`{}` được xếp loại hai lần", name.as_str()))
        .at(name.place)
        .label("lần thứ hai")
        .hint("giữ một dòng")
}

/// The units, and the people of each that has registered.
struct Registered<'a> {
    units: BTreeSet<&'a str>,
    persons: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Units about which nothing more is to be said: their pledge cannot be read, or is not there and was told.
    silent: BTreeSet<String>,
}

impl<'a> Registered<'a> {
    fn new(book: &Book<'a>) -> Self {
        let units = book.agency.units.iter().map(|unit| unit.id.as_str()).collect();
        let persons = book.year.pledges.iter().map(|(unit, pledge)| {
            let names = pledge.persons.iter().map(|person| person.name.as_str());
            (unit.as_str(), names.collect())
        });
        Self { units, persons: persons.collect(), silent: book.year.unread.clone() }
    }

    fn unit(&self, id: &Text) -> Result<(), Diagnostic> {
        if self.units.contains(id.as_str()) {
            return Ok(());
        }
        Err(link::unknown("đơn vị", id.as_str(), &self.units).at(id.place))
    }

    /// A warning when `name` is not in the pledge of `unit`; one for all when there is no pledge.
    fn person(&mut self, unit: &Text, name: &Text) -> Option<Diagnostic> {
        let (who, file) = (name.as_str(), unit.as_str());
        let Some(names) = self.persons.get(file) else {
            return self.silent.insert(file.to_owned()).then(|| unregistered(unit));
        };
        if names.contains(who) {
            return None;
        }
        let finding =
            Diagnostic::warning(format!("`{who}` không có trong bản đăng ký của `{file}`"));
        let finding = finding.at(name.place);
        Some(match nearest(who, names.iter().copied()) {
            Some(near) => finding.hint(format!("có phải ý bạn là `{near}`?")),
            None => {
                finding.hint(format!("xem lại họ tên, đơn vị, hoặc thêm vào `dang-ky/{file}.yaml`"))
            }
        })
    }
}

fn unregistered(unit: &Text) -> Diagnostic {
    let file = unit.as_str();
    Diagnostic::warning(format!("`{file}` có người ở đây mà chưa có bản đăng ký"))
        .at(unit.place)
        .hint(format!("thêm tệp `dang-ky/{file}.yaml`, hoặc xem lại mã đơn vị"))
}
