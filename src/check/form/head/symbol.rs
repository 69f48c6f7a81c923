//! Số, ký hiệu taken apart: "Số: 12/KH-UBND".

/// What stands behind "Số:".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbol<'a> {
    /// Digits before the stroke; `None` where the number is not given yet.
    pub number: Option<&'a str>,
    /// Four digits where the letters should begin.
    pub year: Option<&'a str>,
    /// "KH-UBND"; empty where there are none.
    pub letters: &'a str,
}

impl<'a> Symbol<'a> {
    /// The parts of `text`, whatever is wrong with them.
    pub fn of(text: &'a str) -> Self {
        let text = text.trim().trim_start_matches(|c: char| c.is_alphabetic());
        let text = text.trim_start_matches([':', '.', ' ', '\u{a0}']);
        let (number, rest) = text.split_once('/').unwrap_or((text, ""));
        let number = number.trim();
        let digits = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        let (first, after) = rest.split_once(['/', '-']).unwrap_or((rest, ""));
        let is_year = first.trim().len() == 4 && first.trim().chars().all(|c| c.is_ascii_digit());
        Self {
            number: digits.then_some(number),
            year: is_year.then_some(first.trim()),
            letters: if is_year { after.trim() } else { rest.trim() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_told_apart() {
        let of = |text| {
            let Symbol { number, year, letters } = Symbol::of(text);
            (number, year, letters)
        };
        assert_eq!(of("Số: 12/KH-UBND"), (Some("12"), None, "KH-UBND"));
        assert_eq!(of("Số: 12/2024/KH-UBND"), (Some("12"), Some("2024"), "KH-UBND"));
        assert_eq!(of("Số:      /KH-UBND"), (None, None, "KH-UBND"));
        assert_eq!(of("Số ……/BC"), (None, None, "BC"));
        assert_eq!(of("Số:"), (None, None, ""));
    }
}
