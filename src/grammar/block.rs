//! Lines → numbered blocks.

use super::chart::OpenChart;
use super::directive::{self, Directive};
use super::inline::{line, running_on, trim};
use super::limits::{MOST_CHARTS, MOST_FAULTS};
use super::scan::{Glyph, span, typed};
use super::table::{OpenTable, RowKind};
use crate::diagnostic::{Diagnostic, Faults, Place};
use crate::document::numbering::{MOST_POINTS, Numbers, roman};
use crate::document::{
    Appendix, Block, Column, Heading, HeadingLevel, Inline, Item, ItemLevel, Line, Orientation,
    Section, text,
};

/// What may stand in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A whole paper.
    Paper,
    /// Words that stand inside a paper: no sections, no parts and chapters.
    Prose,
}

/// The sections read so far.
#[derive(Debug)]
pub struct Parser {
    scope: Scope,
    sections: Vec<Section>,
    numbers: Numbers,
    /// `@cot`, until its table begins.
    columns: Option<(Vec<Column>, Place)>,
    table: Option<OpenTable>,
    /// `@bieu_do`, while its rows are coming.
    chart: Option<OpenChart>,
    /// How many `@bieu_do` there were.
    charts: u32,
    pub faults: Faults,
}

/// What a line is, by the mark it begins with.
#[derive(Debug, Clone, Copy)]
enum Mark {
    Heading(HeadingLevel),
    Item(ItemLevel),
    Centred,
}

impl Parser {
    /// A parser that has read nothing.
    pub fn new(scope: Scope) -> Self {
        Self {
            scope,
            sections: vec![section(Orientation::Portrait, None)],
            numbers: Numbers::default(),
            columns: None,
            table: None,
            chart: None,
            charts: 0,
            faults: Vec::new(),
        }
    }

    /// Reads one line.
    pub fn line(&mut self, glyphs: &[Glyph]) {
        let glyphs = trim(glyphs);
        let Some(first) = glyphs.first() else { return };
        if first.is('|') {
            return self.row(glyphs);
        }
        self.end_rows();
        if first.is('@') {
            return self.directive(glyphs);
        }
        match mark(glyphs) {
            None => self.paragraph(glyphs),
            Some(Ok((mark, length))) => self.marked(mark, glyphs, length),
            Some(Err(fault)) => self.faults.push(fault),
        }
    }

    /// The sections, or every fault of the text, of which `faults` are those of its characters.
    pub fn finish(mut self, faults: Faults) -> Result<Vec<Section>, Faults> {
        self.faults.splice(0..0, faults);
        self.end_rows();
        if let Some((_, place)) = self.columns.take() {
            self.faults.push(no_table(place));
        }
        self.label_appendices();
        self.faults.truncate(MOST_FAULTS);
        if self.faults.is_empty() { Ok(self.sections) } else { Err(self.faults) }
    }

    fn add(&mut self, block: Block) {
        self.sections.last_mut().expect("there is always a section").blocks.push(block);
    }

    fn paragraph(&mut self, glyphs: &[Glyph]) {
        self.faults.extend(typed_number(glyphs));
        let content = line(glyphs, &mut self.faults);
        self.add(Block::Paragraph(content));
    }

    fn marked(&mut self, mark: Mark, glyphs: &[Glyph], length: usize) {
        let place = span(&glyphs[..length]);
        let rest = trim(&glyphs[length..]);
        self.faults.extend(second_mark(rest).or_else(|| typed_number(rest)));
        if rest.is_empty() {
            let fault = Diagnostic::error(format!(
                "dấu `{}` không có chữ theo sau",
                typed(&glyphs[..length])
            ));
            return self
                .faults
                .push(fault.at(place).hint("viết nội dung sau dấu, hoặc xoá dòng này"));
        }
        let content = line(rest, &mut self.faults);
        if let Mark::Centred | Mark::Heading(_) = mark {
            self.faults.extend(running_on(&content, place));
        }
        match mark {
            Mark::Centred => self.add(Block::Centred(content)),
            Mark::Heading(HeadingLevel::Article) if is_sentence(&content) => {
                self.item(ItemLevel::Article, content, place);
            }
            Mark::Heading(level) => self.heading(level, content),
            Mark::Item(level) => self.item(level, content, place),
        }
    }

    fn heading(&mut self, level: HeadingLevel, title: Line) {
        let (ordinal, label) = self.numbers.heading(level);
        let title = if has_upper_title(level) { upper(title) } else { title };
        self.add(Block::Heading(Heading { level, ordinal, label, title }));
    }

