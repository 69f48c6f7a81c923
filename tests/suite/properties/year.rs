//! Any files in the data folder are a year or faults, and every paper of a year is made or refused.

use vanban::check::{self, Manuscript, Year};
use vanban::content::Material;
use vanban::data::Dataset;
use vanban::diagnostic::{Colour, Diagnostic, Screen, Sources, render};
use vanban::press::Draft;
use vanban::tally;

use super::bundle;
use super::desk::{WORDS, lay, load, press, tables, templates};
use super::places::are_told;

/// Holds the files in `text`, laid over the small year, to be a year or to be refused.
pub fn holds(text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = bundle::files(text).into_iter().filter(|(name, _)| bundle::is_plain(name));
    lay(folder.path(), bundle::files(WORDS).into_iter());
    lay(folder.path(), files);
    let mut sources = templates();
    match load(folder.path(), &mut sources) {
        Ok(loaded) => {
            shows(&loaded.warnings, &sources);
            goes_on(loaded.value, &sources);
        }
        Err(faults) => {
            are_told(&faults, &sources);
            shows(&faults, &sources);
        }
    }
}

/// Everything that is done with a year but the printing.
fn goes_on(data: Dataset, sources: &Sources) {
    let data = data.known().value;
    let tally = tally::year(&data);
    tally.figures().iter().for_each(|figure| drop(tally::why(figure, sources)));
    drop(check::examine_year(&Year { data: &data, tables: tables() }));
    let material = Material::new(&data);
    for job in press().jobs(&data) {
        match press().draft(job, &material, sources) {
            Ok(Draft::Paper(document)) => {
                drop(check::examine_words(&Manuscript::of(&document), tables()));
            }
            Ok(Draft::PassedOver(why)) => assert!(!why.is_empty()),
            Err(faults) => {
                assert!(!faults.is_empty(), "{} is refused without a word", job.template);
            }
        }
    }
}

/// Shown to the clerk, each with its excerpt.
fn shows(faults: &[Diagnostic], sources: &Sources) {
    let screen = Screen { colour: Colour::Plain, width: 100 };
    faults.iter().for_each(|fault| drop(render(fault, sources, screen)));
}
