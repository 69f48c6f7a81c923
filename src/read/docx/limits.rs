//! How much of a foreign file is read, so that no file can take the machine's memory or time, and what is said beyond.
//!
//! Each limit is far above what an office types: a paper of 300 pages with tables is 2 MB packed, 40 MB and 500,000
//! nodes unpacked.

use crate::diagnostic::Diagnostic;

/// Most bytes of a file: pictures of a scan included.
pub const FILE: usize = 64 << 20;
/// Most entries of a package; a paper with a picture on every page has some hundred.
pub const ENTRIES: usize = 4_000;
/// Most bytes of one part as it unpacks, which is where a zip bomb shows.
pub const PART: u64 = 64 << 20;
/// Most bytes of all parts that are read, unpacked.
pub const TOTAL: u64 = 128 << 20;
/// Most elements and texts of one part: a node takes about 100 bytes of memory.
pub const NODES: u32 = 2_000_000;
/// Most paragraphs of one part, those in cells with them: a paper of 300 pages of tables has some seventy thousand.
pub const PARAGRAPHS: usize = 100_000;
/// Most bytes of words of one part; a paper of 300 pages has about one million.
pub const WORDS: usize = 3_000_000;
/// Most cells of one row; Word makes no more than 63.
pub const CELLS: usize = 1_000;
/// Deepest nesting: a table in a table in a text box is 40 deep, and the reader walks as deep as the file nests.
pub const DEPTH: usize = 200;
/// Most attributes of one element; the first element of a file has some forty. They are compared with each other.
pub const ATTRIBUTES: usize = 400;
/// Most names of namespaces in sight, summed over the elements that add to them: each of those takes a list of its own.
pub const NAMESPACES: usize = 20_000_000;
/// Most fields in one another; Word gives up at twenty.
pub const FIELDS: usize = 64;
/// Longest chain of styles based on one another; Word itself gives up at about ten.
pub const CHAIN: usize = 64;
/// Longest pattern of an automatic number, in characters.
pub const PATTERN: usize = 64;

/// A file beyond a limit: `what` it has too much of.
pub fn beyond(what: &str) -> Diagnostic {
    Diagnostic::error(format!("tệp DOCX quá lớn: {what}"))
        .hint("mở tệp bằng Word, bớt hình và phần không phải văn bản, rồi lưu lại thành .docx")
}
