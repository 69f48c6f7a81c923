//! The rules themselves, for whoever asks what one means.

use crate::check::{CATALOGUE, Check, FAMILIES, Means, Rule};

/// One rule, as lines for a terminal.
pub fn explain(rule: &Rule) -> String {
    let mut lines = vec![
        format!("{} ({}): {}", rule.code, rule.severity, rule.title),
        format!("Căn cứ: {}", rule.article),
        String::new(),
        rule.why.to_owned(),
        String::new(),
        "Sai:".to_owned(),
        indented(rule.wrong),
        "Đúng:".to_owned(),
        indented(rule.right),
        String::new(),
    ];
    lines.extend(inputs(rule).into_iter().map(|(input, answer)| format!("{input}: {answer}")));
    lines.join("\n")
}

/// Every rule, as one page of Markdown.
pub fn catalogue() -> String {
    let mut page = "# Các quy tắc của `vanban check`\n".to_owned();
    for (family, title) in FAMILIES.into_iter().zip(TITLES) {
        page.push_str(&format!("\n## {family}: {title}\n"));
        let own = |rule: &&&Rule| rule.code.split_once('-').is_some_and(|(head, _)| head == family);
        CATALOGUE.iter().filter(own).for_each(|rule| page.push_str(&entry(rule)));
    }
    page
}

/// What the rules of each family are about, in the order of [`FAMILIES`].
const TITLES: [&str; 5] = [
    "thể thức theo Nghị định 30/2020/NĐ-CP",
    "chữ và chính tả",
    "căn cứ pháp lý",
    "kế hoạch và số liệu",
    "con người và danh hiệu",
];

fn entry(rule: &Rule) -> String {
    let mut text = format!("\n### {}: {}\n\n", rule.code, rule.title);
    text.push_str(&format!(
        "Mức: {}. Căn cứ: {}.\n\n{}\n\n",
        rule.severity, rule.article, rule.why
    ));
    text.push_str(&format!("Sai:\n\n{}\n\nĐúng:\n\n", code_block(rule.wrong)));
    text.push_str(&format!("{}\n\n", code_block(rule.right)));
    let row = |(input, answer): (&str, String)| format!("- {input}: {answer}\n");
    text.extend(inputs(rule).into_iter().map(row));
    text
}

/// A block four spaces deep, in which nothing is a mark.
fn code_block(words: &str) -> String {
    words.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

fn indented(words: &str) -> String {
    words.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// Each input with how it answers the rule.
fn inputs(rule: &Rule) -> Vec<(&'static str, String)> {
    match rule.check {
        Check::Form { pdf, docx, .. } => vec![("PDF", means(pdf)), ("DOCX", means(docx))],
        Check::Words(_) => {
            vec![("Lời văn", "xét trên mọi văn bản, tệp của ai cũng vậy".to_owned())]
        }
        Check::Season(_) => vec![
            ("Dữ liệu", "xét trên tệp YAML của năm".to_owned()),
            ("Lời văn", "xét trên kế hoạch của người khác, khi lời văn nói rõ các đợt".to_owned()),
        ],
        Check::Data(_) => vec![("Dữ liệu", "xét trên tệp YAML của năm".to_owned())],
    }
}

fn means(means: Means) -> String {
    match means {
        Means::Measured => "đo được".to_owned(),
        Means::FromStyle => "đọc từ định dạng (style) có hiệu lực".to_owned(),
        Means::Undecidable(reason) => format!("không kết luận được: {reason}"),
    }
}
