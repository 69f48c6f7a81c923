//! LUAT-06: a title or a name that the law no longer uses.

use std::ops::Range;

use super::when::When;
use crate::check::scan::{shown, small, whole};
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::{OldName, Tables};

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-06",
    title: "danh hiệu, phong trào, quỹ gọi theo tên đang dùng",
    severity: Severity::Warning,
    article: "bảng `ten_goi` trong phap-ly.yaml",
    why: "Danh hiệu không còn trong luật thì không ai tặng được; tên cũ của cuộc vận động làm lẫn hai văn bản khác nhau.",
    wrong: "Phấn đấu xây dựng 06 \"Làng văn hóa\" trong năm 2024.",
    right: "Phấn đấu xây dựng 06 \"Thôn văn hóa\" trong năm 2024.",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    let Some(when) = When::of(manuscript.date) else { return };
    let names: Vec<&OldName> =
        tables.acts.old_names.iter().filter(|name| when.is_from(name.from.day)).collect();
    for passage in &manuscript.passages {
        for name in &names {
            for range in found(&passage.text, name) {
                let (old, new, why) =
                    (&passage.text[range.clone()], name.new.as_str(), name.why.as_str());
                let finding = findings
                    .fault(
                        passage.place(range.clone()),
                        format!("`{old}` là tên cũ; từ {} gọi là `{new}`", shown(name.from.day)),
                    )
                    .hint(format!("theo {why}"));
                if !name.doubts.is_empty() {
                    finding.hint("dòng này của phap-ly.yaml chưa đối chiếu được với bản gốc");
                }
            }
        }
    }
}

/// Where the old name stands in `text`; quotation marks inside it do not hide it.
fn found(text: &str, name: &OldName) -> Vec<Range<usize>> {
    let (plain, at) = unquoted(&small(text));
    let old = small(name.old.as_str());
    let goes_on = |end: usize| {
        name.except
            .iter()
            .any(|words| plain[end..].trim_start().starts_with(&small(words.as_str())))
    };
    whole(&plain, &old)
        .filter(|range| !goes_on(range.end))
        .map(|range| closed(text, at[range.start]..at[range.end - 1] + 1))
        .collect()
}

/// `range` with the quotation mark that closes one inside it.
fn closed(text: &str, range: Range<usize>) -> Range<usize> {
    let opened = text[range.clone()].chars().filter(|c| QUOTES.contains(*c)).count() % 2 == 1;
    let close = text[range.end..].chars().next().filter(|c| opened && QUOTES.contains(*c));
    range.start..range.end + close.map_or(0, char::len_utf8)
}

const QUOTES: &str = "\"“”„";

/// `text` without quotation marks, and where each of its bytes stood.
fn unquoted(text: &str) -> (String, Vec<usize>) {
    let mut plain = String::new();
    let mut at = Vec::new();
    for (start, c) in text.char_indices().filter(|(_, c)| !QUOTES.contains(*c)) {
        plain.push(c);
        at.extend(start..start + c.len_utf8());
    }
    (plain, at)
}
