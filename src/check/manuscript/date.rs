//! The day of a paper, from the line of place and date.

use super::Manuscript;
use crate::format::Component;

/// The day of a paper, as far as it is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaperDate {
    pub day: Option<u8>,
    pub month: Option<u8>,
    pub year: Option<u16>,
}

impl PaperDate {
    /// What "Bình Lương, ngày … tháng 02 năm 2024" says; a blank or a dotted line says nothing.
    pub fn of(text: &str) -> Self {
        let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',').collect();
        let after = |word: &str| {
            let at = words.iter().rposition(|found| found.to_lowercase() == word)?;
            words[at + 1..].iter().find(|word| !word.is_empty()).copied()
        };
        let number = |text: &str| text.trim_end_matches('.').parse::<u16>().ok();
        let small = |text: &str| u8::try_from(number(text)?).ok();
        Self {
            day: after("ngày").and_then(small).filter(|day| (1..=31).contains(day)),
            month: after("tháng").and_then(small).filter(|month| (1..=12).contains(month)),
            year: after("năm").and_then(number).filter(|year| (1945..=2200).contains(year)),
        }
    }
}

impl Manuscript {
    /// The day that the paper itself shows.
    pub(super) fn written_date(&self) -> PaperDate {
        let line = self.all(Component::PlaceDate).next();
        line.map_or_else(PaperDate::default, |passage| PaperDate::of(&passage.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(day: Option<u8>, month: Option<u8>, year: Option<u16>) -> PaperDate {
        PaperDate { day, month, year }
    }

    #[test]
    fn what_is_filled_in_is_read() {
        let of = PaperDate::of;
        assert_eq!(of("Bình Lương, ngày 05 tháng 02 năm 2024"), date(Some(5), Some(2), Some(2024)));
        assert_eq!(of("Bình Lương, ngày … tháng 02 năm 2024"), date(None, Some(2), Some(2024)));
        assert_eq!(of("Bình Lương, ngày tháng 02 năm 2024"), date(None, Some(2), Some(2024)));
        assert_eq!(of("Năm Căn, ngày ..... tháng ..... năm 20..."), date(None, None, None));
    }

    #[test]
    fn no_date_is_no_date() {
        assert_eq!(PaperDate::of("Bình Lương"), PaperDate::default());
        assert_eq!(PaperDate::of("ngày 40 tháng 13 năm 12"), PaperDate::default());
    }
}
