//! An id → its part of a file name, on any system, and never the same for two ids.

use unicode_normalization::UnicodeNormalization;

/// Longest part that is kept whole, in characters.
const LONGEST: usize = 40;

/// Characters of the hash that tells ids apart.
const HASH: usize = 8;

/// Names that Windows keeps for devices, whatever the extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// The same with a digit from 1 to 9 behind them, of which it takes three when they are raised, too.
const PORTS: [&str; 2] = ["com", "lpt"];

/// `id` in lower-case letters without diacritics, digits and hyphens: `phu_nu` → `phu-nu`.
///
/// Where the id cannot be told from that alone, a short hash of it follows: `Yên Lễ` → `yen-le-…`.
pub fn file_part(id: &str) -> String {
    let part = id.replace('_', "-");
    if is_plain(id) && !is_device(&part) && !ends_like_a_hash(&part) {
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

/// Whether Windows takes a file called `name` for a device; `nul.x.pdf` is the device `nul` too.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let is_port = |port: &&str| {
        let digit = stem.strip_prefix(*port).unwrap_or_default();
        let mut digits = digit.chars();
        matches!((digits.next(), digits.next()), (Some('1'..='9' | '¹' | '²' | '³'), None))
    };
    DEVICES.contains(&stem.as_str()) || PORTS.iter().any(is_port)
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    /// Ids of communes that share their letters without marks, and of everything near them.
    const ALIKE: [&str; 20] = [
        "yen_le",
        "yen-le",
        "Yên Lễ",
        "Yên Lê",
        "yen le",
        "Yen_Le",
        "YEN_LE",
        "yên_lễ",
        "yen__le",
        "_yen_le",
        "yen_le_",
        "Bình Lương",
        "Bình Lường",
        "binh_luong",
        "Đông Hà",
        "dong_ha",
        "Đồng Hà",
        "con",
        "nul",
        "com1",
    ];

    #[test]
    fn a_plain_id_is_itself_with_hyphens() {
        assert_eq!(
            ["phu_nu", "thon1", "1_a", "common"].map(file_part),
            ["phu-nu", "thon1", "1-a", "common"]
        );
    }

    #[test]
    fn any_other_id_takes_a_hash_behind_its_letters() {
        for (id, start) in [
            ("Yên Lễ", "yen-le-"),
            ("Đồng", "dong-"),
            ("phu-nu", "phu-nu-"),
            ("con", "con-"),
            ("…", ""),
        ] {
            let part = file_part(id);
            assert_eq!(part.len(), start.len() + HASH, "{id}: {part}");
            assert!(part.starts_with(start), "{id}: {part}");
        }
        assert!(file_part(&"a".repeat(400)).len() <= LONGEST + 1 + HASH);
    }

    #[test]
    fn ids_that_look_alike_have_names_of_their_own() {
        let hashed: Vec<String> = ALIKE.iter().map(|id| file_part(id).replace('-', "_")).collect();
        let ids = ALIKE.iter().map(|id| (*id).to_owned()).chain(hashed);
        let mut parts = BTreeMap::new();
        for id in ids.collect::<std::collections::BTreeSet<_>>() {
            let other = parts.insert(file_part(&id), id.clone());
            assert_eq!(other, None, "{id}");
        }
    }

    proptest! {
        #[test]
        fn a_part_is_safe_on_every_system(id in "\\PC{0,60}") {
            let part = file_part(&id);
            prop_assert!(!part.is_empty() && part.len() <= LONGEST + 1 + HASH);
            prop_assert!(part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')));
            prop_assert!(!part.starts_with('-') && !is_device(&part));
        }

        #[test]
        fn two_ids_never_share_a_part(one in "[a-cA-Câáđ_ \\-12]{0,12}", other in "[a-cA-Câáđ_ \\-12]{0,12}") {
            prop_assert_eq!(one == other, file_part(&one) == file_part(&other));
        }
    }
}
