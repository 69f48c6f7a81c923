//! What Typst found wrong, in our words and with the place in the layout file.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;

use super::world::Desk;
use crate::diagnostic::{Diagnostic, Faults, Place};

/// What a layout is most often stopped for: words of Typst, and ours. Its own stand behind them, in brackets.
const KNOWN: [(&str, &str); 23] = [
    ("file not found", OWN_FILES),
    ("would escape the project root", OWN_FILES),
    ("path must not contain a backslash", OWN_FILES),
    ("package not found", "bố cục không dùng được gói tải về"),
    (
        "unable to get the current date",
        "bố cục không biết hôm nay; ngày của văn bản nằm trong dữ liệu",
    ),
    ("condition is always true", "vòng lặp chạy mãi không dừng"),
    ("loop seems to be infinite", "vòng lặp chạy mãi không dừng"),
    ("maximum function call depth exceeded", "hàm tự gọi lại chính nó mãi"),
    ("maximum show rule depth exceeded", "quy tắc `show` tự áp dụng lên chính nó mãi"),
    ("maximum layout depth exceeded", "các khối lồng trong nhau quá sâu"),
    ("maximum parsing depth exceeded", "ngoặc hay khối lồng trong nhau quá sâu"),
    ("did not converge", "dàn năm lần mà trang vẫn còn thay đổi"),
    ("cyclic import", "các tệp bố cục gọi lẫn nhau thành vòng"),
    ("panicked with", "bố cục tự dừng"),
    ("assertion failed", "bố cục tự dừng"),
    ("unknown variable", "không có tên này"),
    ("unresolved import", "không có tên này"),
    ("does not contain key", "không có khoá này"),
    ("unknown font family", "không có phông chữ này; bố cục chỉ dùng phông của văn bản"),
    ("unclosed", "ngoặc hay dấu mở mà không đóng"),
    ("unexpected", "sai cú pháp ở chỗ này"),
    ("expected", "sai cú pháp, hoặc sai kiểu giá trị"),
    ("cannot expand into infinite", "khối không có giới hạn bề rộng hay bề cao"),
];

const OWN_FILES: &str = "bố cục chỉ đọc được các tệp `.typ` của nó";

/// Most characters of Typst's own words that are shown: a layout may make them as long as it likes.
const MOST_WORDS: usize = 300;

/// The findings of a layout, none of them weaker than an error, each where it stands in its file.
pub(super) fn of_layout(desk: &Desk<'_>, found: &[SourceDiagnostic]) -> Faults {
    found.iter().map(|found| layout_fault(desk, found)).collect()
}

/// The findings of the export: it is the words that cannot be written, not the layout.
pub(super) fn of_export(found: &[SourceDiagnostic]) -> Faults {
    found.iter().map(export_fault).collect()
}

/// The fault of a layout that gives its paper no title, which an archive file must have.
pub(super) fn untitled(desk: &Desk<'_>) -> Diagnostic {
    let fault = Diagnostic::error("bố cục không đặt tên cho văn bản, hoặc không in gì cả")
        .hint("thêm `#set document(title: …)` như trong bố cục có sẵn")
        .hint(MEND);
    at(fault, desk.head())
}

fn layout_fault(desk: &Desk<'_>, found: &SourceDiagnostic) -> Diagnostic {
    let own = shortened(&found.message);
    let known = KNOWN.iter().find(|(theirs, _)| found.message.contains(theirs));
    let ours = known.map_or_else(|| own.clone(), |(_, ours)| format!("{ours} ({own})"));
    let fault = Diagnostic::error(format!("không dàn được trang: {ours}"));
    // What Typst advises suits its own program; it is shown where we have no words of ours.
    let hints = found.hints.iter().filter(|_| known.is_none()).map(|hint| shortened(&hint.v));
    let fault = hints.fold(fault, Diagnostic::hint);
    at(fault.hint(MEND), place(desk, found))
}

const MEND: &str = "sửa bố cục trong thư mục `templates/layout`";

fn at(fault: Diagnostic, place: Option<Place>) -> Diagnostic {
    match place {
        Some(place) => fault.at(place),
        None => fault,
    }
}

fn shortened(message: &str) -> String {
    match message.char_indices().nth(MOST_WORDS) {
        Some((at, _)) => format!("{}…", &message[..at]),
        None => message.to_owned(),
    }
}

fn export_fault(found: &SourceDiagnostic) -> Diagnostic {
    Diagnostic::error(format!("không ghi được PDF: {}", shortened(&found.message)))
        .hint("xem lại chữ và ký hiệu lạ trong văn bản, hoặc dùng phông chữ khác")
}

/// Where in the layouts `found` is: in its own place, where it was called from, or at the head of the main file.
fn place(desk: &Desk<'_>, found: &SourceDiagnostic) -> Option<Place> {
    let calls = found.trace.iter().map(|call| call.span.into());
    let mut spans = std::iter::once(found.span).chain(calls);
    spans.find_map(|span| place_of(desk, span)).or_else(|| desk.head())
}

fn place_of(desk: &Desk<'_>, span: DiagSpan) -> Option<Place> {
    let source = desk.layout(span.id()?)?;
    let range = desk.range(span)?;
    Some(Place::new(source, range.start, range.end))
}
