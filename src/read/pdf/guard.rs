//! Limits: a file that is no PDF, or locked, or too large, or made to keep its reader busy, is refused before it is read.
//!
//! The reader of PDFs recurses into what is nested and unpacks whatever is packed; neither has limits of its own. So the
//! bytes are looked through once, packed streams unpacked only to be counted.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::limits::{
    MOST_BYTES, MOST_GROUPS, MOST_LAYERS, MOST_MEMBERS, MOST_NESTED, MOST_OBJECTS, MOST_PAGES,
    MOST_STREAMS, MOST_UNPACKED,
};
use crate::diagnostic::Diagnostic;

/// The head of a PDF stands within so many bytes.
const HEAD: usize = 1024;
/// A stream's dictionary is looked for so far before it, in bytes.
const DICTIONARY: usize = 2048;

/// Refuses what is no PDF or too large, or would take too much to read.
pub(super) fn bytes(bytes: &[u8]) -> Result<(), Diagnostic> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Diagnostic::error("tệp là tệp nén, có lẽ DOCX, mà tên có đuôi .pdf")
            .hint("nếu là văn bản Word, đổi đuôi tên tệp thành .docx rồi chạy lại"));
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(Diagnostic::error("tệp không phải là PDF")
            .hint("chọn tệp PDF do phần mềm soạn thảo xuất ra, hoặc tệp DOCX"));
    }
    if bytes.len() > MOST_BYTES {
        return Err(too_large(&format!("nặng hơn {} MB", MOST_BYTES >> 20)));
    }
    if is_locked(bytes) {
        return Err(locked());
    }
    let mut scan = Scan::default();
    scan.part(bytes)?;
    streams(bytes).try_for_each(|(dictionary, data)| scan.stream(dictionary, data))
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

/// A page with more on it than is read.
pub(super) fn crowded(page: usize) -> Diagnostic {
    Diagnostic::error(format!("trang {page} của tệp PDF có quá nhiều chữ hoặc nét vẽ"))
        .hint("xuất lại tệp từ phần mềm soạn thảo, không chuyển chữ và hình thành nét vẽ")
}

/// A file that only its password opens, or that keeps its words from being read.
pub(super) fn locked() -> Diagnostic {
    Diagnostic::error("tệp PDF bị khóa bằng mật khẩu, không đọc được")
        .hint("mở tệp bằng mật khẩu, lưu lại một bản không khóa rồi kiểm tra bản đó")
}

pub(super) fn too_large(what: &str) -> Diagnostic {
    Diagnostic::error(format!("tệp PDF {what}"))
        .hint("tách riêng văn bản cần kiểm tra ra một tệp rồi kiểm tra tệp đó")
}

/// A file that no program for writing makes: `what` is wrong with it.
pub(super) fn tangled(what: &str) -> Diagnostic {
    Diagnostic::error(format!("tệp PDF {what}, không phải tệp do phần mềm soạn thảo xuất ra"))
        .hint("xuất lại tệp từ bản gốc; đừng mở tệp nhận được từ nơi không rõ")
}

/// Whether the file is encrypted: "/Encrypt" before a dictionary or the number of one.
fn is_locked(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    places(bytes, KEY).any(|at| {
        let rest = &bytes[at + KEY.len()..];
        let value = rest.iter().find(|byte| !byte.is_ascii_whitespace());
        value.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'<')
    })
}

/// Where `word` stands in `bytes`.
fn places<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(word.len()).enumerate().filter(move |(_, at)| *at == word).map(|(at, _)| at)
}

/// What may be the dictionary and the data of every stream, the data to the end of the file.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    places(bytes, b"stream").filter(|at| !bytes[..*at].ends_with(b"end")).map(|at| {
        let data = &bytes[at + b"stream".len()..];
        let line_end = data.iter().take_while(|byte| b"\r\n".contains(byte)).count().min(2);
        (&bytes[at.saturating_sub(DICTIONARY)..at], &data[line_end..])
    })
}

