//! The dated tables: what is in force, which days are kept, who may award what, and how words are written.
//!
//! In: `phap-ly.yaml`, `ngay-le.yaml`, `tham-quyen.yaml`, `tu-ngu.yaml` of the library, each with the day it is true
//! as of. Out: [`Tables`], asked by rules with a day. Knows nothing of papers.

mod acts;
mod competence;
mod holidays;
mod vocabulary;

use chrono::NaiveDate;

pub use acts::{Act, ActFile, ActKind, Acts, Doubt, OldName};
pub use competence::{Competence, CompetenceFile, Grant, Honour, Rank};
pub use holidays::{Calendar, Holiday, HolidayFile, Holidays};
pub use vocabulary::{Abbreviation, Family, Spelling, Vocabulary, VocabularyFile};

use crate::diagnostic::{Faults, SourceId, Sources};
use crate::yaml::{Alphabet, Decode, read};

/// All dated tables of a run.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    pub acts: Acts,
    pub holidays: Holidays,
    pub competence: Competence,
    pub words: Vocabulary,
}

/// The files of the tables, in the order of [`FILES`].
pub const FILES: [&str; 4] = ["phap-ly.yaml", "ngay-le.yaml", "tham-quyen.yaml", "tu-ngu.yaml"];

impl Tables {
    /// The tables in `files`, which stand in the order of [`FILES`], or every fault in them.
    pub fn read(
        files: [SourceId; FILES.len()],
        sources: &Sources,
        alphabet: &Alphabet,
    ) -> Result<Self, Faults> {
        let mut faults = Faults::new();
        let [acts, holidays, competence, words] = files;
        let acts = table::<ActFile>(acts, sources, alphabet, &mut faults);
        let holidays = table::<HolidayFile>(holidays, sources, alphabet, &mut faults);
        let competence = table::<CompetenceFile>(competence, sources, alphabet, &mut faults);
        let words = table::<VocabularyFile>(words, sources, alphabet, &mut faults);
        match (acts, holidays, competence, words) {
            (Some(acts), Some(holidays), Some(competence), Some(words)) => Ok(Self {
                acts: Acts::of(acts),
                holidays: Holidays::of(holidays),
                competence: Competence::of(competence),
                words: Vocabulary::of(words),
            }),
            _ => Err(faults),
        }
    }

    /// Each table's file with the day it is true as of.
    pub fn known_until(&self) -> [(&'static str, NaiveDate); FILES.len()] {
        let days = [self.acts.as_of, self.holidays.as_of, self.competence.as_of, self.words.as_of];
        std::array::from_fn(|at| (FILES[at], days[at]))
    }
}

fn table<T: Decode>(
    file: SourceId,
    sources: &Sources,
    alphabet: &Alphabet,
    faults: &mut Faults,
) -> Option<T> {
    read(file, sources, alphabet).map_err(|mut found| faults.append(&mut found)).ok()
}
