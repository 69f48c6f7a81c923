//! The page number: a line of its own in the top or bottom margin that says a number and hardly more.

use super::lines::{Line, Row};
use crate::pages::Page;

/// A number this near to the edge of the sheet stands in the margin, in mm; the decree leaves 20 to 25.
const MARGIN: f64 = 20.0;
/// A number this near does when white parts it from the text, in mm.
const NEAR_MARGIN: f64 = 30.0;
/// White that parts a number from the text, in em.
const PARTED: f64 = 1.8;
/// Words that stand beside a page number.
const WORDS: [&str; 6] = ["trang", "page", "số", "of", "trên", "tr"];

/// The page number of `page`, taken out of its `rows`.
pub(super) fn take_number(rows: &mut Vec<Row>, page: &Page) -> Option<Line> {
    let last = rows.len().checked_sub(1)?;
    let at = [0, last].into_iter().find(|at| is_number(rows, *at, page))?;
    Some(super::columns::whole(&rows.remove(at)))
}

fn is_number(rows: &[Row], at: usize, page: &Page) -> bool {
    let line = super::columns::whole(&rows[at]);
    let text: String = line.letters().collect();
    let edge = line.baseline.min(page.height - line.baseline);
    let neighbour = rows.get(if at == 0 { 1 } else { at - 1 });
    let white = neighbour.map_or(f64::INFINITY, |row| (row[0].baseline - line.baseline).abs());
    let parted = white > PARTED * super::lines::mm(line.size);
    says_a_number(&text) && (edge < MARGIN || (edge < NEAR_MARGIN && parted))
}

/// "2", "- 2 -", "Trang 2", "2/5", "Page 2 of 5", "ii".
fn says_a_number(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_figure = |word: &str| {
        word.len() <= 4 && word.chars().all(|c| c.is_ascii_digit())
            || word.chars().all(|c| "ivx".contains(c))
    };
    let is_word = |word: &str| WORDS.contains(&word.to_lowercase().as_str());
    let figures = words.iter().filter(|word| is_figure(word)).count();
    let marks = text.chars().all(|c| c.is_alphanumeric() || " -–—/|[]().:~\u{a0}".contains(c));
    (1..=2).contains(&figures) && marks && words.iter().all(|word| is_figure(word) || is_word(word))
}

#[cfg(test)]
mod tests {
    use super::says_a_number;

    #[test]
    fn a_page_number_is_told_from_a_year_with_a_stop_and_from_words() {
        for yes in ["2", "12", "- 2 -", "Trang 2", "Trang 2/5", "2/5", "Page 2 of 5", "[3]", "ii"] {
            assert!(says_a_number(yes), "{yes}");
        }
        for no in ["", "-", "2, 3 và 4", "Điều 2", "năm 2024.", "2%", "1 2 3", "Trang"] {
            assert!(!says_a_number(no), "{no}");
        }
    }
}
