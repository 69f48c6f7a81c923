//! Abbreviations in running text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// The abbreviations of `text`: two to ten capitals, with "-" and "&" between them.
///
/// Symbols of papers ("12/KH-UBND", "06/2022/QH15"), roman numbers and words in a line of capitals are none.
pub fn of(text: &str) -> Vec<Range<usize>> {
    if !text.chars().any(char::is_lowercase) {
        return Vec::new();
    }
    let words: Vec<Range<usize>> = super::text::words(text).collect();
    let capital = |at: usize| words.get(at).is_some_and(|word| is_capital(&text[word.clone()]));
    // A stamp or a heading quoted in a sentence is several words in capitals: "XEM XONG TRẢ LẠI".
    let quoted = |at: usize| capital(at + 1) || at > 0 && capital(at - 1);
    let alone = (0..words.len()).filter(|at| !quoted(*at) || is_dense(&text[words[*at].clone()]));
    alone.filter_map(|at| inside(text, words[at].clone())).collect()
}

/// Whether `word` is of capitals alone.
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase) && word.chars().count() > 1
}

/// Whether `word` has three consonants in a row or none but consonants, which no syllable has: "HĐND", "MTTQ", "CCB".
fn is_dense(word: &str) -> bool {
    let vowel = |c: char| "AEIOUYĂÂÊÔƠƯ".contains(c);
    let mut row = 0;
    let mut most = 0;
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        row = if vowel(c) { 0 } else { row + 1 };
        most = most.max(row);
    }
    most >= 3 || !word.chars().any(vowel)
}

/// The abbreviation in the word at `word`, punctuation apart.
fn inside(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let typed = &text[word.clone()];
    // A stroke or a digit makes it a symbol.
    if typed.contains('/') || typed.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let start = typed.find(char::is_alphanumeric)?;
    let end = typed
        .rfind(char::is_alphanumeric)
        .map(|at| at + typed[at..].chars().next().map_or(1, char::len_utf8))?;
    let core = &typed[start..end];
    let letters = core.chars().filter(|c| c.is_alphabetic()).count();
    let capital = core.chars().all(|c| c.is_uppercase() || "-&".contains(c));
    // "KẾ HOẠCH" in a line that goes on in small letters: an abbreviation carries no tone.
    let toned = core.nfd().any(|c| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(c));
    let known =
        capital && !toned && (2..=10).contains(&letters) && !is_roman(core) && !core.contains("--");
    known.then(|| word.start + start..word.start + end)
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|c| "IVXLC".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_numbers_and_headings_are_none() {
        let found = |text: &'static str| -> Vec<&str> {
            of(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(
            found("HĐND xã; QP-AN, trường TH&THCS (CCB)."),
            ["HĐND", "QP-AN", "TH&THCS", "CCB"]
        );
        assert_eq!(found("Kế hoạch số 12/KH-UBND khóa XXI, Luật 06/2022/QH15"), Vec::<&str>::new());
        assert_eq!(found("đóng dấu “XEM XONG TRẢ LẠI”, “SAO Y”"), Vec::<&str>::new());
        assert_eq!(found("KẾ HOẠCH Phát động"), Vec::<&str>::new());
        assert_eq!(found("TỔ CHỨC THỰC HIỆN"), Vec::<&str>::new());
    }
}
