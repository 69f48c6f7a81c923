//! CHU-06: quotes of two kinds, or half a pair.

use super::text;
use crate::check::Passage;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-06",
    title: "dùng một kiểu ngoặc kép và đóng đủ cặp",
    severity: Severity::Note,
    article: "Quy tắc chính tả tiếng Việt",
    why: "Hai kiểu ngoặc kép trong một văn bản là dấu vết của chép nối; thiếu ngoặc đóng thì không biết tên dừng ở đâu.",
    wrong: "phong trào \"Giỏi việc nước\" và phong trào “5 không, 3 sạch”",
    right: "phong trào “Giỏi việc nước” và phong trào “5 không, 3 sạch”",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let marks = |wanted: &'static [char]| {
        text::prose(manuscript).flat_map(move |passage| {
            let found = passage.text.char_indices().filter(move |(_, c)| wanted.contains(c));
            found.map(move |(at, c)| (passage, at..at + c.len_utf8()))
        })
    };
    let (straight, curly) = (marks(&['"']).count(), marks(&['“', '”']).count());
    if straight > 0 && curly > 0 {
        let rare: &'static [char] = if straight <= curly { &['"'] } else { &['“', '”'] };
        let fault = format!("ngoặc kép thẳng {straight} dấu, ngoặc kép cong {curly} dấu");
        if let Some((passage, range)) = marks(rare).next() {
            findings.fault(passage.place(range), fault).hint("dùng một kiểu, nên là “ ”");
        }
    }
    for passage in text::prose(manuscript) {
        unpaired(passage, findings);
    }
}

fn unpaired(passage: &Passage, findings: &mut Findings<'_>) {
    let count = |mark| passage.text.matches(mark).count();
    let (open, close, straight) = (count('“'), count('”'), count('"'));
    // Inches and seconds are written with one straight mark; mixed pairs are told of above.
    let mixed = straight > 0 && open + close > 0;
    if open != close && !mixed {
        let mark = if open > close { '“' } else { '”' };
        let at = passage.text.rfind(mark).unwrap_or(0);
        let fault = format!("ngoặc kép mở {open} lần, đóng {close} lần");
        let finding = findings.fault(passage.place(at..at + mark.len_utf8()), fault);
        finding.weigh(Severity::Warning).hint("thêm dấu còn thiếu");
    }
}
