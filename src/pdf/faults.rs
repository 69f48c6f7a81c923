//! What Typst found wrong, in our words and with the place in the layout file.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;

use super::world::Desk;
use crate::diagnostic::{Diagnostic, Faults, Place};

/// The findings of a layout or of the export, none of them weaker than an error.
pub(super) fn of(desk: &Desk<'_>, found: &[SourceDiagnostic]) -> Faults {
    found.iter().map(|found| fault(desk, found)).collect()
}

fn fault(desk: &Desk<'_>, found: &SourceDiagnostic) -> Diagnostic {
    let message = format!("không dàn được trang: {}", found.message);
    let hints = found.hints.iter().map(|hint| hint.v.to_string());
    let fault = hints.fold(Diagnostic::error(message), Diagnostic::hint);
    match place(desk, found) {
        Some(place) => fault.at(place).hint("sửa bố cục trong thư mục `templates/layout`"),
        None => fault.hint("xem lại chữ và ký hiệu lạ trong văn bản"),
    }
}

fn place(desk: &Desk<'_>, found: &SourceDiagnostic) -> Option<Place> {
    let source = desk.layout(found.span.id()?)?;
    let range = desk.range(found.span.clone())?;
    Some(Place::new(source, range.start, range.end))
}
