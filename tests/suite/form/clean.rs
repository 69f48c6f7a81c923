//! Papers that keep the decree: every one of our own.

use vanban::batch::tasks;
use vanban::check::{Paper, Report, examine_form};
use vanban::diagnostic::{Severity, Sources};
use vanban::format::{FormatTable, SizeSet, read_table};
use vanban::press::Draft;
use vanban::read;

use super::broken::{council, report};
use crate::year::Year;
use crate::{press, samples};

/// The built-in format table.
pub fn table() -> FormatTable {
    let mut sources = Sources::default();
    let source = sources.add("nd30.yaml", include_str!("../../../templates/nd30.yaml"));
    read_table(source, &sources).unwrap()
}

/// What is worse than a note, a line each: "ND30-29 …".
pub fn told(report: &Report) -> Vec<String> {
    let grave = report.findings.iter().filter(|finding| finding.severity > Severity::Note);
    grave.map(|finding| format!("{} {}", finding.rule.code, finding.message)).collect()
}

#[test]
fn no_rule_finds_fault_with_the_samples_that_are_broken() {
    let table = table();
    let papers = [samples::plan(6), report(), samples::letter(), samples::decision(), council()];
    for document in papers {
        let seen = read::pages(&press::pages(&document, SizeSet::Set14));
        let found = told(&examine_form(&Paper { seen: &seen, table: &table }));
        assert_eq!(found, Vec::<String>::new(), "{}", document.info.id);
    }
}

#[test]
fn no_rule_finds_fault_with_our_own_pages() {
    let table = table();
    let mut wrong = Vec::new();
    for year in [Year::example(), Year::fresh(), Year::roles()] {
        year.with(|desk| {
            for task in tasks(desk.press, desk.data, &desk.material, desk.sources) {
                let draft = desk.press.draft(task.job, &desk.material, desk.sources);
                let Ok(Draft::Paper(document)) = draft else { continue };
                let seen = read::pages(&desk.press.pages(&document).unwrap());
                let report = examine_form(&Paper { seen: &seen, table: &table });
                wrong.extend(
                    told(&report).iter().map(|fault| format!("{}: {fault}", document.info.id)),
                );
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
