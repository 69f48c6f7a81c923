//! A review as plain records, in the order and under the keys of the JSON report; the HTML page shows the same records.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Affirmed, Ink, Kind, Noted, Open, Review, SetAside, Spot, Subject};
use crate::diagnostic::{Diagnostic, Severity, Sources};
use crate::read::{Medium, Regime};

/// Báo cáo của `vanban check`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct View<'a> {
    /// Phiên bản của dạng báo cáo này; tăng khi một khoá đổi nghĩa hay mất đi.
    #[serde(rename = "phien_ban")]
    pub version: u32,
    /// Những gì đã được xét.
    #[serde(rename = "da_xet")]
    pub subjects: Vec<SubjectView<'a>>,
    /// Những điều trái quy tắc, theo tệp rồi theo chỗ.
    #[serde(rename = "phat_hien")]
    pub findings: Vec<FindingView<'a>>,
    /// Những phát hiện được bỏ qua theo ghi chú `# vanban: bỏ qua …` trong dữ liệu.
    #[serde(rename = "bo_qua")]
    pub set_aside: Vec<SetAsideView<'a>>,
    /// Những điều đã xét và thấy đúng.
    #[serde(rename = "dung")]
    pub right: Vec<RightView<'a>>,
    /// Những quy tắc không kết luận được, theo lý do.
    #[serde(rename = "khong_ket_luan")]
    pub undecided: Vec<OpenView<'a>>,
    /// Những tệp không đọc được, những văn bản không làm ra được.
    #[serde(rename = "khong_xet_duoc")]
    pub refused: Vec<RefusedView<'a>>,
    #[serde(rename = "tong")]
    pub sum: SumView,
}

/// Một thư mục dữ liệu, một văn bản làm ra từ đó, hay một tệp.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SubjectView<'a> {
    #[serde(rename = "ten")]
    pub name: &'a str,
    #[serde(rename = "loai")]
    pub kind: KindWord,
    /// Thành phần thể thức không nhận ra được.
    #[serde(rename = "khong_nhan_ra")]
    pub missing: Vec<&'static str>,
    /// Là văn bản của Đảng, không theo Nghị định 30.
    #[serde(rename = "cua_dang")]
    pub is_party: bool,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub enum KindWord {
    #[serde(rename = "du_lieu")]
    Data,
    #[serde(rename = "van_ban")]
    Paper,
    #[serde(rename = "tep_pdf")]
    Pdf,
    #[serde(rename = "tep_docx")]
    Docx,
}

/// Một điều trái quy tắc.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FindingView<'a> {
    /// Mã của quy tắc; không có khi nói về chính việc xét.
    #[serde(rename = "ma")]
    pub code: Option<&'static str>,
    #[serde(rename = "muc")]
    pub severity: SeverityWord,
    #[serde(rename = "noi_dung")]
    pub message: &'a str,
    /// Việc nên làm tiếp.
    #[serde(rename = "goi_y")]
    pub hints: &'a [String],
    /// Tên những gì có điều ấy.
    #[serde(rename = "van_ban")]
    pub subjects: Vec<&'a str>,
    #[serde(rename = "cho")]
    pub spot: SpotView<'a>,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub enum SeverityWord {
    #[serde(rename = "loi")]
    Error,
    #[serde(rename = "canh_bao")]
    Warning,
    #[serde(rename = "ghi_chu")]
    Note,
}

