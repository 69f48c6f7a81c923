//! KH-17: a registration that is asked for without a day.

use crate::check::scan::{days, says, sentences, small};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Plan, Prose};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-17",
    title: "việc đăng ký thi đua có hạn",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng (thời gian của phong trào)",
    why: "\"Đăng ký đầu năm\" không phải là một ngày: không biết ai chậm, không đôn đốc được ai.",
    wrong: "dang_ky:\n  han:",
    right: "dang_ky:\n  han: 15/02/2027",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let plan = &year.data.plan;
    let due = plan.registration.as_ref().and_then(|registration| registration.due);
    if due.is_some() || is_said(plan) {
        return;
    }
    let place = plan.registration.as_ref().map_or(plan.place.point(), |one| one.place);
    findings
        .fault(place.into(), "kế hoạch không nói hạn đăng ký thi đua")
        .hint("thêm `dang_ky: { han: 15/02/… }`, và viết ngày ấy trong lời văn");
}

/// Whether a sentence speaks of registering by a day.
fn is_said(plan: &Plan) -> bool {
    let arrangements = plan.arrangements.iter().filter_map(|one| one.wording.as_ref());
    let all = arrangements.chain([&plan.opening, &plan.closing]).flat_map(Prose::lines);
    all.flat_map(|line| sentences(line).map(move |range| &line[range]))
        .any(|sentence| says(&small(sentence), "đăng ký") && !days(sentence).is_empty())
}
