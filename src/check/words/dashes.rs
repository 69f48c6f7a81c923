//! CHU-20: dashes of several kinds.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-20",
    title: "dùng một kiểu gạch giữa các từ",
    severity: Severity::Note,
    article: "Quy tắc chính tả tiếng Việt",
    why: "Gạch ngắn và gạch dài lẫn nhau là dấu vết của tự động sửa.",
    wrong: "thi đua - khen thưởng, sáng – xanh, an ninh - trật tự",
    right: "thi đua - khen thưởng, sáng - xanh, an ninh - trật tự",
    check: Check::Words(find),
};

const KINDS: [char; 3] = ['-', '–', '—'];

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let spaced = |dash: char| {
        text::sentences(manuscript).flat_map(move |passage| {
            let mark = format!(" {dash} ");
            let found: Vec<usize> =
                passage.text.match_indices(&mark).map(|(at, _)| at + 1).collect();
            // The dash of an item stands at its head.
            found.into_iter().filter(|at| *at > 2).map(move |at| (passage, at))
        })
    };
    let counts = KINDS.map(|dash| spaced(dash).count());
    if counts.iter().filter(|count| **count > 0).count() < 2 {
        return;
    }
    let told: Vec<String> = KINDS
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(dash, count)| format!("“{dash}” {count} lần"))
        .collect();
    let rare =
        KINDS.iter().zip(counts).filter(|(_, count)| *count > 0).min_by_key(|(_, count)| *count);
    let Some((dash, _)) = rare else { return };
    if let Some((passage, at)) = spaced(*dash).next() {
        let fault = format!("gạch giữa các từ viết {} kiểu: {}", told.len(), told.join(", "));
        findings
            .fault(passage.place(at..at + dash.len_utf8()), fault)
            .hint("dùng gạch ngắn “-” có dấu cách hai bên");
    }
}
