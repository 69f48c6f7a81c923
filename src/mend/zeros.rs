//! Days and months in wording, with zeros as the decree writes them: days to 9 and months 1, 2 with one, months 3 to 9
//! without (PL I.II.4).

use std::ops::Range;

use super::Edit;

/// Edits for "ngày 5 tháng 03", "tháng 1 năm 2024", "5/06/2024"; a day or a month by itself may be a count.
pub fn edits(words: &str) -> Vec<Edit> {
    let tokens = tokens(words);
    let mut edits = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let next = |steps: usize| tokens.get(at + steps).map(|token| token.word);
        let month_follows = next(2).is_some_and(|word| is(word, "tháng"));
        if is(token.word, "ngày") && month_follows {
            edits.extend(tokens.get(at + 1).and_then(day));
        }
        let day_before =
            at >= 2 && is(tokens[at - 2].word, "ngày") && number(tokens[at - 1].word).is_some();
        let year_follows =
            next(2).is_some_and(|word| is(word, "năm")) && next(3).is_some_and(is_year);
        if is(token.word, "tháng") && (day_before || year_follows) {
            edits.extend(tokens.get(at + 1).and_then(month));
        }
        edits.extend(date(token));
    }
    edits.sort_by_key(|edit| edit.range.start);
    edits.dedup();
    edits
}

/// A word without the signs around it.
struct Token<'a> {
    word: &'a str,
    start: usize,
}

impl Token<'_> {
    fn edit(&self, within: &Range<usize>, words: String) -> Edit {
        Edit { range: self.start + within.start..self.start + within.end, words }
    }
}

fn tokens(words: &str) -> Vec<Token<'_>> {
    let signs = |c: char| matches!(c, ',' | '.' | ';' | ':' | '(' | ')' | '“' | '”' | '"' | '*');
    let base = words.as_ptr() as usize;
    words
        .split_whitespace()
        .map(|word| word.trim_matches(signs))
        .map(|word| Token { word, start: word.as_ptr() as usize - base })
        .collect()
}

fn is(word: &str, wanted: &str) -> bool {
    word.to_lowercase() == wanted
}

/// A number of one or two digits.
fn number(word: &str) -> Option<u32> {
    let is_short = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_short)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

fn day(token: &Token<'_>) -> Option<Edit> {
    let words = day_words(token.word)?;
    Some(token.edit(&(0..token.word.len()), words))
}

fn month(token: &Token<'_>) -> Option<Edit> {
    let words = month_words(token.word)?;
    Some(token.edit(&(0..token.word.len()), words))
}

/// "5/06/2024" as "05/6/2024".
fn date(token: &Token<'_>) -> Option<Edit> {
    let [day, month, year] = token.word.split('/').collect::<Vec<_>>()[..] else { return None };
    let is_date = number(day).is_some_and(|day| (1..=31).contains(&day))
        && number(month).is_some_and(|month| (1..=12).contains(&month))
        && is_year(year);
    let day_words = day_words(day).filter(|_| is_date);
    let month_words = month_words(month).filter(|_| is_date);
    if day_words.is_none() && month_words.is_none() {
        return None;
    }
    let (day, month) = (
        day_words.unwrap_or_else(|| day.to_owned()),
        month_words.unwrap_or_else(|| month.to_owned()),
    );
    Some(token.edit(&(0..token.word.len()), format!("{day}/{month}/{year}")))
}

/// How a day is written, when it is typed otherwise.
fn day_words(typed: &str) -> Option<String> {
    let day = number(typed).filter(|day| (1..=31).contains(day))?;
    Some(format!("{day:02}")).filter(|words| words != typed)
}

/// How a month is written, when it is typed otherwise.
fn month_words(typed: &str) -> Option<String> {
    let month = number(typed).filter(|month| (1..=12).contains(month))?;
    let words = if month <= 2 { format!("{month:02}") } else { month.to_string() };
    Some(words).filter(|words| words != typed)
}
