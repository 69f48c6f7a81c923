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
/// Most streams of a file; each is looked for and unpacked. A page has five at most, with its pictures and fonts.
pub const MOST_STREAMS: usize = 10_000;
/// Most groups of pages, which may stand inside each other: each carries what all around it say.
pub const MOST_GROUPS: usize = 1_000;
/// Most members of all groups.
pub const MOST_MEMBERS: usize = 20_000;
/// Most bytes of the instructions of a page, and of a drawing on it.
pub const MOST_CONTENT: usize = 16 << 20;
/// Most bytes that are searched for the ends of pictures among the instructions of a page.
pub const MOST_SEARCHED: usize = 1 << 30;
/// Most states of the pen that are kept at a time; a drawing in a drawing keeps two or three.
pub const MOST_STATES: usize = 1_000;
/// Most letters that the fonts of a file tell the width of; a large font has 65,536.
pub const MOST_WIDTHS: usize = 2_000_000;
/// Most instructions of a page, those of its drawings counted as often as they are drawn.
pub const MOST_INSTRUCTIONS: usize = 2_000_000;
/// Largest unit of a page, in points.
pub const MOST_UNIT: f64 = 1000.0;
/// Most letters of a page; a densely printed one has some five thousand.
pub const MOST_LETTERS: usize = 20_000;
/// Most letters of all pages.
pub const MOST_LETTERS_IN_ALL: usize = 3_000_000;
/// Most level and upright strokes of a page; every cell of a table may have eight.
pub const MOST_STROKES: usize = 10_000;
