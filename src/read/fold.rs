//! Words as they are compared: without tone marks, case and spacing, so that what is nearly right is found.

use unicode_normalization::UnicodeNormalization;

/// `text` in small letters without marks, one space between words: "CỘNG  HOÀ" and "Cộng hòa" are both "cong hoa".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        word.chars().for_each(|c| push_plain(c, &mut folded));
    }
    folded
}

/// Adds `c` in small letters without its marks.
fn push_plain(c: char, folded: &mut String) {
    if c.is_ascii() {
        return folded.push(c.to_ascii_lowercase());
    }
    let letters = c.nfd().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase);
    folded.extend(letters.map(|c| if c == 'đ' || c == 'ð' { 'd' } else { c }));
}

/// Whether folded `text` says folded `sought`, give or take a typing slip or two in ten letters.
pub fn is_near(text: &str, sought: &str) -> bool {
    // Words of another length are never near; a page of words is not compared letter by letter.
    let (text_length, length) = (text.chars().count(), sought.chars().count());
    let (short, long) = (text_length.min(length), text_length.max(length));
    short * 10 >= long * 8 && strsim::normalized_damerau_levenshtein(text, sought) >= 0.82
}

/// Combining marks of Latin letters.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether the letters of `text` are capitals, but for one in ten; words without letters are not.
pub fn is_upper(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (upper, all) =
        letters.fold((0, 0), |(upper, all), c| (upper + usize::from(c.is_uppercase()), all + 1));
    all >= 2 && upper * 10 >= all * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_spaces_are_folded() {
        assert_eq!(fold("CỘNG  HOÀ\u{a0}xã"), "cong hoa xa");
        assert_eq!(fold("Đảng"), "dang");
        assert_eq!(fold("Qu\u{1ef3}nh e\u{302}\u{301}"), "quynh e");
    }

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        assert!(is_near("cong hoa xa hoi chu nghia vietnam", "cong hoa xa hoi chu nghia viet nam"));
        assert!(!is_near("dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam"));
    }

    #[test]
    fn capitals() {
        assert!(is_upper("UBND XÃ BÌNH LƯƠNG"));
        assert!(!is_upper("I"));
        assert!(!is_upper("Chủ tịch"));
    }
}
