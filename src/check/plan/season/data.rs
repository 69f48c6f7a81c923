//! The season of a dataset: days from their keys, counts of years and monthly work from the wording.

use chrono::NaiveDate;

use super::anniversaries::counts;
use super::{Celebration, Dated, Monthly, Origin, Season, Stretch, monthly};
use crate::check::Place;
use crate::data::{Dataset, Level, Metric, MetricKind, Period, Plan, Prose, Target};
use crate::yaml::Date;

impl Season {
    /// The season of the plan of `data`.
    pub fn of(data: &Dataset) -> Self {
        let plan = &data.plan;
        Self {
            origin: Origin::Data,
            periods: plan.periods.iter().map(stretch).collect(),
            signed: signed(plan),
            celebrations: celebrations(plan),
            counts: plan
                .periods
                .iter()
                .flat_map(|period| lines(&period.wording))
                .flat_map(|(line, place)| counts(line, &|range| narrow(line, &place, range)))
                .collect(),
            monthly: plan.targets.iter().flat_map(monthly_of).collect(),
        }
    }
}

fn stretch(period: &Period) -> Stretch {
    Stretch {
        name: period.name.as_str().to_owned(),
        from: dated(period.from),
        to: dated(period.to),
        due: Some(dated(period.report_due)),
    }
}

fn dated(date: Date) -> Dated {
    Dated { day: date.day, place: date.place.into() }
}

fn signed(plan: &Plan) -> Option<NaiveDate> {
    let paper = &plan.paper;
    let (day, month) = (paper.day.map_or(1, |day| day.value), paper.month?.value);
    NaiveDate::from_ymd_opt(i32::try_from(paper.year.value).ok()?, month, day)
}

fn celebrations(plan: &Plan) -> Vec<Celebration> {
    let of_period = plan.periods.iter().enumerate().flat_map(|(at, period)| {
        period.anniversaries.iter().map(move |day| Celebration {
            name: day.name.as_str().to_owned(),
            day: day.day.day,
            month: day.day.month,
            period: Some(at),
            place: day.day.place.into(),
        })
    });
    let items =
        plan.targets.iter().flat_map(|target| &target.metrics).flat_map(|metric| &metric.items);
    let of_targets = items.filter_map(|item| {
        let day = item.day?;
        Some(Celebration {
            name: item.name.as_str().to_owned(),
            day: day.day,
            month: day.month,
            period: None,
            place: day.place.into(),
        })
    });
    of_period.chain(of_targets).collect()
}

/// The metrics of `target` that count something done every month.
fn monthly_of(target: &Target) -> Vec<Monthly> {
    let in_wording = lines(&target.wording).any(|(line, _)| monthly::is_said(line));
    let is_monthly =
        |metric: &&Metric| monthly::is_said(metric.name.as_str()) || in_wording && twelve(metric);
    let monthly = |metric: &Metric| {
        let Some(Level::Single(level)) = metric.level else { return None };
        let times = u32::try_from(level.mantissa()).ok().filter(|_| level.scale() == 0);
        Some(Monthly { name: metric.name.as_str().to_owned(), times, place: level.place.into() })
    };
    let flows = target.metrics.iter().filter(|metric| metric.kind == MetricKind::Flow);
    flows.filter(is_monthly).filter_map(monthly).collect()
}

fn twelve(metric: &Metric) -> bool {
    matches!(metric.level, Some(Level::Single(level)) if level.mantissa() == 12 && level.scale() == 0)
}

/// The lines of `prose` with their places.
fn lines(prose: &Prose) -> impl Iterator<Item = (&str, Place)> {
    prose.placed().map(|(line, place)| (line, Place::from(place)))
}

/// The place of the bytes `range` of `line`, which stands at `place`.
fn narrow(line: &str, place: &Place, range: std::ops::Range<usize>) -> Place {
    place.narrow(line.len(), range)
}
