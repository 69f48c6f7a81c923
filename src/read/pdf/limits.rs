//! How much of a PDF is read; what is more is refused.

/// Most bytes of a file.
pub const MOST_BYTES: usize = 100 << 20;
/// Most pages of a file.
pub const MOST_PAGES: usize = 500;
/// Most objects of a file.
pub const MOST_OBJECTS: usize = 200_000;
/// Most that the packed streams of a file may hold together, in bytes.
pub const MOST_UNPACKED: usize = 256 << 20;
/// How often a stream may be packed over again.
pub const MOST_LAYERS: usize = 1;
/// How deep arrays and dictionaries may nest.
pub const MOST_NESTED: usize = 50_000;
/// Most groups of pages, which may stand inside each other.
pub const MOST_GROUPS: usize = 4000;
/// Most instructions of a page, those of its drawings counted as often as they are drawn.
pub const MOST_INSTRUCTIONS: usize = 2_000_000;
/// Most letters of a page; a densely printed one has some five thousand.
pub const MOST_LETTERS: usize = 20_000;
/// Most level and upright strokes of a page; every cell of a table may have eight.
pub const MOST_STROKES: usize = 10_000;
