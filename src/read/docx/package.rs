//! The bytes of a file → its parts by path, unpacked within limits.
//!
//! In: anybody's bytes. Out: a package whose parts can be read as text, or the reason why this is not a DOCX. Paths are
//! compared without case and with `/`, as Word does.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits;
use super::relations::{Relation, relations};
use crate::diagnostic::Diagnostic;

/// A package that was opened.
#[derive(Debug)]
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Index of each part, by its path in small letters.
    parts: BTreeMap<String, usize>,
    /// Bytes unpacked so far.
    unpacked: Cell<u64>,
}

/// First bytes of an OLE container: a .doc of old, or an encrypted package.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

impl<'a> Package<'a> {
    /// The package in `bytes`.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Diagnostic> {
        if bytes.len() > limits::FILE {
            return Err(limits::beyond("hơn 64 MB"));
        }
        if bytes.starts_with(&OLE) {
            return Err(old_or_locked());
        }
        if bytes.starts_with(b"%PDF-") {
            return Err(a_pdf());
        }
        let zip = archive(bytes)?;
        if zip.len() > limits::ENTRIES {
            return Err(limits::beyond("hơn 4.000 phần bên trong"));
        }
        let names =
            (0..zip.len()).filter_map(|at| Some((normal(&zip.name_for_index(at)?.ok()?), at)));
        let parts = names.collect();
        Ok(Self { zip, parts, unpacked: Cell::new(0) })
    }

    /// The paths of all parts, in small letters.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The text of the part at `path`; `None` when there is none.
    pub fn text(&self, path: &str) -> Result<Option<String>, Diagnostic> {
        let Some(index) = self.parts.get(&normal(path)) else { return Ok(None) };
        // A copy shares the list of parts.
        let mut zip = self.zip.clone();
        let file = zip.by_index(*index).map_err(|fault| match fault {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => old_or_locked(),
            _ => unreadable(path),
        })?;
        let mut bytes = Vec::new();
        file.take(limits::PART + 1).read_to_end(&mut bytes).map_err(|_| unreadable(path))?;
        self.count(bytes.len() as u64)?;
        decode(bytes).map(Some).ok_or_else(|| unreadable(path))
    }

    fn count(&self, more: u64) -> Result<(), Diagnostic> {
        self.unpacked.set(self.unpacked.get() + more);
        if more > limits::PART || self.unpacked.get() > limits::TOTAL {
            return Err(limits::beyond("bung ra hơn 64 MB một phần, 128 MB cả tệp"));
        }
        Ok(())
    }

    /// The relations of the part at `path`; of the package itself when it is empty.
    pub fn relations(&self, path: &str) -> Result<Vec<Relation>, Diagnostic> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(text) = self.text(&format!("{folder}{slash}_rels/{name}.rels"))? else {
            return Ok(Vec::new());
        };
        relations(&text, folder)
    }

    /// The relations of every part there is.
    pub fn all_relations(&self) -> Result<Vec<Relation>, Diagnostic> {
        let lists = self.paths().filter_map(|path| path.strip_suffix(".rels"));
        let parts = lists.filter_map(|path| path.rsplit_once('/')).filter_map(|(folder, name)| {
            let folder = folder.strip_suffix("_rels")?.trim_end_matches('/');
            Some(if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
        });
        let mut all = Vec::new();
        for part in parts {
            all.extend(self.relations(&part)?);
        }
        Ok(all)
    }

    /// The path of the main part.
    pub fn main(&self) -> Result<String, Diagnostic> {
        let all = self.relations("")?;
        let named = all.into_iter().find(|relation| relation.kind == "officeDocument");
        let path = named.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.target);
        if self.parts.contains_key(&normal(&path)) { Ok(path) } else { Err(not_a_paper()) }
    }
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Diagnostic> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_a_paper())
}

fn normal(path: &str) -> String {
    path.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// UTF-8, or UTF-16 with its mark, as XML allows.
fn decode(bytes: Vec<u8>) -> Option<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes.as_slice() {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// What is said of a file that is none of Word's papers.
pub fn not_a_paper() -> Diagnostic {
    Diagnostic::error("tệp không phải là văn bản Word (.docx)")
        .hint("mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx")
}

fn a_pdf() -> Diagnostic {
    Diagnostic::error("tệp là PDF mà tên có đuôi .docx")
        .hint("đổi đuôi tên tệp thành .pdf rồi chạy lại")
}

fn old_or_locked() -> Diagnostic {
    Diagnostic::error("tệp là .doc kiểu cũ hoặc .docx đặt mật khẩu, không đọc được")
        .hint("mở tệp bằng Word, bỏ mật khẩu nếu có, rồi lưu lại thành .docx")
}

fn unreadable(path: &str) -> Diagnostic {
    Diagnostic::error(format!("tệp DOCX hỏng: không đọc được phần `{path}`"))
        .hint("mở tệp bằng Word để sửa, rồi lưu lại thành .docx")
}
