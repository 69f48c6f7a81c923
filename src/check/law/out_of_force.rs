//! LUAT-01: an act that is not in force on the day of the paper.

use std::ops::Range;

use super::cited::Known;
use super::when::When;
use crate::check::citation::{Citation, citations};
use crate::check::scan::{says, shown, small};
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::{Act, Acts, Doubt, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-01",
    title: "căn cứ đang có hiệu lực vào ngày của văn bản",
    severity: Severity::Error,
    article: "khoản 6 Điều 8, PL I.II.6 Nghị định 30/2020/NĐ-CP; điều khoản thi hành của văn bản được dẫn",
    why: "Văn bản dựa vào luật đã hết hiệu lực thì nội dung theo quy định cũ, quyết định có thể bị hủy.",
    wrong: "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    right: "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    let when = When::of(manuscript.date);
    for passage in &manuscript.passages {
        for citation in outer(&passage.text) {
            let known = Known::of(&citation, &passage.text, &tables.acts);
            match (when, &known) {
                (_, Known::Nothing) => {}
                (None, _) => {
                    return findings
                        .undecided("văn bản không ghi năm, không biết căn cứ còn hiệu lực không");
                }
                (Some(when), Known::One(act)) => {
                    judge(passage, &citation, act, when, &tables.acts, findings)
                }
                (Some(when), Known::Named(acts)) => {
                    judge_named(passage, &citation, acts, when, &tables.acts, findings)
                }
            }
        }
    }
}

/// The citations of `text` that are not part of what another act is about, nor of the past.
fn outer(text: &str) -> Vec<Citation> {
    let all = citations(text);
    let subjects: Vec<Range<usize>> = all
        .iter()
        .filter(|one| !one.kind.goes_by_name())
        .filter_map(|one| one.subject.clone())
        .collect();
    let is_outer = |citation: &Citation| {
        let at = citation.range.start;
        !subjects.iter().any(|subject| subject.contains(&at)) && !is_of_the_past(text, at)
    };
    all.into_iter().filter(is_outer).collect()
}

/// Whether the words before byte `at` say that the act there is gone or changed.
fn is_of_the_past(text: &str, at: usize) -> bool {
    const PAST: [&str; 7] = [
        "thay thế",
        "bãi bỏ",
        "hết hiệu lực",
        "trước đây",
        "sửa đổi, bổ sung",
        "hủy bỏ",
        "thay cho",
    ];
    let before = &text[text[..at].rfind([';', '\n']).map_or(0, |mark| mark + 1)..at];
    let words = small(before);
    PAST.iter().any(|past| says(&words, past))
}

fn judge(
    passage: &Passage,
    citation: &Citation,
    act: &Act,
    when: When,
    acts: &Acts,
    findings: &mut Findings<'_>,
) {
    let place = passage.place(citation.range.clone());
    let name = act.called();
    if let Some(until) = act.until.filter(|until| when.is_from(until.day)) {
        let unsure = act.is_unsure_of(&[Doubt::Until]);
        let finding = findings.fault(
            place,
            format!("{name} hết hiệu lực từ ngày {}{}", shown(until.day), unsurely(unsure)),
        );
        finding.weigh(weight(passage, unsure));
        if let Some(hint) = heir(act, when, acts) {
            finding.hint(hint);
        }
    } else if act.date.day > when.last {
        let unsure = act.is_unsure_of(&[Doubt::Date]);
        findings
            .fault(
                place,
                format!(
                    "{name} ban hành ngày {}, sau ngày của văn bản{}",
                    shown(act.date.day),
                    unsurely(unsure)
                ),
            )
            .weigh(weight(passage, unsure))
            .hint("xem lại ngày của văn bản, hoặc dẫn văn bản có hiệu lực vào ngày ấy");
    } else if let Some(from) = act.from.filter(|from| from.day > when.last) {
        let unsure = act.is_unsure_of(&[Doubt::From]);
        findings
            .fault(
                place,
                format!(
                    "{name} chưa có hiệu lực vào ngày của văn bản: có hiệu lực từ ngày {}{}",
                    shown(from.day),
                    unsurely(unsure)
                ),
            )
            .weigh(Severity::Warning)
            .hint("dẫn văn bản đang có hiệu lực, hoặc nói rõ là chuẩn bị thi hành");
    } else if let Some(from) =
        act.from.filter(|from| passage.component == Component::Basis && when.is_from(from.day))
    {
        findings.right(place, format!("{name} có hiệu lực từ ngày {}", shown(from.day)));
    }
}

/// A law cited by name alone: wrong when no act of that name is in force any more.
fn judge_named(
    passage: &Passage,
    citation: &Citation,
    named: &[&Act],
    when: When,
    acts: &Acts,
    findings: &mut Findings<'_>,
) {
    let is_gone = |act: &&&Act| act.until.is_some_and(|until| when.is_from(until.day));
    if !named.is_empty() && named.iter().filter(is_gone).count() == named.len() {
        let last = named[named.len() - 1];
        judge(passage, citation, last, when, acts, findings);
    }
}

fn weight(passage: &Passage, unsure: bool) -> Severity {
    if passage.component == Component::Basis && !unsure {
        Severity::Error
    } else {
        Severity::Warning
    }
}

fn unsurely(unsure: bool) -> &'static str {
    if unsure { " (theo bảng, chưa đối chiếu với bản gốc)" } else { "" }
}

/// "nay là …": what replaced `act` and is in force, through several acts if need be.
fn heir(act: &Act, when: When, acts: &Acts) -> Option<String> {
    let mut heirs: Vec<&Act> =
        act.replaced_by.iter().filter_map(|id| acts.find(id.as_str())).collect();
    for _ in 0..acts.rows.len() {
        let Some(at) =
            heirs.iter().position(|heir| heir.until.is_some_and(|until| when.is_from(until.day)))
        else {
            break;
        };
        let gone = heirs.swap_remove(at);
        heirs.extend(gone.replaced_by.iter().filter_map(|id| acts.find(id.as_str())));
    }
    let names: Vec<String> = heirs
        .iter()
        .map(|heir| {
            let number = heir.number.as_str();
            let name = heir.called();
            let number =
                if name.contains(number) { String::new() } else { format!(" số {number}") };
            format!("{name}{number} ngày {}", shown(heir.date.day))
        })
        .collect();
    (!names.is_empty()).then(|| format!("nay là {}", names.join(" và ")))
}
