//! LUAT-02: a law called by a name that is not quite its own.

use std::ops::Range;

use super::cited::words;
use super::when::When;
use crate::check::scan::{small, whole};
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::law::{Act, ActKind, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-02",
    title: "luật gọi đúng tên",
    severity: Severity::Warning,
    article: "PL I.II.6, PL II Nghị định 30/2020/NĐ-CP; tên của luật",
    why: "Luật được dẫn bằng tên, nên tên sai là dẫn một luật không có.",
    wrong: "Chấp hành nghiêm Luật an toàn giao thông đường bộ trong năm 2024.",
    right: "Chấp hành nghiêm Luật Giao thông đường bộ trong năm 2024.",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    let laws: Vec<&Act> = tables.acts.rows.iter().filter(|act| act.kind == ActKind::Law).collect();
    let when = When::of(manuscript.date);
    // In a line of capitals nothing is told apart.
    let passages =
        manuscript.passages.iter().filter(|passage| passage.text.chars().any(char::is_lowercase));
    for passage in passages {
        let lower = small(&passage.text);
        for law in
            whole(&lower, "luật").filter(|range| passage.text[range.clone()].starts_with('L'))
        {
            judge(passage, law, &laws, when, findings);
        }
    }
}

fn judge(
    passage: &Passage,
    law: Range<usize>,
    laws: &[&Act],
    when: Option<When>,
    findings: &mut Findings<'_>,
) {
    let text = passage.text.as_str();
    let start = law.end + text[law.end..].len() - text[law.end..].trim_start().len();
    let matches =
        laws.iter().filter_map(|act| Some((begins(&text[start..], act.name.as_str())?, *act)));
    if let Some((length, act)) = matches.max_by_key(|(length, _)| *length) {
        let typed = &text[start..start + length];
        let spaced = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if spaced != act.name.as_str() {
            findings
                .fault(
                    passage.place(law.start..start + length),
                    format!("`Luật {spaced}` viết đúng là `Luật {}`", act.name.as_str()),
                )
                .weigh(Severity::Note)
                .hint("giữ đúng dấu phẩy và chữ hoa trong tên luật");
        }
        return;
    }
    if let Some((length, act)) =
        laws.iter().find_map(|act| Some((ends(&text[start..], act.name.as_str())?, *act)))
    {
        let typed = &text[start..start + length];
        let true_names =
            in_force(typed, laws, when).unwrap_or_else(|| format!("`Luật {}`", act.name.as_str()));
        findings
            .fault(
                passage.place(law.start..start + length),
                format!("không có luật nào tên là `Luật {typed}`"),
            )
            .hint(format!("có phải ý bạn là {true_names}?"));
    }
}

/// How many bytes of `text` are the words of `name`, whatever marks stand between them.
fn begins(text: &str, name: &str) -> Option<usize> {
    let wanted = words(name);
    let mut count = 0;
    for (range, word) in spelled(text) {
        if word != wanted[count] {
            return None;
        }
        count += 1;
        if count == wanted.len() {
            return Some(range.end);
        }
    }
    None
}

/// How many bytes of `text` are the last words of `name`, without its first: at least four of them.
fn ends(text: &str, name: &str) -> Option<usize> {
    let wanted = words(name);
    let last = wanted.len().checked_sub(4)?;
    (1..=last).find_map(|from| begins(text, &wanted[from..].join(" ")))
}

/// The words of `text` in small letters with their bytes; a mark alone is none, a stop ends them.
fn spelled(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let sentence = text.find([';', '.', '(', ')', '\n']).unwrap_or(text.len());
    let mut next = 0;
    text[..sentence].split_inclusive(char::is_whitespace).filter_map(move |token| {
        let at = next;
        next += token.len();
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let start = at + token.find(word)?;
        (!word.is_empty()).then(|| (start..start + word.len(), small(word)))
    })
}

/// The laws in force whose names end as `typed` does: "`Luật Giao thông đường bộ`".
fn in_force(typed: &str, laws: &[&Act], when: Option<When>) -> Option<String> {
    let typed = words(typed);
    let when = when?;
    let shares = |act: &&&Act| {
        let name = words(act.name.as_str());
        name.iter().rev().zip(typed.iter().rev()).take_while(|(one, other)| one == other).count()
            >= 4
    };
    let valid = |act: &&&Act| act.in_force(when.first) == Some(true);
    let names: Vec<String> = laws
        .iter()
        .filter(shares)
        .filter(valid)
        .map(|act| format!("`Luật {}`", act.name.as_str()))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}
