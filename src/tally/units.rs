//! Bảng 2: what each unit leads, how those metrics stand, and how its reports came in.

use super::figure::{Figure, How, Label, Role, Term, Typed};
use super::ledger::Ledger;
use super::metric::{MetricRow, Named};
use super::timeliness::Timeliness;
use super::verdict::Verdict;
use crate::data::{Period, Unit};
use crate::yaml::{Date, Text};

/// A unit's row.
#[derive(Debug, Clone)]
pub struct UnitRow {
    pub unit: Named,
    pub leads: Figure,
    pub exceeded: Figure,
    pub met: Figure,
    pub not_met: Figure,
    /// The metrics it leads that have none of these verdicts.
    pub others: Figure,
    pub reports: Vec<Filing>,
}

/// How a unit stands with its report of one period.
#[derive(Debug, Clone)]
pub struct Filing {
    pub period: Text,
    pub timeliness: Timeliness,
    /// Hạn chót.
    pub due: Date,
    pub handed_in: Option<Date>,
    /// "đúng hạn", "chậm 3 ngày", "chưa nộp", "chưa đến hạn".
    pub figure: Figure,
}

/// A row for every unit.
pub fn units(ledger: &Ledger<'_>, metrics: &[MetricRow]) -> Vec<UnitRow> {
    ledger.data.units().iter().map(|unit| row(ledger, unit, metrics)).collect()
}

fn row(ledger: &Ledger<'_>, unit: &Unit, metrics: &[MetricRow]) -> UnitRow {
    use Verdict::{Exceeded, Met, NotMet};
    let led: Vec<&MetricRow> =
        metrics.iter().filter(|row| row.leads.iter().any(|lead| lead.id == unit.id)).collect();
    let label = label(unit);
    let count = |id: &str, title: &str, is: fn(Verdict) -> bool| {
        let terms = led.iter().filter(|row| is(row.judgement.verdict)).map(|row| row.as_term());
        Figure::count(label.below(id, title), terms.collect())
    };
    UnitRow {
        unit: Named::of(unit),
        leads: count("chu_tri", "số thước đo chủ trì", |_| true),
        exceeded: count("vuot", "vượt", |verdict| verdict == Exceeded),
        met: count("dat", "đạt", |verdict| verdict == Met),
        not_met: count("chua_dat", "chưa đạt", |verdict| verdict == NotMet),
        others: count("khac", "khác", |verdict| !matches!(verdict, Exceeded | Met | NotMet)),
        reports: ledger.periods.iter().map(|period| filing(ledger, period, unit, &label)).collect(),
    }
}

fn label(unit: &Unit) -> Label {
    Label {
        id: format!("don_vi/{}", unit.id.as_str()),
        title: unit.name.as_str().to_owned(),
        unit: String::new(),
        place: unit.place.point(),
    }
}

fn filing(ledger: &Ledger<'_>, period: &Period, unit: &Unit, label: &Label) -> Filing {
    let timeliness = ledger.timeliness(period, unit);
    let handed_in = ledger.report(period, unit).map(|report| report.handed_in);
    let title = format!("báo cáo {}", period.name.as_str());
    let label = label.below(period.id.as_str(), &title);
    let day = |role, date: Date| Term {
        role,
        value: Typed::Day(date.day),
        place: date.place,
        owner: unit.name.as_str().to_owned(),
        period: period.name.as_str().to_owned(),
    };
    let due = day(Role::Whole, period.report_due);
    let figure = match handed_in {
        Some(date) => Figure::new(label, How::Delay, vec![day(Role::Added, date), due], &[]),
        None => Figure::word(label, timeliness.title(), vec![Term { role: Role::Missing, ..due }]),
    };
    Filing { period: period.name.clone(), timeliness, due: period.report_due, handed_in, figure }
}

/// Who has reported, who is late, who is overdue.
#[derive(Debug, Clone)]
pub struct Reporting {
    pub handed_in: Figure,
    pub expected: Figure,
    pub overdue: Vec<(Text, Text)>,
    pub late: Vec<(Text, Text, Figure)>,
}

/// The reports of all units; a period counts once its deadline has passed or a first report has come.
pub fn reporting(ledger: &Ledger<'_>, units: &[UnitRow]) -> Reporting {
    let filings = |wanted: fn(&Filing) -> bool| {
        let rows = units.iter().flat_map(|row| row.reports.iter().map(move |filing| (row, filing)));
        rows.filter(move |(_, filing)| wanted(filing))
    };
    let open: Vec<&Text> = filings(|filing| filing.timeliness != Timeliness::NotDue)
        .map(|(_, filing)| &filing.period)
        .collect();
    let label = |id: &str, title: &str| Label {
        id: format!("bao_cao/{id}"),
        title: title.to_owned(),
        unit: "báo cáo".to_owned(),
        place: ledger.data.plan.place.point(),
    };
    let term = |(row, filing): (&UnitRow, &Filing)| Term {
        role: Role::Added,
        value: Typed::Word(row.unit.id.as_str().to_owned()),
        place: filing.handed_in.map_or(row.unit.id.place, |date| date.place),
        owner: row.unit.name.as_str().to_owned(),
        period: filing.period.as_str().to_owned(),
    };
    let handed_in = filings(|filing| filing.handed_in.is_some()).map(term).collect();
    let expected = filings(|_| true).filter(|(_, filing)| open.contains(&&filing.period));
    let names = |row: &UnitRow, filing: &Filing| (row.unit.name.clone(), filing.period.clone());
    Reporting {
        handed_in: Figure::count(label("da_nop", "báo cáo đã nộp"), handed_in),
        expected: Figure::count(
            label("phai_nop", "báo cáo phải nộp"),
            expected.map(term).collect(),
        ),
        overdue: filings(|filing| filing.timeliness == Timeliness::Overdue)
            .map(|(row, filing)| names(row, filing))
            .collect(),
        late: filings(|filing| filing.timeliness == Timeliness::Late)
            .map(|(row, filing)| {
                let (unit, period) = names(row, filing);
                (unit, period, filing.figure.clone())
            })
            .collect(),
    }
}

impl UnitRow {
    /// Every cell.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let counts = [&self.leads, &self.exceeded, &self.met, &self.not_met, &self.others];
        counts.into_iter().chain(self.reports.iter().map(|filing| &filing.figure))
    }
}

impl Reporting {
    /// Every cell that Bảng 2 does not have.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        [&self.handed_in, &self.expected].into_iter()
    }
}
