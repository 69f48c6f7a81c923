//! ND30-46: how a căn cứ names an act.

use crate::check::citation::{Citation, citations};
use crate::check::form::looks::quoted;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;
use crate::read::Regime;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-46",
    title: "căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; Luật và Pháp lệnh chỉ ghi tên loại và tên",
    severity: Severity::Warning,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Căn cứ ghi thiếu thì người đọc không biết chắc là văn bản nào, nhất là khi số trùng giữa các năm và các cơ quan.",
    wrong: "Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    right: "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    // The Party names its papers its own way.
    if manuscript.regime == Regime::Party {
        return;
    }
    for passage in manuscript.all(Component::Basis) {
        let text = passage.text.as_str();
        let found = citations(text);
        // What an act is about may name another act.
        let Some(first) = found.first() else { continue };
        let place = passage.place(first.range.clone());
        if first.kind.goes_by_name() {
            if let Some(more) = too_much(first) {
                let named = quoted(&text[first.range.clone()]);
                findings
                    .fault(place, format!("{named} ghi cả {more}; Luật, Pháp lệnh chỉ ghi tên loại và tên"))
                    .hint(format!("bỏ {more}, ví dụ “Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022”"));
            }
        } else if let Some(lacking) = lacking(first) {
            let named = quoted(&text[first.range.clone()]);
            findings
                .fault(place, format!("{named} thiếu {lacking}"))
                .hint("viết như “Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định …”");
        }
    }
}

fn too_much(law: &Citation) -> Option<&'static str> {
    match (law.number.is_some(), law.body.is_some()) {
        (true, true) => Some("số, ký hiệu và cơ quan ban hành"),
        (true, false) => Some("số, ký hiệu"),
        (false, true) => Some("cơ quan ban hành"),
        (false, false) => None,
    }
}

/// What a full citation has and `act` has not.
pub fn lacking(act: &Citation) -> Option<String> {
    let lacking: Vec<&str> = [
        (act.says_number, "chữ “số” trước số, ký hiệu"),
        (act.is_dated(), "ngày ban hành"),
        (act.body.is_some(), "cơ quan ban hành"),
        (act.subject.is_some(), "trích yếu nội dung"),
    ]
    .iter()
    .filter(|(there, _)| !there)
    .map(|(_, name)| *name)
    .collect();
    (!lacking.is_empty()).then(|| lacking.join(", "))
}
