//! Any text in the place of a template makes papers, or is refused where it is wrong.

use vanban::content::{Paper, Subject};
use vanban::press::{Draft, Job};

use super::desk::{MATERIAL, data, press, sources};
use super::places::are_told;

/// Holds `text` to be read as a template and to make its papers of the small year.
pub fn holds(text: &str) {
    let mut sources = sources();
    let source = sources.add("papers/mau.jinja", text);
    let paper = match Paper::read(source, &sources, press().alphabet()) {
        Ok(paper) => paper,
        Err(faults) => return are_told(&faults, &sources),
    };
    for subject in Subject::all(paper.front.made_for, data()).into_iter().take(2) {
        let job = Job { template: "mau", paper: &paper, subject };
        match press().draft(job, &MATERIAL, &sources) {
            Ok(Draft::Paper(document)) => assert!(!document.sections.is_empty()),
            Ok(Draft::PassedOver(why)) => assert!(!why.is_empty()),
            Err(faults) => are_told(&faults, &sources),
        }
    }
}
