//! Who registered, who was rated and who received what, looked up by unit and name.

use crate::data::{
    Award, CollectiveTitle, Dataset, Decision, PersonPledge, PersonRating, PersonTitle, Pledge,
    Rating,
};

/// One award with its decision.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub decision: &'a Decision,
    pub award: &'a Award,
}

/// Every award of the year.
pub fn given(data: &Dataset) -> impl Iterator<Item = Given<'_>> {
    let decisions = data.awards.iter().flat_map(|file| &file.decisions);
    decisions
        .flat_map(|decision| decision.awards.iter().map(move |award| Given { decision, award }))
}

/// Every pledge with the id of its unit.
pub fn pledges(data: &Dataset) -> impl Iterator<Item = (&str, &Pledge)> {
    data.pledges.iter().map(|(unit, pledge)| (unit.as_str(), pledge))
}

/// What `name` of `unit` registered.
pub fn pledge_of<'a>(data: &'a Dataset, unit: &str, name: &str) -> Option<&'a PersonPledge> {
    data.pledges.get(unit)?.persons.iter().find(|person| person.name.as_str() == name)
}

/// How `name` of `unit` was rated.
pub fn rating_of<'a>(data: &'a Dataset, unit: &str, name: &str) -> Option<&'a PersonRating> {
    let persons = &data.ratings.as_ref()?.persons;
    persons.iter().find(|one| one.unit.as_str() == unit && one.name.as_str() == name)
}

/// How `unit` was rated as a collective.
pub fn collective_rating(data: &Dataset, unit: &str) -> Option<Rating> {
    let collectives = &data.ratings.as_ref()?.collectives;
    collectives.iter().find(|one| one.unit.as_str() == unit).map(|one| one.rating)
}

/// The persons of `unit` who received a title.
pub fn titled<'a>(
    data: &'a Dataset,
    unit: &'a str,
) -> impl Iterator<Item = (&'a str, PersonTitle)> {
    given(data).filter_map(move |given| {
        let own = given.award.unit.as_ref().is_some_and(|id| id.as_str() == unit);
        let (name, title) = (given.award.name.as_ref()?, given.award.person_title?);
        own.then_some((name.as_str(), title))
    })
}

/// Whether the rating is `least` or better.
pub fn reaches(rating: Rating, least: Rating) -> bool {
    // The choices stand from the best to the worst.
    rating <= least
}

/// Whether the title is given to one who is already worthy of "lao động tiên tiến" (Điều 21 – 24 of the Law).
pub fn is_fighter(title: PersonTitle) -> bool {
    matches!(title, PersonTitle::GrassrootsFighter | PersonTitle::ProvincialFighter)
}

/// Whether the title wants seven of ten to be advanced (Điều 27, 28 of the Law).
pub fn wants_seven_of_ten(title: CollectiveTitle) -> bool {
    match title {
        CollectiveTitle::AdvancedCollective
        | CollectiveTitle::AdvancedUnit
        | CollectiveTitle::ExcellentCollective
        | CollectiveTitle::ExcellentUnit => true,
        CollectiveTitle::EmulationFlag | CollectiveTitle::CulturedVillage => false,
    }
}
