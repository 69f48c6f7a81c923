//! KH-18: reports of the periods that are asked for without saying to whom.

use crate::check::scan::{says, sentences, small};
use crate::check::{Check, Findings, Rule, Year};
use crate::data::{Plan, Prose};
use crate::diagnostic::Severity;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-18",
    title: "kế hoạch nói báo cáo của các đợt gửi về đâu",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng (tổ chức thực hiện phong trào)",
    why: "Không biết gửi ai thì báo cáo thất lạc, không ai tổng hợp.",
    wrong: "Hạn chót gửi báo cáo: 25/6/2024.",
    right: "Báo cáo từng đợt gửi về Hội đồng Thi đua - Khen thưởng xã (qua Phòng Văn hóa - Xã hội).",
    check: Check::Data(find),
};

fn find(year: &Year<'_>, findings: &mut Findings<'_>) {
    let plan = &year.data.plan;
    let Some(first) = plan.periods.first() else { return };
    if words(plan).any(names_an_addressee) {
        return;
    }
    findings
        .fault(first.report_due.place.into(), "báo cáo của các đợt có hạn mà không nói gửi về đâu")
        .hint("thêm vào `to_chuc_thuc_hien`: \"báo cáo từng đợt gửi về … (qua …)\"");
}

fn words(plan: &Plan) -> impl Iterator<Item = &str> {
    let arrangements = plan.arrangements.iter().filter_map(|one| one.wording.as_ref());
    let periods = plan.periods.iter().map(|period| &period.wording);
    let all = arrangements.chain(periods).chain([&plan.closing]).flat_map(Prose::lines);
    all.flat_map(|line| sentences(line).map(move |range| &line[range]))
}

/// Whether `sentence` says who receives or gathers reports, and not only those of the year's end.
fn names_an_addressee(sentence: &str) -> bool {
    let words = small(sentence);
    let receives = ["về", "cho", "với", "qua", "đầu mối", "tổng hợp", "tiếp nhận"];
    let of_the_year = says(&words, "cuối năm") && !says(&words, "đợt");
    says(&words, "báo cáo") && !of_the_year && receives.iter().any(|word| says(&words, word))
}
