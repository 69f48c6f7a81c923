//! The parts → one zip file, the same bytes every time.

use std::io::{Cursor, Write};
use std::sync::Arc;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// One part of a file, by its path.
#[derive(Debug)]
pub enum Part {
    /// The paper's own, with its bytes.
    Own(String, Vec<u8>),
    /// One of those that papers share.
    Shared(&'static str),
}

/// Parts that papers share, packed once.
#[derive(Debug)]
pub struct Shared(ZipArchive<Cursor<Arc<[u8]>>>);

impl Shared {
    /// `parts`, each a path and its bytes.
    pub fn of(parts: impl IntoIterator<Item = (&'static str, Vec<u8>)>) -> Self {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        parts.into_iter().for_each(|(path, bytes)| pack(&mut writer, path, &bytes));
        let packed = Cursor::new(finish(writer).into());
        Self(ZipArchive::new(packed).expect("it was just written"))
    }
}

/// A DOCX of `parts`, in their order; those that it shares with other papers are copied as they are packed in `shared`.
pub fn zip(parts: &[Part], shared: &Shared) -> Vec<u8> {
    let mut archive = shared.0.clone();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        match part {
            Part::Own(path, bytes) => pack(&mut writer, path, bytes),
            Part::Shared(path) => {
                let at = archive.index_for_name(path).expect("every shared part is packed");
                let packed = archive.by_index_raw(at).expect("memory gives every byte");
                writer.raw_copy_file(packed).expect(MEMORY);
            }
        }
    }
    finish(writer)
}

type Memory = ZipWriter<Cursor<Vec<u8>>>;

fn pack(writer: &mut Memory, path: &str, bytes: &[u8]) {
    // 1980-01-01 is the first date a zip file can hold; the clock's would make every file differ.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    writer.start_file(path, options).expect(MEMORY);
    writer.write_all(bytes).expect(MEMORY);
}

fn finish(writer: Memory) -> Vec<u8> {
    writer.finish().expect(MEMORY).into_inner()
}

/// Why writing does not fail.
const MEMORY: &str = "memory takes every byte";
