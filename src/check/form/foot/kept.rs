//! ND30-68: "- Lưu: VT, ….".

use super::lists::{Item, recipients};
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-68",
    title: "dòng cuối của Nơi nhận là “- Lưu: VT, đơn vị soạn thảo.”, một lần, kết thúc bằng “.”",
    severity: Severity::Error,
    article: "PL I.II.9 Nghị định 30/2020/NĐ-CP",
    why: "Bản lưu ở văn thư là bản gốc của cơ quan; không ghi thì không ai giữ.",
    wrong: "- Lưu VP;",
    right: "- Lưu: VT, VHXH.",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let items = recipients(paper);
    let Some(last) = items.last() else { return };
    let kept: Vec<&Item<'_>> = items.iter().filter(|item| item.is_kept()).collect();
    let place = |item: &Item<'_>| (&item.parts[0].extent).into();
    match kept.as_slice() {
        [] => {
            let heading = paper.seen.first(Component::RecipientsHeading);
            let place = heading.map_or_else(|| place(last), |part| (&part.extent).into());
            findings
                .fault(place, "Nơi nhận không có dòng “- Lưu: VT, ….”")
                .hint("thêm “- Lưu: VT, VHXH.” làm dòng cuối");
        }
        [one] => {
            if !last.is_kept() {
                findings
                    .fault(place(one), format!("{} không đứng cuối Nơi nhận", quoted(&one.words)));
            } else if let Some((what, weight)) = fault(&one.words, &one.folded()) {
                findings
                    .fault(place(one), format!("{} {what}", quoted(&one.words)))
                    .weigh(weight)
                    .hint("viết như “- Lưu: VT, VHXH.”");
            }
        }
        [_, second, ..] => {
            findings.fault(
                place(second),
                format!("Nơi nhận có {} dòng “Lưu”, chỉ ghi một dòng ở cuối", kept.len()),
            );
        }
    }
}

fn fault(words: &str, folded: &str) -> Option<(String, Severity)> {
    let Some(kept) = folded.strip_prefix("luu:") else {
        return Some(("không có dấu hai chấm sau “Lưu”".to_owned(), Severity::Error));
    };
    let registry =
        kept.trim_start().split([',', ';', '.', ' ', '-', '(']).next().unwrap_or_default();
    match () {
        () if !words.trim_end().ends_with('.') => {
            Some(("không kết thúc bằng “.”".to_owned(), Severity::Error))
        }
        () if registry != "vt" => {
            Some(("không bắt đầu bằng “VT” (văn thư)".to_owned(), Severity::Warning))
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_the_registry_is_read() {
        let told = |words: &str| {
            fault(words, &crate::read::fold(words.trim_start_matches("- "))).map(|(what, _)| what)
        };
        assert_eq!(told("- Lưu: VT, VHXH."), None);
        assert_eq!(told("- Lưu: VT."), None);
        assert_eq!(told("- Lưu: VT.VHXH."), None);
        assert!(told("- Lưu VT.").expect("a fault").contains("hai chấm"));
        assert!(told("- Lưu: VT;").expect("a fault").contains("“.”"));
        assert!(told("- Lưu: VP.").expect("a fault").contains("văn thư"));
    }
}
