//! Papers that keep the decree: every one of our own.

use std::sync::LazyLock;

use vanban::batch::tasks;
use vanban::check::{Paper, Report, examine_form};
use vanban::diagnostic::{Severity, Sources};
use vanban::fonts::Fonts;
use vanban::format::{FormatTable, read_table};
use vanban::press::Draft;
use vanban::read::{self, Observed};

use super::broken::{council, decision, report};
use crate::year::Year;
use crate::{docx_file, press, samples};

pub static TABLE: LazyLock<FormatTable> = LazyLock::new(table);

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

/// What is told of `seen`, a line each, under the name of its paper.
fn of(seen: &Observed, name: &str) -> Vec<String> {
    let report = examine_form(&Paper { seen, table: &TABLE });
    told(&report).iter().map(|fault| format!("{name}: {fault}")).collect()
}

#[test]
fn no_rule_finds_fault_with_the_samples_that_are_broken() {
    let papers = [samples::plan(6), report(), samples::letter(), decision(), council()];
    for (document, set) in papers.iter().flat_map(|paper| samples::SETS.map(|set| (paper, set))) {
        let pages = of(&read::pages(&press::pages(document, set)), "PDF");
        let docx = read::docx(&docx_file::bytes(document, set), &Fonts::builtin()).unwrap();
        let both = [pages, of(&docx, "DOCX")].concat();
        assert_eq!(both, Vec::<String>::new(), "{}", document.info.id);
    }
}

#[test]
fn no_rule_finds_fault_with_our_own_papers() {
    let mut wrong = Vec::new();
    for year in [Year::example(), Year::fresh(), Year::roles()] {
        year.with(|desk| {
            for task in tasks(desk.press, desk.data, &desk.material, desk.sources) {
                let draft = desk.press.draft(task.job, &desk.material, desk.sources);
                let Ok(Draft::Paper(document)) = draft else { continue };
                let name = &document.info.id;
                let pages = desk.press.printer().pages(&document).unwrap();
                wrong.extend(of(&read::pages(&pages), &format!("{name}.pdf")));
                let docx = desk.press.printer().docx(&document).unwrap();
                let docx = read::docx(&docx, desk.press.fonts()).unwrap();
                wrong.extend(of(&docx, &format!("{name}.docx")));
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
