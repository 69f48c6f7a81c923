//! ND30-74: the file itself.

use crate::check::Place;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::Medium;
pub static RULE: Rule = Rule {
    code: "ND30-74",
    title: "tệp có lớp chữ, nhúng phông, không mã lệnh, không mật khẩu, có tên văn bản",
    severity: Severity::Warning,
    article: "PL I, Phần II, Mục I Nghị định 30/2020/NĐ-CP",
    why: "Tệp gửi qua trục liên thông phải đọc được, tìm được và không mang mã lệnh.",
    wrong: "bản quét không có lớp chữ",
    right: "PDF xuất từ Word, có lớp chữ, phông nhúng",
    check: Check::Form { pdf: Means::Measured, docx: Means::Measured, find },
};

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let file = &paper.seen.layout.file;
    scanned(paper, findings);
    for active in &file.active {
        findings
            .fault(Place::Whole, format!("tệp có {active}"))
            .hint("lưu lại thành tệp không có phần ấy rồi mới gửi");
    }
    let bare = file.fonts.iter().filter(|font| font.embedded == Some(false));
    let bare: Vec<&str> = bare.map(|font| font.name.as_str()).collect();
    if !bare.is_empty() {
        let fault = format!("phông không nhúng trong tệp: {}", bare.join(", "));
        findings.fault(Place::Whole, fault).hint("xuất PDF với tùy chọn nhúng phông (PDF/A)");
    }
    let old = file.pdf_version.as_deref().filter(|version| *version < "1.4");
    if let Some(version) = old {
        findings.fault(Place::Whole, format!("tệp là PDF {version}, phải từ 1.4"));
    }
    // Pages that are in no file yet have no title to show.
    let written = file.pdf_version.is_some() || paper.seen.layout.medium == Medium::Docx;
    if written && file.title.as_deref().is_none_or(|title| title.trim().is_empty()) {
        findings
            .fault(Place::Whole, "tệp không có tên văn bản trong thuộc tính")
            .weigh(Severity::Note)
            .hint("ghi tên văn bản ở File > Info > Title");
    }
}

/// A scan tells nothing of its form; single pages may be pictures that belong to an appendix.
fn scanned(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let layout = &paper.seen.layout;
    let pages = &layout.file.pages_without_text;
    let Some(first) = pages.first() else { return };
    let place = Place::Sheet(first - 1);
    if layout.paragraphs.is_empty() {
        let finding = findings.fault(place, "không có lớp chữ: tệp là ảnh quét");
        finding.weigh(Severity::Error).hint("kiểm tra tệp gốc; bản quét không xét được thể thức");
        return;
    }
    let fault = match pages.len() {
        1 => "trang không có lớp chữ, chỉ có ảnh".to_owned(),
        many => format!("{many} trang không có lớp chữ, chỉ có ảnh"),
    };
    findings.fault(place, fault).hint("những trang này không tìm kiếm và không xét được");
}
