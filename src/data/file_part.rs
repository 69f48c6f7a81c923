//! An id → its part of a file name, on any system, and never the same for two ids.

use unicode_normalization::UnicodeNormalization;

/// Longest part that is kept whole, in characters.
const LONGEST: usize = 40;

/// Characters of the hash that tells ids apart.
const HASH: usize = 8;

/// Names that Windows keeps for itself.
const RESERVED: [&str; 6] = ["aux", "com", "con", "lpt", "nul", "prn"];

/// `id` in lower-case letters without diacritics, digits and hyphens: `phu_nu` → `phu-nu`.
///
/// Where the id cannot be told from that alone, a short hash of it follows: `Yên Lễ` → `yen-le-…`.
pub fn file_part(id: &str) -> String {
    let part = id.replace('_', "-");
    if is_plain(id) && !is_reserved(&part) && !ends_like_a_hash(&part) {
        return part;
    }
    let part = letters(id);
    let part = part.get(..LONGEST).unwrap_or(&part).trim_end_matches('-');
    let hash = hash(id);
    if part.is_empty() { hash } else { format!("{part}-{hash}") }
}

/// Words of lower-case letters and digits with one underscore between them.
fn is_plain(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
    };
    id.len() <= LONGEST && id.split('_').all(is_word)
}

/// `con`, `com1`.
fn is_reserved(part: &str) -> bool {
    RESERVED.contains(&part.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// A plain id may not look like another one with its hash.
fn ends_like_a_hash(part: &str) -> bool {
    part.rsplit('-').next().is_some_and(|last| last.len() == HASH)
}

/// The letters and digits of `id` without their marks, hyphens for all else.
fn letters(id: &str) -> String {
    let plain = id.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let mut part = String::new();
    for c in plain.flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => part.push(c),
            'đ' => part.push('d'),
            _ if part.is_empty() || part.ends_with('-') => {}
            _ => part.push('-'),
        }
    }
    part
}

/// Forty bits of FNV-1a, five to a character.
fn hash(id: &str) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let fnv = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let folded = fnv ^ (fnv >> 40);
    (0..HASH).map(|at| char::from(ALPHABET[(folded >> (5 * at)) as usize & 31])).collect()
}
