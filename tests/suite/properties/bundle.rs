//! Several files in one input that can be read and mutated: a line `=== name` before each.

/// The files in `text`, by name; what stands before the first line of a name is of none.
pub fn files(text: &str) -> Vec<(&str, &str)> {
    let parts = text.strip_prefix("=== ").or_else(|| Some(text.split_once("\n=== ")?.1));
    let parts = parts.into_iter().flat_map(|parts| parts.split("\n=== "));
    parts.map(|part| part.split_once('\n').unwrap_or((part, ""))).collect()
}

/// Whether `name` is a path of few and plain parts, that leads down.
pub fn is_plain(name: &str) -> bool {
    let is_part = |part: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        (1..=60).contains(&part.len()) && part.bytes().all(plain) && !part.starts_with("..")
    };
    name.split('/').count() <= 4 && name.split('/').all(is_part)
}
