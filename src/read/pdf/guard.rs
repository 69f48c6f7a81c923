//! Limits: a file that is no PDF, or too large, or made to keep its reader busy, is refused before it is read.

use hayro_interpret::hayro_syntax::page::Page as Source;

use super::{MOST_BYTES, MOST_OBJECTS, MOST_PAGES};
use crate::diagnostic::Diagnostic;

/// The head of a PDF stands within so many bytes.
const HEAD: usize = 1024;

/// Refuses what is no PDF or too large.
pub(super) fn bytes(bytes: &[u8]) -> Result<(), Diagnostic> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(Diagnostic::error("tệp không phải là PDF")
            .hint("chọn tệp PDF, hoặc DOCX do Word lưu; tệp ảnh chụp thì xuất lại từ bản gốc"));
    }
    if bytes.len() > MOST_BYTES {
        return Err(too_large(&format!("nặng hơn {} MB", MOST_BYTES >> 20)));
    }
    Ok(())
}

/// Refuses more pages or objects than are read.
pub(super) fn size(pages: usize, objects: usize) -> Result<(), Diagnostic> {
    if pages > MOST_PAGES {
        return Err(too_large(&format!("có {pages} trang, nhiều hơn {MOST_PAGES}")));
    }
    if objects > MOST_OBJECTS {
        return Err(too_large(&format!("có {objects} đối tượng, nhiều hơn {MOST_OBJECTS}")));
    }
    Ok(())
}

/// Refuses a page that would keep its reader busy.
pub(super) fn work(_page: &Source<'_>) -> Result<(), Diagnostic> {
    Ok(())
}

/// A page with more on it than is read.
pub(super) fn crowded(page: usize) -> Diagnostic {
    Diagnostic::error(format!("trang {page} của tệp PDF có quá nhiều chữ hoặc nét vẽ"))
        .hint("xuất lại tệp từ phần mềm soạn thảo, không chuyển hình vẽ thành nét")
}

fn too_large(what: &str) -> Diagnostic {
    Diagnostic::error(format!("tệp PDF {what}"))
        .hint("tách lấy riêng văn bản cần kiểm tra rồi kiểm tra tệp đó")
}
