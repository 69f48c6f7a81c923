//! Two texts → what differs, as every tool shows it.

use similar::TextDiff;

/// The lines that differ between `before` and `after`, with three lines around each, under the name of the file.
pub fn diff(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after)
        .unified_diff()
        .header(name, &format!("{name} (đã sửa)"))
        .to_string()
}
