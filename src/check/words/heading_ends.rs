//! CHU-13: stops at the ends of headings.

use crate::check::Passage;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-13",
    title: "đề mục cùng cấp kết thúc giống nhau, không có dấu chấm; đủ dấu phẩy",
    severity: Severity::Note,
    article: "PL I.II.6 Nghị định 30/2020/NĐ-CP",
    why: "Đề mục là tên gọi, không phải câu; chỗ chấm chỗ không là thiếu thống nhất.",
    wrong: "I. MỤC ĐÍCH, YÊU CẦU.\nII. CHỈ TIÊU THI ĐUA",
    right: "I. MỤC ĐÍCH, YÊU CẦU\nII. CHỈ TIÊU THI ĐUA",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, tables: &Tables, findings: &mut Findings<'_>) {
    for component in [Component::Roman, Component::PartTitle] {
        let all: Vec<&Passage> = manuscript.all(component).collect();
        let stopped: Vec<&&Passage> =
            all.iter().filter(|passage| is_stopped(&passage.text)).collect();
        if let Some(first) = stopped.first() {
            let at = first.text.trim_end().len() - 1;
            let plain = all.len() - stopped.len();
            let others = if plain == 0 {
                String::new()
            } else {
                format!(", {plain} đề mục không có")
            };
            let fault = format!("{} đề mục có dấu chấm cuối{others}", stopped.len());
            findings.fault(first.place(at..at + 1), fault).hint("bỏ dấu chấm ở cuối đề mục");
        }
    }
    let headings =
        manuscript.passages.iter().filter(|passage| passage.component == Component::Roman);
    for passage in headings {
        for row in &tables.words.headings {
            let upper = passage.text.to_uppercase();
            if let Some(at) = upper.find(row.wrong.as_str()) {
                let range = at..(at + row.wrong.as_str().len()).min(passage.text.len());
                let fault = format!("đề mục “{}” thiếu dấu phẩy", row.wrong.as_str());
                findings
                    .fault(passage.place(range), fault)
                    .hint(format!("viết “{}”", row.right.as_str()));
            }
        }
    }
}

fn is_stopped(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with('.') && !text.ends_with("./.") && !text.ends_with("..")
}
