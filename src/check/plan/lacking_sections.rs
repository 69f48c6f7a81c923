//! KH-16: what the Law wants of a movement, and the plan does not speak of.

use crate::check::scan::{says, small};
use crate::check::{Check, Findings, Manuscript, Passage, Place, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "KH-16",
    title: "kế hoạch phát động thi đua có đủ các phần Luật đòi",
    severity: Severity::Warning,
    article: "Điều 17 Luật Thi đua, khen thưởng",
    why: "Luật đòi phong trào có mục tiêu, nội dung, thời gian, biện pháp, sơ kết, tổng kết và khen thưởng; thiếu phần nào thì phong trào dừng ở phần ấy.",
    wrong: "I. Mục đích, yêu cầu\nII. Chỉ tiêu thi đua\nIII. Tổ chức thực hiện",
    right: "I. Mục đích, yêu cầu\nII. Chỉ tiêu thi đua\nIII. Biện pháp\nIV. Khen thưởng, kinh phí\nV. Tổ chức thực hiện, sơ kết, tổng kết",
    check: Check::Words(find),
};

/// A part of a plan and the words that show it is there.
const PARTS: [(&str, &[&str]); 4] = [
    ("biện pháp", &["biện pháp", "giải pháp"]),
    ("khen thưởng", &["khen thưởng", "tặng giấy khen", "biểu dương"]),
    ("kinh phí", &["kinh phí", "quỹ thi đua", "nguồn chi", "ngân sách"]),
    ("tổng kết", &["tổng kết"]),
];

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let Some(place) = plan_of_emulation(manuscript) else { return };
    let words = body(manuscript);
    let is_there = |names: &[&str]| names.iter().any(|name| says(&words, name));
    let lacking: Vec<&str> =
        PARTS.iter().filter(|(_, names)| !is_there(names)).map(|(part, _)| *part).collect();
    if lacking.is_empty() {
        return;
    }
    findings
        .fault(place, format!("kế hoạch thi đua không có phần {}", lacking.join(", ")))
        .hint("thêm mỗi phần một khoản, dù chỉ một câu");
}

/// Where a plan says that it is one of emulation; `None` for any other paper.
fn plan_of_emulation(manuscript: &Manuscript) -> Option<Place> {
    let kind = manuscript.all(Component::Kind).next()?;
    let subject = manuscript.all(Component::Subject).next();
    let words = small(&format!("{} {}", kind.text, subject.map_or("", |found| &found.text)));
    let is_movement =
        says(&words, "phong trào thi đua") || says(&words, "phát động") && says(&words, "thi đua");
    let is_plan = words.contains("kế hoạch") && is_movement;
    // A plan for a meeting or a check is not one of a movement.
    let is_other = ["hội nghị", "đại hội", "kiểm tra", "tập huấn", "sơ kết", "tổng kết"]
        .iter()
        .any(|word| words.contains(word));
    let place = |passage: &Passage| passage.place(0..passage.text.len());
    (is_plan && !is_other).then(|| place(subject.unwrap_or(kind)))
}

/// The body in small letters, without the names that hold "khen thưởng" and mean no section of it.
fn body(manuscript: &Manuscript) -> String {
    const HEAD: [Component; 5] = [
        Component::Parent,
        Component::Issuer,
        Component::Basis,
        Component::Recipient,
        Component::Subject,
    ];
    const NAMES: [&str; 8] = [
        "luật thi đua, khen thưởng",
        "luật thi đua khen thưởng",
        "hội đồng thi đua, khen thưởng",
        "hội đồng thi đua - khen thưởng",
        "hội đồng thi đua – khen thưởng",
        "hội đồng thi đua khen thưởng",
        "công tác thi đua, khen thưởng",
        "ban thi đua - khen thưởng",
    ];
    let passages = manuscript.passages.iter().filter(|passage| !HEAD.contains(&passage.component));
    let mut words =
        small(&passages.map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n"));
    for name in NAMES {
        words = words.replace(name, "");
    }
    words
}
