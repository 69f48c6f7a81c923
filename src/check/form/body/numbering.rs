//! ND30-54: numbers that run on, each level inside the one above it.

use super::division::divisions;
use super::outline::{Entry, Sign, entries};
use crate::check::form::looks::more;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::document::numbering::roman;
use crate::format::Component;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-54",
    title: "mục, điều, khoản đánh số liên tục; mục trong phần, khoản trong mục hay điều đánh lại từ 1",
    severity: Severity::Warning,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Thiếu hoặc trùng số thì hai nơi viện dẫn cùng một khoản mà hiểu hai nội dung.",
    wrong: "I, II, IV; 1, 2, 2, 3; hoặc 1.1",
    right: "I, II, III; 1, 2, 3, 4",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let all = entries(paper);
    nested(&all, findings);
    let mut count = Count::default();
    let mut group = 0;
    let mut parts = divisions(paper).into_iter().map(|division| division.part).peekable();
    for entry in &all {
        if entry.part.group != group {
            (group, count) = (entry.part.group, Count::default());
        }
        while parts.next_if(|part| part.extent < entry.part.extent).is_some() {
            (count.roman, count.clause) = (0, 0);
        }
        count.entry(entry, findings);
    }
}

/// The last number of each level.
#[derive(Debug, Default)]
struct Count {
    roman: u32,
    article: u32,
    clause: u32,
}

impl Count {
    fn entry(&mut self, entry: &Entry<'_>, findings: &mut Findings<'_>) {
        match (entry.part.component, &entry.sign) {
            (Component::Roman, Sign::Roman(number)) => {
                follow(&mut self.roman, *number, entry, "mục", findings);
                self.clause = 0;
            }
            (Component::Article | Component::ArticleText, Sign::Arabic(number)) => {
                follow(&mut self.article, *number, entry, "điều", findings);
                self.clause = 0;
            }
            (Component::Clause | Component::TitledClause, Sign::Arabic(number)) => {
                follow(&mut self.clause, *number, entry, "khoản", findings);
            }
            _ => {}
        }
    }
}

/// Notes a number that does not follow `last`; a row may begin anew under words of its own.
fn follow(
    last: &mut u32,
    number: u32,
    entry: &Entry<'_>,
    level: &str,
    findings: &mut Findings<'_>,
) {
    let anew = number == 1 && entry.after_text;
    if number != *last + 1 && !anew {
        let shown = |number| match entry.sign {
            Sign::Roman(_) => roman(number),
            _ => number.to_string(),
        };
        let what = match *last {
            0 => format!("{level} đầu tiên đánh số {}, phải là {}", shown(number), shown(1)),
            last => format!(
                "sau {level} {} là {level} {}, phải là {}",
                shown(last),
                shown(number),
                shown(last + 1)
            ),
        };
        findings.fault((&entry.place()).into(), what);
    }
    *last = number;
}

/// "1.1.": a level the decree does not know.
fn nested(all: &[Entry<'_>], findings: &mut Findings<'_>) {
    let nested: Vec<&Entry<'_>> =
        all.iter().filter(|entry| matches!(entry.sign, Sign::Nested(_))).collect();
    let Some(first) = nested.first() else { return };
    let more = more(nested.len());
    let what = format!("đánh số “{}”; dưới khoản là điểm a), b), c)…{more}", first.shown);
    findings.fault((&first.place()).into(), what).hint("đổi “1.1.”, “1.2.” thành “a)”, “b)”");
}
