//! The words of a paper that was read from a file; every passage knows where it stands in the file.

use super::{Manuscript, PaperDate, Passage};
use crate::check::Place;
use crate::read::Observed;

impl Manuscript {
    /// The words of `seen`, each part a passage.
    pub fn read(seen: &Observed) -> Self {
        let passages = seen.parts.iter().map(|part| {
            let text = seen.text(part).to_owned();
            let origins = vec![(0..text.len(), Place::from(&part.extent))];
            let appendix = if part.component.is_signing() { 0 } else { part.group };
            Passage { component: part.component, appendix, text, origins }
        });
        let mut manuscript =
            Self { passages: passages.collect(), date: PaperDate::default(), regime: seen.regime };
        manuscript.date = manuscript.written_date();
        manuscript
    }
}
