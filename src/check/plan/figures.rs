//! Numbers in running words, each with what it counts: "78 hộ", "06 \"Làng văn hóa\"", "6/6 cụm", "97%".

use crate::check::scan::{days, small};
use crate::yaml::Number;

/// A number of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure<'a> {
    /// As written: "06", "96,5".
    pub text: &'a str,
    /// What follows it, from the first letter or the percent sign.
    after: &'a str,
}

impl Figure<'_> {
    /// Whether it counts `unit`: "hộ", "%".
    pub fn counts(&self, unit: &str) -> bool {
        let unit = small(unit);
        let rest = self.after.strip_prefix(unit.as_str());
        rest.is_some_and(|rest| unit == "%" || !rest.starts_with(char::is_alphanumeric))
    }

    /// Whether it is `number`; zeros at its head and at its end say nothing.
    pub fn is(&self, number: Number) -> bool {
        plain(&self.text.replace('.', "").replace(',', ".")) == plain(&number.to_string())
    }
}

fn plain(number: &str) -> &str {
    let number = number.trim_start_matches('0');
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

/// The numbers of `text`, which is in small letters; parts of days of the year and of longer words are none.
pub fn figures(text: &str) -> Vec<Figure<'_>> {
    let days = days(text);
    // "6/6 cụm" looks like the sixth of June; a day that counts something is a fraction.
    let is_day = |at: usize| {
        days.iter().any(|day| {
            let counts = text[day.range.end..].starts_with(' ')
                && day.year.is_none()
                && day.day == day.month;
            day.range.contains(&at) && !counts
        })
    };
    let mut figures = Vec::new();
    let mut end = 0;
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let before = text[..at].chars().next_back();
        if at < end || is_day(at) || before.is_some_and(char::is_alphanumeric) {
            continue;
        }
        end = at + length(&text[at..]);
        let after =
            text[end..].trim_start_matches(|c: char| c.is_whitespace() || "\"“”'‘’*".contains(c));
        figures.push(Figure { text: &text[at..end], after });
    }
    figures
}

/// How many bytes of `text` are one number: figures, with points and commas between figures.
fn length(text: &str) -> usize {
    let is_inside = |at: usize, c: char| {
        c.is_ascii_digit()
            || matches!(c, '.' | ',')
                && text[at + 1..].starts_with(|next: char| next.is_ascii_digit())
    };
    text.char_indices().find(|(at, c)| !is_inside(*at, *c)).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted<'a>(text: &'a str, unit: &str) -> Vec<&'a str> {
        let figures = figures(text).into_iter();
        figures.filter(|figure| figure.counts(unit)).map(|figure| figure.text).collect()
    }

    #[test]
    fn a_number_is_read_with_what_it_counts() {
        assert_eq!(counted("phấn đấu được 78 hộ..", "hộ"), ["78"]);
        assert_eq!(counted("06 \"làng văn hóa\", 83% gia đình", "làng"), ["06"]);
        assert_eq!(counted("đạt 97% trở lên, 96,5 %", "%"), ["97", "96,5"]);
        assert_eq!(counted("xây dựng 6/6 cụm dân cư tại 6 thôn", "cụm"), ["6"]);
        assert_eq!(counted("1.519 hộ hội viên", "hộ"), ["1.519"]);
        assert_eq!(counted("2 hội", "hộ"), Vec::<&str>::new());
    }

    #[test]
    fn days_and_numbers_of_acts_count_nothing() {
        assert_eq!(counted("ngày 20/11 lần thứ 3, số 06/2022/qh15", "lần"), Vec::<&str>::new());
    }
}
