//! Every rule of the catalogue over one paper or one year.

use super::plan::season::Season;
use super::{CATALOGUE, Check, Findings, Manuscript, Paper, Report, Rule, Year};
use crate::law::Tables;
use crate::read::Regime;

/// The look of a finished paper; papers of the Party follow rules of their own.
pub fn form(paper: &Paper<'_>) -> Report {
    if paper.seen.regime == Regime::Party {
        return Report::default();
    }
    run(|check, findings| {
        if let Check::Form { find, .. } = check {
            find(paper, findings);
        }
    })
}

/// The words of a paper.
pub fn words(manuscript: &Manuscript, tables: &Tables) -> Report {
    run(|check, findings| {
        if let Check::Words(find) = check {
            find(manuscript, tables, findings);
        }
    })
}

/// The calendar of a plan of somebody else's, as its words tell it; that of our own is told by its data ([`year`]).
pub fn season(manuscript: &Manuscript, tables: &Tables) -> Report {
    let season = Season::read(manuscript, tables);
    run(|check, findings| {
        if let Check::Season(find) = check {
            find(&season, tables, findings);
        }
    })
}

/// The data of a year.
pub fn year(year: &Year<'_>) -> Report {
    let season = Season::of(year.data);
    run(|check, findings| match check {
        Check::Data(find) => find(year, findings),
        Check::Season(find) => find(&season, year.tables, findings),
        Check::Form { .. } | Check::Words(_) => {}
    })
}

fn run(mut each: impl FnMut(Check, &mut Findings<'_>)) -> Report {
    let mut report = Report::default();
    let all: &[&'static Rule] = CATALOGUE;
    all.iter().for_each(|rule| each(rule.check, &mut Findings::new(rule, &mut report)));
    report
}
