//! Letters in pieces → letters.

use unicode_normalization::UnicodeNormalization;

use super::Edit;

/// One edit for each word that is not in NFC.
pub fn edits(words: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for word in words.split_inclusive(char::is_whitespace) {
        let composed: String = word.nfc().collect();
        if composed != word {
            edits.push(Edit { range: start..start + word.len(), words: composed });
        }
        start += word.len();
    }
    edits
}
