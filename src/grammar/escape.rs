//! A value → words of the content language that mean just that value.

use super::marker::is_private;

/// `value` with a backslash before every ASCII punctuation sign and spaces as single ones.
///
/// A character that only a marker may hold becomes U+FFFD; data cannot hold one.
pub fn escape(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 8);
    for word in value.split_ascii_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        for c in word.chars() {
            if c.is_ascii_punctuation() {
                text.push('\\');
            }
            text.push(if is_private(c) { char::REPLACEMENT_CHARACTER } else { c });
        }
    }
    text
}
