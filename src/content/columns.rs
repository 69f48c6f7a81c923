//! The columns of a table, made as wide as their longest words.
//!
//! A template gives shares of the text width before it knows the words. Where a share would break a word –
//! "STT", "31/12/2024", "21.450.000" – the column takes what the word needs from those that have more than
//! theirs. The tree is changed, so that both formats do the same.

use super::frame::points;
use super::writer::Setting;
use crate::document::{
    Block, Cell, Column, Emphasis, Inline, Line, Orientation, Row, Section, Table,
};
use crate::fonts::FaceStyle;
use crate::format::Component;

/// Parts of a point that widths are kept in: twips.
const TWIPS: f64 = 20.0;

/// Room beside a word for the rounding of both formats, in pt.
const SLACK: f64 = 1.0;

/// Widens the columns of every table that would break a word, as far as there is room.
pub fn fit(sections: &mut [Section], setting: &Setting<'_>) {
    for section in sections {
        let page = &setting.format.page;
        let width = points(match section.orientation {
            Orientation::Portrait => page.text_width(),
            Orientation::Landscape => page.landscape_text_width(),
        });
        for block in &mut section.blocks {
            if let Block::Table(table) = block {
                let needs = needs(table, setting);
                widen(&mut table.columns, &needs, width);
            }
        }
    }
}

/// What each column needs for its longest word, in pt.
fn needs(table: &Table, setting: &Setting<'_>) -> Vec<f64> {
    let mut needs = vec![0.0; table.columns.len()];
    for (rows, component) in
        [(&table.header, Component::TableHead), (&table.rows, Component::TableCell)]
    {
        for (column, cell) in placed(rows, needs.len()) {
            if cell.across == 1 {
                let need: &mut f64 = &mut needs[column];
                *need = need.max(longest_word(&cell.content, component, setting));
            }
        }
    }
    let pad = 2.0 * points(setting.format.table.pad_x) + SLACK;
    needs.into_iter().map(|need| if need > 0.0 { need + pad } else { 0.0 }).collect()
}

/// The cells of `rows`, each with the column it begins in.
fn placed(rows: &[Row], columns: usize) -> Vec<(usize, &Cell)> {
    // Rows that a cell above still covers, by column.
    let mut covered = vec![0_u16; columns];
    let mut placed = Vec::new();
    for row in rows {
        let mut column = 0;
        for cell in &row.cells {
            column += covered[column..].iter().take_while(|rows| **rows > 0).count();
            placed.push((column, cell));
            let end = column + usize::from(cell.across);
            covered[column..end].fill(cell.down);
            column = end;
        }
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }
    placed
}

/// The widest word of `line`, in pt.
fn longest_word(line: &Line, component: Component, setting: &Setting<'_>) -> f64 {
    let style = setting.format.style(component);
    let mut longest = 0.0_f64;
    let mut word = 0.0;
    for inline in line {
        match inline {
            Inline::Blank(_) => word = 0.0,
            Inline::Run(run) => {
                let bold =
                    style.bold || matches!(run.emphasis, Emphasis::Bold | Emphasis::BoldItalic);
                let face = if bold { FaceStyle::Bold } else { FaceStyle::Upright };
                // A word may go on from one run into the next.
                for (at, part) in run.text.split(' ').enumerate() {
                    word = if at == 0 { word } else { 0.0 };
                    word += setting.fonts.width(part, face, style.size);
                    longest = longest.max(word);
                }
            }
        }
    }
    longest
}

/// Gives each column its share of `width` or what it needs, if all of them can have that.
fn widen(columns: &mut [Column], needs: &[f64], width: f64) {
    let shares = |free: &[bool], width: f64| -> Vec<f64> {
        let parts = |at: usize| if free[at] { f64::from(columns[at].parts) } else { 0.0 };
        let whole: f64 = (0..columns.len()).map(parts).sum();
        (0..columns.len()).map(|at| width * parts(at) / whole.max(1.0)).collect()
    };
    let mut free = vec![true; columns.len()];
    let mut widths = shares(&free, width);
    let is_tight = |free: &[bool], widths: &[f64]| {
        (0..needs.len()).find(|at| free[*at] && widths[*at] < needs[*at])
    };
    if is_tight(&free, &widths).is_none() || needs.iter().sum::<f64>() > width {
        return;
    }
    while let Some(tight) = is_tight(&free, &widths) {
        free[tight] = false;
        let taken: f64 = (0..needs.len()).filter(|at| !free[*at]).map(|at| needs[at]).sum();
        widths = shares(&free, width - taken);
    }
    for (at, column) in columns.iter_mut().enumerate() {
        let width = if free[at] { widths[at] } else { needs[at] };
        column.parts = ((width * TWIPS).round() as u16).max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Align;

    fn widened(parts: &[u16], needs: &[f64], width: f64) -> Vec<u16> {
        let column = |parts: &u16| Column { parts: *parts, align: Align::Left };
        let mut columns: Vec<Column> = parts.iter().map(column).collect();
        widen(&mut columns, needs, width);
        columns.into_iter().map(|column| column.parts).collect()
    }

    #[test]
    fn a_table_whose_words_fit_keeps_its_shares() {
        assert_eq!(widened(&[1, 4, 2], &[10.0, 20.0, 20.0], 100.0), [1, 4, 2]);
    }

    #[test]
    fn a_narrow_column_takes_what_its_word_needs_from_the_wide_ones() {
        // 10 | 60 | 30 of 100 pt; the first needs 25: the others share 75 as before, two to one.
        assert_eq!(widened(&[1, 6, 3], &[25.0, 20.0, 20.0], 100.0), [500, 1000, 500]);
        // What is taken from the last makes it too narrow in its turn.
        assert_eq!(widened(&[1, 6, 3], &[25.0, 20.0, 27.0], 100.0), [500, 960, 540]);
    }

    #[test]
    fn a_table_that_cannot_hold_its_words_keeps_its_shares() {
        assert_eq!(widened(&[1, 1], &[60.0, 60.0], 100.0), [1, 1]);
    }

    #[test]
    fn a_cell_stands_in_the_column_the_cells_above_leave() {
        let cell = |across, down| Cell { content: Line::new(), across, down };
        let rows = [
            Row { cells: vec![cell(1, 2), cell(2, 1), cell(1, 1)] },
            Row { cells: vec![cell(1, 1), cell(1, 1), cell(1, 1)] },
            Row { cells: vec![cell(1, 1), cell(3, 1)] },
        ];
        let columns: Vec<usize> = placed(&rows, 4).into_iter().map(|(column, _)| column).collect();
        assert_eq!(columns, [0, 1, 3, 1, 2, 3, 0, 1]);
    }
}