/// Chỗ của một phát hiện; khoá nào không biết thì không có.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct SpotView<'a> {
    /// Tệp có chữ ấy; của văn bản làm ra từ dữ liệu là tên của nó, kèm `(bản in)`.
    #[serde(rename = "tep", skip_serializing_if = "Option::is_none")]
    pub file: Option<&'a str>,
    /// Dòng, từ 1; với tệp DOCX, PDF là số thứ tự của đoạn khi đọc.
    #[serde(rename = "dong", skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Cột đầu, tính bằng ký tự, từ 1.
    #[serde(rename = "cot", skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    #[serde(rename = "den_dong", skip_serializing_if = "Option::is_none")]
    pub end_line: Option<usize>,
    /// Cột ngay sau ký tự cuối.
    #[serde(rename = "den_cot", skip_serializing_if = "Option::is_none")]
    pub end_column: Option<usize>,
    /// Lời quanh chỗ ấy, trong dòng của nó.
    #[serde(rename = "trich", skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<ExcerptView>,
    /// Trang, từ 1.
    #[serde(rename = "trang", skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// Từ mép trái của trang đến chỗ ấy, hoặc đến đầu đoạn có chỗ ấy, mm.
    #[serde(rename = "cach_trai_mm", skip_serializing_if = "Option::is_none")]
    pub left_mm: Option<f64>,
    /// Từ mép trên của trang đến chân dòng ấy, hoặc dòng đầu của đoạn, mm.
    #[serde(rename = "cach_tren_mm", skip_serializing_if = "Option::is_none")]
    pub top_mm: Option<f64>,
    /// Số của đoạn trong tệp DOCX, từ 1.
    #[serde(rename = "doan", skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<usize>,
    /// Kiểu (style) của đoạn ấy.
    #[serde(rename = "kieu", skip_serializing_if = "Option::is_none")]
    pub style: Option<&'a str>,
    /// Phần (section) của tệp DOCX, từ 1.
    #[serde(rename = "phan", skip_serializing_if = "Option::is_none")]
    pub section: Option<usize>,
    /// Chỗ ấy, bằng lời.
    #[serde(rename = "bang_loi", skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// Một dòng, cắt quanh chỗ có điều phát hiện.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ExcerptView {
    #[serde(rename = "truoc")]
    pub before: String,
    #[serde(rename = "cho_ay")]
    pub marked: String,
    #[serde(rename = "sau")]
    pub after: String,
}

/// Một phát hiện được bỏ qua.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SetAsideView<'a> {
    #[serde(rename = "phat_hien")]
    pub finding: FindingView<'a>,
    #[serde(rename = "ly_do")]
    pub reason: &'a str,
}

/// Một điều đã xét và thấy đúng.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RightView<'a> {
    #[serde(rename = "ma")]
    pub code: &'static str,
    #[serde(rename = "noi_dung")]
    pub message: &'a str,
    #[serde(rename = "van_ban")]
    pub subjects: Vec<&'a str>,
    #[serde(rename = "cho")]
    pub spot: SpotView<'a>,
}

/// Một lý do không kết luận được.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OpenView<'a> {
    #[serde(rename = "ly_do")]
    pub reason: &'a str,
    #[serde(rename = "ma")]
    pub codes: Vec<&'static str>,
    #[serde(rename = "van_ban")]
    pub subjects: Vec<&'a str>,
}

/// Một điều không xét được.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RefusedView<'a> {
    #[serde(rename = "noi_dung")]
    pub message: &'a str,
    #[serde(rename = "goi_y")]
    pub hints: &'a [String],
}

/// Số lượng.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct SumView {
    #[serde(rename = "loi")]
    pub errors: usize,
    #[serde(rename = "canh_bao")]
    pub warnings: usize,
    #[serde(rename = "ghi_chu")]
    pub notes: usize,
    #[serde(rename = "bo_qua")]
    pub set_aside: usize,
    /// Số quy tắc đã xét.
    #[serde(rename = "quy_tac")]
    pub rules: usize,
}

/// The records of `review`.
pub fn view<'a>(review: &'a Review, sources: &'a Sources) -> View<'a> {
    let viewer = Viewer { review, sources };
    let counts = review.counts();
    View {
        version: 1,
        subjects: review.subjects.iter().map(subject).collect(),
        findings: review.findings.iter().map(|noted| viewer.finding(noted)).collect(),
        set_aside: review.set_aside.iter().map(|one| viewer.set_aside(one)).collect(),
        right: review.right.iter().map(|one| viewer.right(one)).collect(),
        undecided: review.undecided.iter().map(|open| viewer.open(open)).collect(),
        refused: review.refused.iter().map(refused).collect(),
        sum: SumView {
            errors: counts.errors,
            warnings: counts.warnings,
            notes: counts.notes,
            set_aside: review.set_aside.len(),
            rules: review.rules_asked(),
        },
    }
}

struct Viewer<'a> {
    review: &'a Review,
    sources: &'a Sources,
}

