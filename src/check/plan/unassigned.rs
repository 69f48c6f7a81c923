//! KH-23: a unit that has work and of which "Tổ chức thực hiện" says nothing.

use super::mentions;
use super::workers::{Worker, workers};
use crate::check::scan::small;
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Plan, Prose};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-23",
    title: "mục Tổ chức thực hiện nói tới mọi đơn vị được giao việc",
    severity: Severity::Note,
    article: "Điều 17 Luật Thi đua, khen thưởng (tổ chức thực hiện phong trào)",
    why: "Đơn vị có chỉ tiêu mà không được phân công thì không biết phối hợp với ai, báo cáo cho ai.",
    wrong: "mục III chỉ có \"Đối với Khối UBND xã\" và \"Đối với MTTQ, các đoàn thể\"; Công an xã chủ trì chỉ tiêu 11",
    right: "mục III có thêm \"Công an xã, Ban Chỉ huy Quân sự xã và các thôn tổ chức thực hiện, báo cáo kết quả từng đợt\"",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let said = arrangements(&year.data.plan);
    let workers = workers(year.data);
    let forgotten =
        |worker: &&Worker<'_>| !worker.is_issuer && !mentions::means(&said, worker.unit);
    for worker in workers.iter().filter(forgotten) {
        let (name, metric) = (worker.called(), worker.metric.as_str());
        findings
            .fault(
                worker.place.into(),
                format!(
                    "{name} chủ trì thước đo `{metric}` mà mục tổ chức thực hiện không nói tới"
                ),
            )
            .hint(format!("thêm vào `to_chuc_thuc_hien` việc của {name}"));
    }
}

/// All words of the arrangements, in small letters.
fn arrangements(plan: &Plan) -> String {
    let words = plan.arrangements.iter().flat_map(|one| {
        let lines = one.wording.iter().flat_map(Prose::lines);
        std::iter::once(one.title.as_str()).chain(lines)
    });
    small(&words.collect::<Vec<_>>().join("\n"))
}
