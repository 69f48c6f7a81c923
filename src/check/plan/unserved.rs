//! KH-13: a unit that has work and does not receive the paper, and a receiver that does not exist.

use super::mentions;
use super::workers::{Worker, workers};
use crate::check::scan::{says, small};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::Plan;
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-13",
    title: "đơn vị nào được giao việc thì có trong Nơi nhận; nơi nhận nào cũng có thật",
    severity: Severity::Warning,
    article: "PL I.II.9 Nghị định 30/2020/NĐ-CP",
    why: "Đơn vị không nhận văn bản thì không biết việc của mình; báo cáo gửi cho một nơi không có thì không ai nhận.",
    wrong: "noi_nhan: [{ ten: TT UBND, muc_dich: b/c }, { ten: Các thôn }]   # Công an xã chủ trì chỉ tiêu 11",
    right: "noi_nhan: [{ ten: \"Chủ tịch, các Phó Chủ tịch UBND xã\" }, { ten: \"Công an xã, các thôn\" }]",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let plan = &year.data.plan;
    phantoms(plan, findings);
    let receivers: Vec<String> =
        plan.recipients.iter().map(|one| small(one.name.as_str())).collect();
    let workers = workers(year.data);
    let unserved = |worker: &&Worker<'_>| {
        !worker.is_issuer
            && !receivers.iter().any(|receiver| mentions::means(receiver, worker.unit))
    };
    for worker in workers.iter().filter(unserved) {
        let (name, metric) = (worker.called(), worker.metric.as_str());
        findings
            .fault(
                worker.place.into(),
                format!("{name} chủ trì thước đo `{metric}` mà không có trong Nơi nhận"),
            )
            .hint(format!("thêm vào `noi_nhan` một dòng cho {name}"));
    }
}

/// "Thường trực UBND": only a people's council has a standing body (Luật Tổ chức chính quyền địa phương).
fn phantoms(plan: &Plan, findings: &mut Findings<'_>) {
    const NAMES: [&str; 4] =
        ["tt ubnd", "thường trực ubnd", "thường trực ủy ban nhân dân", "tt ủy ban nhân dân"];
    for recipient in &plan.recipients {
        let name = small(recipient.name.as_str());
        if NAMES.iter().any(|phantom| says(&name, phantom)) {
            findings
                .fault(recipient.name.place.into(), format!("nơi nhận `{}` không có: Ủy ban nhân dân không có thường trực", recipient.name.as_str()))
                .hint("viết \"Chủ tịch, các Phó Chủ tịch UBND xã\", hoặc \"Thường trực HĐND xã\" nếu ý là Hội đồng nhân dân");
        }
    }
}
