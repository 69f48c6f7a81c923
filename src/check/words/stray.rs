//! CHU-03: characters that no reader sees or no font has.

use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;

pub static RULE: Rule = Rule {
    code: "CHU-03",
    title: "không có ký tự ẩn, ký tự vùng riêng hay ký tự hỏng",
    severity: Severity::Error,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP",
    why: "Ký tự ẩn dán từ mạng làm hỏng tìm kiếm và chữ ký số; ký tự hỏng là chữ đã mất.",
    wrong: "Thôn\u{200b} 1",
    right: "Thôn 1",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    for passage in &manuscript.passages {
        let stray = passage.text.char_indices().find(|(_, c)| is_stray(*c));
        if let Some((at, c)) = stray {
            let fault = format!("có ký tự {} U+{:04X}", name(c), u32::from(c));
            let place = passage.place(at..at + c.len_utf8());
            findings.fault(place, fault).hint("xoá ký tự ấy rồi gõ lại chữ ở hai bên");
        }
    }
}

fn is_stray(c: char) -> bool {
    is_hidden(c) || c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Zero width, direction and control.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{feff}')
        || ('\u{200b}'..='\u{200f}').contains(&c)
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2060}'..='\u{2069}').contains(&c)
        || c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

fn name(c: char) -> &'static str {
    match c {
        '\u{fffd}' => "hỏng",
        c if is_hidden(c) => "ẩn",
        _ => "vùng riêng",
    }
}
