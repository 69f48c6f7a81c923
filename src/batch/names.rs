//! Names of papers → whether they can be files of one folder, on every system, side by side.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use crate::data::is_device;

/// Longest name of a file without its extension, in bytes; systems allow 255 with it.
const LONGEST: usize = 200;

/// Whether a file called `name` and an extension stays in its folder and can be made on every system.
pub fn is_safe(name: &str) -> bool {
    let forbidden = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    let edge = |c: char| c == '.' || c == ' ';
    !name.is_empty()
        && name.len() <= LONGEST
        && !name.contains(forbidden)
        && !name.starts_with(edge)
        && !name.ends_with(edge)
        && !is_device(name)
}

/// What a folder may go by: some systems take letters of both cases, or accents written in both ways, for the same.
pub fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

/// The indices of `names` that some folder would take for one file, a group each, in order.
pub fn clashes<'a>(names: impl IntoIterator<Item = Option<&'a str>>) -> Vec<Vec<usize>> {
    let mut groups = BTreeMap::<String, Vec<usize>>::new();
    for (at, name) in names.into_iter().enumerate() {
        if let Some(name) = name {
            groups.entry(folded(name)).or_default().push(at);
        }
    }
    let mut clashes: Vec<_> = groups.into_values().filter(|group| group.len() > 1).collect();
    clashes.sort();
    clashes
}

/// Those of `names` that cannot all be files of one folder on every system.
pub fn refused(names: Vec<String>) -> BTreeSet<String> {
    let clashing = clashes(names.iter().map(|name| Some(name.as_str())));
    let clashing: BTreeSet<usize> = clashing.into_iter().flatten().collect();
    let is_refused = |(at, name): &(usize, String)| clashing.contains(at) || !is_safe(name);
    names.into_iter().enumerate().filter(is_refused).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leaves_the_folder_or_is_a_device_is_not_safe() {
        let bad = [
            "",
            ".",
            "..",
            "../a",
            "a/b",
            "a\\b",
            "c:a",
            "a*",
            "nul",
            "NUL",
            "nul.1",
            "com1",
            "Lpt9",
            "COM¹",
            "lpt³.x",
            "CONIN$",
            "conout$.txt",
            "nul .x",
            "a.",
            "a ",
            ".a",
            "a\u{0}b",
            "a\nb",
        ];
        for name in bad {
            assert!(!is_safe(name), "{name:?}");
        }
        assert!(!is_safe(&"a".repeat(LONGEST + 1)));
        for name in ["ke-hoach-2024", "nulo", "com", "com10", "com⁴", "conin", "đăng ký", "a.b"]
        {
            assert!(is_safe(name), "{name:?}");
        }
    }

    #[test]
    fn names_that_differ_only_for_some_systems_clash() {
        let names = ["a", "b", "A", "\u{111}\u{e1}", "Đa\u{301}", "c", "Groß", "GROSS"].map(Some);
        assert_eq!(clashes(names), [vec![0, 2], vec![3, 4], vec![6, 7]]);
        assert_eq!(clashes([None, None, Some("a")]), Vec::<Vec<usize>>::new());
    }
}
