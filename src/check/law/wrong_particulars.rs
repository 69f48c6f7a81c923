//! LUAT-03: the number, the day or the issuer of an act does not fit the act.

use chrono::Datelike;

use super::cited::{Known, named};
use crate::check::citation::{Citation, citations};
use crate::check::scan::{figure, shown, small};
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::law::{Act, Acts, Doubt, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-03",
    title: "số, ngày, cơ quan ban hành của văn bản được dẫn là thật",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP (cách viện dẫn)",
    why: "Sai một chữ số là dẫn một văn bản khác; người đọc không tra được.",
    wrong: "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 30 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    right: "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    for passage in &manuscript.passages {
        for citation in citations(&passage.text) {
            colon(passage, &citation, findings);
            match Known::of(&citation, &passage.text, &tables.acts) {
                Known::One(act) => {
                    day(passage, &citation, act, findings);
                    body(passage, &citation, act, findings);
                }
                Known::Named(_) => {}
                Known::Nothing => unknown(passage, &citation, &tables.acts, findings),
            }
        }
    }
}

/// "Nghị định số: 91/2017/NĐ-CP": the colon belongs to the head of a paper.
fn colon(passage: &Passage, citation: &Citation, findings: &mut Findings<'_>) {
    let Some(number) = &citation.number else { return };
    let before = &passage.text[citation.range.start..number.start];
    if let Some(at) = before.rfind("số:") {
        let start = citation.range.start + at;
        findings
            .fault(
                passage.place(start..start + "số:".len()),
                "khi viện dẫn, sau chữ \"số\" không có dấu hai chấm",
            )
            .weigh(Severity::Note)
            .hint(format!("viết `số {}`", passage.text[number.clone()].trim()));
    }
}

fn day(passage: &Passage, citation: &Citation, act: &Act, findings: &mut Findings<'_>) {
    let Some(written) = &citation.date else { return };
    let Some(day) = written.in_year(None).filter(|day| *day != act.date.day) else { return };
    let unsure = act.is_unsure_of(&[Doubt::Date]);
    let unsurely =
        if unsure { " (theo bảng, chưa đối chiếu với bản gốc)" } else { "" };
    findings
        .fault(
            passage.place(written.range.clone()),
            format!(
                "{} ban hành ngày {}, không phải {}{unsurely}",
                act.called(),
                shown(act.date.day),
                shown(day)
            ),
        )
        .weigh(if unsure { Severity::Warning } else { Severity::Error })
        .hint("sửa ngày, hoặc xem lại số của văn bản");
}

fn body(passage: &Passage, citation: &Citation, act: &Act, findings: &mut Findings<'_>) {
    let Some(range) = &citation.body else { return };
    let (typed, body) = (&passage.text[range.clone()], act.body.as_str());
    if typed == body || small(typed).starts_with(&format!("bộ trưởng {}", small(body))) {
        return;
    }
    // Capitals are no matter of the law.
    let (typed_small, body_small) = (small(typed), small(body));
    if typed_small.contains(&body_small) || body_small.contains(&typed_small) {
        return;
    }
    findings
        .fault(
            passage.place(range.clone()),
            format!("{} do {body} ban hành, không phải {typed}", act.called()),
        )
        .weigh(Severity::Warning)
        .hint(format!("viết `{body}`"));
}

/// A number that the table does not know: near to a known one, or of another year than the day beside it.
fn unknown(passage: &Passage, citation: &Citation, acts: &Acts, findings: &mut Findings<'_>) {
    let text = passage.text.as_str();
    let written = citation.date.as_ref();
    let Some(number) = &citation.number else {
        return wrong_day_of_a_law(passage, citation, acts, findings);
    };
    let typed = &text[number.clone()];
    if let (Some(of_number), Some(of_day)) = (year_of(typed), written.and_then(|day| day.year))
        && of_number != of_day
    {
        findings
            .fault(
                passage.place(number.clone()),
                format!("số {typed} là của năm {of_number}, nhưng ngày ghi năm {of_day}"),
            )
            .weigh(Severity::Warning)
            .hint("xem lại số hoặc ngày của văn bản được dẫn");
        return;
    }
    let alike = |act: &&Act| {
        strsim::normalized_damerau_levenshtein(&small(typed), &small(act.number.as_str())) >= 0.8
    };
    if let Some(act) = named(citation, text, acts).into_iter().find(|act| alike(act)) {
        findings
            .fault(
                passage.place(number.clone()),
                format!("{} mang số {}, không phải {typed}", act.called(), act.number.as_str()),
            )
            .weigh(Severity::Warning)
            .hint(format!("viết `{}`", act.number.as_str()));
    }
}

/// "Luật Thi đua, khen thưởng ngày 16 tháng 6 năm 2022": by name and year the law is known, by day not.
fn wrong_day_of_a_law(
    passage: &Passage,
    citation: &Citation,
    acts: &Acts,
    findings: &mut Findings<'_>,
) {
    let Some(year) = citation.date.as_ref().and_then(|day| day.year) else { return };
    let law =
        named(citation, &passage.text, acts).into_iter().find(|act| act.date.day.year() == year);
    if let Some(act) = law {
        day(passage, citation, act, findings);
    }
}

/// The year inside "98/2023/NĐ-CP".
fn year_of(number: &str) -> Option<i32> {
    let mut parts = number.split('/').map(str::trim);
    let year = parts.nth(1)?;
    let (year, end) = figure(year, 0, 4)?;
    (parts.next().is_some() && end == 4 && (1945..=2200).contains(&year)).then_some(year as i32)
}
