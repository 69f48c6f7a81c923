//! The specimen: xã Bình Lương 2024, held against its seed and against the table of its metrics.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use vanban::data::{
    self, Base, Comparator, Dataset, Lead, Level, Metric, MetricKind, Origin, Period, Prose, YesNo,
};
use vanban::diagnostic::Sources;
use vanban::yaml::{Show, Text, View};

use crate::alphabet;

/// The data in `dir`, which must be good.
pub fn dataset(dir: &str) -> Dataset {
    let mut sources = Sources::default();
    match data::load(Path::new(dir), &mut sources, &alphabet()) {
        Ok(loaded) => loaded.value,
        Err(faults) => panic!("{faults:#?}"),
    }
}

#[test]
fn the_plan_has_13_targets_33_metrics_and_18_units() {
    let data = dataset("data");
    assert_eq!(data.plan.targets.len(), 13);
    assert_eq!(data.metrics().count(), 33);
    assert_eq!(data.units().len(), 18);
    let ids: Vec<_> = data.units().iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(
        ids.join(" "),
        "ubnd mttq ccb phu_nu nong_dan doan_tn lam_vuon nct khuyen_hoc tnxp \
                               cong_an quan_su thon1 thon2 thon3 thon4 thon5 thon6"
    );
}

/// The table read off the seed by hand: target, metric, what is counted, owner, kind, level, base, source.
const METRICS: &str = include_str!("metrics.txt");

#[test]
fn every_metric_is_the_one_read_off_the_seed() {
    let data = dataset("data");
    let mut rows = Vec::new();
    for (number, target) in (1..).zip(&data.plan.targets) {
        rows.extend(target.metrics.iter().map(|metric| row(number, metric)));
    }
    let expected: Vec<_> = METRICS.lines().collect();
    assert_eq!(rows, expected);
}

fn row(number: usize, metric: &Metric) -> String {
    let owners: Vec<_> = metric.leads.iter().map(vanban::yaml::Text::as_str).collect();
    let name = metric.name.as_str();
    let (kind, base, origin) = (kind(metric), base(metric), origin(metric));
    let (id, owners, level) = (metric.id.as_str(), owners.join(", "), level(metric));
    format!("{number} | {id} | {name} | {owners} | {kind} | {level} | {base} | {origin}")
}

fn kind(metric: &Metric) -> &'static str {
    match metric.kind {
        MetricKind::Flow => "flow",
        MetricKind::Stock => "stock",
        MetricKind::Ratio => "ratio",
        MetricKind::Zero => "zero",
        MetricKind::Milestone => "milestone",
        MetricKind::Checklist => "checklist",
        MetricKind::Qualitative => "qualitative",
    }
}

fn level(metric: &Metric) -> String {
    let unit = metric.unit.as_ref().map_or("", |unit| unit.as_str());
    match (metric.kind, metric.comparator, metric.level) {
        (MetricKind::Milestone, None, None) => {
            let due = metric.due.expect("a milestone has a day");
            format!("done by {}", due.day.format("%d/%m/%Y"))
        }
        (MetricKind::Checklist, None, None) => format!("{} events", metric.items.len()),
        (MetricKind::Qualitative, None, None) => "–".to_owned(),
        (_, Some(Comparator::Within), Some(Level::Between(least, most))) => {
            format!("{least}–{most} {unit}")
        }
        (_, Some(Comparator::AtLeast), Some(Level::Single(level))) => format!("≥ {level} {unit}"),
        (_, Some(Comparator::AtLeast), None) => format!("≥ ? {unit}"),
        (_, Some(Comparator::Exactly), Some(Level::Single(level))) => format!("= {level} {unit}"),
        other => panic!("no such level in the table: {other:?}"),
    }
}

fn base(metric: &Metric) -> &'static str {
    match metric.base {
        Some(Base::Annex) => "annex",
        Some(Base::People) => "registrations",
        Some(Base::Households) => "households",
        None if metric.kind == MetricKind::Ratio => "missing",
        None => "–",
    }
}

fn origin(metric: &Metric) -> &'static str {
    match metric.origin {
        Origin::Stated => "stated",
        Origin::Derived => "derived",
        Origin::Lacking => "number missing",
    }
}

#[test]
fn the_18_units_lead_every_metric_but_the_councils_own() {
    let data = dataset("data");
    let mut leading = BTreeSet::new();
    let mut councils = Vec::new();
    for metric in data.metrics() {
        for lead in data.leads(metric) {
            match lead {
                Lead::Unit(unit) => drop(leading.insert(unit.id.as_str())),
                Lead::Issuer(issuer) => councils.push((metric.id.as_str(), issuer.id.as_str())),
            }
        }
    }
    assert_eq!(leading, data.units().iter().map(|unit| unit.id.as_str()).collect());
    assert_eq!(councils, [("1b", "hd_tdkt")]);
}

