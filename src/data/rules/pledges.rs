//! What a unit pledges is its own to pledge, can be held to the plan, and is not less than it.

use std::collections::BTreeSet;

use super::Book;
use crate::data::metrics::Entry;
use crate::data::{Comparator, Level, Metric, MetricKind, Pledge, PledgedLevel};
use crate::diagnostic::{Diagnostic, Faults};
use crate::yaml::Number;

/// Notes every finding in the pledges of `book`.
pub fn check(book: &Book<'_>, found: &mut Faults) {
    for (unit, pledge) in &book.year.pledges {
        let mut seen = BTreeSet::new();
        for level in &pledge.levels {
            match book.metrics.led_by(unit, &level.metric) {
                Err(fault) => found.push(fault),
                Ok(_) if !seen.insert(level.metric.as_str()) => found.push(twice(level)),
                Ok(entry) => found.extend(wrong(level, entry).or_else(|| low(level, entry))),
            }
        }
        persons_given_twice(pledge, found);
    }
    found.extend(book.metrics.iter().filter_map(|entry| low_together(entry, book)));
}

fn twice(level: &PledgedLevel) -> Diagnostic {
    Diagnostic::error(format!("thước đo `{}` đăng ký hai lần", level.metric.as_str()))
        .at(level.metric.place)
        .label("lần thứ hai")
        .hint("giữ một dòng")
}

/// What keeps a pledged level from being a level of its metric.
fn wrong(pledged: &PledgedLevel, entry: &Entry<'_>) -> Option<Diagnostic> {
    let (metric, level) = (entry.metric, pledged.level);
    let id = metric.id.as_str();
    let most = match level {
        Level::Single(number) | Level::Between(_, number) => number,
    };
    let (fault, hint) = match (metric.kind, level, metric.comparator) {
        (MetricKind::Milestone | MetricKind::Checklist | MetricKind::Qualitative, ..) => (
            format!("thước đo `{id}` không có mức để đăng ký"),
            "xoá dòng này; lời hứa của đơn vị viết ở `cam_ket`".to_owned(),
        ),
        (
            _,
            Level::Between(..),
            Some(Comparator::AtLeast | Comparator::AtMost | Comparator::Exactly) | None,
        ) => (
            format!("thước đo `{id}` cần một mức, không phải một khoảng"),
            format!("viết một con số: `muc: {most}`"),
        ),
        (_, Level::Single(_), Some(Comparator::Within)) => (
            format!("thước đo `{id}` cần một khoảng, như trong kế hoạch"),
            "viết hai số: `muc: [1, 2]`".to_owned(),
        ),
        (MetricKind::Ratio, ..) if is_beyond_a_whole(most, entry) => {
            (format!("tỷ lệ đăng ký {most} lớn hơn 100 %"), "viết một số không quá 100".to_owned())
        }
        (MetricKind::Zero, ..) if most.mantissa() != 0 => (
            format!("thước đo `{id}` là việc không để xảy ra nên chỉ đăng ký được 0"),
            "viết `muc: 0`, hoặc xoá dòng này".to_owned(),
        ),
        _ => match metric.limit {
            Some(limit) if most > limit => (
                format!("mức đăng ký {most} lớn hơn {limit}, mức cao nhất của thước đo `{id}`"),
                format!("`toi_da` trong kế hoạch là {limit}; viết một số không quá mức ấy"),
            ),
            _ => return None,
        },
    };
    Some(Diagnostic::error(fault).at(level.place()).hint(hint))
}

fn is_beyond_a_whole(level: Number, entry: &Entry<'_>) -> bool {
    let is_percent = entry.metric.unit.as_ref().is_some_and(|unit| unit.as_str() == "%");
    is_percent && level > Number::of(100, level.place)
}

/// A warning of a level below the plan's; where several units share an amount, each has only its part.
fn low(pledged: &PledgedLevel, entry: &Entry<'_>) -> Option<Diagnostic> {
    let metric = entry.metric;
    (is_below(pledged.level, metric)? && !is_shared(entry)).then(|| {
        let id = metric.id.as_str();
        Diagnostic::warning(format!("mức đăng ký của thước đo `{id}` thấp hơn kế hoạch"))
            .at(pledged.level.place())
            .hint(format!("kế hoạch giao {}; xem có gõ nhầm không", shown(metric.level)))
    })
}

/// A warning of an amount that several units share, when all of them pledged and together pledged too little.
fn low_together(entry: &Entry<'_>, book: &Book<'_>) -> Option<Diagnostic> {
    let metric = entry.metric;
    let id = metric.id.as_str();
    let own = |unit: &&str| {
        let levels = &book.year.pledges.get(*unit)?.levels;
        levels.iter().find(|level| level.metric.as_str() == id).map(|level| level.level)
    };
    let levels: Vec<Level> = entry.leads.iter().map(own).collect::<Option<_>>()?;
    let together = levels.into_iter().reduce(plus)?;
    (is_shared(entry) && is_below(together, metric)?).then(|| {
        let (sum, plan) = (shown(Some(together)), shown(metric.level));
        let units = entry.leads.len();
        Diagnostic::warning(format!(
            "{units} đơn vị đăng ký thước đo `{id}` cộng lại được {sum}, không đạt kế hoạch là {plan}"
        ))
        .at(metric.place.point())
        .hint("mỗi đơn vị đăng ký phần của mình; xem lại `muc` trong các tệp `dang-ky`")
    })
}

/// Whether each unit that leads the metric has only a part of its amount.
fn is_shared(entry: &Entry<'_>) -> bool {
    entry.leads.len() > 1 && matches!(entry.metric.kind, MetricKind::Flow | MetricKind::Stock)
}

/// Whether `own` is less than `metric` asks; `None` where it asks for no level.
fn is_below(own: Level, metric: &Metric) -> Option<bool> {
    Some(match (own, metric.level?, metric.comparator?) {
        (Level::Single(own), Level::Single(plan), Comparator::AtLeast) => own < plan,
        (Level::Single(own), Level::Single(plan), Comparator::AtMost) => own > plan,
        (Level::Single(own), Level::Single(plan), Comparator::Exactly) => own != plan,
        (Level::Between(own, _), Level::Between(plan, _), Comparator::Within) => own < plan,
        _ => false,
    })
}

fn plus(one: Level, other: Level) -> Level {
    let ends = |level| match level {
        Level::Single(number) => (number, number),
        Level::Between(least, most) => (least, most),
    };
    match (one, other) {
        (Level::Single(one), Level::Single(other)) => Level::Single(one.plus(other)),
        (one, other) => {
            let ((least, most), (other_least, other_most)) = (ends(one), ends(other));
            Level::Between(least.plus(other_least), most.plus(other_most))
        }
    }
}

fn shown(level: Option<Level>) -> String {
    match level {
        Some(Level::Single(number)) => number.to_string(),
        Some(Level::Between(least, most)) => format!("{least} đến {most}"),
        None => String::new(),
    }
}

fn persons_given_twice(pledge: &Pledge, found: &mut Faults) {
    let mut seen = BTreeSet::new();
    for person in &pledge.persons {
        if !seen.insert(person.name.as_str()) {
            found.push(
                Diagnostic::warning(format!("`{}` đăng ký hai lần", person.name.as_str()))
                    .at(person.name.place)
                    .label("lần thứ hai")
                    .hint("nếu là hai người trùng tên, ghi thêm năm sinh hoặc chi hội vào họ tên; nếu không, xoá một dòng"),
            );
        }
    }
}
