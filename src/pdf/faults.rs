//! What Typst found wrong, in our words and with the place in the layout file.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;

use super::world::Desk;
use crate::diagnostic::{Diagnostic, Faults, Place};

/// The findings of a layout, none of them weaker than an error, each where it stands in its file.
pub(super) fn of_layout(desk: &Desk<'_>, found: &[SourceDiagnostic]) -> Faults {
    found.iter().map(|found| layout_fault(desk, found)).collect()
}

/// The findings of the export: it is the words that cannot be written, not the layout.
pub(super) fn of_export(found: &[SourceDiagnostic]) -> Faults {
    found.iter().map(export_fault).collect()
}

fn layout_fault(desk: &Desk<'_>, found: &SourceDiagnostic) -> Diagnostic {
    let message = format!("không dàn được trang: {}", found.message);
    let hints = found.hints.iter().map(|hint| hint.v.to_string());
    let fault = hints
        .fold(Diagnostic::error(message), Diagnostic::hint)
        .hint("sửa bố cục trong thư mục `templates/layout`");
    match place(desk, found) {
        Some(place) => fault.at(place),
        None => fault,
    }
}

fn export_fault(found: &SourceDiagnostic) -> Diagnostic {
    Diagnostic::error(format!("không ghi được PDF: {}", found.message))
        .hint("xem lại chữ và ký hiệu lạ trong văn bản, hoặc dùng phông chữ khác")
}

fn place(desk: &Desk<'_>, found: &SourceDiagnostic) -> Option<Place> {
    let source = desk.layout(found.span.id()?)?;
    let range = desk.range(found.span)?;
    Some(Place::new(source, range.start, range.end))
}