#[test]
fn a_template_sees_the_names_of_those_who_lead() {
    let view = dataset("data").show();
    let lead = |target: usize, metric: usize| {
        let path = [
            Step::Key("ke_hoach"),
            Step::Key("chi_tieu"),
            Step::Item(target),
            Step::Key("thuoc_do"),
            Step::Item(metric),
            Step::Key("chu_tri"),
            Step::Item(0),
            Step::Key("ten"),
        ];
        match path.iter().fold(&view, |view, step| step.from(view)) {
            View::Text(name, _) => name.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(lead(0, 1), "Hội đồng Thi đua - Khen thưởng");
    assert_eq!(lead(2, 4), "Hội Cựu chiến binh xã");
    assert_eq!(lead(3, 0), "Tất cả các thôn");
}

enum Step {
    Key(&'static str),
    Item(usize),
}

impl Step {
    fn from<'v>(&self, view: &'v View) -> &'v View {
        match (self, view) {
            (Self::Key(key), View::Record(entries)) => {
                let entry = entries.iter().find(|(name, _)| name == key);
                &entry.unwrap_or_else(|| panic!("no `{key}`")).1
            }
            (Self::Item(at), View::List(items)) => &items[*at],
            (_, other) => panic!("{other:?}"),
        }
    }
}

/// The seed as it was given.
const SEED: &str = include_str!("seed.txt");

#[test]
fn every_sentence_of_the_seed_is_in_the_data_in_order() {
    let data = dataset("data");
    let (said, seed) = (words(&paper(&data)), words(&SEED.replace("(bc)", "(b/c)")));
    let differing = said.iter().zip(&seed).position(|(ours, theirs)| ours != theirs);
    let at = differing.unwrap_or(said.len().min(seed.len()));
    let near = |words: &[String]| words[at.saturating_sub(5)..(at + 5).min(words.len())].join(" ");
    assert!(said == seed, "at word {at}: {:?} for {:?}", near(&said), near(&seed));
}

/// The words of `text`, free of what numbering and emphasis are to the tree.
fn words(text: &str) -> Vec<String> {
    let bare = text.replace('*', "");
    bare.split_whitespace().filter(|word| !is_number(word)).map(str::to_owned).collect()
}

/// "I.", "13.", "a.", "++", "-": marks, which the tree writes.
fn is_number(word: &str) -> bool {
    let ordinal = word.strip_suffix('.').unwrap_or_default();
    ["I", "II", "III", "a", "b", "c"].contains(&ordinal)
        || ordinal.parse::<u8>().is_ok_and(|number| number <= 13)
        || ["-", "++"].contains(&word)
}

/// The plan's words in the order of the paper, as the template puts them.
fn paper(data: &Dataset) -> String {
    let plan = &data.plan;
    let issuer = data.issuer(plan.paper.issuer.as_str()).expect("linked");
    let symbol = issuer.symbol.as_ref().expect("a body has a symbol").as_str();
    let mut text = vec![format!("Số: /{}-{symbol}", plan.paper.kind.as_str())];
    text.push(format!(
        "{}, ngày tháng {:02} năm {}",
        data.agency().place_name.as_str(),
        plan.paper.month.expect("the seed has a month").value,
        plan.paper.year.value,
    ));
    text.push(format!("KẾ HOẠCH {}", plan.subject.as_str()));
    text.extend(enumerated(plan.bases.iter().map(|base| base.as_str().to_owned())));
    text.extend(plan.opening.lines().map(str::to_owned));
    let headings = plan.headings.as_ref().expect("the seed has headings of its own");
    let heading = |words: &Option<Text>| words.as_ref().expect("all three").as_str().to_uppercase();
    text.push(heading(&headings.purpose));
    text.extend(plan.purpose.lines().map(str::to_owned));
    text.push(heading(&headings.targets));
    for target in &plan.targets {
        text.extend(target.wording.lines().map(str::to_owned));
    }
    text.push(heading(&headings.arrangements));
    for arrangement in &plan.arrangements {
        text.push(arrangement.title.as_str().to_owned());
        text.extend(arrangement.wording.iter().flat_map(Prose::lines).map(str::to_owned));
        if arrangement.lists_periods == Some(YesNo::Yes) {
            text.extend(plan.periods.iter().map(period));
        }
    }
    text.push(plan.closing.lines().collect::<String>() + "./.");
    text.push("Nơi nhận:".to_owned());
    let recipients = plan.recipients.iter().map(|recipient| {
        let purpose = recipient.purpose.as_ref().map(|purpose| format!(" ({})", purpose.as_str()));
        format!("- {}{};", recipient.name.as_str(), purpose.unwrap_or_default())
    });
    text.extend(recipients);
    let archive: Vec<_> = plan.archive.iter().map(Text::as_str).collect();
    text.push(format!("- Lưu: {}.", archive.join(", ")));
    let signer = plan.paper.signer.as_ref().expect("the seed is signed");
    let signer = issuer.signer(signer.as_str()).expect("linked");
    text.push(signer.title.as_str().to_uppercase());
    text.push(data.officer(signer.officer.as_str()).expect("linked").name.as_str().to_owned());
    text.join("\n")
}

/// "a; b."
fn enumerated(lines: impl Iterator<Item = String>) -> Vec<String> {
    vec![lines.collect::<Vec<_>>().join(";\n") + "."]
}

fn period(period: &Period) -> String {
    let (from, to) = (day(period.from.day), day(period.to.day));
    let wording: String = period.wording.lines().collect();
    let due = day(period.report_due.day);
    format!(
        "- {}: Từ ngày {from} đến ngày {to}: {wording} Hạn chót gửi báo cáo: {due}.",
        period.name.as_str(),
    )
}

/// With a zero before days below 10 and months below 3 (PL I.II.4).
fn day(day: NaiveDate) -> String {
    let month = match day.month() {
        month @ ..3 => format!("{month:02}"),
        month => month.to_string(),
    };
    format!("{:02}/{month}/{}", day.day(), day.year())
}