    fn item(&mut self, level: ItemLevel, content: Line, place: Place) {
        match self.numbers.item(level) {
            Some((ordinal, label)) => {
                self.add(Block::Item(Item { level, ordinal, label, content }));
            }
            None => self.faults.push(
                Diagnostic::error(format!("quá {MOST_POINTS} điểm trong một khoản"))
                    .at(place)
                    .hint("chia thành nhiều khoản: bảng chữ cái dùng cho điểm chỉ đến `y)`"),
            ),
        }
    }

    fn row(&mut self, glyphs: &[Glyph]) {
        if let Some(chart) = &mut self.chart {
            return chart.row(glyphs, &mut self.faults);
        }
        let kind = if glyphs.get(1).is_some_and(|glyph| glyph.is('=')) {
            RowKind::Header
        } else {
            RowKind::Body
        };
        // Columns were given anew, or a header follows rows: the table before has ended.
        let new = self.columns.is_some()
            || self.table.as_ref().is_some_and(|table| kind == RowKind::Header && table.has_rows());
        if new {
            self.end_table();
        }
        let columns = &mut self.columns;
        let table = self.table.get_or_insert_with(|| OpenTable::new(columns.take()));
        table.row(kind, glyphs, &mut self.faults);
    }

    /// Ends the table or chart that is open.
    fn end_rows(&mut self) {
        self.end_table();
        if let Some(chart) = self.chart.take().and_then(|chart| chart.finish(&mut self.faults)) {
            self.add(Block::Chart(chart));
        }
    }

    fn end_table(&mut self) {
        if let Some(table) = self.table.take().and_then(|table| table.finish(&mut self.faults)) {
            self.add(Block::Table(table));
        }
    }

    fn directive(&mut self, glyphs: &[Glyph]) {
        let place = span(glyphs);
        match directive::read(glyphs, &mut self.faults) {
            Ok(found) if self.scope == Scope::Prose && !found.suits_prose() => self.faults.push(
                Diagnostic::error("lệnh này chỉ dùng trong mẫu văn bản, không dùng trong dữ liệu")
                    .at(place)
                    .hint("trong dữ liệu chỉ dùng `@cot` và `@dong`"),
            ),
            Ok(found) => self.obey(found, place),
            Err(fault) => self.faults.push(fault),
        }
    }

    fn obey(&mut self, directive: Directive, place: Place) {
        match directive {
            Directive::Heading(level, title) => self.heading(level, title),
            Directive::Columns(columns) => {
                if let Some((_, unused)) = self.columns.replace((columns, place)) {
                    self.faults.push(no_table(unused));
                }
            }
            Directive::FillLines(count) => self.add(Block::FillLines(count)),
            Directive::Chart(alternative) => {
                self.charts += 1;
                if self.charts > MOST_CHARTS {
                    self.faults.push(
                        Diagnostic::error(format!("quá {MOST_CHARTS} biểu đồ trong một văn bản"))
                            .at(place)
                            .hint("giữ lại những biểu đồ cần xem, hoặc chia thành nhiều văn bản"),
                    );
                }
                self.chart = Some(OpenChart::new(self.charts, alternative, place));
            }
            Directive::Turn(orientation) => self.turn(orientation),
            Directive::Appendix(orientation, title) => {
                self.numbers = Numbers::default();
                let appendix =
                    Appendix { label: Vec::new(), title: upper(title), reference: Vec::new() };
                self.sections.push(section(orientation, Some(appendix)));
            }
        }
    }

    /// Begins a section of `orientation`; a section that has nothing yet is turned itself.
    fn turn(&mut self, orientation: Orientation) {
        let last = self.sections.last_mut().expect("there is always a section");
        if last.blocks.is_empty() {
            last.orientation = orientation;
        } else if last.orientation != orientation {
            self.sections.push(section(orientation, None));
        }
    }

    /// "Phụ lục" for the only one; Roman numerals for several (PL I.III.1).
    fn label_appendices(&mut self) {
        let mut appendices: Vec<_> =
            self.sections.iter_mut().filter_map(|section| section.appendix.as_mut()).collect();
        if let [only] = &mut appendices[..] {
            only.label = crate::document::line("Phụ lục");
            return;
        }
        for (number, appendix) in (1..).zip(appendices) {
            appendix.label = crate::document::line(format!("Phụ lục {}", roman(number)));
        }
    }
}

/// Whether `line` ends as a sentence does; a title never does (PL I.II.6).
fn is_sentence(line: &Line) -> bool {
    text(line).trim_end().ends_with(['.', ';', ':'])
}

fn section(orientation: Orientation, appendix: Option<Appendix>) -> Section {
    Section { orientation, appendix, blocks: Vec::new() }
}

