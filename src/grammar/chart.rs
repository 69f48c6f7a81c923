//! Rows → a chart.

use super::inline::{line, trim};
use super::scan::{Glyph, span, typed};
use crate::diagnostic::{Diagnostic, Faults, Place};
use crate::document::{Bar, Chart, Line};

/// Most bars of one chart: they fit on a page beside its title.
const MOST_BARS: usize = 36;

/// A chart whose rows are still coming.
#[derive(Debug)]
pub struct OpenChart {
    ordinal: u32,
    alternative: Line,
    /// Its `@bieu_do`.
    place: Place,
    bars: Vec<Bar>,
    /// A row was wrong, and its fault is noted.
    broken: bool,
}

impl OpenChart {
    /// The `ordinal`-th chart, without bars, which says `alternative` to whoever does not see it.
    pub fn new(ordinal: u32, alternative: Line, place: Place) -> Self {
        Self { ordinal, alternative, place, bars: Vec::new(), broken: false }
    }

    /// Reads one row: `| nhãn | con số % | chữ in cạnh cột |`.
    pub fn row(&mut self, glyphs: &[Glyph], faults: &mut Faults) {
        match bar(glyphs, faults) {
            Ok(bar) => self.bars.push(bar),
            Err(fault) => {
                self.broken = true;
                faults.push(fault);
            }
        }
    }

    /// The chart, or `None` when a fault was noted.
    pub fn finish(self, faults: &mut Faults) -> Option<Chart> {
        let fault = match self.bars.len() {
            _ if self.broken => return None,
            0 => Diagnostic::error("lệnh `@bieu_do` không có hàng nào theo sau")
                .hint("viết mỗi cột một hàng, ví dụ `| Hộ nghèo | 80 | 80 % |`"),
            1..=MOST_BARS => {
                let Self { ordinal, alternative, bars, .. } = self;
                return Some(Chart { ordinal, alternative, bars });
            }
            many => Diagnostic::error(format!("biểu đồ có {many} cột, nhiều hơn {MOST_BARS}"))
                .hint("chia thành nhiều biểu đồ, mỗi biểu đồ một `@bieu_do`"),
        };
        faults.push(fault.at(self.place));
        None
    }
}

fn bar(glyphs: &[Glyph], faults: &mut Faults) -> Result<Bar, Diagnostic> {
    let cells: Vec<_> = glyphs.split(|glyph| glyph.is('|')).map(trim).collect();
    let [[], label, share, words, []] = cells.as_slice() else {
        let fault = Diagnostic::error("hàng của biểu đồ phải có ba ô").at(span(glyphs));
        return Err(fault.hint("viết `| nhãn | con số % | chữ in cạnh cột |`"));
    };
    let share = percent(share)?;
    Ok(Bar { label: line(label, faults), share, words: line(words, faults) })
}

/// `79`, `79 %`; nothing where there is no figure.
fn percent(cell: &[Glyph]) -> Result<Option<u32>, Diagnostic> {
    let text = typed(cell);
    let number = text.strip_suffix('%').unwrap_or(&text).trim_end();
    match number.parse() {
        _ if text.is_empty() => Ok(None),
        Ok(share) => Ok(Some(share)),
        Err(_) => Err(Diagnostic::error(format!("`{text}` không phải là số phần trăm nguyên"))
            .at(span(cell))
            .hint("viết một số nguyên từ 0, ví dụ `79`; để trống ô khi chưa có số liệu")),
    }
}