impl<'a> Viewer<'a> {
    fn finding(&self, noted: &'a Noted) -> FindingView<'a> {
        FindingView {
            code: noted.rule.map(|rule| rule.code),
            severity: noted.severity.into(),
            message: &noted.message,
            hints: &noted.hints,
            subjects: self.names(&noted.subjects),
            spot: self.spot(&noted.spot),
        }
    }

    fn set_aside(&self, one: &'a SetAside) -> SetAsideView<'a> {
        SetAsideView { finding: self.finding(&one.noted), reason: &one.reason }
    }

    fn right(&self, one: &'a Affirmed) -> RightView<'a> {
        RightView {
            code: one.rule.code,
            message: &one.message,
            subjects: self.names(&one.subjects),
            spot: self.spot(&one.spot),
        }
    }

    fn open(&self, open: &'a Open) -> OpenView<'a> {
        let codes = open.rules.iter().map(|rule| rule.code).collect();
        OpenView { reason: &open.reason, codes, subjects: self.names(&open.subjects) }
    }

    fn names(&self, subjects: &[usize]) -> Vec<&'a str> {
        subjects.iter().map(|at| self.review.subjects[*at].name.as_str()).collect()
    }

    fn spot(&self, spot: &'a Spot) -> SpotView<'a> {
        let mut view = spot.ink.as_ref().map(ink).unwrap_or_default();
        let Some(place) = spot.place else { return view };
        let source = self.sources.get(place.source);
        let (line, column) = self.sources.line_column(place);
        let end = crate::diagnostic::Place { start: place.end, ..place };
        let (end_line, end_column) = self.sources.line_column(end);
        view.file = Some(&source.name);
        (view.line, view.column) = (Some(line), Some(column));
        (view.end_line, view.end_column) = (Some(end_line), Some(end_column));
        view.excerpt = Some(excerpt(&source.text, place.start as usize, place.end as usize));
        view
    }
}

fn ink(ink: &Ink) -> SpotView<'_> {
    let words = Some(ink.to_string());
    let view = SpotView { words, ..SpotView::default() };
    match ink {
        Ink::Point { page, x, y, .. } => SpotView {
            page: Some(*page),
            left_mm: Some(tenth(*x)),
            top_mm: Some(tenth(*y)),
            ..view
        },
        Ink::Paragraph { number, style } => {
            let style = Some(style.as_str()).filter(|style| !style.is_empty());
            SpotView { paragraph: Some(*number), style, ..view }
        }
        Ink::Page(page) => SpotView { page: Some(*page), ..view },
        Ink::Section(section) => SpotView { section: Some(*section), ..view },
    }
}

/// Tenths of a millimetre are all that a ruler tells.
fn tenth(mm: f64) -> f64 {
    (mm * 10.0).round() / 10.0
}

/// Most letters shown on each side of what is marked.
const AROUND: usize = 80;
/// Most letters that are marked.
const MARKED: usize = 240;

fn excerpt(text: &str, start: usize, end: usize) -> ExcerptView {
    let (start, end) = (text.floor_char_boundary(start), text.ceil_char_boundary(end.max(start)));
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let after = text[end..].split('\n').next().unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let cut = |text: &str, most: usize| match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    };
    ExcerptView {
        before: match skipped {
            0 => before.to_owned(),
            _ => format!("…{}", before.chars().skip(skipped).collect::<String>()),
        },
        marked: cut(&text[start..end], MARKED),
        after: cut(after, AROUND),
    }
}

fn subject(subject: &Subject) -> SubjectView<'_> {
    SubjectView {
        name: &subject.name,
        kind: match subject.kind {
            Kind::Data => KindWord::Data,
            Kind::Paper => KindWord::Paper,
            Kind::File(Medium::Pdf) => KindWord::Pdf,
            Kind::File(Medium::Docx) => KindWord::Docx,
        },
        missing: subject.missing.iter().map(|component| component.title()).collect(),
        is_party: subject.regime == Some(Regime::Party),
    }
}

fn refused(fault: &Diagnostic) -> RefusedView<'_> {
    RefusedView { message: &fault.message, hints: &fault.hints }
}

impl From<Severity> for SeverityWord {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Note,
        }
    }
}
