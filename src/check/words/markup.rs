//! CHU-19: marks of another program.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
use std::ops::Range;
pub static RULE: Rule = Rule {
    code: "CHU-19",
    title: "không còn dấu định dạng của chương trình khác",
    severity: Severity::Warning,
    article: "Thể thức văn bản",
    why: "Dấu sao và ngoặc nhọn là định dạng chép từ nơi khác, in ra thành rác.",
    wrong: "phong trào “*Cựu chiến binh gương mẫu*”",
    right: "phong trào “Cựu chiến binh gương mẫu”",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    for passage in text::prose(manuscript) {
        if let Some(range) = mark(&passage.text) {
            let fault = format!("còn dấu định dạng: “{}”", &passage.text[range.clone()]);
            findings
                .fault(passage.place(range), fault)
                .hint("xoá dấu ấy, định dạng bằng trình soạn thảo");
        }
    }
}

/// "*…*", "**", "{{", "<b>", "&nbsp;", "\\n".
fn mark(text: &str) -> Option<Range<usize>> {
    const FIXED: [&str; 9] = ["**", "__(", "{{", "}}", "{%", "&nbsp;", "&amp;", "<br>", "</"];
    if let Some((at, found)) = FIXED.iter().find_map(|mark| Some((text.find(mark)?, mark))) {
        return Some(at..at + found.len());
    }
    stars(text)
}

/// A pair of stars around words, tight to them: "(*)" and "2 * 3 * 4" are none.
fn stars(text: &str) -> Option<Range<usize>> {
    let open =
        text.match_indices('*').find(|(at, _)| text[at + 1..].starts_with(char::is_alphabetic))?.0;
    let length = text[open + 1..].find('*')?;
    let close = open + 1 + length;
    let tight = text[..close].ends_with(|c: char| c.is_alphanumeric() || "”\".,".contains(c));
    tight.then_some(open..close + 1)
}
