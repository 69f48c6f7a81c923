//! Amounts that cannot be: above what there is, or less than before without a word.

use std::collections::BTreeMap;

use super::Book;
use crate::data::{Metric, MetricKind, MetricResult, Report, ResultValue};
use crate::diagnostic::{Diagnostic, Faults};
use crate::yaml::Number;

/// Notes every finding in the reports of `book`, which are in the order of the periods.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    let metrics: BTreeMap<&str, &Metric> =
        book.metrics.iter().map(|entry| (entry.metric.id.as_str(), entry.metric)).collect();
    let mut totals = BTreeMap::new();
    let mut last = BTreeMap::new();
    for report in &book.year.reports {
        for result in &report.results {
            let (Some(metric), ResultValue::Amount(amount)) =
                (metrics.get(result.metric.as_str()), &result.value)
            else {
                continue;
            };
            found.extend(beyond(metric, *amount, report, &mut totals));
            if metric.kind == MetricKind::Stock {
                let key = (metric.id.as_str(), report.unit.as_str());
                let before = last.insert(key, *amount);
                found.extend(before.and_then(|before| fallen(before, *amount, result)));
            }
        }
    }
}

/// A metric, and the period that a stock is counted at the end of.
type Counted<'a> = (&'a str, Option<&'a str>);

/// `amount` alone or with what was counted before, held against the most there can be.
fn beyond<'a>(
    metric: &'a Metric,
    amount: Number,
    report: &'a Report,
    totals: &mut BTreeMap<Counted<'a>, Number>,
) -> Option<Diagnostic> {
    let limit = metric.limit?;
    let id = metric.id.as_str();
    let period = (metric.kind == MetricKind::Stock).then_some(report.period.as_str());
    let total = totals.get(&(id, period)).map_or(amount, |before| before.plus(amount));
    totals.insert((id, period), total);
    let (message, hint) = if amount > limit {
        (
            format!("số {amount} lớn hơn {limit}, mức cao nhất của thước đo `{id}`"),
            format!("`toi_da` trong kế hoạch là {limit}; xem lại con số"),
        )
    } else if total > limit {
        (
            format!("cộng lại, thước đo `{id}` được {total}, lớn hơn {limit} là mức cao nhất"),
            "mỗi đơn vị chỉ ghi phần của mình; xem lại các tệp đã ghi thước đo này".to_owned(),
        )
    } else {
        return None;
    };
    Some(Diagnostic::error(message).at(amount.place).hint(hint))
}

fn fallen(before: Number, now: Number, result: &MetricResult) -> Option<Diagnostic> {
    let id = result.metric.as_str();
    (now < before && result.note.is_none()).then(|| {
        Diagnostic::error(format!(
            "thước đo `{id}` giảm từ {before} xuống {now} mà không có `ghi_chu`"
        ))
        .at(result.place)
        .hint(format!("viết `{id}: {{ so: {now}, ghi_chu: … }}` nói vì sao giảm, hoặc sửa con số"))
    })
}
