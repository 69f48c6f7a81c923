//! A number → its digits as Word prints them in a list.

use crate::document::numbering;

/// `number` in `format`, one of the names of `w:numFmt`; a format of other scripts is printed in plain digits.
pub fn digits(number: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerLetter" => letters(number),
        "decimalZero" => format!("{number:02}"),
        "none" => String::new(),
        _ => number.to_string(),
    }
}

/// In Roman numerals, as far as Word counts in them.
fn roman(number: u32) -> String {
    if (1..=3999).contains(&number) { numbering::roman(number) } else { number.to_string() }
}

/// a … z, then aa bb cc: the English alphabet, whatever the language. Word stops at 30 rounds.
fn letters(number: u32) -> String {
    if number == 0 || number > 26 * 30 {
        return number.to_string();
    }
    let letter = char::from(b'a' + u8::try_from((number - 1) % 26).expect("less than 26"));
    letter.to_string().repeat((number as usize - 1) / 26 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format() {
        let found = |format| [1, 4, 5, 27, 49].map(|number| digits(number, format)).join(" ");
        assert_eq!(found("decimal"), "1 4 5 27 49");
        assert_eq!(found("decimalZero"), "01 04 05 27 49");
        assert_eq!(found("upperRoman"), "I IV V XXVII XLIX");
        assert_eq!(found("lowerRoman"), "i iv v xxvii xlix");
        assert_eq!(found("lowerLetter"), "a d e aa ww");
        assert_eq!(found("upperLetter"), "A D E AA WW");
        assert_eq!(found("none"), "    ");
        assert_eq!(digits(u32::MAX, "lowerLetter"), "4294967295");
        assert_eq!(digits(0, "upperRoman"), "0");
    }
}
