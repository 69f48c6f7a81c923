//! A file of the data folder → its text: UTF-8, with or without a byte order mark.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::diagnostic::{Diagnostic, SourceId, Sources, show_path};
use crate::yaml::MAX_BYTES;

/// Keeps the text of `dir/name` in `sources`.
pub fn read(dir: &Path, name: &str, sources: &mut Sources) -> Result<SourceId, Diagnostic> {
    let path = dir.join(name);
    let shown = show_path(&path);
    if path.is_dir() {
        let fault = Diagnostic::error(format!("`{shown}` là một thư mục, không phải tệp"));
        return Err(fault.hint("đổi tên thư mục ấy, rồi đặt tệp dữ liệu vào chỗ nó"));
    }
    let length = fs::metadata(&path).map_or(0, |data| data.len());
    if length > MAX_BYTES as u64 {
        let fault = Diagnostic::error(format!("tệp `{shown}` lớn hơn 4 MB"));
        return Err(fault.hint("đây có phải là tệp dữ liệu không? một năm chỉ cần vài chục KB"));
    }
    let bytes = fs::read(&path).map_err(|error| unreadable(&shown, error.kind()))?;
    let text = decode(&shown, &bytes)?;
    Ok(sources.add(shown, text))
}

fn unreadable(shown: &str, kind: ErrorKind) -> Diagnostic {
    let why = match kind {
        ErrorKind::PermissionDenied => "không có quyền đọc",
        _ => "hệ điều hành từ chối",
    };
    Diagnostic::error(format!("không đọc được `{shown}`: {why}"))
        .hint("xem tệp có còn đó và có mở được bằng trình soạn thảo không")
}

fn decode(shown: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let fault = Diagnostic::error(format!("tệp `{shown}` được lưu bằng mã UTF-16"));
        return Err(fault.hint(SAVE_AS));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    String::from_utf8(bytes.to_vec()).map_err(|error| {
        let good = &bytes[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        Diagnostic::error(format!("tệp `{shown}`, dòng {line}: chữ không được lưu bằng mã UTF-8"))
            .hint(SAVE_AS)
    })
}

const SAVE_AS: &str = "mở tệp, chọn Lưu thành (Save As), chọn mã UTF-8 rồi lưu lại";