fn no_table(place: Place) -> Diagnostic {
    Diagnostic::error("lệnh `@cot` không có bảng nào theo sau")
        .at(place)
        .hint("đặt `@cot` ngay trước dòng `|=` của bảng")
}

/// The mark that `glyphs` begins with and its length; `None` for plain words.
fn mark(glyphs: &[Glyph]) -> Option<Result<(Mark, usize), Diagnostic>> {
    let first = glyphs.first().filter(|glyph| !glyph.literal && "#=+-:".contains(glyph.c))?;
    let length = glyphs.iter().take_while(|glyph| glyph.is(first.c)).count();
    let found = match (first.c, length) {
        ('#', 1) => Mark::Heading(HeadingLevel::Roman),
        ('#', 2) => Mark::Heading(HeadingLevel::Clause),
        ('=', 1) => Mark::Heading(HeadingLevel::Article),
        ('+', 1) => Mark::Item(ItemLevel::Clause),
        ('+', 2) => Mark::Item(ItemLevel::Point),
        ('-', 1) => Mark::Item(ItemLevel::Dash),
        (':', 1) => Mark::Centred,
        _ => return Some(Err(unknown(&glyphs[..length]))),
    };
    match glyphs.get(length) {
        Some(next) if !next.is_space() => Some(Err(glued(&glyphs[..length]))),
        _ => Some(Ok((found, length))),
    }
}

fn unknown(mark: &[Glyph]) -> Diagnostic {
    let typed = typed(mark);
    Diagnostic::error(format!("không có dấu `{typed}` ở đầu dòng"))
        .at(span(mark))
        .hint("các dấu được dùng: `#`, `##`, `=`, `+`, `++`, `-`, `:`, `|`, `|=`, `@`")
        .hint(format!("để in ra chính ký tự ấy, viết `\\{}`", mark[0].c))
}

fn glued(mark: &[Glyph]) -> Diagnostic {
    let typed = typed(mark);
    Diagnostic::error(format!("sau dấu `{typed}` ở đầu dòng phải có dấu cách"))
        .at(span(mark))
        .hint(format!("thêm dấu cách; hoặc viết `\\{}` để in ra chính ký tự ấy", mark[0].c))
}

/// The fault of words that begin with a mark of their own, e.g. prose of several blocks put after a mark.
fn second_mark(rest: &[Glyph]) -> Option<Diagnostic> {
    let first = rest.first()?;
    let block = first.is('|') || first.is('@') || matches!(mark(rest), Some(Ok(_)));
    block.then(|| {
        Diagnostic::error(format!("dấu `{}` đứng sau một dấu đầu dòng khác", first.c))
            .at(first.place)
            .hint(format!(
                "bỏ một trong hai dấu; hoặc viết `\\{}` để in ra chính ký tự ấy",
                first.c
            ))
    })
}

/// The fault of words that begin with a number typed by hand: `1. `, `a) `, `II. `.
fn typed_number(words: &[Glyph]) -> Option<Diagnostic> {
    let length = words.iter().position(Glyph::is_space)?;
    let (number, end) = words[..length].split_at(length.checked_sub(1)?);
    let plain = number.iter().chain(end).all(|glyph| !glyph.literal);
    let all = |set: fn(char) -> bool| number.iter().all(|glyph| set(glyph.c));
    let counts = match (number.len(), end[0].c) {
        (1.., '.') if all(|c| "IVX".contains(c)) || all(|c| c.is_ascii_digit()) => true,
        (1, '.' | ')') => all(char::is_lowercase),
        _ => false,
    };
    (plain && counts).then(|| {
        let typed = typed(&words[..length]);
        Diagnostic::error(format!("số thứ tự `{typed}` gõ tay; văn bản tự đánh số"))
            .at(span(&words[..length]))
            .hint("bỏ số ấy; dùng `#` cho mục, `+` cho khoản, `++` cho điểm")
            .hint(format!(
                "để in nguyên như đã gõ, viết `{}\\{}`",
                &typed[..typed.len() - 1],
                end[0].c
            ))
    })
}

fn has_upper_title(level: HeadingLevel) -> bool {
    match level {
        HeadingLevel::Part
        | HeadingLevel::Chapter
        | HeadingLevel::Section
        | HeadingLevel::Subsection
        | HeadingLevel::Roman => true,
        HeadingLevel::Article | HeadingLevel::Clause => false,
    }
}

/// `line` in upper case.
pub fn upper(mut line: Line) -> Line {
    for inline in &mut line {
        if let Inline::Run(run) = inline {
            run.text = run.text.to_uppercase();
        }
    }
    line
}