/// What was counted so far.
#[derive(Debug, Default)]
struct Scan {
    streams: usize,
    unpacked: usize,
    groups: usize,
    members: usize,
}

impl Scan {
    /// Counts what `dictionary` says is packed, as far as it can be unpacked.
    fn stream(&mut self, dictionary: &[u8], data: &[u8]) -> Result<(), Diagnostic> {
        self.streams += 1;
        if self.streams > MOST_STREAMS {
            return Err(too_large(&format!("có hơn {MOST_STREAMS} luồng dữ liệu")));
        }
        let own = dictionary.windows(3).rposition(|window| window == b"obj").unwrap_or(0);
        let own = &dictionary[own..];
        if layers(own) > MOST_LAYERS {
            return Err(packed_over());
        }
        if is_disguised(own) {
            return Err(tangled("giấu cách nén"));
        }
        let mut unpacked = Vec::new();
        let left = (MOST_UNPACKED - self.unpacked) as u64 + 1;
        // What cannot be unpacked is nothing to count.
        let _ = ZlibDecoder::new(data).take(left).read_to_end(&mut unpacked);
        self.unpacked += unpacked.len();
        if self.unpacked > MOST_UNPACKED {
            return Err(tangled(&format!("bung ra hơn {} MB", MOST_UNPACKED >> 20)));
        }
        self.part(&unpacked)
    }

    /// Counts how deep `bytes` nest, and groups of pages in them.
    fn part(&mut self, bytes: &[u8]) -> Result<(), Diagnostic> {
        const GROUP: &[u8] = b"/Kids";
        for at in places(bytes, GROUP) {
            self.groups += 1;
            self.members += members(&bytes[at + GROUP.len()..]);
        }
        if self.members > MOST_MEMBERS {
            return Err(tangled("có mục lục trang quá dài"));
        }
        if self.groups > MOST_GROUPS || nested(bytes) > MOST_NESTED {
            return Err(tangled("lồng nhau quá nhiều lớp"));
        }
        Ok(())
    }
}

/// How many times a stream is packed over again, as far as packing makes it smaller.
fn layers(dictionary: &[u8]) -> usize {
    [&b"/Fl"[..], b"/LZW", b"/RunLength"].iter().map(|word| places(dictionary, word).count()).sum()
}

/// What is packed, and packed again.
pub(super) fn packed_over() -> Diagnostic {
    tangled("nén chồng nhiều lớp")
}

/// Whether the packing of a stream that is read before all others cannot be told from its own `dictionary`, or its names
/// are written so that nobody finds them: letters by their numbers.
fn is_disguised(dictionary: &[u8]) -> bool {
    let has = |word: &[u8]| places(dictionary, word).next().is_some();
    let elsewhere = |at: usize| {
        let value = dictionary[at + FILTER.len()..].iter().find(|byte| !byte.is_ascii_whitespace());
        value.is_some_and(u8::is_ascii_digit)
    };
    let first = has(b"/ObjStm") || has(b"/XRef");
    let spelt = dictionary.windows(3).any(|sign| sign[0] == b'#' && is_letter(sign[1], sign[2]));
    spelt || first && places(dictionary, FILTER).any(elsewhere)
}

const FILTER: &[u8] = b"/Filter";

/// Whether the two digits number an ASCII letter.
fn is_letter(high: u8, low: u8) -> bool {
    let digit = |sign: u8| char::from(sign).to_digit(16);
    let number = digit(high).zip(digit(low)).map(|(high, low)| high * 16 + low);
    number.and_then(char::from_u32).is_some_and(|letter| letter.is_ascii_alphabetic())
}

/// How many members the list at the start of `rest` has.
fn members(rest: &[u8]) -> usize {
    rest.iter().take_while(|byte| **byte != b']').filter(|byte| **byte == b'R').count()
}

/// How deep arrays and dictionaries nest at most, brackets in words and pictures counted with them.
fn nested(bytes: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for byte in bytes {
        match byte {
            b'[' | b'<' => depth += 1,
            b']' | b'>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
