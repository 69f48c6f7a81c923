//! `vanban show tally`: the tables of the year or of a period, and where a figure in them comes from.

use std::collections::BTreeSet;
use std::io::Write;

use super::{say, tally_tables};
use crate::cli::Show;
use crate::data::{Dataset, Period};
use crate::diagnostic::{Diagnostic, Sources, nearest};
use crate::tally::{self, Tally};

pub fn run(show: &Show, data: &Dataset, sources: &Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    let tally = match show.dot.as_deref().map(|id| period(data, id)) {
        Some(Err(unknown)) => return vec![unknown],
        Some(Ok(period)) => tally::period(data, period),
        None => tally::year(data),
    };
    if let Some(cell) = &show.why {
        return why(&tally, cell, sources, out);
    }
    say(out, tally_tables::tables(&tally).trim_end());
    Vec::new()
}

fn period<'a>(data: &'a Dataset, id: &str) -> Result<&'a Period, Diagnostic> {
    let periods = &data.plan.periods;
    periods.iter().find(|period| period.id.as_str() == id).ok_or_else(|| {
        let ids: Vec<&str> = periods.iter().map(|period| period.id.as_str()).collect();
        let fault = Diagnostic::error(format!("không có đợt nào mang mã `{id}`"));
        fault.hint(format!("các đợt của kế hoạch: `{}`", ids.join("`, `")))
    })
}

fn why(tally: &Tally, id: &str, sources: &Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    let cells = tally.cells(id);
    if cells.is_empty() {
        return vec![unknown(tally, id)];
    }
    let texts: Vec<String> = cells.iter().map(|cell| tally::why(cell, sources)).collect();
    say(out, texts.join("\n").trim_end());
    if let Some(row) = tally.metrics.iter().find(|row| row.id.as_str() == id) {
        say(out, &format!("\nĐánh giá: {}", row.judgement.words));
    }
    Vec::new()
}

fn unknown(tally: &Tally, id: &str) -> Diagnostic {
    let figures = tally.figures();
    let all = figures.iter().map(|figure| figure.label.id.as_str());
    let metrics = tally.metrics.iter().map(|row| row.id.as_str());
    let heads: BTreeSet<&str> = all
        .clone()
        .filter_map(|id| id.split('/').next())
        .filter(|head| tally.metrics.iter().all(|row| row.id.as_str() != *head))
        .collect();
    let listed: Vec<String> = metrics.chain(heads).map(|head| format!("`{head}`")).collect();
    let fault = Diagnostic::error(format!("không có ô nào mang mã `{id}`"));
    let fault = match nearest(id, all) {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None => fault,
    };
    fault.hint(format!("các nhóm ô: {}; hỏi một nhóm thì in mọi ô trong nhóm", listed.join(", ")))
}
