//! The numbers of headings and items, as the decree writes them (PL I.II.6).
//!
//! Phần, chương and điều run on through a paper; mục restart in each chương or phần, khoản under each
//! heading, điểm in each khoản. An appendix begins anew.

use super::{HeadingLevel, ItemLevel};

/// The letters of điểm: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư, as the decree itself counts.
pub const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y',
];

/// How many điểm one khoản can have.
pub const MOST_POINTS: usize = LETTERS.len();

/// The counters of one paper or appendix.
#[derive(Debug, Clone, Default)]
pub struct Numbers {
    part: u32,
    chapter: u32,
    section: u32,
    subsection: u32,
    roman: u32,
    article: u32,
    clause: u32,
    point: u32,
    dash: u32,
}

impl Numbers {
    /// The number of the next heading of `level`, and how it is printed.
    pub fn heading(&mut self, level: HeadingLevel) -> (u32, String) {
        let ordinal = self.count_heading(level);
        let label = match level {
            HeadingLevel::Part => format!("Phần {}", roman(ordinal)),
            HeadingLevel::Chapter => format!("Chương {}", roman(ordinal)),
            HeadingLevel::Section => format!("Mục {ordinal}"),
            HeadingLevel::Subsection => format!("Tiểu mục {ordinal}"),
            HeadingLevel::Roman => format!("{}.", roman(ordinal)),
            HeadingLevel::Article => format!("Điều {ordinal}."),
            HeadingLevel::Clause => format!("{ordinal}."),
        };
        (ordinal, label)
    }

    /// The number of the next item of `level`, and how it is printed; `None` when the letters are used up.
    pub fn item(&mut self, level: ItemLevel) -> Option<(u32, String)> {
        match level {
            ItemLevel::Article => Some(self.heading(HeadingLevel::Article)),
            ItemLevel::Clause => {
                let ordinal = self.next_clause();
                Some((ordinal, format!("{ordinal}.")))
            }
            ItemLevel::Point => {
                self.dash = 0;
                self.point += 1;
                let letter = LETTERS.get(self.point as usize - 1)?;
                Some((self.point, format!("{letter})")))
            }
            ItemLevel::Dash => {
                self.dash += 1;
                Some((self.dash, "-".to_owned()))
            }
        }
    }

    fn count_heading(&mut self, level: HeadingLevel) -> u32 {
        match level {
            HeadingLevel::Part => {
                (self.section, self.subsection, self.roman) = (0, 0, 0);
                self.under_heading(|numbers| &mut numbers.part)
            }
            HeadingLevel::Chapter => {
                (self.section, self.subsection, self.roman) = (0, 0, 0);
                self.under_heading(|numbers| &mut numbers.chapter)
            }
            HeadingLevel::Section => {
                self.subsection = 0;
                self.under_heading(|numbers| &mut numbers.section)
            }
            HeadingLevel::Subsection => self.under_heading(|numbers| &mut numbers.subsection),
            HeadingLevel::Roman => self.under_heading(|numbers| &mut numbers.roman),
            HeadingLevel::Article => self.under_heading(|numbers| &mut numbers.article),
            HeadingLevel::Clause => self.next_clause(),
        }
    }

    /// Counts a heading under which khoản begin anew.
    fn under_heading(&mut self, counter: impl Fn(&mut Self) -> &mut u32) -> u32 {
        (self.clause, self.point, self.dash) = (0, 0, 0);
        let count = counter(self);
        *count += 1;
        *count
    }

    /// Khoản with and without a title are one series.
    fn next_clause(&mut self) -> u32 {
        (self.point, self.dash) = (0, 0);
        self.clause += 1;
        self.clause
    }
}

/// `number` in Roman numerals.
pub fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    text
}
