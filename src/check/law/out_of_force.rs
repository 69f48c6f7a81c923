//! LUAT-01: an act that is not in force on the day of the paper.

use std::ops::Range;

use super::cited::Known;
use super::when::When;
use crate::check::citation::{Citation, citations};
use crate::check::scan::{says, shown, small};
use crate::check::{Check, Finding, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::{Act, Acts, Doubt, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-01",
    title: "căn cứ đang có hiệu lực vào ngày của văn bản",
    severity: Severity::Error,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP; điều khoản thi hành của văn bản được dẫn",
    why: "Văn bản dựa vào luật đã hết hiệu lực thì nội dung theo quy định cũ, quyết định có thể bị hủy.",
    wrong: "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    right: "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    let acts = &tables.acts;
    for passage in &manuscript.passages {
        for citation in outer(&passage.text) {
            let known = Known::of(&citation, &passage.text, acts);
            let Some(when) = When::of(manuscript.date) else {
                return findings
                    .undecided("văn bản không ghi năm, không biết căn cứ còn hiệu lực không");
            };
            Case { passage, citation: &citation, when, acts }.judge(&known, findings);
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

/// A citation on the day of its paper.
struct Case<'a> {
    passage: &'a Passage,
    citation: &'a Citation,
    when: When,
    acts: &'a Acts,
}

impl Case<'_> {
    fn judge(&self, known: &Known<'_>, findings: &mut Findings<'_>) {
        match known {
            Known::Nothing => {}
            Known::One(act) => self.judge_act(act, findings),
            // By its name alone a law is wrong when none of that name is in force any more.
            Known::Named(acts) => match acts.last() {
                Some(last) if acts.iter().all(|act| self.is_gone(act)) => {
                    self.judge_act(last, findings);
                }
                Some(_) | None => {}
            },
        }
    }

    fn judge_act(&self, act: &Act, findings: &mut Findings<'_>) {
        let from = act.from.map(|from| from.day);
        if let Some(until) = act.until.filter(|_| self.is_gone(act)) {
            let certainty = Certainty::of(act, Doubt::Until);
            let says = format!("hết hiệu lực từ ngày {}", shown(until.day));
            let finding = self.fault(act, &says, certainty, findings);
            finding.hints.extend(self.heirs(act));
        } else if act.date.day > self.when.last {
            let certainty = Certainty::of(act, Doubt::Date);
            let says = format!("ban hành ngày {}, sau ngày của văn bản", shown(act.date.day));
            self.fault(act, &says, certainty, findings)
                .hint("xem lại ngày của văn bản, hoặc dẫn văn bản có hiệu lực vào ngày ấy");
        } else if let Some(from) = from.filter(|from| *from > self.when.last) {
            let certainty = Certainty::of(act, Doubt::From);
            let says = format!("chưa có hiệu lực vào ngày của văn bản, mà từ ngày {}", shown(from));
            self.fault(act, &says, certainty, findings)
                .weigh(Severity::Warning)
                .hint("dẫn văn bản đang có hiệu lực, hoặc nói rõ là chuẩn bị thi hành");
        } else if let Some(from) = from.filter(|from| self.when.is_from(*from))
            && self.is_basis()
            && act.doubts.is_empty()
        {
            let place = self.passage.place(self.citation.range.clone());
            findings.right(place, format!("{} có hiệu lực từ ngày {}", act.called(), shown(from)));
        }
    }

    fn is_gone(&self, act: &Act) -> bool {
        act.until.is_some_and(|until| self.when.is_from(until.day))
    }

    fn is_basis(&self) -> bool {
        self.passage.component == Component::Basis
    }

    /// A căn cứ that is surely wrong is an error; beside that the past is spoken of in many ways.
    fn fault<'f>(
        &self,
        act: &Act,
        says: &str,
        certainty: Certainty,
        findings: &'f mut Findings<'_>,
    ) -> &'f mut Finding {
        let (weight, note) = match certainty {
            Certainty::Sure if self.is_basis() => (Severity::Error, ""),
            Certainty::Sure => (Severity::Warning, ""),
            Certainty::ByTheTable => {
                (Severity::Warning, " (theo bảng, chưa đối chiếu với bản gốc)")
            }
        };
        let place = self.passage.place(self.citation.range.clone());
        findings.fault(place, format!("{} {says}{note}", act.called())).weigh(weight)
    }

    /// "nay là …": what replaced `act` and is in force, through several acts if need be.
    fn heirs(&self, act: &Act) -> Option<String> {
        let next = |act: &Act| -> Vec<&Act> {
            act.replaced_by.iter().filter_map(|id| self.acts.find(id.as_str())).collect()
        };
        let mut heirs = next(act);
        // A chain is no longer than the table.
        for _ in 0..self.acts.rows.len() {
            let Some(gone) = heirs.iter().position(|heir| self.is_gone(heir)) else { break };
            let gone = heirs.swap_remove(gone);
            heirs.extend(next(gone));
        }
        let names: Vec<String> = heirs.into_iter().map(full_name).collect();
        (!names.is_empty()).then(|| format!("nay là {}", names.join(" và ")))
    }
}

/// Whether the table was held against the act itself.
#[derive(Debug, Clone, Copy)]
enum Certainty {
    Sure,
    ByTheTable,
}

impl Certainty {
    /// How sure the table is of what `doubt` names.
    fn of(act: &Act, doubt: Doubt) -> Self {
        if act.is_unsure_of(&[doubt]) { Self::ByTheTable } else { Self::Sure }
    }
}

/// "Luật Đường bộ số 35/2024/QH15 ngày 27/6/2024"
fn full_name(act: &Act) -> String {
    let (name, number, day) = (act.called(), act.number.as_str(), shown(act.date.day));
    if name.contains(number) {
        format!("{name} ngày {day}")
    } else {
        format!("{name} số {number} ngày {day}")
    }
}
