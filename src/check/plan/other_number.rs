//! KH-12: a number in the wording of a target that differs from its metric.

use super::figures::{Figure, figures};
use crate::check::scan::small;
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Level, Metric, MetricKind, Origin, Target, UnitKind};
use crate::diagnostic::Severity;
use crate::yaml::Number;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-12",
    title: "con số trong lời văn bằng con số của thước đo",
    severity: Severity::Warning,
    article: "tính nhất quán của kế hoạch",
    why: "Kế hoạch in ra nói một đằng, bảng tổng hợp kết quả so với một nẻo.",
    wrong: "lời văn: \"vận động 80 hộ\"; thước đo: muc: 78, dvt: hộ",
    right: "lời văn: \"vận động 78 hộ\"; thước đo: muc: 78, dvt: hộ",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let villages = year.data.units().iter().filter(|unit| unit.kind == UnitKind::Village).count();
    for (number, target) in (1..).zip(&year.data.plan.targets) {
        let words = small(&target.wording.lines().collect::<Vec<_>>().join("\n"));
        let said = figures(&words);
        let mut equal = Vec::new();
        for metric in &target.metrics {
            match judge(metric, target, &words, &said, findings) {
                Some(figure) => equal.push(figure),
                None => continue,
            }
            of_villages(metric, villages, findings);
        }
        if !equal.is_empty() {
            let place = target.wording.place.point().into();
            findings.right(
                place,
                format!("chỉ tiêu {number}: {} trong lời văn khớp thước đo", equal.join(", ")),
            );
        }
        parts_of_a_whole(target, findings);
    }
}

/// "78 hộ" when the wording says what `metric` does; a fault is noted when it says something else.
fn judge(
    metric: &Metric,
    target: &Target,
    words: &str,
    said: &[Figure<'_>],
    findings: &mut Findings<'_>,
) -> Option<String> {
    let (level, unit) = counted(metric)?;
    let of_unit: Vec<&Figure<'_>> = said.iter().filter(|figure| figure.counts(unit)).collect();
    let shown =
        if unit == "%" { format!("{}%", comma(level)) } else { format!("{} {unit}", comma(level)) };
    if of_unit.iter().any(|figure| figure.is(level)) || in_letters(words, level, unit) {
        return Some(shown);
    }
    let claimed = |figure: &&&Figure<'_>| {
        let others = target.metrics.iter().filter_map(counted);
        others.into_iter().any(|(other, own)| figure.counts(own) && figure.is(other))
    };
    let id = metric.id.as_str();
    if let Some(other) = of_unit.iter().find(|figure| !claimed(figure)) {
        findings
            .fault(
                level.place.into(),
                format!("lời văn ghi {} {unit}, thước đo `{id}` ghi {}", other.text, comma(level)),
            )
            .hint("sửa một trong hai chỗ cho khớp");
    } else if metric.origin == Origin::Stated && !said.iter().any(|figure| figure.is(level)) {
        findings
            .fault(level.place.into(), format!("thước đo `{id}` ghi {shown} và `nguon: neu_ro`, nhưng lời văn không nêu con số ấy"))
            .hint("nêu con số trong lời văn, hoặc ghi `nguon: suy_ra`");
    }
    None
}

/// The level of `metric` and what it counts, when it is one number.
fn counted(metric: &Metric) -> Option<(Number, &str)> {
    let is_number = matches!(metric.kind, MetricKind::Flow | MetricKind::Stock | MetricKind::Ratio);
    match metric.level {
        Some(Level::Single(level)) if is_number => Some((level, metric.unit.as_ref()?.as_str())),
        _ => None,
    }
}

/// "ba nhà" is 3 nhà.
fn in_letters(words: &str, level: Number, unit: &str) -> bool {
    const LETTERS: [&str; 10] =
        ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let number = usize::try_from(level.mantissa()).ok().filter(|_| level.scale() == 0);
    let letters = number.and_then(|number| LETTERS.get(number.checked_sub(1)?));
    letters.is_some_and(|letters| words.contains(&format!("{letters} {}", small(unit))))
}

/// "6/6 cụm = 6 thôn": where every village is to have one, the number is that of the villages.
fn of_villages(metric: &Metric, villages: usize, findings: &mut Findings<'_>) {
    let (Some((level, unit)), Some(limit)) = (counted(metric), metric.limit) else { return };
    let villages = Number::of(u32::try_from(villages).expect("some villages"), limit.place);
    let is_village =
        ["thôn", "làng", "bản", "ấp", "tổ dân phố", "khu phố"].contains(&small(unit).as_str());
    if limit == villages && level == limit {
        findings.right(
            level.place.into(),
            format!("{level} {unit} = {villages} thôn trong `don-vi.yaml`"),
        );
    } else if is_village && limit != villages {
        let id = metric.id.as_str();
        findings
            .fault(limit.place.into(), format!("thước đo `{id}` tính trên {limit} {unit}, nhưng `don-vi.yaml` có {villages} thôn"))
            .hint("sửa `toi_da`, hoặc thêm thôn còn thiếu vào `don_vi`");
    }
}

/// "giữ 18 tiêu chí, hoàn thành tiêu chí số 17": 18 + 1 = 19, the most there can be.
fn parts_of_a_whole(target: &Target, findings: &mut Findings<'_>) {
    for metric in target.metrics.iter().filter(|metric| metric.kind == MetricKind::Stock) {
        let (Some((level, unit)), Some(limit)) = (counted(metric), metric.limit) else { continue };
        let is_one_more = |other: &&Metric| {
            other.kind == MetricKind::Milestone && small(other.name.as_str()).contains(&small(unit))
        };
        let more = target.metrics.iter().filter(is_one_more).count();
        let more = Number::of(u32::try_from(more).expect("a few metrics"), level.place);
        let sum = level.plus(more);
        if more.mantissa() == 0 || sum < limit {
            continue;
        }
        if sum == limit {
            findings.right(level.place.into(), format!("{level} + {more} = {limit} {unit}"));
        } else {
            findings
                .fault(
                    level.place.into(),
                    format!("{level} + {more} = {sum} {unit}, nhiều hơn {limit} là mức cao nhất"),
                )
                .hint("xem lại `muc`, `toi_da` và những việc phải xong");
        }
    }
}

fn comma(number: Number) -> String {
    number.to_string().replace('.', ",")
}
