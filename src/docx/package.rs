//! The parts → one zip file, the same bytes every time.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A DOCX of `parts`, each a path and its bytes, in their order.
pub fn zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    // 1980-01-01 is the first date a zip file can hold; the clock's would make every file differ.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        writer.start_file(path.as_str(), options).expect("memory takes every file");
        writer.write_all(bytes).expect("memory takes every byte");
    }
    writer.finish().expect("memory takes the end of the file").into_inner()
}
