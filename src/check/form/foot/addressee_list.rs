//! ND30-64: how Kính gửi is written.

use super::lists::{Item, addressees};
use crate::check::form::geometry;
use crate::check::form::looks::{faults, more, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::Part;

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-64",
    title: "“Kính gửi:” có dấu hai chấm; một nơi thì cùng dòng; từ hai nơi thì mỗi nơi một dòng có gạch đầu dòng thẳng hàng, cuối dòng “;”, cuối cùng “.”",
    severity: Severity::Error,
    article: "PL I.II.9, PL I.V.8 Nghị định 30/2020/NĐ-CP",
    why: "Mỗi nơi một dòng thì văn thư gửi không sót nơi nào.",
    wrong: "Kính gửi – Phòng Nội vụ, Phòng Tài chính",
    right: "Kính gửi: rồi hai dòng “- Phòng Nội vụ;” và “- Phòng Tài chính.”",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Dashes nearer than this are aligned, in mm.
const ALIGNED: f64 = 1.0;

/// So many letters are a sentence and no name.
const SENTENCE: usize = 100;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some((first, items)) = addressees(paper) else { return };
    let text = paper.seen.text(first);
    let beside = text.split_once(':').map(|(_, beside)| beside.trim());
    let Some(beside) = beside else {
        // "Kính gửi Hội đồng …, tôi đăng ký …" opens an application, which the decree does not rule.
        if text.chars().count() < SENTENCE {
            let what = format!("{} không có dấu hai chấm sau “Kính gửi”", quoted(text));
            findings.fault((&first.extent).into(), what);
        }
        return;
    };
    looks(paper, first, &items, findings);
    match items.as_slice() {
        [] if beside.is_empty() => {
            findings.fault((&first.extent).into(), "“Kính gửi:” không ghi nơi nào");
        }
        [] => {}
        [one] if beside.is_empty() && !one.is_dashed() => {
            findings
                .fault(
                    (&one.parts[0].extent).into(),
                    "chỉ có một nơi nhận, phải ghi cùng dòng với “Kính gửi:”",
                )
                .weigh(Severity::Warning);
        }
        several => list(paper, several, findings),
    }
}

fn looks(paper: &Paper<'_>, first: &Part, items: &[Item<'_>], findings: &mut Findings<'_>) {
    let all =
        std::iter::once(first).chain(items.iter().flat_map(|item| item.parts.iter().copied()));
    let wrong: Vec<(&Part, String)> =
        all.filter_map(|part| Some((part, faults(paper, part, Component::Addressees)?))).collect();
    if let Some((part, what)) = wrong.first() {
        let fault = format!("{} {what}{}", quoted(paper.seen.text(part)), more(wrong.len()));
        findings.fault((&part.extent).into(), fault);
    }
}

fn list(paper: &Paper<'_>, items: &[Item<'_>], findings: &mut Findings<'_>) {
    let place = |item: &Item<'_>| (&item.parts[0].extent).into();
    let bare: Vec<&Item<'_>> = items.iter().filter(|item| !item.is_dashed()).collect();
    if let Some(item) = bare.first() {
        let what = format!("{} không có gạch đầu dòng{}", quoted(&item.words), more(bare.len()));
        findings.fault(place(item), what);
    }
    let (last, others) = items.split_last().expect("a list has an item");
    let open: Vec<&Item<'_>> = others.iter().filter(|item| !item.words.ends_with(';')).collect();
    if let Some(item) = open.first() {
        let what = format!("{} không kết thúc bằng “;”{}", quoted(&item.words), more(open.len()));
        findings.fault(place(item), what);
    }
    if !last.words.ends_with('.') {
        findings.fault(
            place(last),
            format!("{} ở cuối danh sách không kết thúc bằng “.”", quoted(&last.words)),
        );
    }
    let lefts = items.iter().filter_map(|item| left(paper, item));
    let (least, most) = lefts.fold((f64::INFINITY, 0.0_f64), |(l, m), x| (l.min(x), m.max(x)));
    if most - least > ALIGNED {
        findings.fault(place(&items[0]), "các gạch đầu dòng của “Kính gửi” không thẳng hàng");
    }
}

fn left(paper: &Paper<'_>, item: &Item<'_>) -> Option<f64> {
    let part = item.parts.first()?;
    Some(geometry::lines(paper, part).first()?.left)
}
