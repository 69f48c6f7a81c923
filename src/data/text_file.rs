//! A file of the data folder → its text: UTF-8, with or without a byte order mark.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
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
    let bytes = whole(&path).map_err(|error| unreadable(&shown, error.kind()))?;
    let Some(bytes) = bytes else {
        let fault = Diagnostic::error(format!("`{shown}` không phải một tệp thường"));
        return Err(fault.hint("xoá nó, rồi đặt tệp dữ liệu vào chỗ nó"));
    };
    if bytes.len() > MAX_BYTES {
        let fault = Diagnostic::error(format!("tệp `{shown}` lớn hơn 4 MB"));
        return Err(fault.hint("đây có phải là tệp dữ liệu không? một năm chỉ cần vài chục KB"));
    }
    let text = decode(&shown, &bytes)?;
    Ok(sources.add(shown, text))
}

/// The bytes of the file at `path`, no more than are needed to refuse it; `None` when it is no file: a pipe or a
/// device would be waited for.
fn whole(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn unreadable(shown: &str, kind: ErrorKind) -> Diagnostic {
    let why = match kind {
        ErrorKind::PermissionDenied => "không có quyền đọc",
        ErrorKind::NotFound => "liên kết ấy dẫn đến một tệp không có",
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
        let head = good.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        let column = 1 + String::from_utf8_lossy(head).chars().count();
        let place = format!("dòng {line}, cột {column}");
        Diagnostic::error(format!("tệp `{shown}`, {place}: chữ không được lưu bằng mã UTF-8"))
            .hint("chữ gõ bằng phông cũ (.VnTime, VNI-Times) hay mã Windows-1258 phải chuyển sang Unicode trước")
            .hint(SAVE_AS)
    })
}

const SAVE_AS: &str = "mở tệp, chọn Lưu thành (Save As), chọn mã UTF-8 rồi lưu lại";
