//! What was examined.

use crate::diagnostic::{SourceId, inert};
use crate::format::Component;
use crate::read::{Medium, Observed, Regime};

/// A year of data, a paper of it, or a file from elsewhere.
#[derive(Debug, Clone)]
pub struct Subject {
    /// "data", "ke-hoach-2024", "van-ban/quyet-dinh.docx".
    pub name: String,
    pub kind: Kind,
    /// Components that every paper has and that were not recognised in this file; of our own papers the tree is known.
    pub missing: Vec<Component>,
    pub regime: Option<Regime>,
    /// Its words in the sources, a paragraph a line, with the byte at which each begins.
    pub(super) plain: Option<(SourceId, Vec<usize>)>,
}

/// Whence a subject comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Data,
    /// A paper made of the data, in memory.
    Paper,
    /// A finished file.
    File(Medium),
}

impl Subject {
    /// `name` of which nothing has been read yet.
    pub fn new(name: impl AsRef<str>, kind: Kind) -> Self {
        Self { name: inert(name.as_ref()), kind, missing: Vec::new(), regime: None, plain: None }
    }

    /// The same subject, as it was recognised.
    #[must_use]
    pub fn seen(self, seen: &Observed) -> Self {
        let is_sought = matches!(self.kind, Kind::File(_)) && seen.regime != Regime::Party;
        let missing = if is_sought { missing(seen) } else { Vec::new() };
        Self { missing, regime: Some(seen.regime), ..self }
    }
}

/// One of each group stands in every paper (Điều 8 Nghị định 30/2020/NĐ-CP).
const NEEDED: [&[Component]; 9] = [
    &[Component::NationalTitle],
    &[Component::Motto],
    &[Component::Issuer],
    &[Component::Number],
    &[Component::PlaceDate],
    &[Component::Kind, Component::LetterSubject],
    &[Component::Signature],
    &[Component::SignerName],
    &[Component::RecipientsHeading],
];

fn missing(seen: &Observed) -> Vec<Component> {
    let lacks = |group: &&&[Component]| group.iter().all(|one| seen.first(*one).is_none());
    NEEDED.iter().filter(lacks).map(|group| group[0]).collect()
}
