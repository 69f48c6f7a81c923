//! Whether two trees are the same but for slips of the keyboard.

use unicode_normalization::UnicodeNormalization;

use crate::yaml::{Kind, Node};

/// Whether both hold the same keys and the same values but for marks, doubled signs, spaces and zeros.
pub fn alike(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::Empty, Kind::Empty) => true,
        (Kind::Scalar(one), Kind::Scalar(other)) => {
            one.style == other.style && core(&one.text) == core(&other.text)
        }
        (Kind::List(one), Kind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Kind::Record(one), Kind::Record(other)) => {
            let pairs = one.iter().zip(other);
            one.len() == other.len()
                && pairs.into_iter().all(|((key, one), (other_key, other))| {
                    key.name == other_key.name && alike(one, other)
                })
        }
        (Kind::Empty | Kind::Scalar(_) | Kind::List(_) | Kind::Record(_), _) => false,
    }
}

/// What no mend may change: the words, but for rows of spaces, repeated signs, kinds of marks and a zero before a digit.
fn core(text: &str) -> String {
    let mut core = String::new();
    for c in text.nfc() {
        let c = if matches!(c, '“' | '”') { '"' } else { c };
        let repeats = matches!(c, '.' | ',' | ';' | ' ') && core.ends_with(c);
        if c.is_ascii_digit() && is_padded(&core) {
            core.pop();
        }
        if !repeats {
            core.push(c);
        }
    }
    core
}

/// Whether `text` ends in a zero that is the first digit of its number.
fn is_padded(text: &str) -> bool {
    let head = text.strip_suffix('0');
    head.is_some_and(|head| !head.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceId;
    use crate::yaml::parse;

    fn are_alike(one: &str, other: &str) -> bool {
        let tree = |text| parse(SourceId(0), text).unwrap();
        alike(&tree(one), &tree(other))
    }

    #[test]
    fn slips_are_no_difference_and_all_else_is() {
        assert!(are_alike("a: 5/06/2024  “x”..", "a: 05/6/2024 \"x\"."));
        for (one, other) in [
            ("a: một", "b: một"),
            ("a: một", "a: mốt"),
            ("a: một", "a: [một]"),
            ("a: một", "a: 'một'"),
            ("a: [1, 2]", "a: [1]"),
            ("a: 1\nb: 2", "a: 1"),
            ("a: 105", "a: 15"),
            ("a: mộthai", "a: một hai"),
            ("a:", "a: một"),
        ] {
            assert!(!are_alike(one, other), "{one} / {other}");
        }
    }
}
